import { beforeEach, describe, expect, test } from 'vitest';
import { systemActor, type Actor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { createRecord, updateRecord } from '../../kernel/command/store.ts';
import { transact } from '../../kernel/app.ts';
import { listRecords } from '../../kernel/list/list.ts';
import { countingDb } from '../../kernel/testing/counting-db.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { tellFeed } from './feeds/tell-feed.ts';
import { notification } from './records/notification.ts';
import { schedule } from './records/preferences.ts';
import { watch } from './records/watch.ts';
import { createNotifyWorld, deal, own, remark, type NotifyWorld } from './testing/notify-world.ts';

let t: NotifyWorld;
let ana: Actor;
let bo: Actor;
beforeEach(async () => {
  t = await createNotifyWorld();
  t.at('2030-03-04T10:00:00.000Z');
  [ana, bo] = [await t.newUser('Ana'), await t.newUser('Bo', { actor: own })];
  await t.drain();
});

const edit = (id: string, input: object, by = ana) => t.run(by, deal, 'update', input, id);
const watchIt = (who: Actor, id: string) => t.run(who, watch, 'start', { subject: { type: deal.key, id } });
const lines = async (who: Actor): Promise<readonly string[]> => (await t.inbox(who)).flatMap((item) => item.changes);

describe('watching a record', () => {
  test('five edits in ten minutes are one notification that says what changed; later ones are another', async () => {
    const id = await t.newDeal('Harbour crane', bo);
    await watchIt(bo, id);
    for (const [minute, stage] of ['new', 'won', 'new', 'won', 'new'].entries()) {
      t.at(`2030-03-04T10:0${minute}:00.000Z`);
      await edit(id, { stage, name: `Crane ${minute}` });
      await t.drain();
    }
    expect(await t.inbox(bo)).toMatchObject([
      { title: 'Changed by Ana', count: 5, at: '2030-03-04T10:04:00.000Z', subject: { id, title: 'Crane 4' } },
    ]);
    expect(await lines(bo)).toEqual(['Name: Harbour crane → Crane 4 (Ana)', 'Stage: nothing → New (Ana)']);
    t.at('2030-03-04T10:11:00.000Z');
    await edit(id, { stage: 'won' });
    await t.drain();
    expect(await t.inbox(bo)).toMatchObject([{ count: 1 }, { count: 5 }]);
  });

  test('what was read is closed: a change after that is news', async () => {
    const id = await t.newDeal('Crane', bo);
    await watchIt(bo, id);
    await edit(id, { stage: 'new' });
    await t.drain();
    const [first] = await t.inbox(bo);
    await t.run(bo, notification, 'mark-read', {}, first?.id);
    await edit(id, { stage: 'won' });
    await t.drain();
    expect(await t.inbox(bo)).toHaveLength(2);
  });

  test('nobody hears of their own doing, and each only of what the others did', async () => {
    const id = await t.newDeal('Crane', null);
    await watchIt(ana, id);
    const cem = await t.newUser('Cem');
    await watchIt(cem, id);
    await edit(id, { stage: 'new' }, ana);
    await edit(id, { stage: 'won' }, cem);
    await t.drain();
    expect(await t.inbox(ana)).toMatchObject([{ title: 'Changed by Cem', count: 1 }]);
    expect(await t.inbox(cem)).toMatchObject([{ title: 'Changed by Ana', count: 1 }]);
  });

  test('covers what is attached to it', async () => {
    const id = await t.newDeal('Crane', bo);
    await watchIt(bo, id);
    const made = await t.run(ana, remark, 'create', { subject: { type: deal.key, id }, body: '<p>Secret words</p>' });
    await t.run(ana, remark, 'update', { body: '<p>Others</p>' }, made.data?.id);
    await t.drain();
    expect(await lines(bo)).toEqual(['Ana added: Remark', 'Ana worked on: Remark']);
    const { rows } = await sql<{ all: string }>`select changes::text as all from notification`.execute(t.app.db);
    expect(rows[0]?.all).not.toContain('Secret');
  });

  test('does not show values of fields that a role hides', async () => {
    const id = await t.newDeal('Crane', null);
    const half = await t.newUser('Half', {
      actor: {
        grants: {
          '*': {
            read: 'all',
            create: true,
            update: 'all',
            delete: 'all',
            export: true,
            commands: 'all',
            hidden: ['secretMargin'],
            readOnly: [],
          },
        },
      },
    });
    await watchIt(half, id);
    await watchIt(bo, id).catch(() => null);
    await edit(id, { secretMargin: '99', stage: 'won' });
    await t.drain();
    expect(await lines(half)).toEqual(['Stage: nothing → Won (Ana)']);
  });

  test('is refused for a record that one may not see, and ends when it is given away', async () => {
    const hers = await t.newDeal('Hers', ana);
    await expect(watchIt(bo, hers)).rejects.toMatchObject({ status: 404 });
    const his = await t.newDeal('His', bo);
    await watchIt(bo, his);
    await edit(his, { owner: ana.userId });
    await edit(his, { stage: 'won' });
    await t.drain();
    expect(await t.inbox(bo)).toEqual([]);
    t.at('2030-03-05T09:00:00.000Z');
    await t.drain({ now: '2030-03-05T09:00:00.000Z' });
    expect(await t.mails('bo@zoo.example')).toEqual([]);
  });

  test('what an import or the demo writes tells nobody', async () => {
    const id = await t.newDeal('Crane', bo);
    await watchIt(bo, id);
    for (const requestId of ['import:1', 'import-undo:1', 'demo'])
      await transact(t.app, { actor: ana, requestId }, async (ctx) => {
        await updateRecord(ctx, deal, id, { name: `Crane of ${requestId}` });
        await createRecord(ctx, deal, { name: 'x', owner: bo.userId });
      });
    await t.drain();
    expect(await t.inbox(bo)).toEqual([]);
    expect((await sql`select 1 from watch where user_id = ${bo.userId}::uuid`.execute(t.app.db)).rows).toHaveLength(1);
  });
});

describe('watching by itself', () => {
  const watchers = async (id: string) =>
    (
      await sql<{
        name: string;
        reason: string;
      }>`select u.name, w.reason from watch w join "user" u on u.id = w.user_id where subject_id = ${id}::uuid and not muted order by u.name`.execute(
        t.app.db,
      )
    ).rows;

  test('creator and owner do, each unless they switched it off', async () => {
    const id = String((await t.run(ana, deal, 'create', { name: 'New', owner: bo.userId })).data?.id);
    await t.drain();
    expect(await watchers(id)).toEqual([
      { name: 'Ana', reason: 'creator' },
      { name: 'Bo', reason: 'owner' },
    ]);
    await t.run(ana, schedule, 'save', { watchesCreated: false });
    await t.run(bo, schedule, 'save', { watchesOwned: false });
    const second = String((await t.run(ana, deal, 'create', { name: 'Second', owner: bo.userId })).data?.id);
    await t.drain();
    expect(await watchers(second)).toEqual([]);
  });

  test('a watch that was ended stays so, until it is chosen anew', async () => {
    const id = String((await t.run(ana, deal, 'create', { name: 'New', owner: bo.userId })).data?.id);
    await t.drain();
    await t.run(bo, watch, 'stop', { subject: { type: deal.key, id } });
    await edit(id, { owner: ana.userId });
    await edit(id, { owner: bo.userId });
    await edit(id, { stage: 'won' });
    await t.drain();
    expect((await watchers(id)).map((each) => each.name)).toEqual(['Ana']);
    await watchIt(bo, id);
    expect(await watchers(id)).toContainEqual({ name: 'Bo', reason: 'chosen' });
  });

  test('shows each their own watches only', async () => {
    const id = await t.newDeal('Crane', bo);
    await watchIt(bo, id);
    expect((await t.as(ana, (ctx) => listRecords(ctx, watch, {}))).data).toEqual([]);
    expect((await t.as(bo, (ctx) => listRecords(ctx, watch, {}))).data).toHaveLength(1);
  });
});

describe('being given a record', () => {
  test('tells the new owner, once, and not whoever takes it', async () => {
    const id = await t.newDeal('Crane', ana);
    await watchIt(ana, id);
    await edit(id, { owner: bo.userId });
    await t.drain();
    expect(await t.inbox(bo)).toMatchObject([{ kind: 'notify.assigned', title: 'Ana assigned it to you', subject: { id } }]);
    await edit(id, { owner: ana.userId });
    await t.drain();
    expect((await t.inbox(ana)).map((row) => row.kind)).toEqual([]);
  });

  test('many at once by one person are one', async () => {
    const ids = await Promise.all([1, 2, 3, 4, 5].map((n) => t.newDeal(`Deal ${n}`, ana)));
    for (const id of ids) await edit(id, { owner: bo.userId });
    await t.drain();
    expect(await t.inbox(bo)).toMatchObject([{ title: 'Ana assigned you 5 deals', href: '/app/zoo/deals' }]);
  });
});

test('ten thousand watchers cost as many statements as two', async () => {
  const many = async (count: number): Promise<string> => {
    const id = await t.newDeal('Popular', null);
    await sql`with added as (insert into "user" (id, name, email, audience, active) select gen_random_uuid(), 'W' || n, 'w' || n || '-' || ${id} || '@zoo.example', 'staff', true
        from generate_series(1, ${count}::int) n returning id)
      insert into watch (id, user_id, subject_type, subject_id) select gen_random_uuid(), id, ${deal.key}, ${id}::uuid from added`.execute(
      t.app.db,
    );
    return id;
  };
  const cost = async (id: string): Promise<number> =>
    t.as(systemActor, async (ctx) => {
      const counting = countingDb(ctx.db);
      const event = {
        seq: 1,
        at: ctx.now,
        type: 'zoo.dealUpdated',
        recordType: deal.key,
        recordId: id,
        actorId: newId(),
        actorName: 'Ana',
        audience: 'staff',
        via: 'session',
        requestId: 'r',
        changes: { stage: { from: 'new', to: 'won' } },
        data: null,
      };
      await tellFeed.run({ ...ctx, db: counting.db }, [event]);
      return counting.statements.length;
    });
  const [few, all] = [await cost(await many(2)), await cost(await many(10_000))];
  expect(all).toBe(few);
  expect(all).toBeLessThanOrEqual(3);
  expect((await sql<{ n: number }>`select count(*)::int as n from notification`.execute(t.app.db)).rows[0]?.n).toBe(10_002);
});
