import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { listRecords } from '../../kernel/list/list.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { notifyUsers } from './notify-users.ts';
import { notification } from './records/notification.ts';
import type { MailChoice } from './records/preferences.ts';
import type { Telling } from './telling.ts';
import { alarmed, createNotifyWorld, deal, own, poked, type NotifyWorld } from './testing/notify-world.ts';

let t: NotifyWorld;
let ana: Actor;
let bo: Actor;
beforeEach(async () => {
  t = await createNotifyWorld();
  [ana, bo] = [await t.newUser('Ana'), await t.newUser('Bo', { actor: own })];
});

const tell = (by: Actor, more: Partial<Telling> = {}) =>
  t.as(by, (ctx) => notifyUsers(ctx, poked, { to: [bo.userId ?? ''], title: { en: 'Ana pokes you', de: 'Ana stupst Sie' }, ...more }));

describe('telling people', () => {
  test('reaches them in the app and by mail, in their language', async () => {
    const uwe = await t.newUser('Uwe', { locale: 'de-DE' });
    const dealId = await t.newDeal('Harbour crane', bo);
    await tell(ana, { to: [bo.userId ?? '', uwe.userId ?? ''], recordType: deal.key, recordId: dealId, body: 'Have a look' });
    expect(await t.inbox(bo)).toMatchObject([
      { title: 'Ana pokes you', body: 'Have a look', actorName: 'Ana', readAt: null, subject: { id: dealId, title: 'Harbour crane' } },
    ]);
    expect(await t.inbox(uwe)).toMatchObject([{ title: 'Ana stupst Sie' }]);
    await t.drain();
    const [toBo] = await t.mails('bo@zoo.example');
    expect(toBo?.subject).toBe('Ana pokes you: Harbour crane');
    expect(toBo?.text).toContain(`https://crm.example/app/zoo/deals/${dealId}`);
    expect(toBo?.text).toContain('You get this because it was sent to you.');
    const [toUwe] = await t.mails('uwe@zoo.example');
    expect(toUwe?.text).toContain('Sie erhalten dies, weil es an Sie gerichtet wurde.');
    expect(toUwe?.html).toContain('<html lang="de">');
  });

  test('leaves out whoever does it, who is not active staff, and doubles', async () => {
    const gone = await t.newUser('Gone', { active: false });
    const guest = await t.newUser('Guest', { audience: 'customer' });
    await tell(ana, { to: [ana, bo, bo, gone, guest].map((who) => who.userId ?? '') });
    expect(await t.inbox(bo)).toHaveLength(1);
    const { rows } = await sql`select 1 from notification`.execute(t.app.db);
    expect(rows).toHaveLength(1);
  });

  test('leaves out who may not read the record, without saying so', async () => {
    const hers = await t.newDeal('Hers', ana);
    await tell(ana, { recordType: deal.key, recordId: hers });
    await t.drain();
    expect((await sql`select 1 from notification`.execute(t.app.db)).rows).toEqual([]);
    expect(await t.mails()).toEqual([]);
  });

  test('is undone with its transaction', async () => {
    await expect(
      t.as(ana, async (ctx) => {
        await notifyUsers(ctx, poked, { to: [bo.userId ?? ''], title: 'Never' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await t.drain();
    expect([await t.inbox(bo), await t.mails()]).toEqual([[], []]);
  });

  test('with a key reaches each person once', async () => {
    for (const key of ['x', 'x', 'y']) await tell(ana, { key });
    expect(await t.inbox(bo)).toHaveLength(2);
    await t.drain();
    expect(await t.mails()).toHaveLength(1);
  });

  test('of a kind with a permission reaches its holders only', async () => {
    const keeper = await t.newUser('Keeper', { actor: { permissions: ['zoo.manage'] } });
    await t.as(ana, (ctx) => notifyUsers(ctx, alarmed, { to: [bo.userId ?? '', keeper.userId ?? ''], title: 'Fire' }));
    expect([await t.inbox(bo), await t.inbox(keeper)]).toMatchObject([[], [{ title: 'Fire' }]]);
  });

  test('of a kind that nobody declares fails', async () => {
    await expect(t.as(ana, (ctx) => notifyUsers(ctx, 'zoo.unheard', { to: [bo.userId ?? ''], title: 'x' }))).rejects.toThrow('zoo.unheard');
  });
});

describe('each preference on each channel', () => {
  const cases = [true, false].flatMap((inApp) =>
    (['now', 'digest', 'off'] as const).flatMap((mail) => (['own', 'company'] as const).map((whose) => [inApp, mail, whose] as const)),
  );
  test.each(cases)('in the app %s, mail %s, chosen by: %s', async (inApp: boolean, mail: MailChoice, whose) => {
    if (whose === 'own')
      await sql`insert into notification_preference (id, user_id, kind, in_app, mail) values (gen_random_uuid(), ${bo.userId}::uuid, 'zoo.poked', ${inApp}, ${mail})`.execute(
        t.app.db,
      );
    await sql`insert into notification_default (id, kind, in_app, mail) values (gen_random_uuid(), 'zoo.poked', ${whose === 'own' ? !inApp : inApp}, ${whose === 'own' ? 'now' : mail})`.execute(
      t.app.db,
    );
    t.at('2030-03-04T10:00:00.000Z');
    await tell(ana);
    expect(await t.inbox(bo)).toHaveLength(inApp ? 1 : 0);
    await t.drain({ now: '2030-03-04T10:00:00.000Z' });
    expect(await t.mails()).toHaveLength(mail === 'now' ? 1 : 0);
    t.at('2030-03-05T08:00:00.000Z');
    await t.drain({ now: '2030-03-05T08:00:00.000Z' });
    expect(await t.mails()).toHaveLength(mail === 'off' ? 0 : 1);
  });
});

describe('what was told', () => {
  test('is given out by the inbox alone: the generic list has neither its words nor its record', async () => {
    await tell(ana, { recordType: deal.key, recordId: await t.newDeal('Quiet deal', bo), body: 'Words' });
    const page = await t.as(bo, (ctx) => listRecords(ctx, notification, {}));
    expect(page.data).toHaveLength(1);
    expect(JSON.stringify(page.data)).not.toMatch(/Words|pokes|Quiet/);
  });

  test('is seen by its reader only, and not once the record is out of their sight', async () => {
    const his = await t.newDeal('Quiet deal', bo);
    await tell(ana, { recordType: deal.key, recordId: his });
    const admin = await t.newUser('Admin', { actor: { isAdmin: true } });
    expect(await t.inbox(admin)).toEqual([]);
    expect(await t.inbox(bo)).toHaveLength(1);
    await sql`update deal set owner_id = ${ana.userId}::uuid`.execute(t.app.db);
    expect(await t.inbox(bo)).toEqual([]);
    await t.drain();
    expect(await t.mails()).toEqual([]);
    const [row] = (await sql<{ id: string }>`select id from notification`.execute(t.app.db)).rows;
    await expect(t.run(admin, notification, 'mark-read', {}, row?.id)).rejects.toMatchObject({ status: 404 });
  });
});
