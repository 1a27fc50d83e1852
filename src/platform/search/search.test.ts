import { beforeAll, describe, expect, it } from 'vitest';
import { publicActor, systemActor, type Actor } from '../../kernel/access/actor.ts';
import { reading } from '../../kernel/app.ts';
import { createRecord, deleteRecord, updateRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import { jobContext } from '../../kernel/jobs/job-context.ts';
import { parcel, postModule, remark, stamp } from '../files/testing/post-module.ts';
import { browser } from '../identity/testing/browser.ts';
import { createIdentityApp, password, type IdentityApp } from '../identity/testing/identity-app.ts';
import { learnWords } from './learn-words.ts';
import { searchModule } from './module.ts';
import { searchAll } from './search-all.ts';

let i: IdentityApp;
let [ana, ben, root, carla, pat]: Actor[] = [];

beforeAll(async () => {
  i = await createIdentityApp([postModule, searchModule]);
  const portal = { personId: crypto.randomUUID() };
  const made = [
    await i.user('Anastasia Searcher', ['sales-rep']),
    await i.user('Benjamin Searcher', ['sales-rep']),
    await i.user('Root Searcher', ['admin']),
    await i.user('Carla Searcher', [], { audience: 'customer', ...portal }),
    await i.user('Patrick Searcher', [], { audience: 'partner', ...portal }),
  ];
  [ana, ben, root, carla, pat] = await Promise.all(made.map((u) => i.actor(u.id)));
});

const as = <T>(work: Parameters<typeof i.t.as<T>>[1]): Promise<T> =>
  i.t.as(systemActor, async (ctx) => {
    const result = await work({ ...ctx, services: i.app.services });
    // PostgreSQL's counters, by which the vocabulary learns of changes, are else sent up to ten seconds later.
    await sql`select pg_stat_force_next_flush()`.execute(ctx.db);
    return result;
  });
const find = (actor: Actor | undefined, q: string) =>
  reading(i.app, { actor: actor ?? publicActor, requestId: 'test' }, (ctx) => searchAll(ctx, q));
const titles = async (actor: Actor | undefined, q: string): Promise<string[]> => (await find(actor, q)).map((h) => h.title);
const learn = async (): Promise<void> => {
  const job = { id: '1', name: learnWords.name, attempt: 1, maxAttempts: 1, signal: new AbortController().signal };
  await learnWords.run({ ...jobContext(i.app)(job), job }, {});
};

describe('the one box', () => {
  it('finds records of every type by the beginnings of words, in any order, case and accent', async () => {
    await as((ctx) => createRecord(ctx, parcel, { name: 'Grüne Kiste für Malmö', owner: ana?.userId ?? null }));
    for (const q of ['grüne', 'GRUNE', 'kis gru', 'malm', 'Malmo kiste']) expect(await titles(ana, q)).toEqual(['Grüne Kiste für Malmö']);
    expect(await find(ana, 'Anastasia')).toMatchObject([
      { type: 'identity.user', title: 'Anastasia Searcher', subtitle: 'anastasia.searcher@example.test' },
    ]);
    expect(await titles(ana, 'kiste oslo')).toEqual([]);
  });

  it('puts matches in the title first, then what changed last', async () => {
    await as(async (ctx) => {
      await createRecord(ctx, parcel, { name: 'Plain', secretNote: 'about a telescope', owner: ana?.userId ?? null });
      const old = await createRecord(ctx, parcel, { name: 'Telescope old', owner: ana?.userId ?? null });
      await createRecord(ctx, parcel, { name: 'Telescope new', owner: ana?.userId ?? null });
      await sql`update parcel set updated_at = updated_at - interval '1 year' where id = ${old.id}::uuid`.execute(ctx.db);
    });
    expect(await titles(ana, 'telescope')).toEqual(['Telescope new', 'Telescope old', 'Plain']);
  });

  it('mends typing errors with words that occur, and only when nothing matches as typed', async () => {
    await as((ctx) => createRecord(ctx, parcel, { name: 'Harpsichord transport', owner: ana?.userId ?? null }));
    expect(await titles(ana, 'harpsicord')).toEqual([]);
    await learn();
    expect(await titles(ana, 'harpsicord')).toEqual(['Harpsichord transport']);
    expect(await titles(ana, 'transprot harpsichrd')).toEqual(['Harpsichord transport']);
    await as((ctx) => createRecord(ctx, parcel, { name: 'Harpsicord as misspelt', owner: ana?.userId ?? null }));
    expect(await titles(ana, 'harpsicord')).toEqual(['Harpsicord as misspelt']);
  });

  it('learns the words of rows that changed since, in whatever way they came', async () => {
    await learn();
    const words = async (): Promise<number> =>
      Number((await sql<{ n: number }>`select count(*)::int as n from search_word where word = 'xylophone'`.execute(i.app.db)).rows[0]?.n);
    expect(await words()).toBe(0);
    await as(
      async (ctx) =>
        void (await sql`insert into parcel (id, name, owner_id, updated_at) values (gen_random_uuid(), 'Xylophone 4711', ${ana?.userId}::uuid, ${ctx.now}::timestamptz)`.execute(
          ctx.db,
        )),
    );
    await learn();
    expect(await words()).toBe(1);
    expect((await sql`select word from search_word where word ~ '[0-9]'`.execute(i.app.db)).rows).toEqual([]);
  });

  const vocabulary = async (...among: string[]): Promise<string[]> => {
    const { rows } = await sql<{ word: string }>`select word from search_word where word = any(${among}::text[]) order by word`.execute(
      i.app.db,
    );
    return rows.map(({ word }) => word);
  };
  const store = (name: string) => as((ctx) => createRecord(ctx, parcel, { name, owner: ana?.userId ?? null }));

  it('learns words of letters only, in any script', async () => {
    await store('Ærøskøbing zürich жираф abc1def straße9 no ' + 'y'.repeat(31));
    await learn();
    const words = ['ærøskøbing', 'zürich', 'жираф', 'abc1def', 'straße9', 'no', 'y'.repeat(31)];
    const { rows } = await sql<{ word: string }>`
      select w.word from unnest(${words}::text[]) w (word)
      where w.word ~ '^[[:alpha:]]{3,30}$' and exists (select from parcel where search @@ to_tsquery('simple', w.word)) order by 1`.execute(
      i.app.db,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(await vocabulary(...words)).toEqual(rows.map(({ word }) => word));
    expect(await vocabulary('abc1def', 'straße9', 'no')).toEqual([]);
  });

  it('reads each change once, and what was still being written when it looked', async () => {
    await store('Bassoon');
    await learn();
    await sql`delete from search_word where word = 'bassoon'`.execute(i.app.db);
    let written = (): void => {};
    const isWritten = new Promise<void>((resolve) => (written = resolve));
    let end = (): void => {};
    const mayEnd = new Promise<void>((resolve) => (end = resolve));
    const slow = as(async (ctx) => {
      await createRecord(ctx, parcel, { name: 'Clarinet', owner: ana?.userId ?? null });
      written();
      await mayEnd;
    });
    await isWritten;
    await store('Dulcimer');
    await learn();
    expect(await vocabulary('bassoon', 'clarinet', 'dulcimer')).toEqual(['dulcimer']);
    end();
    await slow;
    await learn();
    expect(await vocabulary('bassoon', 'clarinet', 'dulcimer')).toEqual(['clarinet', 'dulcimer']);
  });

  it('reads again what it cannot know to have seen, as in a database that was restored elsewhere', async () => {
    await store('Euphonium');
    await learn();
    await sql`delete from search_word where word = 'euphonium'`.execute(i.app.db);
    await sql`update search_mark set seen_xid = '4611686018427387904'`.execute(i.app.db);
    await store('Flugelhorn');
    await learn();
    expect(await vocabulary('euphonium', 'flugelhorn')).toEqual(['euphonium', 'flugelhorn']);
  });

  it('survives what people paste', async () => {
    for (const q of [
      '',
      ' ',
      'a',
      "'; drop table parcel; --",
      '& | ! ( ) : * \\',
      '<script>',
      'x'.repeat(500),
      '😀 kiste:*A',
      "l'Hôpital & co",
    ]) {
      expect(Array.isArray(await find(root, q))).toBe(true);
    }
  });
});

describe('nothing is found that one may not see', () => {
  it('of others, as staff with scope "own"; an administrator finds it', async () => {
    await as((ctx) => createRecord(ctx, parcel, { name: 'Platypus for Ben', owner: ben?.userId ?? null }));
    expect(await titles(ana, 'platypus')).toEqual([]);
    expect(await titles(ben, 'platypus')).toEqual(['Platypus for Ben']);
    expect(await titles(root, 'platypus')).toEqual(['Platypus for Ben']);
    await learn();
    expect(await titles(ana, 'platipus')).toEqual([]);
  });

  it('through what it is about', async () => {
    const secret = await as((ctx) => createRecord(ctx, parcel, { name: 'Subject of Ben', owner: ben?.userId ?? null }));
    await as((ctx) =>
      createRecord(ctx, remark, { text: '<p>wombat <strong>remark</strong></p>', subject: { type: 'post.parcel', id: secret.id } }),
    );
    expect([await titles(ana, 'wombat'), await titles(ben, 'wombat')]).toEqual([[], ['wombat remark']]);
  });

  it('in the trash, or in internal records', async () => {
    const { id } = await as((ctx) => createRecord(ctx, parcel, { name: 'Quokka', owner: ana?.userId ?? null }));
    await as((ctx) => createRecord(ctx, stamp, { name: 'Quokka stamp' }));
    expect(await titles(root, 'quokka')).toEqual(['Quokka']);
    await as((ctx) => deleteRecord(ctx, parcel, id));
    expect(await titles(root, 'quokka')).toEqual([]);
  });

  it('by customers, partners and visitors, but what is theirs', async () => {
    await as((ctx) => createRecord(ctx, parcel, { name: 'Narwhal closed', owner: ana?.userId ?? null }));
    await as((ctx) => createRecord(ctx, parcel, { name: 'Narwhal open', owner: ana?.userId ?? null, isPublic: true }));
    expect(await titles(carla, 'narwhal')).toEqual(['Narwhal open']);
    expect(await titles(pat, 'narwhal')).toEqual([]);
    expect(await titles(publicActor, 'narwhal')).toEqual([]);
    expect(await titles(carla, 'searcher')).toEqual(['Carla Searcher']);
  });

  it('by what a hidden field says, in a record that one sees', async () => {
    const { id } = await as((ctx) =>
      createRecord(ctx, parcel, { name: 'Visible box', secretNote: 'contraband', isPublic: true, owner: ana?.userId ?? null }),
    );
    await learn();
    expect(await titles(carla, 'visible')).toEqual(['Visible box']);
    expect([await titles(carla, 'contraband'), await titles(carla, 'contrabnd')]).toEqual([[], []]);
    expect(await titles(ana, 'contraband')).toEqual(['Visible box']);
    const blind: Actor = {
      ...(ana as Actor),
      grants: { ...ana?.grants, 'post.parcel': { ...(ana as Actor).grants['*'], hidden: ['secretNote'] } as Actor['grants'][string] },
    };
    expect([await titles(blind, 'visible'), await titles(blind, 'contraband')]).toEqual([['Visible box'], []]);
    await as((ctx) => updateRecord(ctx, parcel, id, { secretNote: null }));
    const titleless: Actor = {
      ...blind,
      grants: { ...blind.grants, 'post.parcel': { ...blind.grants['post.parcel'], hidden: ['name'] } as Actor['grants'][string] },
    };
    expect(await titles(titleless, 'visible')).toEqual([]);
  });
});

it('answers over HTTP, to whoever is signed in', async () => {
  const b = browser(i.server);
  expect((await b.get('/api/v1/search?q=searcher')).status).toBe(401);
  await b.signIn('carla.searcher@example.test', password);
  expect((await b.get('/api/v1/search?q=searcher')).body).toEqual({
    data: [{ type: 'identity.user', id: carla?.userId, title: 'Carla Searcher', subtitle: 'carla.searcher@example.test' }],
  });
});

it('asks the database two statements when words match as typed, and one more round when they don’t', async () => {
  let statements = 0;
  i.t.pool.on('acquire', () => (statements += 1));
  await find(ana, 'telescope');
  i.t.pool.removeAllListeners('acquire');
  expect(statements).toBe(2);
  statements = 0;
  i.t.pool.on('acquire', () => (statements += 1));
  await find(ana, 'zzyzzxq');
  i.t.pool.removeAllListeners('acquire');
  // No second statement where no type has the words; the vocabulary in between.
  expect(statements).toBe(3);
});
