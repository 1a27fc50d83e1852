import type { Check } from '../../../platform/operations/index.ts';
import { checkLedger } from './check-ledger.ts';

/** For `entente doctor`: the ledger is added up again. */
export const checkStock: Check = async ({ db }) => {
  const faults = await checkLedger(db);
  if (faults.length === 0) return [{ area: 'stock', tone: 'ok', text: 'Every stock level is the sum of its ledger' }];
  return [
    {
      area: 'stock',
      tone: 'bad',
      text: '{count} stock levels are not the sum of their ledger',
      values: { count: faults.length },
      todo: 'Somebody wrote into the database by hand. GET /api/v1/stock/movements/check lists them; count them to put them right.',
    },
  ];
};
