import { idOf } from '../../../kernel/record/id-of.ts';
import { choice, instant, ref } from '../../../fields/index.ts';
import { allowed, rowsFor } from '../../../kernel/access/access.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { forbidden, invalid, notAllowed } from '../../../kernel/errors.ts';
import { person } from '../../parties/records/person.ts';
import { lead } from '../../sales/records/lead.ts';
import { openLeadStates } from '../../sales/records/lead-choices.ts';
import { opportunity } from '../../sales/records/opportunity.ts';
import { goOn } from '../engine/go-on.ts';
import { lockEnrolment } from '../engine/load-enrolment.ts';
import { addressFor, recipientKey, type Recipient } from '../engine/recipient.ts';
import { cadencesEvents } from '../events.ts';
import { cadence } from '../records/cadence.ts';
import { openStates } from '../records/choices.ts';
import { enrolment } from '../records/enrolment.ts';
import { readVersion } from './save-cadence.ts';

const senders = [
  { value: 'me', label: 'In my name' },
  { value: 'owner', label: "In the owner's name" },
] as const;

const input = {
  cadence: ref({ label: 'Cadence', to: cadence.key, required: true }),
  sender: choice({ label: 'Sender', options: senders, default: 'me', help: 'Whose name is below the mails, and who gets the tasks.' }),
  startAt: instant({ label: 'Not before', help: 'Empty: as soon as the hours of the cadence allow.' }),
} as const;

const description = 'Puts them into a cadence of mails, tasks and waits. Whoever may not be written to is refused with the reason.';

export const enrolLead: Command = defineCommand({
  name: 'enrol-in-cadence',
  label: 'Enrol in cadence',
  description,
  on: lead,
  bulk: true,
  input,
  emits: [cadencesEvents.enrolled],
  allowed: (row) => ((openLeadStates as readonly string[]).includes(row.status) ? true : 'The lead is not open.'),
  run: (ctx, row, asked) => enrol(ctx, { leadId: row.id, personId: null, dealId: null }, asked, row.owner?.id ?? null),
});

export const enrolPerson: Command = defineCommand({
  name: 'enrol-in-cadence',
  label: 'Enrol in cadence',
  description,
  on: person,
  bulk: true,
  input: { ...input, deal: ref({ label: 'Deal', to: opportunity.key, help: 'The cadence then stops when the deal is won or lost.' }) },
  emits: [cadencesEvents.enrolled],
  run: async (ctx, row, asked) => {
    const dealId = idOf(asked.deal);
    if (dealId) await checkDeal(ctx, dealId);
    return enrol(ctx, { leadId: null, personId: row.id, dealId }, asked, row.owner?.id ?? null);
  },
});

export const enrolDeal: Command = defineCommand({
  name: 'enrol-in-cadence',
  label: 'Enrol in cadence',
  description: 'Puts the contact of the deal, or another person in it, into a cadence.',
  on: opportunity,
  bulk: true,
  input: { ...input, person: ref({ label: 'Person', to: person.key, help: 'The contact of the deal unless said.' }) },
  emits: [cadencesEvents.enrolled],
  allowed: (row) => (row.state === 'won' || row.state === 'lost' ? 'The deal is closed.' : true),
  run: async (ctx, row, asked) => {
    const personId = idOf(asked.person) ?? row.person?.id ?? null;
    if (personId === null) throw notAllowed('The deal has no contact.');
    if (personId !== row.person?.id) await checkInDeal(ctx, row.id, personId);
    await checkVisible(ctx, personId);
    return enrol(ctx, { leadId: null, personId, dealId: row.id }, asked, row.owner?.id ?? null);
  },
});

