import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import type { App } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { HttpRequest } from '../../kernel/http/route.ts';
import { notifyUsers } from './notify-users.ts';
import { watch } from './records/watch.ts';
import { createNotifyWorld, deal, own, poked, type NotifyWorld } from './testing/notify-world.ts';
import { unwatchUrl } from './unwatch/link.ts';
import { unwatchRoutes } from './unwatch/routes.ts';

let t: NotifyWorld;
let bo: Actor;
beforeEach(async () => {
  t = await createNotifyWorld();
  t.at('2030-03-04T10:00:00.000Z');
  bo = await t.newUser('Bo', { actor: own });
});

test('jobs that fail for good are told to those who look after the system, once an hour for each, without what was in them', async () => {
  const keeper = await t.newUser('Keeper', { actor: { permissions: ['operations.manage'] } });
  const bury = (id: number, name: string) =>
    sql`insert into job_dead (job_id, name, input, error, attempts, queued_at, failed_at)
      values (${id}, ${name}, '{"to": "ann@secret.example"}', 'no ann@secret.example', 1, now(), '2030-03-04T09:59:00Z')`.execute(t.app.db);
  await bury(1, 'zoo.feed');
  await bury(2, 'zoo.feed');
  await t.drain();
  await bury(3, 'zoo.feed');
  // What fails here itself is not told of, or that would go on for ever.
  await bury(4, 'notify.tellOfDeadJobs');
  await t.drain();
  expect(await t.inbox(keeper)).toMatchObject([
    { title: 'The job zoo.feed failed for good', href: '/app/settings/jobs', reason: 'operates' },
  ]);
  expect(await t.inbox(bo)).toEqual([]);
  await t.drain({ now: '2030-03-04T10:00:00.000Z' });
  const [mail] = await t.mails();
  expect(mail).toMatchObject({ recipient: 'keeper@zoo.example' });
  expect(JSON.stringify(mail)).not.toContain('secret.example');
});

test('read notifications of 90 days ago and unread ones of a year ago are removed, others stay', async () => {
  for (const title of ['Read', 'Unread', 'New'])
    await t.as(bo, (ctx) => notifyUsers({ ...ctx, actor: { ...bo, userId: null } }, poked, { to: [bo.userId ?? ''], title }));
  await sql`update notification set at = '2029-12-01T00:00:00Z', read_at = case when title = 'Read' then '2029-12-01T00:00:00Z'::timestamptz end where title <> 'New'`.execute(
    t.app.db,
  );
  const left = async (): Promise<string[]> =>
    (await sql<{ title: string }>`select title from notification order by title`.execute(t.app.db)).rows.map((row) => row.title);
  const tidy = async (): Promise<void> => {
    await t.as(bo, async (ctx) => ctx.enqueue('notify.tidyNotifications', {}));
    await t.drain();
  };
  await tidy();
  expect(await left()).toEqual(['New', 'Unread']);
  t.at('2030-12-02T00:00:00.000Z');
  await tidy();
  expect(await left()).toEqual(['New']);
});

test('the link in a mail ends one watch of one person by its button; looking at it and forging it end none', async () => {
  const [crane, other] = [await t.newDeal('Crane', bo), await t.newDeal('Other', bo)];
  for (const id of [crane, other]) await t.run(bo, watch, 'start', { subject: { type: deal.key, id } });
  const secret = 'a secret of tests';
  const call = async (method: 'GET' | 'POST', path: string) => {
    const route = unwatchRoutes.routes(t.app as App).find((each) => each.method === method);
    return route?.handle({
      app: t.app,
      params: { token: path.split('/').at(-1) ?? '' },
      headers: {},
      requestId: 'test',
    } as unknown as HttpRequest);
  };
  const watched = async (): Promise<number> => (await sql`select 1 from watch where not muted`.execute(t.app.db)).rows.length;
  const link = unwatchUrl(secret, { userId: bo.userId ?? '', recordId: crane });
  const seen = await call('GET', link);
  expect(seen).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    body: expect.stringContaining('“Crane”'),
  });
  expect(await watched()).toBe(2);
  const forged = [
    link.replace(crane, other),
    unwatchUrl('another secret', { userId: bo.userId ?? '', recordId: crane }),
    '/unwatch/x',
    `${link}x`,
  ];
  for (const path of forged) expect(await call('POST', path)).toMatchObject({ status: 404 });
  expect(await watched()).toBe(2);
  for (let times = 0; times < 2; times += 1) expect(await call('POST', link)).toMatchObject({ status: 200 });
  expect(await watched()).toBe(1);
  // Its name is told as long as he may read it.
  await sql`update deal set owner_id = null where id = ${crane}::uuid`.execute(t.app.db);
  expect((await call('GET', link))?.body).not.toContain('Crane');
});
