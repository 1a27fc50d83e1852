import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

/** A delivery whose turn it is. */
export interface Due {
  readonly id: string;
  readonly seq: number | null;
  readonly eventType: string;
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly attempts: number;
  readonly strikes: number;
  /** What is sent, fixed at the first attempt. */
  readonly body: string | null;
}

/** No earlier event of the same record waits before it. */
const isFirst = sql`not exists (
  select 1 from webhook_delivery e where e.endpoint_id = d.endpoint_id and e.record_id = d.record_id and e.state = 'waiting' and e.seq < d.seq)`;

/**
 * Deliveries that may go out now, one per record at most: a later event of a record waits for the earlier. Relies on
 * webhook_delivery_waiting and, for "is there an earlier one", webhook_delivery_in_order.
 * @param probing the endpoint is away: one will do to see whether it is back, preferably one that hasn't failed yet
 */
export async function readDue(db: Db, endpoint: string, now: string, limit: number, probing: boolean): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`
    select d.id, d.seq::float8 as seq, d.event_type as "eventType", d.record_type as "recordType", d.record_id as "recordId",
      d.attempts::float8 as attempts, d.strikes::float8 as strikes, d.body
    from webhook_delivery d
    where d.endpoint_id = ${endpoint}::uuid and d.state = 'waiting' and ${probing ? sql`true` : sql`d.next_at <= ${now}::timestamptz`}
      and ${isFirst}
    order by ${probing ? sql`d.strikes, d.next_at, d.seq` : sql`d.next_at, d.seq`} limit ${limit}`.execute(db);
  return rows;
}

/** When the turn of a delivery comes next; null when nothing waits but what waits for others. */
export async function nextDue(db: Db, endpoint: string): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`
    select d.next_at as at from webhook_delivery d
    where d.endpoint_id = ${endpoint}::uuid and d.state = 'waiting' and ${isFirst} order by d.next_at limit 1`.execute(db);
  return rows[0]?.at ?? null;
}

/** How many more requests may go out in the minute that ends now. Relies on the index over endpoint and time. */
export async function allowance(db: Db, endpoint: string, perMinute: number, now: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from webhook_attempt where endpoint_id = ${endpoint}::uuid and at > ${now}::timestamptz - interval '1 minute'`.execute(
    db,
  );
  return Math.max(0, perMinute - (rows[0]?.n ?? 0));
}
