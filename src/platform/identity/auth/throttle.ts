import { sql } from '../../../kernel/db/sql.ts';
import type { Db } from '../../../kernel/context.ts';
import { AppError } from '../../../kernel/errors.ts';

/** How many attempts are free, and how the wait grows beyond: doubling from `baseSeconds` up to `mostSeconds`. */
export interface Limit {
  readonly key: string;
  readonly free: number;
  readonly baseSeconds: number;
  readonly mostSeconds: number;
  /** After so many quiet hours all is forgotten. */
  readonly forgetHours: number;
  /** What a success does: forgets the failures, or takes back this attempt alone. */
  readonly onSuccess: 'forget' | 'refund';
}

/**
 * Counts an attempt against each limit before it is made, so that attempts at the same time can't slip through together.
 * @throws AppError rate-limited (429) with the seconds to wait, having counted nothing
 */
export async function reserve(db: Db, limits: readonly Limit[], now: string): Promise<void> {
  // Always in the same order, or two attempts could wait for each other.
  const ordered = limits.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const take = async (tx: Db): Promise<void> => {
    for (const limit of ordered) {
      const taken = await sql`
        insert into sign_in_throttle as t (key, failures, last_at, next_at)
        values (${limit.key}, 1, ${now}::timestamptz, ${now}::timestamptz + ${waitSql(limit, sql`1`)})
        on conflict (key) do update set
          failures = ${nextFailures(limit, now)}, last_at = ${now}::timestamptz,
          next_at = ${now}::timestamptz + ${waitSql(limit, nextFailures(limit, now))}
        where t.next_at <= ${now}::timestamptz returning key`.execute(tx);
      if (taken.rows.length === 0) throw await refusal(tx, limit, now);
    }
  };
  await (db.isTransaction ? take(db) : db.transaction().execute(take));
}

/** The attempt was good. */
export async function settle(db: Db, limits: readonly Limit[]): Promise<void> {
  const forget = limits.filter((l) => l.onSuccess === 'forget').map((l) => l.key);
  const refund = limits.filter((l) => l.onSuccess === 'refund').map((l) => l.key);
  if (forget.length > 0) await sql`delete from sign_in_throttle where key = any(${forget}::text[])`.execute(db);
  if (refund.length > 0) {
    // A wait that began stays: or somebody with one good account could end the wait of their network whenever they like.
    await sql`update sign_in_throttle set failures = greatest(failures - 1, 0) where key = any(${refund}::text[])`.execute(db);
  }
}

type Piece = ReturnType<typeof sql<number>>;

function nextFailures(limit: Limit, now: string): Piece {
  return sql<number>`(case when t.last_at < ${now}::timestamptz - make_interval(hours => ${limit.forgetHours}::int) then 1 else t.failures + 1 end)`;
}

function waitSql(limit: Limit, failures: ReturnType<typeof sql<unknown>>) {
  return sql`make_interval(secs => case when ${failures} < ${limit.free}::int then 0
    else least(${limit.mostSeconds}::float8, ${limit.baseSeconds}::float8 * power(2, least(${failures} - ${limit.free}::int, 30))) end)`;
}

async function refusal(tx: Db, limit: Limit, now: string): Promise<AppError> {
  const found = await sql<{
    seconds: number;
  }>`select ceil(extract(epoch from next_at - ${now}::timestamptz))::int as seconds from sign_in_throttle where key = ${limit.key}`.execute(
    tx,
  );
  const seconds = Math.max(1, found.rows[0]?.seconds ?? 1);
  return new AppError(
    429,
    'rate-limited',
    `Too many attempts. Try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}, or set a new password by mail.`,
    { details: { retryAfter: seconds } },
  );
}
