import { sql } from '../db/sql.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemActor } from '../access/actor.ts';
import type { Db } from '../context.ts';
import { baseSchema, grants } from '../db/base-schema.ts';
import { createKysely, createPool } from '../db/pool.ts';
import { runSql } from '../testing/postgres.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { writeEvents } from './event.ts';
import { auditKeyFrom, erasureEvent, planRedaction, redactEvents, type RedactionMode } from './redact.ts';
import { sealEvents } from './seal.ts';
import { verifyAudit, type AuditReport } from './verify.ts';

const key = auditKeyFrom('a secret of this system');

interface Log {
  readonly db: Db;
  readonly adminUrl: string;
}

/** Ten sealed events in batches of four. */
async function sealedLog(): Promise<Log> {
  const { adminUrl, appUrl } = await createTestDatabase({ bare: true });
  await runSql(adminUrl, ...baseSchema, ...grants);
  const pool = createPool(appUrl, { max: 5, applicationName: 'test' });
  onTestFinished(() => pool.end());
  const log = { db: createKysely<object>(pool) as Db, adminUrl };
  await write(log, ...Array.from({ length: 10 }, (_v, i) => `name ${i + 1}`));
  await sealEvents(log.db, { batchSize: 4 });
  return log;
}

const write = (log: Log, ...names: string[]): Promise<unknown> =>
  writeEvents(
    log.db,
    { ...systemActor, name: 'Ann Example' },
    'test',
    names.map((name) => ({ type: 'zoo.animalUpdated', changes: { name: { from: null, to: name } } })),
  );

const tamper = (log: Log, ...statements: string[]): Promise<void> => runSql(log.adminUrl, ...statements);
const verify = (log: Log): Promise<AuditReport> => verifyAudit(log.db, { key });
const kinds = (report: AuditReport): unknown[] => report.problems.map((p) => [p.kind, p.seq]);

/** Names rows in an event, as erasing a person does. */
async function announce(log: Log, rows: readonly (readonly [number, RedactionMode])[], withKey = key): Promise<number> {
  const data = await planRedaction(log.db, new Map(rows), withKey);
  const [written] = await writeEvents(log.db, systemActor, 'test', [{ type: erasureEvent, data: { ...data } }]);
  return written?.seq ?? 0;
}

async function erase(log: Log, rows: readonly (readonly [number, RedactionMode])[], withKey = key): Promise<number> {
  const seq = await announce(log, rows, withKey);
  await sealEvents(log.db);
  await redactEvents(log.db, seq);
  return seq;
}

describe('erasing the content of events', () => {
  test('takes it out, and the log is in order before, between and after', async () => {
    const log = await sealedLog();
    const seq = await announce(log, [[2, 1], [6, 3], [7, 2]]); // prettier-ignore
    expect(await verify(log)).toMatchObject({ ok: true, erased: 0 });
    await expect(redactEvents(log.db, seq)).rejects.toThrow('no sealed erasure');
    await sealEvents(log.db);
    expect(await verify(log)).toMatchObject({ ok: true, erased: 0 });
    expect(await redactEvents(log.db, seq)).toBe(3);
    expect(await verify(log)).toMatchObject({ ok: true, erased: 3, problems: [] });
    expect(await redactEvents(log.db, seq)).toBe(3);
    expect(await verify(log)).toMatchObject({ ok: true, erased: 3 });
    const { rows } = await sql`select seq, actor_name as name, changes is null as blank, salt is null as bare from event
      where seq in (2, 3, 6, 7) order by seq`.execute(log.db);
    expect(rows).toEqual([
      { seq: 2, name: 'Ann Example', blank: true, bare: true },
      { seq: 3, name: 'Ann Example', blank: false, bare: false },
      { seq: 6, name: 'Erased person', blank: true, bare: true },
      { seq: 7, name: 'Erased person', blank: false, bare: true },
    ]);
  });

  test('leaves nothing from which a small content could be guessed: the same content has another hash each time', async () => {
    const log = await sealedLog();
    await write(log, 'same', 'same');
    await sealEvents(log.db);
    const { rows } = await sql<{ salts: number; missing: number }>`select count(distinct salt)::int as salts,
      (count(*) filter (where salt is null))::int as missing from event`.execute(log.db);
    expect(rows[0]).toEqual({ salts: 12, missing: 0 });
  });

  test('a row can lose the name of who acted first and its content later', async () => {
    const log = await sealedLog();
    await erase(log, [[5, 2]]);
    await erase(log, [[5, 3]]);
    expect(await verify(log)).toMatchObject({ ok: true, erased: 1 });
  });

  test('events from before there was a salt hash as they did', async () => {
    const log = await sealedLog();
    await tamper(log, 'truncate event, event_seal, event_seal_mark restart identity');
    await tamper(
      log,
      `insert into event (type, actor_name, audience, via) select 'zoo.old', 'x', 'staff', 'system' from generate_series(1, 4) n`,
    );
    const { rows } = await sql<{ hash: string }>`select encode(substring(sha256(convert_to(jsonb_build_array(tx::text, seq::bigint,
      (extract(epoch from at) * 1000000)::bigint, type, record_type, record_id, actor_id, actor_name, audience, via, request_id, changes, data)::text, 'UTF8')) from 1 for 16), 'hex') as hash
      from event where seq = 1`.execute(log.db);
    await sealEvents(log.db);
    const seal = await sql<{ hash: string }>`select encode(substring(row_hashes from 1 for 16), 'hex') as hash from event_seal`.execute(
      log.db,
    );
    expect(seal.rows[0]?.hash).toBe(rows[0]?.hash);
    await erase(log, [[2, 1]]);
    expect(await verify(log)).toMatchObject({ ok: true });
  });

  test('the application can change the log in no other way', async () => {
    const log = await sealedLog();
    await expect(sql`update event set changes = null where seq = 2`.execute(log.db)).rejects.toThrow('permission denied');
    await expect(redactEvents(log.db, 3)).rejects.toThrow('no sealed erasure');
    const seq = await announce(log, [[2, 1]]);
    await sealEvents(log.db);
    await redactEvents(log.db, seq);
    // An erasure can't be erased.
    expect((await planRedaction(log.db, new Map([[seq, 1]]), key)).rows).toEqual([]);
  });
});

