import { sql } from '../../../kernel/db/sql.ts';
import type { Check } from './finding.ts';

/** This machine's clock against that of the database: sessions, one-time codes and due times rely on both. */
export const checkClock: Check = async ({ db }) => {
  const before = performance.timeOrigin + performance.now();
  const { rows } = await sql<{ at: number }>`select extract(epoch from clock_timestamp())::float8 * 1000 as at`.execute(db);
  const after = performance.timeOrigin + performance.now();
  // The database was asked somewhere between the two.
  const skew = Math.abs((rows[0]?.at ?? 0) - (before + after) / 2) - (after - before) / 2;
  const seconds = Math.max(0, Math.round(skew / 100) / 10);
  if (seconds < 2) return [{ area: 'clock', tone: 'ok', text: 'The clocks of this machine and the database agree' }];
  return [
    {
      area: 'clock',
      tone: seconds > 30 ? 'bad' : 'warn',
      text: 'The clocks of this machine and the database differ by {seconds} s',
      values: { seconds },
      todo: 'Let both follow a time server (chrony or systemd-timesyncd).',
    },
  ];
};
