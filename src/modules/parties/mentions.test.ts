import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { colleagues } from '../../platform/notify/queries/colleagues.ts';
import { tellMentioned } from '../../platform/notify/mention/tell-mentioned.ts';
import { note } from './records/note.ts';
import { organization } from './records/organization.ts';
import { createPartiesApp, ownGrant, type PartiesApp } from './testing/parties-app.ts';

let t: PartiesApp;
let bo: Actor;
let outsider: Actor;
const span = (who: Actor): string =>
  `<p>Look, <span data-type="mention" data-id="${who.userId}" data-label="${who.name}">@${who.name}</span></p>`;
const told = async (who: Actor) =>
  (
    await sql<{
      title: string;
      body: string;
      subject: string;
    }>`select title, body, subject_id as subject from notification where user_id = ${who.userId}::uuid order by at`.execute(t.app.db)
  ).rows;

beforeAll(async () => {
  t = await createPartiesApp();
  bo = await t.newUser('Bo');
  outsider = await t.newUser('Olga', { grants: { '*': ownGrant } });
  await sql`update "user" set audience = 'staff', active = true`.execute(t.app.db);
  const all = new Map([t.admin, bo, outsider].map((who) => [who.userId, who]));
  Object.assign(t.app.services, {
    mentions: { written: tellMentioned },
    actors: { actorOf: async (_: unknown, id: string) => all.get(id) ?? null },
  });
});

test('a mentioned colleague is told with the words, and watches the record; a second edit tells nobody again', async () => {
  const acme = await t.make(organization, { name: 'Acme' });
  const { result } = await t.run(organization, 'add-note', { body: span(bo) }, { id: acme });
  expect(await told(bo)).toEqual([{ title: 'Admin mentioned you', body: 'Look, @Bo', subject: acme }]);
  const { noteId } = result as { noteId: string };
  await t.run(note, 'update', { body: `${span(bo)}<p>more</p>` }, { id: noteId });
  expect(await told(bo)).toHaveLength(1);
  const watches = await sql`select reason from watch where user_id = ${bo.userId}::uuid and subject_id = ${acme}::uuid`.execute(t.app.db);
  expect(watches.rows).toEqual([{ reason: 'mentioned' }]);
});

test('who may not see the record cannot be mentioned: nothing is written, nobody is told, and the author learns why', async () => {
  const acme = await t.make(organization, { name: 'Hidden' });
  for (const attempt of [
    () => t.run(organization, 'add-note', { body: span(outsider) }, { id: acme }),
    () => t.make(note, { subject: { type: organization.key, id: acme }, body: span(outsider) + span(bo) }),
  ])
    await expect(attempt()).rejects.toMatchObject({
      code: 'invalid',
      status: 422,
      message: expect.stringContaining('mentions Olga, who may not see this record'),
    });
  expect(await told(outsider)).toEqual([]);
  expect((await sql`select 1 from note where subject_id = ${acme}::uuid`.execute(t.app.db)).rows).toEqual([]);
  const nobody = span({ ...bo, userId: '00000000-0000-7000-8000-000000000000' });
  await expect(t.run(organization, 'add-note', { body: nobody }, { id: acme })).rejects.toMatchObject({ status: 422 });
});

test('the picker offers whom one can mention', async () => {
  const acme = await t.make(organization, { name: 'Offered' });
  const hers = await t.make(organization, { name: 'Hers', owner: outsider.userId });
  const offered = async (who: Actor, id: string, q = '') =>
    (await t.as(who, (ctx) => colleagues.run(ctx, { type: organization.key, id, q }, null))) as { name: string }[];
  expect((await offered(t.admin, acme)).map((each) => each.name)).toEqual(['Bo']);
  expect((await offered(t.admin, hers)).map((each) => each.name)).toEqual(['Bo', 'Olga']);
  expect(await offered(t.admin, hers, 'olg')).toMatchObject([{ name: 'Olga' }]);
  expect(await offered(outsider, acme)).toEqual([]);
});