describe('verifying finds', () => {
  test('a row that was merely blanked, with and without its salt', async () => {
    for (const change of ['changes = null', 'changes = null, salt = null', 'salt = null', 'salt = gen_random_uuid()']) {
      const log = await sealedLog();
      await erase(log, [[2, 1]]);
      await tamper(log, `update event set ${change} where seq = 6`);
      expect([change, kinds(await verify(log))]).toEqual([change, [['edited', 6]]]);
    }
  });

  test('an erased row that was filled anew, moved in time, renamed, deleted or swapped with another', async () => {
    for (const change of [
      `update event set changes = '{"name": {"from": null, "to": "other"}}' where seq = 2`,
      `update event set data = '{}' where seq = 2`,
      `update event set at = at - interval '1 second' where seq = 2`,
      `update event set actor_name = 'Somebody else' where seq = 2`,
      `update event set salt = gen_random_uuid() where seq = 2`,
      `update event set type = 'zoo.other' where seq = 2`,
      `delete from event where seq = 2`,
    ]) {
      const log = await sealedLog();
      await erase(log, [[2, 1], [3, 1]]); // prettier-ignore
      await tamper(log, change);
      const report = await verify(log);
      expect([change, report.ok, report.problems.map((p) => p.seq)]).toEqual([change, false, [2]]);
    }
    const log = await sealedLog();
    await erase(log, [[2, 1], [3, 1]]); // prettier-ignore
    await tamper(
      log,
      'alter table event alter seq set generated by default',
      'update event set seq = case seq when 2 then 3 else 2 end where seq in (2, 3)',
    );
    expect((await verify(log)).problems.map((p) => p.seq)).toEqual([2, 3]);
  });

  test('a forged erasure: unsealed, edited to name a row, without the key, or with the proof of another', async () => {
    const unsealed = await sealedLog();
    await announce(unsealed, [[6, 1]]);
    await tamper(unsealed, 'update event set changes = null, salt = null where seq = 6');
    expect(kinds(await verify(unsealed))).toEqual([['edited', 6]]);

    const edited = await sealedLog();
    const seq = await erase(edited, [[2, 1]]);
    await tamper(
      edited,
      'update event set changes = null, salt = null where seq = 6',
      `update event set data = (select data from event where seq = ${seq}) || '{"rows": [[6, "00", 1]]}' where seq = ${seq}`,
    );
    // The erasure counts for nothing any more, so the row that it truly named is found too.
    expect(kinds(await verify(edited))).toEqual([['edited', 2], ['edited', 6], ['edited', seq]]); // prettier-ignore

    const forged = await sealedLog();
    await erase(forged, [[6, 1]], auditKeyFrom('another secret'));
    expect(kinds(await verify(forged))).toEqual([['edited', 6]]);

    const copied = await sealedLog();
    const right = await planRedaction(copied.db, new Map([[2, 1]]), key);
    const wrong = await planRedaction(copied.db, new Map([[6, 1]]), 'no key');
    const [written] = await writeEvents(copied.db, systemActor, 'test', [{ type: erasureEvent, data: { ...right, rows: wrong.rows } }]);
    await sealEvents(copied.db);
    await redactEvents(copied.db, written?.seq ?? 0);
    expect(kinds(await verify(copied))).toEqual([['edited', 6]]);
  });
});
