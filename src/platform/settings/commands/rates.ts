import { currency, date, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, deleteRecord, updateRecord } from '../../../kernel/command/store.ts';
import { invalid } from '../../../kernel/errors.ts';
import { decimal, isDecimal } from '../../../kernel/money/decimal.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { settingsEvents } from '../events.ts';
import { manage } from '../policies/policies.ts';
import { exchangeRate } from '../records/exchange-rate.ts';

/** Sets a rate by hand for a day, with the reason. It counts from that day on until a later rate is published. */
export const overrideRate = defineCommand({
  name: 'override',
  label: 'Override a rate',
  description: 'Counts from the day on, until a later rate is published.',
  on: exchangeRate,
  target: 'list',
  permission: manage,
  emits: [settingsEvents.rateOverridden],
  input: {
    base: currency({ required: true, label: 'One' }),
    quote: currency({ required: true, label: 'is worth in' }),
    rate: text({ required: true, max: 40 }),
    date: date({ help: 'From which day on; today unless said.' }),
    reason: text({ required: true, max: 500 }),
  },
  run: async (ctx, _row, input) => {
    const { base, quote, reason } = input;
    const rate = readRate(input.rate ?? '');
    if (base === quote) throw invalid([{ pointer: '/quote', code: 'same', message: 'must be another currency' }]);
    const on = input.date ?? ctx.scope.today;
    const { rows } = await sql<{ id: string }>`select id from exchange_rate
      where base = ${base} and quote = ${quote} and date = ${on}::date and source = 'override' and deleted_at is null`.execute(ctx.db);
    const before = rows[0];
    const row = before
      ? await updateRecord(ctx, exchangeRate, before.id, { rate, reason })
      : await createRecord(ctx, exchangeRate, { base, quote, date: on, rate, reason, source: 'override' });
    ctx.emit({
      type: settingsEvents.rateOverridden,
      recordType: exchangeRate.key,
      recordId: row.id,
      data: { base, quote, date: on, rate, reason },
    });
    return { id: row.id };
  },
});

/** Takes an override back; what was published counts again. */
export const withdrawRate = defineCommand({
  name: 'withdraw',
  label: 'Withdraw the override',
  on: exchangeRate,
  permission: manage,
  consequential: true,
  emits: [settingsEvents.rateWithdrawn],
  allowed: (row) => (row.source === 'override' ? true : 'Published rates cannot be withdrawn; override them.'),
  run: async (ctx, row) => {
    await deleteRecord(ctx, exchangeRate, row.id);
    ctx.emit({
      type: settingsEvents.rateWithdrawn,
      recordType: exchangeRate.key,
      recordId: row.id,
      data: { base: row.base, quote: row.quote, date: row.date, rate: row.rate },
    });
  },
});

/** Fetches the published rates now rather than at the next time of the clock. */
export const fetchRatesNow = defineCommand({
  name: 'fetch',
  label: 'Fetch rates now',
  on: exchangeRate,
  target: 'list',
  permission: manage,
  run: async (ctx) => {
    ctx.enqueue('settings.fetchRates', {}, { key: 'settings.fetchRates' });
  },
});

function readRate(text: string): string {
  const isPositive = isDecimal(text) && decimal(text).gt(0);
  if (!isPositive) throw invalid([{ pointer: '/rate', code: 'rate', message: 'must be a positive number such as 1.0812' }]);
  return decimal(text).toFixed();
}
