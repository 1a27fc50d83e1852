import { sql } from '../db/sql.ts';
import { Client } from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemActor } from '../access/actor.ts';
import type { Db } from '../context.ts';
import { baseSchema, grants } from '../db/base-schema.ts';
import { createKysely, createPool } from '../db/pool.ts';
import { runSql } from '../testing/postgres.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { writeEvents } from './event.ts';
import { ensureEventPartitions } from './partitions.ts';
import { sealEvents } from './seal.ts';
import { verifyAudit, type AuditReport } from './verify.ts';

interface Log {
  readonly db: Db;
  readonly adminUrl: string;
  readonly appUrl: string;
}

async function createLog(): Promise<Log> {
  const { adminUrl, appUrl } = await createTestDatabase({ bare: true });
  await runSql(adminUrl, ...baseSchema, ...grants);
  const pool = createPool(appUrl, { max: 20, applicationName: 'test' });
  onTestFinished(() => pool.end());
  return { db: createKysely<object>(pool) as Db, adminUrl, appUrl };
}

const write = (db: Db, ...names: string[]): Promise<unknown> =>
  writeEvents(
    db,
    systemActor,
    'test',
    names.map((name) => ({ type: 'zoo.animalUpdated', changes: { name: { from: null, to: name } } })),
  );

/** Somebody with all rights on the database, who covers up as far as one statement can. */
const tamper = (log: Log, ...statements: string[]): Promise<void> => runSql(log.adminUrl, ...statements);

async function sealedLog(count = 10, batchSize = 4): Promise<Log> {
  const log = await createLog();
  await write(log.db, ...Array.from({ length: count }, (_v, i) => `n${i + 1}`));
  await sealAll(log, { batchSize });
  return log;
}

/** Sealing waits for every older transaction of the whole PostgreSQL, and another test's may be ending still. */
async function sealAll({ db }: Log, options: { batchSize?: number } = {}): Promise<void> {
  const left = async (): Promise<number> => {
    await sealEvents(db, options);
    return (await verifyAudit(db)).unsealed;
  };
  await expect.poll(left, { timeout: 30_000, interval: 10 }).toBe(0);
}

const kinds = (report: AuditReport): unknown[] => report.problems.map((p) => [p.kind, p.seq]);

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

const insert = `insert into event (type, actor_name, audience, via) values ('zoo.slow', 'x', 'staff', 'system') returning seq`;

describe('sealing', () => {
  test('puts all that has happened under seal, in batches, and the next time only what is new', async () => {
    const log = await sealedLog();
    expect(await verifyAudit(log.db)).toMatchObject({ ok: true, sealedThrough: 10, unsealed: 0, problems: [], head: { batch: 3 } });
    await write(log.db, 'later');
    expect(await verifyAudit(log.db)).toMatchObject({ ok: true, sealedThrough: 10, unsealed: 1 });
    expect(await sealEvents(log.db)).toMatchObject({ events: 1, head: { batch: 4 } });
    expect(await sealEvents(log.db)).toMatchObject({ events: 0, head: { batch: 4 } });
    expect(await verifyAudit(log.db)).toMatchObject({ ok: true, sealedThrough: 11, unsealed: 0 });
  });

  test('an empty log is in order', async () => {
    const { db } = await createLog();
    expect(await sealEvents(db)).toEqual({ events: 0, head: null });
    expect(await verifyAudit(db)).toEqual({ ok: true, sealedThrough: 0, unsealed: 0, head: null, erased: 0, problems: [] });
  });

  test('waits for a transaction that holds a lower number, and neither holds up the other', async () => {
    const log = await createLog();
    const slow = await connect(log.appUrl);
    await slow.query('begin');
    await slow.query(insert);
    await write(log.db, 'after it');
    expect((await sealEvents(log.db)).events).toBe(0);
    await write(log.db, 'and on');
    expect((await sealEvents(log.db)).events).toBe(0);
    await slow.query(insert);
    await slow.query('commit');
    expect((await sealEvents(log.db)).events).toBe(4);
    expect(await verifyAudit(log.db)).toMatchObject({ ok: true, sealedThrough: 4, unsealed: 0 });
  });

  test('a transaction that got its id, but has no number yet when the mark is put down, is not missed either', async () => {
    const log = await createLog();
    const slow = await connect(log.appUrl);
    await slow.query('begin');
    await slow.query('select pg_current_xact_id()');
    await write(log.db, 'first');
    await sealEvents(log.db);
    await slow.query(insert);
    await slow.query('commit');
    await sealEvents(log.db);
    expect(await verifyAudit(log.db)).toMatchObject({ ok: true, sealedThrough: 2, unsealed: 0 });
  });

  test('loses nothing and repeats nothing while many write and several seal', async () => {
    const log = await createLog();
    let writing = true;
    const sealers = [1, 2].map(async () => {
      while (writing) await sealEvents(log.db, { batchSize: 7 });
    });
    const writers = Array.from({ length: 8 }, async (_v, w) => {
      for (let i = 0; i < 15; i += 1) {
        await log.db.transaction().execute(async (tx) => {
          await write(tx as Db, `${w}.${i}`);
          await sql`select pg_sleep(${((w * i) % 5) / 500})`.execute(tx);
          await write(tx as Db, `${w}.${i} again`);
        });
      }
    });
    await Promise.all(writers);
    writing = false;
    await Promise.all(sealers);
    await sealAll(log);
    expect(await verifyAudit(log.db)).toMatchObject({ ok: true, sealedThrough: 240, unsealed: 0 });
    const sealed = await sql<{ n: number }>`select count(distinct s)::int as n from event_seal, unnest(seqs) s`.execute(log.db);
    expect(sealed.rows).toEqual([{ n: 240 }]);
  });

  test('goes on in another cluster, whose transaction ids start anew', async () => {
    const log = await sealedLog();
    await write(log.db, 'in the dump, not sealed');
    // As a dump leaves it that was taken at transaction 4 billion and restored into a young cluster.
    await tamper(
      log,
      `update event_seal_mark set tx = '4000000000'::xid8, seq = 10`,
      `update event set tx = '3999999999'::xid8 where seq = 11`,
    );
    await write(log.db, 'after the restore');
    expect((await sealEvents(log.db)).events).toBe(2);
    expect(await verifyAudit(log.db)).toMatchObject({ ok: true, sealedThrough: 12, unsealed: 0 });
  });

  test('in the other cluster also waits for the writers there', async () => {
    const log = await sealedLog();
    await tamper(log, `update event_seal_mark set tx = '4000000000'::xid8`);
    const slow = await connect(log.appUrl);
    await slow.query('begin');
    await slow.query(insert);
    await write(log.db, 'after it');
    expect((await sealEvents(log.db)).events).toBe(0);
    await slow.query('commit');
    expect((await sealEvents(log.db)).events).toBe(2);
  });
});

