import type { Check } from '../../../platform/operations/index.ts';
import { checkLevels } from './check-ledger.ts';

/** For `entente doctor`, which may run any time: each level against the end of its ledger. */
export const checkStock: Check = async ({ db }) => {
  const faults = await checkLevels(db);
  if (faults.length === 0) return [{ area: 'stock', tone: 'ok', text: 'Every stock level is what its ledger ends with' }];
  return [
    {
      area: 'stock',
      tone: 'bad',
      text: '{count} stock levels are not what their ledger ends with',
      values: { count: faults.length },
      todo: 'Somebody wrote into the database by hand. GET /api/v1/stock/movements/check lists them; count them to put them right.',
    },
  ];
};
