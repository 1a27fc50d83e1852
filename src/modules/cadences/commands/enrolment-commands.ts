import { idOf } from '../../../kernel/record/id-of.ts';
import { choice, email, ref, text } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import { snake } from '../../../kernel/record/record.ts';
import { mailboxKey } from '../../parties/index.ts';
import { addSuppressions, normalAddress } from '../../privacy/index.ts';
import { privacyEvents } from '../../privacy/events.ts';
import { suppression } from '../../privacy/records/suppression.ts';
import { goOn } from '../engine/go-on.ts';
import { lockEnrolment, type Enrolled } from '../engine/load-enrolment.ts';
import { noteReply } from '../engine/note-reply.ts';
import { stop } from '../engine/stop.ts';
import { cadencesEvents } from '../events.ts';
import { cadenceAction } from '../records/cadence-action.ts';
import { openStates, replyChannels } from '../records/choices.ts';
import { enrolment } from '../records/enrolment.ts';
import { readVersion } from './save-cadence.ts';

const isOpen = (row: { readonly state: string }): boolean => (openStates as readonly string[]).includes(row.state);
const ended = 'The cadence has ended for them.';

const pause = defineCommand({
  name: 'pause',
  label: 'Pause',
  description: 'Nothing is sent until it is resumed.',
  on: enrolment,
  bulk: true,
  allowed: (row) => (row.state === 'paused' ? 'It is paused already.' : isOpen(row) ? true : ended),
  run: async (ctx, row) => void (await updateRecord(ctx, enrolment, row.id, { state: 'paused' })),
});

const resume = defineCommand({
  name: 'resume',
  label: 'Resume',
  description: 'Goes on where it was; what is overdue comes next, in its hours.',
  on: enrolment,
  bulk: true,
  allowed: (row) => (row.state === 'paused' ? true : isOpen(row) ? 'It is not paused.' : ended),
  run: async (ctx, row) => {
    const enrolled = await mustLock(ctx, row.id);
    // A task that is open is still waited for.
    if (enrolled.waiting?.why === 'task') return void (await updateRecord(ctx, enrolment, row.id, { state: 'active' }));
    const since = enrolled.dueAt !== null && enrolled.dueAt > ctx.now ? enrolled.dueAt : ctx.now;
    await goOn(ctx, { ...enrolled, state: 'active' }, enrolled.position, { since });
  },
});

const skip = defineCommand({
  name: 'skip-step',
  label: 'Skip step',
  description: 'Leaves out what comes next and goes on with what follows.',
  on: enrolment,
  bulk: true,
  emits: [cadencesEvents.stepSkipped],
  allowed: (row) => (isOpen(row) ? true : ended),
  run: async (ctx, row) => {
    const enrolled = await mustLock(ctx, row.id);
    const step = enrolled.definition.steps[enrolled.position];
    if (step === undefined || step.kind === 'wait') throw notAllowed('There is no step to skip.');
    const open = await sql<{ id: string; taskId: string | null }>`
      select id, task_id as "taskId" from cadence_action where enrolment_id = ${row.id}::uuid and step = ${step.id} and state = 'open'`.execute(
      ctx.db,
    );
    for (const { id, taskId } of open.rows) {
      await updateRecord(ctx, cadenceAction, id, { state: 'skipped', settledAt: ctx.now });
      if (taskId)
        await sql`update task set state = 'cancelled', version = version + 1, updated_at = ${ctx.now}::timestamptz where id = ${taskId}::uuid and state = 'open'`.execute(
          ctx.db,
        );
    }
    if (open.rows.length === 0)
      await createRecord(ctx, cadenceAction, {
        enrolment: row.id,
        cadence: enrolled.cadenceId,
        versionNumber: enrolled.versionNumber,
        step: step.id,
        kind: step.kind,
        title: (step.kind === 'email' ? step.subject : step.title).slice(0, 300),
        state: 'skipped',
        sender: ctx.actor.userId ?? enrolled.senderId,
        at: ctx.now,
        settledAt: ctx.now,
      });
    ctx.emit({ type: cadencesEvents.stepSkipped, recordType: enrolment.key, recordId: row.id, data: { step: step.id } });
    await goOn(ctx, enrolled, enrolled.position + 1, { lastStep: step.id });
  },
});

const stopByHand = defineCommand({
  name: 'stop',
  label: 'Stop',
  description: 'Ends the cadence for them; open tasks of it are cancelled.',
  on: enrolment,
  bulk: true,
  input: { remark: text({ label: 'Remark', max: 500 }) },
  emits: [cadencesEvents.stopped],
  allowed: (row) => (isOpen(row) ? true : ended),
  run: async (ctx, row, input) => stop(ctx, await mustLock(ctx, row.id), 'byHand', input.remark ?? null),
});

