import { expect, test } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { asSystem } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import { drain } from '../../kernel/jobs/drain.ts';
import { installJobs } from '../../kernel/jobs/install-jobs.ts';
import { jobContext } from '../../kernel/jobs/job-context.ts';
import { createQueue } from '../../kernel/jobs/queue.ts';
import { notifyModule } from '../../platform/notify/module.ts';
import { partiesModule } from './module.ts';
import { task } from './records/task.ts';
import { createPartiesApp, type PartiesApp } from './testing/parties-app.ts';

interface World extends PartiesApp {
  readonly bo: Actor;
  go(iso: string): Promise<void>;
  told(): Promise<readonly { kind: string; title: string; at: string }[]>;
}

async function world(timeZone: string): Promise<World> {
  const t = await createPartiesApp();
  await installJobs(t.adminUrl);
  const jobs = [...(notifyModule.jobs ?? []), ...(partiesModule.jobs ?? [])];
  const bo = await t.newUser('Bo');
  await sql`update "user" set time_zone = ${timeZone}, audience = 'staff', active = true`.execute(t.app.db);
  Object.assign(t.app, { enqueue: createQueue(jobs) });
  Object.assign(t.app.services, { actors: { actorOf: async (_: unknown, id: string) => (id === bo.userId ? bo : t.admin) } });
  const go = async (iso: string): Promise<void> => {
    t.setNow(iso);
    // Mail is not looked at here: what waits for it stays in the queue.
    await drain({ pool: t.pool, jobs: partiesModule.jobs ?? [], context: jobContext(t.app), app: t.app, now: iso });
  };
  await go('2030-03-04T05:00:00.000Z');
  return {
    ...t,
    bo,
    go,
    told: async () =>
      (
        await sql<{
          kind: string;
          title: string;
          at: string;
        }>`select kind, title, at from notification where user_id = ${bo.userId}::uuid and kind like 'parties.%' order by at`.execute(
          t.app.db,
        )
      ).rows,
  };
}

test('an open task reminds its assignee at the time set, once; a changed time counts anew; a done task reminds nobody', async () => {
  const t = await world('Europe/Berlin');
  const id = await t.make(task, { title: 'Call back', assignee: t.bo.userId, remindAt: '2030-03-04T09:30:00Z' });
  const done = await t.make(task, { title: 'Done', assignee: t.bo.userId, remindAt: '2030-03-04T09:30:00Z' });
  await t.go('2030-03-04T06:00:00.000Z');
  await t.run(task, 'complete', {}, { id: done });
  await t.go('2030-03-04T09:29:00.000Z');
  expect(await t.told()).toEqual([]);
  await t.go('2030-03-04T09:30:00.000Z');
  expect(await t.told()).toMatchObject([{ kind: 'parties.taskReminder', title: 'Reminder', at: '2030-03-04T09:30:00.000Z' }]);
  await t.run(task, 'update', { priority: 'high' }, { id });
  await t.go('2030-03-04T09:40:00.000Z');
  expect(await t.told()).toHaveLength(1);
  await t.run(task, 'update', { remindAt: '2030-03-04T11:00:00Z' }, { id });
  await t.go('2030-03-04T11:00:00.000Z');
  expect(await t.told()).toHaveLength(2);
});

test('a time that is put off reminds at the new one only', async () => {
  const t = await world('UTC');
  const id = await t.make(task, { title: 'Call back', assignee: t.bo.userId, remindAt: '2030-03-04T09:00:00Z' });
  await t.go('2030-03-04T06:00:00.000Z');
  await t.run(task, 'update', { remindAt: '2030-03-04T12:00:00Z' }, { id });
  await t.go('2030-03-04T09:00:00.000Z');
  expect(await t.told()).toEqual([]);
  await t.go('2030-03-04T12:00:00.000Z');
  expect(await t.told()).toHaveLength(1);
});

test.each([
  ['America/New_York', '2030-03-05T12:59:00.000Z', '2030-03-05T13:00:00.000Z'],
  ['Asia/Kolkata', '2030-03-05T02:29:00.000Z', '2030-03-05T02:30:00.000Z'],
  ['Pacific/Kiritimati', '2030-03-04T17:59:00.000Z', '2030-03-04T18:00:00.000Z'],
])('what is due is told on the morning of the day in %s, once', async (timeZone, before, morning) => {
  const t = await world(timeZone);
  await t.make(task, { title: 'Send the offer', assignee: t.bo.userId, dueOn: '2030-03-05' });
  const tick = async (iso: string): Promise<void> => {
    t.setNow(iso);
    await asSystem(t.app, async (ctx) => ctx.enqueue('parties.tellOfDueTasks', {}));
    await t.go(iso);
  };
  await tick(before);
  expect(await t.told()).toEqual([]);
  await tick(morning);
  await tick(morning);
  expect(await t.told()).toMatchObject([{ kind: 'parties.taskDue', title: 'Due today' }]);
});
