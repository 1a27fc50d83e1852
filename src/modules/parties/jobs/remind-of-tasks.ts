import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Feed } from '../../../kernel/event/feed.ts';
import '../../../kernel/company.ts';
import { defineCron, type Cron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { isTimeZone } from '../../../kernel/time/dates.ts';
import { defineNotification, notifyUsers } from '../../../platform/notify/index.ts';
import { task } from '../records/task.ts';

export const taskReminder = defineNotification({
  name: 'parties.taskReminder',
  label: 'A task of mine asked to be remembered',
  description: 'The time has come at which you, or who gave you the task, wanted you to be reminded.',
  channels: { inApp: true, mail: 'now' },
});

export const taskDue = defineNotification({
  name: 'parties.taskDue',
  label: 'A task of mine is due today',
  description: 'On the morning of the day on which an open task is due.',
  channels: { inApp: true, mail: 'digest' },
});

/** Queues what reminds of a task whenever its time, or whose it is, may have changed. */
export const reminderFeed: Feed = {
  name: 'reminders',
  only: sql`e.type in ('parties.taskCreated', 'parties.taskUpdated', 'parties.taskRestored')`,
  run: async (ctx, events) => queueReminders(ctx, sql`t.id = any(${[...new Set(events.map((event) => event.recordId))]}::uuid[])`),
};

/** Reminds of one task, if it is still open and the time is still that. */
export const remindOfTask: Job = defineJob({
  name: 'parties.remindOfTask',
  input: z.object({ task: z.uuid() }),
  run: (ctx, { task: id }) =>
    asSystem(
      ctx.app,
      async (tx) => {
        const { rows } = await sql<{ assignee: string; remindAt: string; dueOn: string | null }>`
          select coalesce(t.assignee_id, t.created_by_id) as assignee, t.remind_at as "remindAt", t.due_on::text as "dueOn" from task t
          where t.id = ${id}::uuid and t.state = 'open' and t.deleted_at is null and t.remind_at <= ${tx.now}::timestamptz`.execute(tx.db);
        const [open] = rows;
        if (!open?.assignee) return;
        await notifyUsers(tx, taskReminder, {
          to: [open.assignee],
          recordType: task.key,
          recordId: id,
          key: `${id} ${open.remindAt}`,
          title: { en: 'Reminder', de: 'Erinnerung' },
          ...(open.dueOn ? { body: { en: `Due on ${open.dueOn}`, de: `Fällig am ${open.dueOn}` } } : {}),
          reason: 'asked',
        });
      },
      ctx.requestId,
    ),
}) as Job;

/** Hour of the day, on the wall clock of whoever it concerns, from which on they are told of what is due that day. */
const morning = 8;

/**
 * Tells people in their morning of what is due on their day; every hour, as morning comes at another time to each. What was told is
 * kept by day, so nothing comes twice. Also queues reminders that no event announced: tasks from before an upgrade.
 */
export const tellOfDueTasks: Job = defineJob({
  name: 'parties.tellOfDueTasks',
  input: z.object({}),
  run: (ctx) =>
    asSystem(
      ctx.app,
      async (tx) => {
        await queueReminders(
          tx,
          sql`t.remind_at between ${tx.now}::timestamptz - interval '1 day' and ${tx.now}::timestamptz + interval '2 hours'`,
        );
        for (const { id, assignee, dueOn } of await findDue(tx)) {
          await notifyUsers(tx, taskDue, {
            to: [assignee],
            recordType: task.key,
            recordId: id,
            key: `${id} ${dueOn}`,
            title: { en: 'Due today', de: 'Heute fällig' },
            reason: 'asked',
          });
        }
      },
      ctx.requestId,
    ),
}) as Job;

export const dueTasksCron: Cron = defineCron({ job: tellOfDueTasks, at: '0,30 * * * *', catchUpMs: 3_600_000 });

interface Due {
  readonly id: string;
  readonly assignee: string;
  readonly dueOn: string;
}

/** Open tasks whose due day it is where their assignee is, after the morning hour there, and of which they were not told. */
async function findDue(ctx: Ctx): Promise<readonly Due[]> {
  const now = Temporal.Instant.from(ctx.now);
  const standard = ctx.services.company?.timeZone ?? 'UTC';
  // The day is the same or the next or the last one everywhere on earth: by the index on who, state and day.
  const day = now.toZonedDateTimeISO('UTC').toPlainDate();
  const { rows } = await sql<Due & { timeZone: string | null }>`
    select t.id, t.assignee_id as assignee, t.due_on::text as "dueOn", u.time_zone as "timeZone"
    from task t join "user" u on u.id = t.assignee_id and u.active and u.deleted_at is null
    where t.state = 'open' and t.deleted_at is null and t.due_on between ${day.subtract({ days: 1 }).toString()}::date and ${day.add({ days: 1 }).toString()}::date
      and not exists (select 1 from notification n where n.user_id = t.assignee_id and n.key = ${taskDue.name} || ' ' || t.id || ' ' || t.due_on)
    order by t.assignee_id, t.id limit 5000`.execute(ctx.db);
  return rows.filter(({ timeZone, dueOn }) => {
    const local = now.toZonedDateTimeISO(timeZone && isTimeZone(timeZone) ? timeZone : standard);
    return local.toPlainDate().toString() === dueOn && local.hour >= morning;
  });
}

async function queueReminders(ctx: Ctx, which: ReturnType<typeof sql>): Promise<void> {
  const { rows } = await sql<{ id: string; remindAt: string }>`
    select t.id, t.remind_at as "remindAt" from task t where ${which} and t.state = 'open' and t.deleted_at is null and t.remind_at > ${ctx.now}::timestamptz - interval '1 day'`.execute(
    ctx.db,
  );
  for (const { id, remindAt } of rows) ctx.enqueue(remindOfTask.name, { task: id }, { key: `parties.remind ${id}`, runAt: remindAt });
}
