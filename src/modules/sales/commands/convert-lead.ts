import { idOf } from '../../../kernel/record/id-of.ts';
import { boolean, ref } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { runCommandIn } from '../../../kernel/command/run.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, invalid } from '../../../kernel/errors.ts';
import type { RecordType, RowOf } from '../../../kernel/record/record.ts';
import { organizationDomain } from '../../parties/index.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import { findMatches, isSure } from '../queries/lead-matches.ts';
import { lead } from '../records/lead.ts';
import { opportunityContact } from '../records/opportunity-contact.ts';
import { opportunity } from '../records/opportunity.ts';
import { conversionInput } from './conversion-input.ts';
import { followConversion } from './follow-conversion.ts';
import { takeOver } from './take-over.ts';

type Lead = RowOf<typeof lead>;

/**
 * Makes of a lead what it is: an organization, a person, a deal, each one that is there already or a new one. Where the caller does not
 * choose, a sure match is taken and otherwise a new one made. All or nothing, in one transaction.
 */
export const convertLead = defineCommand({
  name: 'convert',
  label: 'Convert',
  description: 'Finds or makes the organization, the person and the opportunity. Notes and tasks go along.',
  on: lead,
  consequential: true,
  input: {
    ...conversionInput,
    person: ref({ label: 'Existing person', to: person.key }),
    newPerson: boolean({ label: 'Make a new person', help: 'Even where one looks the same.' }),
  },
  emits: ['sales.leadConverted'],
  allowed: (row) => {
    if (row.status === 'converted') return 'The lead has been converted already.';
    return row.status === 'disqualified' ? 'The lead is disqualified; reopen it first.' : true;
  },
  run: async (ctx, row, input) => {
    const joins = input.deal === 'existing' || (input.opportunity && input.deal !== 'none');
    if (joins && !input.opportunity) throw invalid([{ pointer: '/opportunity', code: 'required', message: 'says which one' }]);
    // Two leads of one newcomer, converted by two people at once, must find each other's result. Conversions are made by hand, so one at a time is no loss.
    await sql`select pg_advisory_xact_lock(hashtext('sales.convertLead'))`.execute(ctx.db);
    const organizationId = await settleOrganization(ctx, row, idOf(input.organization), input.newOrganization === true);
    const personId = await settlePerson(ctx, row, { chosen: idOf(input.person), isNew: input.newPerson === true, organizationId });
    await takeOver(ctx, row, input.takeOver, { organizationId, personId });
    const dealId = joins
      ? await joinDeal(ctx, String(idOf(input.opportunity)), { organizationId, personId })
      : input.deal === 'none'
        ? null
        : await create(ctx, opportunity, {
            name: input.dealName ?? row.company ?? row.name,
            organization: organizationId,
            person: personId,
            ...(row.owner ? { owner: row.owner.id } : {}),
            amount: input.amount ?? null,
            closeOn: input.closeOn ?? null,
            source: row.source,
            campaign: row.campaign,
            description: row.message,
            ...(input.pipeline ? { pipeline: input.pipeline } : {}),
          });
    await updateRecord(ctx, lead, row.id, {
      status: 'converted',
      convertedAt: ctx.now,
      organization: organizationId,
      person: personId,
      opportunity: dealId,
      recycleOn: null,
    });
    await followConversion(ctx, row.id, { organizationId, personId, dealId });
    const became = { organizationId, personId, opportunityId: dealId };
    ctx.emit({ type: 'sales.leadConverted', recordType: lead.key, recordId: row.id, data: became });
    return became;
  },
});

