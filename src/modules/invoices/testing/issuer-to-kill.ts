import { systemActor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { createKysely, createPool } from '../../../kernel/db/pool.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { takeNumber } from '../issue/take-number.ts';

/** A process of its own that takes a number, says so, and waits to be killed before it commits. */
const [, , url = '', legalEntityId = '', year = ''] = process.argv;
const db = createKysely<object>(createPool(url, { max: 1, applicationName: 'issuer to kill' }));
await db.transaction().execute(async (tx) => {
  const ctx = { db: tx, actor: systemActor, now: '2026-03-02T10:00:00.000Z' } as unknown as Ctx;
  const { number } = await takeNumber(ctx, { legalEntityId, kind: 'invoice', year: Number(year) });
  process.stdout.write(`${number}\n`);
  await sql`select pg_sleep(600)`.execute(tx);
});
