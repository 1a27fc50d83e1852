import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import { stockMovement } from '../records/stock-movement.ts';
import { checkLedger } from './check-ledger.ts';

/** Adds up the ledger again. Says products and locations by id alone: whoever may read the ledger may read those. */
const check = defineQuery({
  name: 'check',
  description: 'Whether every stock level is the sum of its ledger and reservations. Lists at most 100 that are not.',
  on: stockMovement,
  run: async (ctx) => {
    const faults = await checkLedger(ctx.db);
    return { isRight: faults.length === 0, faults };
  },
});

export const stockQueries: readonly Query[] = [check];
