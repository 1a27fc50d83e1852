import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../db/sql.ts';
import { fullGrant, systemActor, type Actor } from '../access/actor.ts';
import { AppError } from '../errors.ts';
import { newId } from '../ids/new-id.ts';
import { listRecords } from '../list/list.ts';
import { createTestApp, staff, type TestApp } from '../testing/test-app.ts';
import { animal, enclosure, keeper, zooRegistry } from '../testing/zoo.ts';
import { runCommand, type CommandReply, type CommandRequest } from './run.ts';
import { insertRow } from './store.ts';

let t: TestApp;
let ana: string;
let ben: string;

beforeAll(async () => {
  t = await createTestApp(zooRegistry());
  [ana, ben] = (await t.as(systemActor, async (ctx) =>
    Promise.all(['Ana', 'Ben'].map(async (name) => (await insertRow(ctx, keeper, { name })).id)),
  )) as [string, string];
});

const run = (
  request: Omit<CommandRequest, 'actor' | 'requestId' | 'record'> & { actor?: Actor; record?: CommandRequest['record'] },
): Promise<CommandReply> => runCommand(t.app, { actor: staff(ana), requestId: 'test', record: animal, ...request });
const create = async (input: object): Promise<string> => (await run({ verb: 'create', input })).data?.id ?? '';
const failure = async (promise: Promise<unknown>): Promise<AppError> => {
  const error = await promise.then(
    () => null,
    (e: unknown) => e,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
};

describe('create', () => {
  test('normalises values, fills defaults, owner and formulas, and tells of it', async () => {
    const reply = await run({
      verb: 'create',
      input: {
        name: '  Leo ',
        species: 'lion',
        tags: ['big', 'Cat', 'big'],
        price: { amount: '10.50', currency: 'USD' },
        contacts: ['VET@Zoo.Example'],
      },
    });
    expect(reply.status).toBe(201);
    expect(reply.data).toMatchObject({
      name: 'Leo',
      fullName: 'Leo the lion',
      state: 'well',
      tags: ['big', 'Cat'],
      owner: { id: ana, title: 'Ana' },
      version: 1,
      price: { amount: '10.5', currency: 'USD', rate: '0.5', base: '5.25' },
      contacts: [{ value: 'vet@zoo.example' }],
      can: { update: true, delete: true, heal: 'It is not ill.' },
    });
    const events = await sql<{
      type: string;
      changes: object;
    }>`select type, changes from event where record_id = ${reply.data?.id}::uuid`.execute(t.app.db);
    expect(events.rows).toMatchObject([{ type: 'zoo.animalCreated', changes: { name: { from: null, to: 'Leo' } } }]);
  });

  test('names every bad field and rule at once, and writes nothing', async () => {
    const before = await t.as(staff(ana), (ctx) => listRecords(ctx, animal, { count: true }));
    const error = await failure(
      run({
        verb: 'create',
        input: { born: '2026-02-30', weight: -1, contacts: ['ok@x.example', 'nope'], price: { amount: '1.005', currency: 'EUR' } },
      }),
    );
    expect(error.status).toBe(422);
    expect(error.problems.map((p) => [p.pointer, p.code])).toEqual([
      ['/name', 'required'],
      ['/born', 'date'],
      ['/weight', 'min'],
      ['/price/amount', 'decimals'],
      ['/contacts/1/value', 'email'],
    ]);
    expect((await t.as(staff(ana), (ctx) => listRecords(ctx, animal, { count: true }))).count).toEqual(before.count);
  });

  test('refuses fields that are unknown, computed or set by commands', async () => {
    const error = await failure(run({ verb: 'create', input: { name: 'x', healedBy: 'me', fullName: 'y', nonsense: 1, __proto__: 1 } }));
    expect(error.problems.map((p) => p.pointer)).toEqual(['/healedBy', '/fullName', '/nonsense']);
  });

  test('a unique value names its field', async () => {
    await create({ name: 'one', chip: 'C1' });
    expect((await failure(run({ verb: 'create', input: { name: 'two', chip: 'C1' } }))).problems).toMatchObject([
      { pointer: '/chip', code: 'unique' },
    ]);
  });

  test('a link must lead to a record that the actor may see', async () => {
    const hidden = (await run({ record: enclosure, actor: staff(ben), verb: 'create', input: { name: 'Hidden' } })).data?.id;
    const own = staff(ana, { grants: { '*': fullGrant, 'zoo.enclosure': { ...fullGrant, read: 'own' } } });
    for (const id of [hidden, newId()]) {
      expect((await failure(run({ actor: own, verb: 'create', input: { name: 'x', enclosure: id } }))).problems).toMatchObject([
        { pointer: '/enclosure', code: 'ref' },
      ]);
    }
  });
});

describe('update', () => {
  test('one of two people who saw the same version wins, the other gets the present row', async () => {
    const id = await create({ name: 'Race' });
    const results = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((diary) => run({ verb: 'update', id, input: { diary }, ifVersion: 1 })),
    );
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    for (const r of results)
      if (r.status === 'rejected')
        expect(r.reason).toMatchObject({ status: 412, code: 'version-conflict', details: { current: { version: 2 } } });
  });

  test('without a difference there is no new version and no event', async () => {
    const id = await create({ name: 'Same' });
    expect((await run({ verb: 'update', id, input: { name: 'Same ' } })).data?.version).toBe(1);
    const events = await sql`select 1 from event where record_id = ${id}::uuid and type like '%Updated'`.execute(t.app.db);
    expect(events.rows).toHaveLength(0);
  });
});

