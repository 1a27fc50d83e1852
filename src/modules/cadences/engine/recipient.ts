import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { mailboxKey } from '../../parties/index.ts';
import { mayContact } from '../../privacy/index.ts';
import type { Whereabouts } from './zone-of.ts';

/** Who is in a cadence: a lead, or a person with or without a deal. */
export interface Recipient {
  readonly leadId: string | null;
  readonly personId: string | null;
  readonly dealId: string | null;
}

/** Where they are by their time zone and addresses; a person's organization counts where they have none. */
export async function whereaboutsOf(
  ctx: Pick<Ctx, 'db'>,
  { leadId, personId }: Pick<Recipient, 'leadId' | 'personId'>,
): Promise<Whereabouts> {
  if (personId === null) {
    const { rows } = await sql<Whereabouts>`select country, city from lead where id = ${leadId}::uuid`.execute(ctx.db);
    return rows[0] ?? {};
  }
  const { rows } = await sql<Whereabouts>`
    select p.time_zone as "timeZone", coalesce(a->>'country', g->>'country') as country,
      case when a->>'country' is null then g->>'region' else a->>'region' end as region,
      case when a->>'country' is null then g->>'city' else a->>'city' end as city
    from person p left join organization o on o.id = p.organization_id and o.deleted_at is null,
      lateral (select (select e->'value' from jsonb_array_elements(p.addresses) e where e->'value'->>'country' is not null limit 1) as a) own,
      lateral (select (select e->'value' from jsonb_array_elements(o.addresses) e where e->'value'->>'country' is not null limit 1) as g) works
    where p.id = ${personId}::uuid`.execute(ctx.db);
  return rows[0] ?? {};
}

/** The address that a mail goes to now, or why there is none. Asked before enrolling and again at the moment of sending. */
export async function addressFor(
  ctx: Pick<Ctx, 'db' | 'services' | 'scope'>,
  { leadId, personId }: Pick<Recipient, 'leadId' | 'personId'>,
  purpose: string | null,
): Promise<{ readonly address: string; readonly why?: never } | { readonly why: string; readonly address?: never }> {
  if (purpose === null) return { why: 'The cadence has no purpose that people could agree to.' };
  const lead = personId === null ? await emailOfLead(ctx, leadId) : null;
  if (personId === null && lead === null) return { why: 'There is no e-mail address.' };
  const answer = await mayContact(ctx, { channel: 'email', purpose, ...(personId === null ? { address: lead ?? '' } : { personId }) });
  const [address] = answer.addresses;
  if (!answer.allowed) return { why: answer.message };
  return address === undefined ? { why: 'There is no e-mail address.' } : { address };
}

async function emailOfLead(ctx: Pick<Ctx, 'db'>, leadId: string | null): Promise<string | null> {
  const { rows } = await sql<{ email: string | null }>`select email from lead where id = ${leadId}::uuid`.execute(ctx.db);
  return rows[0]?.email ?? null;
}

/** What tells whether two recipients are the same: their mailbox, or else the record. */
export async function recipientKey(ctx: Pick<Ctx, 'db'>, { leadId, personId }: Pick<Recipient, 'leadId' | 'personId'>): Promise<string> {
  const { rows } = await sql<{ email: string | null }>`
    select case when ${personId}::uuid is null then (select email from lead where id = ${leadId}::uuid)
      else (select emails->0->>'value' from person where id = ${personId}::uuid) end as email`.execute(ctx.db);
  const email = rows[0]?.email ?? null;
  return email === null ? `record ${personId ?? leadId}` : `mailbox ${mailboxKey(email)}`;
}
