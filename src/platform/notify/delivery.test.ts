import { fork } from 'node:child_process';
import { once } from 'node:events';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { runSql } from '../../kernel/testing/postgres.ts';
import { notifyUsers } from './notify-users.ts';
import { notification } from './records/notification.ts';
import { preference, schedule } from './records/preferences.ts';
import { watch } from './records/watch.ts';
import { createNotifyWorld, deal, poked, type NotifyWorld } from './testing/notify-world.ts';

let t: NotifyWorld;
let ana: Actor;
const monday = '2030-03-04T10:00:00.000Z';
beforeEach(async () => {
  t = await createNotifyWorld();
  ana = await t.newUser('Ana');
  await go(monday);
});

/** Lets the clock of program and queue go on to an instant. */
async function go(iso: string): Promise<void> {
  t.at(iso);
  await t.drain({ now: iso });
}
const poke = (who: Actor, title = 'Poke') => t.as(ana, (ctx) => notifyUsers(ctx, poked, { to: [who.userId ?? ''], title }));
const choose = (who: Actor, mail: string) => t.run(who, preference, 'choose', { kind: 'zoo.poked', inApp: true, mail });

describe('quiet hours', () => {
  test('hold mail back overnight, not what is in the app; then one mail tells all', async () => {
    const bo = await t.newUser('Bo', { timeZone: 'Europe/Berlin' });
    await t.run(bo, schedule, 'save', { quietFrom: '22:00', quietTo: '07:00' });
    await go('2030-03-04T21:30:00.000Z');
    await poke(bo, 'First');
    await go('2030-03-04T23:30:00.000Z');
    await poke(bo, 'Second');
    expect(await t.inbox(bo)).toHaveLength(2);
    await go('2030-03-05T05:59:00.000Z');
    expect(await t.mails()).toEqual([]);
    await go('2030-03-05T06:00:00.000Z');
    expect(await t.mails()).toMatchObject([{ recipient: 'bo@zoo.example', text: expect.stringMatching(/First[^]*Second/) }]);
    await go('2030-03-07T06:00:00.000Z');
    expect(await t.mails()).toHaveLength(1);
  });

  test('over the night in which clocks change the mail comes at their end on the wall clock', async () => {
    const people = await Promise.all([
      t.newUser('Bo', { timeZone: 'Europe/Berlin' }),
      t.newUser('Kim', { timeZone: 'America/New_York' }),
      t.newUser('Ravi', { timeZone: 'Asia/Kolkata' }),
    ]);
    for (const who of people) await t.run(who, schedule, 'save', { quietFrom: '22:00', quietTo: '07:00' });
    const nights = [
      ['bo', 0, '2030-03-30T22:00:00.000Z', '2030-03-31T05:00:00.000Z'],
      ['kim', 1, '2030-11-03T03:00:00.000Z', '2030-11-03T12:00:00.000Z'],
      ['ravi', 2, '2030-11-03T18:00:00.000Z', '2030-11-04T01:30:00.000Z'],
    ] as const;
    for (const [name, index, told, due] of nights) {
      await go(told);
      await poke(people[index] as Actor);
      await go(new Date(Date.parse(due) - 60_000).toISOString());
      expect(await t.mails(`${name}@zoo.example`)).toEqual([]);
      await go(due);
      expect(await t.mails(`${name}@zoo.example`)).toHaveLength(1);
    }
  });

  test('end at once when they are taken away', async () => {
    const bo = await t.newUser('Bo');
    await t.run(bo, schedule, 'save', { quietFrom: '09:00', quietTo: '18:00' });
    await poke(bo);
    await go('2030-03-04T11:00:00.000Z');
    expect(await t.mails()).toEqual([]);
    await t.run(bo, schedule, 'save', { quietFrom: null, quietTo: null });
    await go('2030-03-04T11:00:00.000Z');
    expect(await t.mails()).toHaveLength(1);
    await go('2030-03-04T18:00:00.000Z');
    expect(await t.mails()).toHaveLength(1);
  });

  test('that make no sense are refused', async () => {
    const bad = [{ quietFrom: '25:00', quietTo: '07:00' }, { quietFrom: '22:00' }, { quietFrom: '22:00', quietTo: '22:00' }];
    for (const input of bad) await expect(t.run(ana, schedule, 'save', input)).rejects.toMatchObject({ status: 422 });
  });
});

describe('a change of preferences while mail waits', () => {
  test('moves it to the summary, drops it, and never doubles it', async () => {
    const bo = await t.newUser('Bo');
    await t.run(bo, schedule, 'save', { quietFrom: '09:00', quietTo: '12:00', digestHour: 20 });
    await poke(bo);
    await choose(bo, 'digest');
    await go('2030-03-04T12:00:00.000Z');
    expect(await t.mails()).toEqual([]);
    await choose(bo, 'now');
    await go('2030-03-04T20:00:00.000Z');
    expect(await t.mails()).toHaveLength(1);
    await go('2030-03-05T09:00:00.000Z');
    await poke(bo, 'Another');
    await choose(bo, 'off');
    await go('2030-03-05T21:00:00.000Z');
    expect(await t.mails()).toHaveLength(1);
  });

  test('another hour for the summary counts from the next one on', async () => {
    const bo = await t.newUser('Bo', { timeZone: 'Asia/Kolkata' });
    await choose(bo, 'digest');
    await poke(bo);
    await t.run(bo, schedule, 'save', { digestHour: 18 });
    await go('2030-03-04T12:29:00.000Z');
    expect(await t.mails()).toEqual([]);
    await go('2030-03-04T12:30:00.000Z');
    expect(await t.mails()).toHaveLength(1);
    await go('2030-03-06T12:30:00.000Z');
    expect(await t.mails()).toHaveLength(1);
  });
});