describe('idempotency', () => {
  test('twenty requests with one key make one record and get one answer', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => run({ verb: 'create', input: { name: 'Once' }, idempotencyKey: 'k1' })),
    );
    expect(new Set(replies.map((r) => r.data?.id)).size).toBe(1);
    expect(replies.every((r) => r.status === 201)).toBe(true);
  });
  test('the key with another body is refused', async () => {
    await run({ verb: 'create', input: { name: 'First' }, idempotencyKey: 'k2' });
    expect(await failure(run({ verb: 'create', input: { name: 'Second' }, idempotencyKey: 'k2' }))).toMatchObject({
      status: 422,
      code: 'idempotency-mismatch',
    });
  });
  test('a failed request leaves the key free', async () => {
    await failure(run({ verb: 'create', input: { name: '' }, idempotencyKey: 'k3' }));
    expect((await run({ verb: 'create', input: { name: 'Now' }, idempotencyKey: 'k3' })).status).toBe(201);
  });
});

describe('commands', () => {
  test('what disables the button refuses the request with the same words', async () => {
    const id = await create({ name: 'Fit' });
    expect(await failure(run({ verb: 'heal', id, input: { by: 'Ana' } }))).toMatchObject({ status: 409, message: 'It is not ill.' });
  });
  test('a command may set what a plain update may not, and rolls back as a whole', async () => {
    const id = await create({ name: 'Sick', state: 'ill' });
    await failure(run({ verb: 'heal', id, input: { by: 'nobody' } }));
    const reply = await run({ verb: 'heal', id, input: { by: 'Ana' } });
    expect(reply).toMatchObject({ data: { healedBy: 'Ana', state: 'well' }, result: { healed: true } });
  });
  test('a command of a role that does not grant it does not run', async () => {
    const id = await create({ name: 'Ill', state: 'ill' });
    const limited = staff(ana, { grants: { '*': { ...fullGrant, commands: [] } } });
    expect((await failure(run({ actor: limited, verb: 'heal', id, input: { by: 'Ana' } }))).status).toBe(403);
  });
});

