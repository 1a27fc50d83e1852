import { idOf } from '../../../kernel/record/id-of.ts';
import { eventType, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import type { Feed } from '../../../kernel/event/feed.ts';
import { call } from '../../activities/records/call.ts';
import { meeting } from '../../activities/records/meeting.ts';
import { cadenceAction } from '../records/cadence-action.ts';
import { openStates } from '../records/choices.ts';
import { goOn } from './go-on.ts';
import { lockEnrolment } from './load-enrolment.ts';
import { enrolmentsAbout, noteReply } from './note-reply.ts';
import { addressFor } from './recipient.ts';
import { stop, stopAll } from './stop.ts';
import { whyStop } from './why-stop.ts';

const mailStates: Readonly<Record<string, 'sent' | 'kept' | 'unknown' | 'failed'>> = {
  'notify.mailSent': 'sent',
  'notify.mailKept': 'kept',
  'notify.mailMaybeSent': 'unknown',
  'notify.mailFailed': 'failed',
};
const ofTasks = ['parties.taskCompleted', 'parties.taskUpdated', 'parties.taskDeleted'];
const ofSubjects = [
  'sales.leadUpdated',
  'sales.leadDeleted',
  'sales.opportunityUpdated',
  'sales.opportunityDeleted',
  'parties.personDeleted',
];
const callCame = eventType(call, 'Created');
const ofActivities = [callCame, eventType(meeting, 'Created'), eventType(meeting, 'Updated')];
const all = [...Object.keys(mailStates), ...ofTasks, ...ofSubjects, ...ofActivities, 'privacy.consentRecorded'];

/** What happens elsewhere and concerns people in cadences: tasks done, mails sent or refused, replies, meetings, leads and deals that move on. */
export const followEvents: Feed = {
  name: 'follow',
  only: sql`e.type = any(${all}::text[])`,
  run: async (ctx, events) => {
    // Asked once for all of them: who takes back an import deletes a hundred thousand people that no cadence knows.
    const subjects = events.flatMap(({ type, recordId }) => (isOfSubject(type) && recordId !== null ? [recordId] : []));
    const enrolled = subjects.length === 0 ? new Set<string>() : await enrolledAmong(ctx, subjects);
    for (const event of events) if (!isOfSubject(event.type) || enrolled.has(event.recordId ?? '')) await follow(ctx, event);
  },
};

const isOfSubject = (type: string): boolean => ofSubjects.includes(type) || type === 'privacy.consentRecorded';

/** Those of these leads, people and deals that an open enrolment is about. */
async function enrolledAmong(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select about.id from enrolment e cross join lateral (values (e.lead_id), (e.person_id), (e.deal_id)) about (id)
    where (e.lead_id = any(${[...ids]}::uuid[]) or e.person_id = any(${[...ids]}::uuid[]) or e.deal_id = any(${[...ids]}::uuid[]))
      and e.state = any(${[...openStates]}) and e.deleted_at is null and about.id is not null`.execute(ctx.db);
  return new Set(rows.map(({ id }) => id));
}

async function follow(ctx: Ctx, event: StoredEvent): Promise<void> {
  const { type, recordId } = event;
  const mailState = mailStates[type];
  if (mailState !== undefined) return settleMail(ctx, String(recordId), mailState);
  if (ofTasks.includes(type)) return settleTask(ctx, String(recordId));
  if (ofActivities.includes(type)) return heardFrom(ctx, event);
  if (recordId === null) return;
  const ids = await openOf(ctx, sql`e.lead_id = ${recordId}::uuid or e.person_id = ${recordId}::uuid or e.deal_id = ${recordId}::uuid`);
  for (const id of ids) {
    const enrolled = await lockEnrolment(ctx, id);
    if (!enrolled) continue;
    const reason = await whyStop(ctx, enrolled);
    if (reason) await stop(ctx, enrolled, reason);
    else if (type === 'privacy.consentRecorded' && event.data?.['to'] === 'withdrawn') await stopIfRefused(ctx, id);
  }
}

async function openOf(ctx: Ctx, which: ReturnType<typeof sql>): Promise<readonly string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select e.id from enrolment e where (${which}) and e.state = any(${[...openStates]}) and e.deleted_at is null order by e.id`.execute(
    ctx.db,
  );
  return rows.map(({ id }) => id);
}

/** A mail that the server refuses for good is a bounce; one that was withheld has said so itself. */
async function settleMail(ctx: Ctx, mailId: string, state: 'sent' | 'kept' | 'unknown' | 'failed'): Promise<void> {
  const { rows } = await sql<{ id: string; enrolmentId: string; step: string; error: string | null }>`
    select a.id, a.enrolment_id as "enrolmentId", a.step, m.error from cadence_action a left join mail m on m.id::text = a.mail_id
    where a.mail_id = ${mailId} and a.state not in ('withheld', 'skipped')`.execute(ctx.db);
  for (const { id, enrolmentId, error } of rows) {
    await updateRecord(ctx, cadenceAction, id, { state, settledAt: ctx.now, remark: state === 'failed' ? error : null });
    if (state === 'failed') await stopAll(ctx, [enrolmentId], 'bounced', error);
  }
}

/** A task of a cadence that is done, cancelled or deleted lets the cadence go on. */
export async function settleTask(ctx: Ctx, taskId: string): Promise<void> {
  const { rows } = await sql<{ id: string; enrolmentId: string; step: string; state: string | null; doneAt: string | null }>`
    select a.id, a.enrolment_id as "enrolmentId", a.step, case when t.deleted_at is null then t.state end as state, t.done_at as "doneAt"
    from cadence_action a left join task t on t.id = a.task_id where a.task_id = ${taskId}::uuid and a.state = 'open'`.execute(ctx.db);
  const [action] = rows;
  if (!action || action.state === 'open') return;
  const enrolled = await lockEnrolment(ctx, action.enrolmentId);
  await updateRecord(ctx, cadenceAction, action.id, {
    state: action.state === 'done' ? 'done' : 'skipped',
    settledAt: action.doneAt ?? ctx.now,
  });
  const step = enrolled?.definition.steps[enrolled.position];
  if (!enrolled || step?.id !== action.step || !(openStates as readonly string[]).includes(enrolled.state)) return;
  const reason = await whyStop(ctx, enrolled);
  if (reason) await stop(ctx, enrolled, reason);
  else await goOn(ctx, enrolled, enrolled.position + 1, { lastStep: action.step });
}

/** A call that came in is a reply, a meeting that is planned or held ends the asking for one. */
async function heardFrom(ctx: Ctx, { type, changes, recordId, recordType }: StoredEvent): Promise<void> {
  const now = (name: string): unknown => changes?.[name]?.to;
  const about = [idOf(now('subject')), idOf(now('person'))].filter((id) => id !== null);
  if (about.length === 0) return;
  const isCall = type === callCame;
  if (isCall ? now('direction') !== 'inbound' : now('state') === 'cancelled') return;
  const remark = `${recordType ?? ''}:${recordId ?? ''}`;
  if (isCall) return void (await noteReply(ctx, { records: about, key: null }, 'phone'));
  await stopAll(ctx, await enrolmentsAbout(ctx, { records: about, key: null }, openStates), 'meeting', remark);
}

async function stopIfRefused(ctx: Ctx, id: string): Promise<void> {
  const enrolled = await lockEnrolment(ctx, id);
  if (!enrolled || !enrolled.definition.steps.some((step, index) => step.kind === 'email' && index >= enrolled.position)) return;
  const { why } = await addressFor(ctx, enrolled, enrolled.purposeId);
  if (why !== undefined) await stop(ctx, enrolled, 'refused', why);
}
