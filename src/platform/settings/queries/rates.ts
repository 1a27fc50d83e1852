import { currency, date } from '../../../fields/index.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { rateOn, readRateFeed } from '../rates.ts';
import { exchangeRate } from '../records/exchange-rate.ts';
import { rateStatus } from '../rules/rate-status.ts';
import { settingsOf } from '../service.ts';

/** How old the rates are, whether that is too old, and why the last attempt to fetch them failed. */
export const ratesStatus = defineQuery({
  name: 'status',
  description: 'How old the exchange rates are, and whether fetching them works.',
  on: exchangeRate,
  run: async (ctx) => rateStatus(await readRateFeed(ctx.db), ctx.scope.today, settingsOf(ctx).company()?.rateAge ?? 3),
});

/** The rate between two currencies on a day. */
export const rateBetween = defineQuery({
  name: 'rate',
  description: 'The latest rate on or before a day, directly or by way of the euro.',
  on: exchangeRate,
  input: { from: currency({ required: true }), to: currency({ required: true }), date: date() },
  run: async (ctx, { from, to, date: on }) => rateOn(ctx, from ?? '', to ?? '', on ?? ctx.scope.today),
});
