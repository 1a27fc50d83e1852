import { text } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { getRecord } from '../../../kernel/list/list.ts';
import { snake, type RowOf } from '../../../kernel/record/record.ts';
import { followersOf } from '../commands/follow-conversion.ts';
import { normalizeEmail } from '../../parties/index.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import { lead } from '../records/lead.ts';
import { opportunity } from '../records/opportunity.ts';
import type { LeadMatches, Match } from '../rules/lead-matches.ts';

/** Sure enough to be taken when nobody chooses. */
export const isSure = (match: Match): boolean => match.verdict === 'likely';

/** Whom and what the reader may see that the lead looks like, by the matching that finds duplicates. */
export async function findMatches(ctx: Ctx, row: RowOf<typeof lead>, organizationId: string | null = null): Promise<LeadMatches> {
  const [organizations, people] = [
    await similar(ctx, organization.key, {
      name: row.company,
      website: row.website,
      emails: row.email,
      phones: row.phone,
      country: row.country,
    }),
    await similar(ctx, person.key, {
      givenName: row.givenName,
      familyName: row.familyName,
      emails: row.email,
      phones: row.phone,
      organization: organizationId,
    }),
  ];
  return { organizations, people, opportunities: await openDeals(ctx, organizations, people) };
}

async function similar(ctx: Ctx, key: string, input: Readonly<Record<string, unknown>>): Promise<readonly Match[]> {
  const found = (await ctx.registry.query(key, 'similar')?.run(ctx, input, null)) as { data: readonly Match[] } | undefined;
  return found?.data ?? [];
}

async function openDeals(ctx: Ctx, organizations: readonly Match[], people: readonly Match[]): Promise<LeadMatches['opportunities']> {
  const [orgs, persons] = [organizations.map((m) => m.id), people.map((m) => m.id)];
  if (orgs.length + persons.length === 0) return [];
  const { rows } = await sql<LeadMatches['opportunities'][number]>`
    select o.id, o.name as title, g.name as organization from opportunity o left join organization g on g.id = o.organization_id and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(organization.key), 'read', 'g')}
    where o.state = 'open' and o.deleted_at is null
      and (o.organization_id = any(${orgs}::uuid[]) or o.person_id = any(${persons}::uuid[])
        or o.organization_id in (select organization_id from person where id = any(${persons}::uuid[])))
      and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(opportunity.key), 'read', 'o')}
    order by o.close_on nulls last, o.id limit 20`.execute(ctx.db);
  return rows;
}

const matchesOfLead = defineQuery({
  name: 'matches',
  description: 'Organizations, people and open opportunities that the lead may be about, the likeliest first, with the reasons.',
  on: lead,
  target: 'record',
  run: async (ctx, _input, id) => {
    const record = ctx.registry.record(lead.key);
    return findMatches(ctx, (await getRecord(ctx, record, String(id))) as unknown as RowOf<typeof lead>);
  },
});

const goesAlong = defineQuery({
  name: 'goes-along',
  description: 'How many notes, tasks, files and activities of the lead you may see that follow it when it is converted.',
  on: lead,
  target: 'record',
  run: async (ctx, _input, id) => {
    await getRecord(ctx, ctx.registry.record(lead.key), String(id));
    const data: { type: string; count: number }[] = [];
    for (const record of followersOf(ctx.registry)) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(snake(record.name))} f where f.subject_type = ${lead.key} and f.subject_id = ${id}::uuid
          and f.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 'f')}`.execute(ctx.db);
      if (rows[0]?.n) data.push({ type: record.key, count: rows[0].n });
    }
    return { data };
  },
});

const similarLeads = defineQuery({
  name: 'similar',
  description: 'Leads with the same address, number, or name and company. For forms, before somebody is entered twice.',
  on: lead,
  input: {
    email: text({ max: 300 }),
    phone: text({ max: 100 }),
    givenName: text({ max: 200 }),
    familyName: text({ max: 200 }),
    company: text({ max: 300 }),
  },
  run: async (ctx, input) => {
    const [email, phone] = [input.email ? normalizeEmail(input.email) : null, input.phone ?? null];
    const name = [input.givenName, input.familyName].filter(Boolean).join(' ').trim();
    const company = input.company?.trim() ?? '';
    const digits = phone?.replace(/\D/g, '').replace(/^0+/, '') ?? '';
    const { rows } = await sql<{ id: string; title: string; status: string; email: boolean; phone: boolean }>`
      select l.id, l.name as title, l.status, coalesce(l.email = ${email}, false) as email,
        (${digits.length > 5} and coalesce(l.phone like '%' || ${digits}::text, false)) as phone
      from lead l where l.deleted_at is null and (l.email = ${email}
        or (${digits.length > 5} and l.phone like '%' || ${digits}::text)
        or (${name !== '' && company !== ''} and lower(l.name) = lower(${name}::text) and lower(l.company) = lower(${company}::text)))
        and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(lead.key), 'read', 'l')}
      order by l.created_at desc limit 5`.execute(ctx.db);
    return {
      data: rows.map(({ id, title, email: sameEmail, phone: samePhone }) => ({
        id,
        title,
        score: sameEmail ? 0.98 : samePhone ? 0.9 : 0.8,
        reasons: [{ text: sameEmail ? 'same e-mail' : samePhone ? 'same phone' : 'same name and company' }],
      })),
    };
  },
});

export const leadQueries: readonly Query[] = [matchesOfLead, goesAlong, similarLeads];
