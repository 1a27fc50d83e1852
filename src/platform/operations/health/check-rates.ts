import { readRateFeed, rateStatus } from '../../settings/index.ts';
import type { Check } from './finding.ts';

/** Exchange rates go stale without anybody noticing; amounts are then converted by old ones. */
export const checkRates: Check = async ({ db, today }) => {
  const status = rateStatus(await readRateFeed(db), today, 3);
  if (status.isStale)
    return [
      {
        area: 'rates',
        tone: 'warn',
        text: status.newest === null ? 'There are no exchange rates yet' : 'The exchange rates are {age} working days old',
        values: { age: status.age ?? 0 },
        todo: 'Let this machine reach ECB_RATES_URL, or enter rates by hand under Settings, Exchange rates.',
      },
    ];
  return [{ area: 'rates', tone: 'ok', text: status.newest === null ? 'No exchange rates yet' : 'Exchange rates are up to date' }];
};
