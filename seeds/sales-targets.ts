import { createRecord } from '../src/kernel/command/store.ts';
import { budgetRate } from '../src/modules/sales/records/budget-rate.ts';
import { quota } from '../src/modules/sales/records/quota.ts';
import type { Stage } from './stage.ts';

const rates: Readonly<Record<string, string>> = {
  EUR: '11.5',
  GBP: '13.4',
  USD: '10.6',
  CAD: '7.6',
  CHF: '12.1',
  SEK: '1.02',
  DKK: '1.54',
};

/** Monthly quotas of those who sell, for this year, and the rates it was planned with. */
export async function seedSalesTargets(stage: Stage, sellers: readonly string[]): Promise<void> {
  const year = stage.day(0).slice(0, 4);
  await stage.as('admin', 300, async (ctx) => {
    for (const [currency, rate] of Object.entries(rates))
      await createRecord(ctx, budgetRate, { year: Number(year), currency, rate: Number(rate) });
    for (const seller of sellers)
      for (let month = 1; month <= 12; month += 1)
        await createRecord(ctx, quota, {
          user: stage.users.get(seller)?.id,
          period: 'month',
          startsOn: `${year}-${String(month).padStart(2, '0')}-01`,
          amount: { amount: [6, 7].includes(month) ? '80000' : '180000', currency: 'NOK' },
        });
  });
}