describe('row scopes and audiences', () => {
  test("own: others' rows are not there, to read, change or delete", async () => {
    const id = await create({ name: 'Anas' });
    const actor = staff(ben, { grants: { '*': { ...fullGrant, read: 'own', update: 'own', delete: 'own' } } });
    for (const verb of ['update', 'delete', 'heal'])
      expect((await failure(run({ actor, verb, id, input: verb === 'heal' ? { by: 'x' } : {} }))).status).toBe(404);
    expect((await t.as(actor, (ctx) => listRecords(ctx, animal, {}))).data).toHaveLength(0);
  });

  test('a customer sees the declared fields of their own rows only, even when the predicate is forgotten', async () => {
    const id = await create({ name: 'Mine', diary: 'secret' });
    const customer: Actor = { ...staff(ana), audience: 'customer', grants: {} };
    const seen = await t.as(customer, (ctx) => listRecords(ctx, animal, { size: 200 }));
    expect(seen.data.find((r) => r.id === id)).toBeDefined();
    expect(seen.data.every((r) => !('diary' in r))).toBe(true);
    const other: Actor = { ...customer, userId: ben };
    expect((await t.as(other, (ctx) => listRecords(ctx, animal, {}))).data).toEqual([]);
    // The second lock alone:
    const raw = await t.as(other, (ctx) => sql`select id from animal`.execute(ctx.db));
    expect(raw.rows).toEqual([]);
    await expect(t.as(other, (ctx) => sql`select * from event`.execute(ctx.db))).rejects.toThrow(/permission denied/);
  });

  test('filtering by a hidden field is refused, so that it cannot be guessed', async () => {
    const actor = staff(ana, { grants: { '*': { ...fullGrant, hidden: ['diary'] } } });
    await expect(
      t.as(actor, (ctx) => listRecords(ctx, animal, { filter: { field: 'diary', op: 'startsWith', value: 's' } })),
    ).rejects.toMatchObject({ code: 'unknown-field' });
    await expect(t.as(actor, (ctx) => listRecords(ctx, animal, { sort: 'diary' }))).rejects.toMatchObject({ code: 'unknown-field' });
  });
});

test('roll-ups stay exact while many write at once', async () => {
  const id = (await run({ record: enclosure, verb: 'create', input: { name: 'Savanna' } })).data?.id ?? '';
  const other = (await run({ record: enclosure, verb: 'create', input: { name: 'Steppe' } })).data?.id ?? '';
  const made = await Promise.all(Array.from({ length: 15 }, (_v, i) => create({ name: `a${i}`, enclosure: id, weight: 2.5 })));
  await Promise.all([
    ...made.slice(0, 5).map((a) => run({ verb: 'update', id: a, input: { enclosure: other } })),
    ...made.slice(10).map((a) => run({ verb: 'delete', id: a })),
  ]);
  const rows = await t.as(staff(ana), (ctx) =>
    listRecords(ctx, enclosure, { filter: { field: 'id', op: 'in', value: [id, other] }, sort: 'name' }),
  );
  expect(rows.data.map((r) => [r['name'], r['animals'], r['weight']])).toEqual([
    ['Savanna', 5, 12.5],
    ['Steppe', 5, 12.5],
  ]);
});

describe('those outside the company', () => {
  const customer = (userId: string): Actor => ({ ...staff(userId), audience: 'customer', grants: {} });

  test('change the fields that are theirs to change, under their own database role, with events and idempotency', async () => {
    const id = await create({ name: 'Pet', tags: ['old'] });
    const request = { actor: customer(ana), verb: 'update', id, input: { tags: ['mine'] }, idempotencyKey: 'c1' } as const;
    const reply = await run(request);
    expect(reply.data).toMatchObject({ tags: ['mine'], version: 2 });
    expect(reply.data).not.toHaveProperty('diary');
    expect(await run(request)).toEqual(reply);
    const events = await sql<{
      audience: string;
    }>`select audience from event where record_id = ${id}::uuid and type like '%Updated'`.execute(t.app.db);
    expect(events.rows).toEqual([{ audience: 'customer' }]);
  });

  test("change nothing else and nobody else's", async () => {
    const id = await create({ name: 'Pet' });
    expect((await failure(run({ actor: customer(ana), verb: 'update', id, input: { name: 'New' } }))).problems).toMatchObject([
      { pointer: '/name', code: 'forbidden' },
    ]);
    expect((await failure(run({ actor: customer(ben), verb: 'update', id, input: { tags: ['x'] } }))).status).toBe(404);
    expect((await failure(run({ actor: customer(ana), verb: 'delete', id }))).status).toBe(403);
    expect((await failure(run({ actor: customer(ana), verb: 'create', input: { name: 'x' } }))).status).toBe(403);
  });
});
