import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notifyUsers } from '../../../platform/notify/index.ts';
import { task } from '../../parties/records/task.ts';
import { cadencesEvents } from '../events.ts';
import { cadenceAnswered, cadenceStuck } from '../notifications.ts';
import { cadenceAction } from '../records/cadence-action.ts';
import { openStates, type StopReason } from '../records/choices.ts';
import { enrolment } from '../records/enrolment.ts';
import { lockEnrolment, subjectOf, type Enrolled } from './load-enrolment.ts';

/** Ends an open enrolment: nothing more is sent, tasks of it that are open are cancelled. Harmless for one that has ended. */
export async function stop(ctx: Ctx, enrolled: Enrolled, reason: StopReason, remark: string | null = null): Promise<void> {
  if (!(openStates as readonly string[]).includes(enrolled.state)) return;
  await updateRecord(ctx, enrolment, enrolled.id, {
    state: 'stopped',
    stopReason: reason,
    remark: remark?.slice(0, 500) ?? null,
    dueAt: null,
    waiting: null,
    endedAt: ctx.now,
    ...(reason === 'meeting' ? { metAt: ctx.now } : {}),
  });
  await dropOpenTasks(ctx, enrolled.id);
  ctx.emit({ type: cadencesEvents.stopped, recordType: enrolment.key, recordId: enrolled.id, data: { reason } });
  await tellSender(ctx, enrolled, reason);
}

/** As `stop`, for enrolments by id, each locked in the order of ids. @returns how many were open */
export async function stopAll(ctx: Ctx, ids: readonly string[], reason: StopReason, remark: string | null = null): Promise<number> {
  let stopped = 0;
  for (const id of ids.toSorted()) {
    const enrolled = await lockEnrolment(ctx, id);
    if (!enrolled || !(openStates as readonly string[]).includes(enrolled.state)) continue;
    await stop(ctx, enrolled, reason, remark);
    stopped += 1;
  }
  return stopped;
}

async function dropOpenTasks(ctx: Ctx, enrolmentId: string): Promise<void> {
  const { rows } = await sql<{ id: string; taskId: string | null; isOpen: boolean }>`
    select a.id, t.id as "taskId", coalesce(t.state = 'open', false) as "isOpen" from cadence_action a left join task t on t.id = a.task_id and t.deleted_at is null
    where a.enrolment_id = ${enrolmentId}::uuid and a.state = 'open'`.execute(ctx.db);
  for (const { id, taskId, isOpen } of rows) {
    await updateRecord(ctx, cadenceAction, id, { state: 'skipped', settledAt: ctx.now });
    if (taskId && isOpen) await updateRecord(ctx, task, taskId, { state: 'cancelled', outcome: 'The cadence has stopped' });
  }
}

const words = {
  replied: { en: 'They replied: the cadence has stopped', de: 'Antwort erhalten: die Kadenz wurde angehalten' },
  meeting: { en: 'A meeting is planned: the cadence has stopped', de: 'Ein Termin ist geplant: die Kadenz wurde angehalten' },
  unsubscribed: {
    en: 'They do not want such mails: the cadence has stopped',
    de: 'Keine solchen Mails mehr erwünscht: die Kadenz wurde angehalten',
  },
  bounced: { en: 'A mail could not be delivered: the cadence has stopped', de: 'Eine Mail war unzustellbar: die Kadenz wurde angehalten' },
} as const;

async function tellSender(ctx: Ctx, enrolled: Enrolled, reason: StopReason): Promise<void> {
  if (!(reason in words) || enrolled.senderId === null) return;
  const { type, id } = subjectOf(enrolled);
  await notifyUsers(ctx, reason === 'bounced' ? cadenceStuck : cadenceAnswered, {
    to: [enrolled.senderId],
    recordType: type,
    recordId: id,
    key: `${enrolled.id} ${reason}`,
    title: words[reason as keyof typeof words],
    body: enrolled.cadenceName,
  });
}