/** Puts somebody into the version in use. @throws AppError not-allowed with the reason, for people */
async function enrol(
  ctx: Ctx,
  recipient: Recipient,
  asked: { readonly cadence?: string | { readonly id: string } | null; readonly sender?: string | null; readonly startAt?: string | null },
  ownerId: string | null,
): Promise<{ enrolmentId: string }> {
  if (!allowed(ctx.registry, ctx.actor, ctx.registry.record(enrolment.key), 'create'))
    throw forbidden('Your role does not let you enrol people.');
  const cadenceId = idOf(asked.cadence) ?? '';
  const { rows } = await sql<{ state: string; number: number | null; purposeId: string | null; name: string }>`
    select state, active_number::int as number, purpose_id as "purposeId", name from cadence where id = ${cadenceId}::uuid and deleted_at is null for share`.execute(
    ctx.db,
  );
  const [found] = rows;
  if (found?.state !== 'active' || found.number === null) throw notAllowed('The cadence is not active.');
  const senderId = asked.sender === 'owner' ? ownerId : (ctx.actor.userId ?? ownerId);
  if (senderId === null) throw notAllowed('There is no owner in whose name to write.');
  const definition = await readVersion(ctx, cadenceId, found.number);
  if (definition.steps.some(({ kind }) => kind === 'email')) {
    const to = await addressFor(ctx, recipient, found.purposeId);
    if (to.why !== undefined) throw notAllowed(to.why);
  }
  const key = await recipientKey(ctx, recipient);
  await refuseTwice(ctx, cadenceId, key);
  const startAt = asked.startAt && asked.startAt > ctx.now ? asked.startAt : ctx.now;
  const made = await createRecord(ctx, enrolment, {
    cadence: cadenceId,
    name: found.name,
    versionNumber: found.number,
    lead: recipient.leadId,
    person: recipient.personId,
    deal: recipient.dealId,
    owner: senderId,
    state: 'active',
    position: 0,
    startedAt: ctx.now,
    recipientKey: key,
  });
  ctx.emit({
    type: cadencesEvents.enrolled,
    recordType: enrolment.key,
    recordId: made.id,
    data: { cadence: found.name, version: found.number },
  });
  const enrolled = await lockEnrolment(ctx, made.id);
  if (enrolled) await goOn(ctx, enrolled, 0, { since: startAt });
  return { enrolmentId: made.id };
}

/** One open enrolment for each cadence and person, also for a person who is two leads: by a lock, so that two at once get the same words. */
async function refuseTwice(ctx: Ctx, cadenceId: string, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('cadences.enrol'), hashtext(${`${cadenceId} ${key}`}))`.execute(ctx.db);
  const { rows } =
    await sql`select 1 from enrolment where cadence_id = ${cadenceId}::uuid and recipient_key = ${key} and state = any(${[...openStates]}) and deleted_at is null`.execute(
      ctx.db,
    );
  if (rows.length > 0) throw notAllowed('They are in this cadence already.');
}

async function checkDeal(ctx: Ctx, dealId: string): Promise<void> {
  const { rows } = await sql<{ state: string | null }>`
    select state from opportunity d where d.id = ${dealId}::uuid and d.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(opportunity.key), 'read', 'd')}`.execute(
    ctx.db,
  );
  if (!rows[0])
    throw invalid([{ pointer: '/deal', code: 'ref', message: 'points to a record that does not exist or that you may not see' }]);
  if (rows[0].state === 'won' || rows[0].state === 'lost') throw invalid([{ pointer: '/deal', code: 'state', message: 'is closed' }]);
}

async function checkVisible(ctx: Ctx, personId: string): Promise<void> {
  const { rows } = await sql`select 1 from person p where p.id = ${personId}::uuid and p.deleted_at is null
    and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(person.key), 'read', 'p')}`.execute(ctx.db);
  if (rows.length === 0) throw notAllowed('You may not see the person.');
}

async function checkInDeal(ctx: Ctx, dealId: string, personId: string): Promise<void> {
  const { rows } =
    await sql`select 1 from opportunity_contact where opportunity_id = ${dealId}::uuid and person_id = ${personId}::uuid and deleted_at is null`.execute(
      ctx.db,
    );
  if (rows.length === 0) throw invalid([{ pointer: '/person', code: 'deal', message: 'is not among the people in the deal' }]);
}