async function settleOrganization(ctx: Ctx, row: Lead, chosen: string | null, isNew: boolean): Promise<string | null> {
  if (chosen) return chosen;
  if (!isNew) {
    const { organizations, people } = await findMatches(ctx, row);
    const sure = organizations.find(isSure)?.id ?? (await organizationOf(ctx, people.find(isSure)?.id));
    if (sure) return sure;
  }
  if (!row.company) return null;
  const domain = row.email ? organizationDomain(row.email) : null;
  return create(ctx, organization, {
    name: row.company,
    ...(row.owner ? { owner: row.owner.id } : {}),
    ...(domain ? { domains: [{ value: domain }] } : {}),
    ...(row.country || row.city
      ? {
          addresses: [
            {
              value: {
                ...(row.city ? { city: row.city } : {}),
                ...(row.postalCode ? { postalCode: row.postalCode } : {}),
                ...(row.country ? { country: row.country } : {}),
              },
              label: 'office',
            },
          ],
        }
      : {}),
  });
}

/** Where somebody whom we know works, as long as whoever converts may see it. */
async function organizationOf(ctx: Ctx, personId: string | undefined): Promise<string | null> {
  if (personId === undefined) return null;
  const { rows } = await sql<{ id: string }>`
    select g.id from person p join organization g on g.id = p.organization_id and g.deleted_at is null
    where p.id = ${personId}::uuid and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(organization.key), 'read', 'g')}`.execute(
    ctx.db,
  );
  return rows[0]?.id ?? null;
}

async function settlePerson(
  ctx: Ctx,
  row: Lead,
  { chosen, isNew, organizationId }: { chosen: string | null; isNew: boolean; organizationId: string | null },
): Promise<string | null> {
  if (chosen) return chosen;
  if (!isNew) {
    const sure = (await findMatches(ctx, row, organizationId)).people.find(isSure);
    if (sure) return sure.id;
  }
  if (!row.givenName && !row.familyName && !row.email && !row.phone) return null;
  return create(ctx, person, {
    givenName: row.givenName,
    familyName: row.familyName,
    jobTitle: row.jobTitle,
    emails: row.email ? [{ value: row.email, label: 'work' }] : [],
    phones: row.phone ? [{ value: row.phone, label: 'work' }] : [],
    ...(row.source ? { source: row.source } : {}),
    ...(row.owner ? { owner: row.owner.id } : {}),
    ...(organizationId ? { organization: organizationId } : {}),
  });
}

/** The person becomes one of the deal's, unless they are that already; gaps of the deal are filled, nothing is overwritten. */
async function joinDeal(ctx: Ctx, id: string, found: { organizationId: string | null; personId: string | null }): Promise<string> {
  const { rows } = await sql<{ organization: string | null; person: string | null; state: string; isThere: boolean }>`
    select o.organization_id as organization, o.person_id as person, o.state,
      exists (select 1 from opportunity_contact c where c.opportunity_id = o.id and c.person_id = ${found.personId}::uuid and c.deleted_at is null) as "isThere"
    from opportunity o where o.id = ${id}::uuid and o.deleted_at is null for update`.execute(ctx.db);
  const [deal] = rows;
  if (!deal || deal.state !== 'open') throw invalid([{ pointer: '/opportunity', code: 'state', message: 'is closed' }]);
  await runCommandIn(ctx, {
    record: ctx.registry.record(opportunity.key),
    verb: 'update',
    id,
    input: {
      ...(deal.organization === null && found.organizationId ? { organization: found.organizationId } : {}),
      ...(deal.person === null && found.personId ? { person: found.personId } : {}),
    },
  });
  const isNewContact = found.personId && deal.person !== null && deal.person !== found.personId && !deal.isThere;
  if (isNewContact) await create(ctx, opportunityContact, { opportunity: id, person: found.personId });
  return id;
}

/** With the rights of whoever converts. */
async function create(ctx: Ctx, record: RecordType, input: Readonly<Record<string, unknown>>): Promise<string> {
  const { data } = await runCommandIn(ctx, { record: ctx.registry.record(record.key), verb: 'create', input });
  if (!data) throw new AppError(409, 'not-visible', `You could not see the ${record.label.toLowerCase()} that this would make.`);
  return data.id;
}