describe('summaries', () => {
  test.each([
    ['Europe/Berlin', '2030-03-30T12:00:00.000Z', '2030-03-31T06:00:00.000Z'],
    ['Europe/Berlin', '2030-10-26T12:00:00.000Z', '2030-10-27T07:00:00.000Z'],
    ['America/New_York', '2030-03-09T18:00:00.000Z', '2030-03-10T12:00:00.000Z'],
    ['America/New_York', '2030-11-02T18:00:00.000Z', '2030-11-03T13:00:00.000Z'],
    ['Asia/Kolkata', '2030-03-30T12:00:00.000Z', '2030-03-31T02:30:00.000Z'],
  ])('come at eight in %s, told at %s, at %s', async (timeZone, told, due) => {
    const bo = await t.newUser('Bo', { timeZone });
    await choose(bo, 'digest');
    await go(told);
    await poke(bo, 'One');
    await poke(bo, 'Two');
    await go(new Date(Date.parse(due) - 60_000).toISOString());
    expect(await t.mails()).toEqual([]);
    await go(due);
    expect(await t.mails()).toMatchObject([
      { subject: expect.stringContaining('2 things are new'), text: expect.stringContaining('== Somebody pokes me ==') },
    ]);
  });

  test('leave out what was read meanwhile, and do not come when all was', async () => {
    const bo = await t.newUser('Bo');
    await choose(bo, 'digest');
    await poke(bo, 'Read');
    await poke(bo, 'Unread');
    const read = (await t.inbox(bo)).find((row) => row.title === 'Read');
    await t.run(bo, notification, 'mark-read', {}, read?.id);
    await go('2030-03-05T08:00:00.000Z');
    const [mail] = await t.mails();
    expect([mail?.text.includes('Unread'), mail?.text.includes('Read\n')]).toEqual([true, false]);
    await poke(bo);
    await t.run(bo, notification, 'mark-all-read', {});
    await go('2030-03-06T08:00:00.000Z');
    expect(await t.mails()).toHaveLength(1);
  });
});

test('a coalesced notification waits for the end of its window, and is mailed once with all that changed, why, and how to end it', async () => {
  const bo = await t.newUser('Bo');
  await t.run(bo, preference, 'choose', { kind: 'notify.watched', inApp: true, mail: 'now' });
  const id = await t.newDeal('Harbour <crane>', bo);
  await t.run(bo, watch, 'start', { subject: { type: deal.key, id } });
  for (const [minute, stage] of [
    ['01', 'new'],
    ['06', 'won'],
  ]) {
    await go(`2030-03-04T10:${minute}:00.000Z`);
    await t.run(ana, deal, 'update', { stage }, id);
    await go(`2030-03-04T10:${minute}:00.000Z`);
  }
  await go('2030-03-04T10:10:00.000Z');
  expect(await t.mails()).toEqual([]);
  await go('2030-03-04T10:11:00.000Z');
  const mails = await t.mails();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain('- Stage: nothing → Won (Ana)');
  expect(mails[0]?.text).toContain('You get this because you watch this record.');
  expect(mails[0]?.text).toMatch(/Stop watching: https:\/\/crm\.example\/unwatch\/\S+/);
  expect(mails[0]?.html).toContain('Harbour &lt;crane&gt;');
  expect(mails[0]?.html).toContain('prefers-color-scheme: dark');
});

test('a mail does not say twice what the record is called', async () => {
  const bo = await t.newUser('Bo');
  const id = await t.newDeal('Tents for Bergfreund', bo);
  const mailed = async (body: string): Promise<string> => {
    await t.as(ana, (ctx) => notifyUsers(ctx, poked, { to: [bo.userId ?? ''], recordType: deal.key, recordId: id, title: 'Look', body }));
    await go(monday);
    return (await t.mails()).at(-1)?.text ?? '';
  };
  expect((await mailed('Tents for Bergfreund')).match(/Tents for Bergfreund/g)).toHaveLength(1);
  expect(await mailed('In time for autumn?')).toMatch(/Tents for Bergfreund: Look[^]*In time for autumn\?/);
});

test('a process that dies while it mails leaves nothing twice and nothing out', async () => {
  const bo = await t.newUser('Bo');
  await poke(bo, 'Once');
  const child = fork(new URL('./testing/mailer-to-kill.ts', import.meta.url), [t.appUrl, bo.userId ?? ''], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // It has written the mail and the mark, and has not committed.
  await once(child, 'message');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await t.mails()).toEqual([]);
  await runSql(t.adminUrl, `update graphile_worker._private_jobs set locked_at = null, locked_by = null`);
  for (let times = 0; times < 2; times += 1) await t.drain({ now: monday });
  expect(await t.mails()).toMatchObject([{ subject: 'Once' }]);
  await t.as(ana, async (ctx) => ctx.enqueue('notify.mailPerson', { userId: bo.userId }));
  await t.drain({ now: monday });
  expect(await t.mails()).toHaveLength(1);
  expect((await sql`select 1 from notification where mailed_at is null`.execute(t.app.db)).rows).toEqual([]);
});
