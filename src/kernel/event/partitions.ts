import { sql } from '../db/sql.ts';
import type { Db } from '../context.ts';

/**
 * Makes the partitions of the event log for the month of `now` and the next. Their creation waits for writers and holds up
 * those that come after, so it gives up after two seconds; rows without a partition go to the default one, and nothing is lost.
 * @param now ISO 8601 UTC
 */
export async function ensureEventPartitions(db: Db, now: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local lock_timeout = '2s'`.execute(tx);
    for (const month of [now.slice(0, 7), nextMonth(now.slice(0, 7))])
      await sql`select entente_event_partition(${`${month}-01`}::date)`.execute(tx);
  });
}

/** "2026-12" -> "2027-01". */
function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
