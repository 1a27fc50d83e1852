import { sql } from '../../kernel/db/sql.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { Db } from '../../kernel/context.ts';
import { AppError } from '../../kernel/errors.ts';
import type { ExchangeRate } from '../../kernel/money/convert.ts';
import { settingsEvents } from './events.ts';
import { findRate, PIVOT } from './rules/find-rate.ts';
import type { EcbRate } from './rules/parse-ecb-rates.ts';
import type { RateFeed } from './rules/rate-status.ts';
import { rateTable, type TableRate } from './rules/rate-table.ts';

/**
 * The rate from one currency to another on a day: the latest on or before it, directly or by way of the euro. Reads the database,
 * and so sees what the transaction itself wrote.
 * @throws AppError no-rate (409) when none is known
 */
export async function rateOn(ctx: Pick<Ctx, 'db'>, from: string, to: string, on: string): Promise<ExchangeRate> {
  const pairs = [
    [from, to],
    [to, from],
    [PIVOT, from],
    [PIVOT, to],
  ].map(([base, quote]) => sql`(${base}, ${quote})`);
  // Each pair's newest first, by the index on base, quote and date; of one day the override.
  const { rows } = await sql<TableRate>`
    select distinct on (base, quote) base, quote, date, rate from exchange_rate
    where (base, quote) in (${sql.join(pairs)}) and date <= ${on}::date and deleted_at is null
    order by base, quote, date desc, source = 'override' desc`.execute(ctx.db);
  const found = findRate(rateTable(rows), from, to, on);
  if (!found) throw new AppError(409, 'no-rate', `No exchange rate from ${from} to ${to} is known for ${on}.`);
  return found;
}

/** All rates, overrides last, for a table in memory. */
export async function loadRates(db: Db): Promise<TableRate[]> {
  const { rows } =
    await sql<TableRate>`select base, quote, date, rate from exchange_rate where deleted_at is null order by source = 'override', date`.execute(
      db,
    );
  return rows;
}

/** Keeps published rates: new ones are added, corrected ones replaced, all others stay. Tells of it in one event. */
export async function storeRates(ctx: Ctx, rates: readonly EcbRate[]): Promise<void> {
  const { rows } = await sql<{ date: string }>`
    insert into exchange_rate (id, date, base, quote, rate, source, created_at, updated_at)
    select gen_random_uuid(), r.date, ${PIVOT}, r.currency, r.rate, 'ecb', ${ctx.now}::timestamptz, ${ctx.now}::timestamptz
    from json_to_recordset(${JSON.stringify(rates)}::json) as r(date date, currency text, rate text)
    on conflict (base, quote, date, source) where deleted_at is null
    do update set rate = excluded.rate, version = exchange_rate.version + 1, updated_at = excluded.updated_at
    where exchange_rate.rate <> excluded.rate
    returning date`.execute(ctx.db);
  await sql`insert into rate_feed (attempted_at, succeeded_at) values (${ctx.now}::timestamptz, ${ctx.now}::timestamptz)
    on conflict (only_row) do update set attempted_at = excluded.attempted_at, succeeded_at = excluded.succeeded_at, error = null`.execute(
    ctx.db,
  );
  const days = [...new Set(rates.map((rate) => rate.date))].toSorted();
  ctx.emit({
    type: settingsEvents.ratesFetched,
    recordType: 'settings.exchangeRate',
    data: { days: days.length, newest: days.at(-1), changed: rows.length },
  });
}

/** Keeps why an attempt failed, for people to see. The rates stay as they are. */
export async function refuseRates(ctx: Ctx, error: string): Promise<void> {
  await sql`insert into rate_feed (attempted_at, error) values (${ctx.now}::timestamptz, ${error})
    on conflict (only_row) do update set attempted_at = excluded.attempted_at, error = excluded.error`.execute(ctx.db);
  ctx.emit({ type: settingsEvents.ratesRefused, recordType: 'settings.exchangeRate', data: { error } });
}

/** How fetching went, and the newest day that is known. */
export async function readRateFeed(db: Db): Promise<RateFeed> {
  const { rows } = await sql<RateFeed>`
    select (select max(date) from exchange_rate where base = ${PIVOT} and source = 'ecb' and deleted_at is null) as newest,
      feed.attempted_at as "attemptedAt", feed.succeeded_at as "succeededAt", feed.error
    from (values (1)) one left join rate_feed feed on true`.execute(db);
  return rows[0] ?? { newest: null, attemptedAt: null, succeededAt: null, error: null };
}