/** They finish the version they began unless moved: steps that were taken are not taken again. */
const moveToLatest = defineCommand({
  name: 'move-to-current',
  label: 'Move to the version in use',
  description: 'Goes on with the first step of the version in use that comes after what was done.',
  on: enrolment,
  bulk: true,
  allowed: (row) => (isOpen(row) ? true : ended),
  run: async (ctx, row) => {
    const enrolled = await mustLock(ctx, row.id);
    const { rows } = await sql<{ number: number | null; taken: readonly string[] | null }>`
      select c.active_number::int as number, (select array_agg(a.step) from cadence_action a where a.enrolment_id = ${row.id}::uuid) as taken
      from cadence c where c.id = ${enrolled.cadenceId}::uuid`.execute(ctx.db);
    const number = rows[0]?.number ?? null;
    if (number === null || number === enrolled.versionNumber) throw notAllowed('They are on the version in use already.');
    if (enrolled.waiting?.why === 'task') throw notAllowed('A task of the present version is open: do or skip it first.');
    const definition = await readVersion(ctx, enrolled.cadenceId, number);
    const taken = new Set(rows[0]?.taken ?? []);
    const index = definition.steps.findLastIndex((step) => taken.has(step.id)) + 1;
    await updateRecord(ctx, enrolment, row.id, { versionNumber: number });
    await goOn(ctx, { ...enrolled, versionNumber: number, definition }, index);
  },
});

const bounced = defineCommand({
  name: 'record-bounce',
  label: 'Undeliverable',
  description: 'A mail came back: the cadence stops and the address is not written to any more.',
  on: enrolment,
  input: { address: email({ label: 'Address', required: true }) },
  emits: [cadencesEvents.stopped, privacyEvents.contactSuppressed],
  run: async (ctx, row, input) => {
    const enrolled = await mustLock(ctx, row.id);
    const address = normalAddress(input.address ?? '', ctx.scope.country);
    const key = address && mailboxKey(address.value);
    // Only an address that this enrolment writes to: nobody puts others on the list by this door.
    if (!address || !key || enrolled.recipientKey !== `mailbox ${key}`)
      throw invalid([{ pointer: '/address', code: 'other', message: 'is not where this cadence writes to' }]);
    const added = await addSuppressions(ctx, [{ address, channel: 'email', reason: 'bounced', source: enrolled.cadenceName }]);
    if (added > 0)
      ctx.emit({
        type: privacyEvents.contactSuppressed,
        recordType: suppression.key,
        data: { kind: 'email', channel: 'email', reason: 'bounced', count: added },
      });
    await stop(ctx, enrolled, 'bounced');
  },
});

const replied = defineCommand({
  name: 'mark-replied',
  label: 'They replied',
  description: 'Stops all cadences that they are in.',
  on: enrolment,
  input: { channel: choice({ label: 'By', options: replyChannels, default: 'email' }) },
  emits: [cadencesEvents.replied, cadencesEvents.stopped],
  allowed: (row) => (row.repliedAt === null ? true : 'Their reply has been recorded.'),
  run: async (ctx, row, input) => {
    const { leadId, personId, recipientKey } = await mustLock(ctx, row.id);
    return {
      noted: await noteReply(ctx, { records: [leadId, personId].filter((id) => id !== null), key: recipientKey }, input.channel ?? 'email'),
    };
  },
});

/** For programs, and for mail that is read: somebody answered, named by record or by the address they wrote from. */
const recordReply = defineCommand({
  name: 'record-reply',
  label: 'Record a reply',
  description: 'Stops the cadences of whoever answered, named by lead, person or e-mail address.',
  on: enrolment,
  target: 'list',
  input: {
    lead: ref({ label: 'Lead', to: 'sales.lead' }),
    person: ref({ label: 'Person', to: 'parties.person' }),
    address: email({ label: 'Address' }),
    channel: choice({ label: 'By', options: replyChannels, default: 'email' }),
  },
  emits: [cadencesEvents.replied, cadencesEvents.stopped],
  run: async (ctx, _row, input) => {
    if (!input.lead && !input.person && !input.address)
      throw invalid([{ pointer: '/address', code: 'required', message: 'name a lead, a person or an address' }]);
    const key = input.address ? mailboxKey(input.address) : null;
    const records = [
      await visibleId(ctx, 'sales.lead', idOf(input.lead)),
      await visibleId(ctx, 'parties.person', idOf(input.person)),
    ].filter((id) => id !== null);
    return { noted: await noteReply(ctx, { records, key: key === null ? null : `mailbox ${key}` }, input.channel ?? 'email') };
  },
});

export const enrolmentCommands: readonly Command[] = [pause, resume, skip, stopByHand, moveToLatest, replied, bounced, recordReply];

async function mustLock(ctx: Ctx, id: string): Promise<Enrolled> {
  const enrolled = await lockEnrolment(ctx, id);
  if (!enrolled) throw notAllowed('The version of the cadence is gone.');
  return enrolled;
}

async function visibleId(ctx: Ctx, key: string, id: string | null): Promise<string | null> {
  if (!id) return null;
  const record = ctx.registry.record(key);
  const { rows } =
    await sql`select 1 from ${sql.table(snake(record.name))} t where t.id = ${id}::uuid and t.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, record, 'update', 't')}`.execute(
      ctx.db,
    );
  if (rows.length === 0)
    throw invalid([
      { pointer: `/${record.name}`, code: 'ref', message: 'points to a record that does not exist or that you may not change' },
    ]);
  return id;
}