describe('verifying finds', () => {
  test('an edited event, whichever column', async () => {
    for (const change of [
      `changes = '{"name": {"from": null, "to": "other"}}'`,
      `actor_name = 'Somebody else'`,
      `data = '{}'`,
      `at = at + interval '1 microsecond'`,
      `tx = '7'::xid8`,
      `record_id = gen_random_uuid()`,
      `request_id = null`,
    ]) {
      const log = await sealedLog();
      await tamper(log, `update event set ${change} where seq = 6`);
      const report = await verifyAudit(log.db);
      expect([change, report.ok, kinds(report)]).toEqual([change, false, [['edited', 6]]]);
      expect(report.problems[0]).toMatchObject({ batch: 2, at: expect.stringMatching(/^\d{4}-.*Z$/) });
    }
  });

  test('a deleted event, also the first and the last of a batch', async () => {
    const log = await sealedLog();
    await tamper(log, 'delete from event where seq in (1, 6, 8)');
    expect(kinds(await verifyAudit(log.db))).toEqual([
      ['deleted', 1],
      ['deleted', 6],
      ['deleted', 8],
    ]);
  });

  const copy = (from: number, to: number): string =>
    `insert into event (tx, seq, at, type, actor_name, audience, via, changes) overriding system value select tx, ${to}, at, type, actor_name, audience, via, '{"forged": {"from": 1, "to": 2}}' from event where seq = ${from}`;

  test('an inserted event, in a gap of the numbers or with a number taken', async () => {
    const log = await createLog();
    await write(log.db, 'one', 'two');
    await sql`select nextval('event_seq_seq')`.execute(createKysely(createPoolFor(log.adminUrl)));
    await write(log.db, 'four', 'five');
    await sealEvents(log.db, { batchSize: 2 });
    expect((await verifyAudit(log.db)).ok).toBe(true);
    await tamper(log, copy(2, 3), copy(4, 5).replace('select tx, 5, at', `select tx, 5, at + interval '1 hour'`));
    expect(kinds(await verifyAudit(log.db))).toEqual([
      ['inserted', 3],
      ['inserted', 5],
    ]);
  });

  test('events that changed places', async () => {
    const log = await sealedLog();
    await tamper(
      log,
      'alter table event alter seq set generated by default',
      'update event set seq = case seq when 3 then 7 else 3 end where seq in (3, 7)',
    );
    const report = await verifyAudit(log.db);
    expect(report.problems.map((p) => [p.kind, p.seq, p.message])).toEqual([
      ['reordered', 3, 'Event 3 was event 7 when it was sealed.'],
      ['reordered', 7, 'Event 7 was event 3 when it was sealed.'],
    ]);
  });

  test('a seal that was edited to fit an edited event, and one that is missing', async () => {
    const log = await sealedLog();
    await tamper(log, `update event_seal set row_hashes = overlay(row_hashes placing '\\x00' from 1) where batch = 2`);
    expect(kinds(await verifyAudit(log.db))).toContainEqual(['broken-chain', 8]);
    const other = await sealedLog();
    await tamper(other, 'delete from event_seal where batch = 2');
    expect(kinds(await verifyAudit(other.db))).toEqual([['broken-chain', 10]]);
  });

  test('a chain that was computed anew from some batch on: at the next batch', async () => {
    const log = await sealedLog();
    await tamper(log, `update event set actor_name = 'forged' where seq = 6`, 'delete from event_seal where batch = 2');
    // The forger seals batch 2 again with our own means, but cannot do so for all that follow at once.
    await tamper(log, 'create table kept as select * from event_seal where batch = 3', 'delete from event_seal where batch = 3');
    const pool = createPool(log.adminUrl, { max: 2, applicationName: 'forger' });
    onTestFinished(() => pool.end());
    await tamper(log, 'update event_seal_mark set seq = 8');
    await sealEvents(createKysely<object>(pool) as Db, { batchSize: 4 });
    await tamper(log, 'delete from event_seal where batch = 3', 'insert into event_seal select * from kept');
    expect(kinds(await verifyAudit(log.db))).toEqual([['broken-chain', 10]]);
  });

  test('an end that was cut off: by the mark, or by the head that was noted', async () => {
    const log = await sealedLog();
    const { head } = await sealEvents(log.db);
    await tamper(log, 'delete from event_seal where batch = 3', 'delete from event where seq > 8');
    expect(kinds(await verifyAudit(log.db))).toEqual([['deleted', 10]]);
    await tamper(log, 'delete from event_seal_mark');
    expect((await verifyAudit(log.db)).ok).toBe(true);
    expect(kinds(await verifyAudit(log.db, { expected: head ?? { batch: 0, hash: '' } }))).toEqual([['broken-chain', 8]]);
  });

  test('all rows of a partition that was truncated', async () => {
    const log = await sealedLog();
    await tamper(log, 'truncate event_default');
    const report = await verifyAudit(log.db);
    expect(report.problems.filter((p) => p.kind === 'deleted').map((p) => p.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

test('the application itself can neither change nor remove what is written', async () => {
  const { db } = await sealedLog();
  for (const statement of [
    'update event set type = $$x$$',
    'delete from event',
    'truncate event',
    'update event_seal set count = 0',
    'delete from event_seal',
  ]) {
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(/permission denied|must be owner/);
  }
});

describe('partitions', () => {
  test('are there for this month and the next; the log and its seals go on over the turn of the month', async () => {
    const log = await createLog();
    await ensureEventPartitions(log.db, '2026-12-31T23:59:00.000Z');
    await ensureEventPartitions(log.db, '2026-12-31T23:59:30.000Z');
    await tamper(
      log,
      ...['2026-11-30 12:00', '2026-12-31 23:59:59.999999', '2027-01-01 00:00', '2027-01-31 12:00', '2027-02-01 00:00'].map(
        (at) => `insert into event (at, type, actor_name, audience, via) values ('${at}+00', 'zoo.timed', 'x', 'staff', 'system')`,
      ),
    );
    const rows = await sql<{ part: string; seq: number }>`select tableoid::regclass::text as part, seq from event order by seq`.execute(
      log.db,
    );
    expect(rows.rows.map((r) => r.part)).toEqual(['event_default', 'event_2026_12', 'event_2027_01', 'event_2027_01', 'event_default']);
    await sealEvents(log.db, { batchSize: 2 });
    expect(await verifyAudit(log.db)).toMatchObject({ ok: true, sealedThrough: 5 });
    await tamper(log, 'delete from event_2027_01 where seq = 3');
    expect(kinds(await verifyAudit(log.db))).toEqual([['deleted', 3]]);
    // February's rows came before its partition: they stay where they are, and the month after gets its own.
    await ensureEventPartitions(log.db, '2027-02-02T00:00:00.000Z');
    expect((await sql`select to_regclass('event_2027_02') as feb, to_regclass('event_2027_03') as mar`.execute(log.db)).rows).toEqual([
      { feb: null, mar: 'event_2027_03' },
    ]);
  });

  test('give up soon when the log is in use, and come at the next try', async () => {
    const log = await createLog();
    const slow = await connect(log.appUrl);
    await slow.query('begin');
    await slow.query(insert);
    await expect(ensureEventPartitions(log.db, '2026-05-01T00:00:00.000Z')).rejects.toMatchObject({ code: '55P03' });
    await slow.query('commit');
    await ensureEventPartitions(log.db, '2026-05-01T00:00:00.000Z');
    expect((await sql`select to_regclass('event_2026_06')::text as name`.execute(log.db)).rows).toEqual([{ name: 'event_2026_06' }]);
  });
});

function createPoolFor(url: string): ReturnType<typeof createPool> {
  const pool = createPool(url, { max: 1, applicationName: 'test' });
  onTestFinished(() => pool.end());
  return pool;
}
