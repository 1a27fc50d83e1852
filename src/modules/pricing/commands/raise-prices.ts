import { choice, percent } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { pricingEvents } from '../events.ts';
import { managePrices } from '../policies/permissions.ts';
import { priceList } from '../records/price-list.ts';

const roundings = [
  { value: 'minor', label: 'To the smallest coin' },
  { value: 'tenth', label: 'To ten of them' },
  { value: 'whole', label: 'To whole amounts' },
] as const;

/**
 * All prices of a list by some percent, in one statement: carts are priced when they are looked at, so none is touched, and no other list. Several
 * lists are raised one after the other by the bulk action, with progress.
 */
export const raisePrices = defineCommand({
  name: 'raise',
  label: 'Raise or lower prices',
  description: 'All prices of the list. Carts and open quotes that are not sent show the new price at once; what was sent stays.',
  on: priceList,
  bulk: true,
  consequential: true,
  permission: managePrices,
  input: {
    percent: percent({ label: 'Change by', required: true, min: -90, max: 1000, decimals: 3, help: 'Below zero lowers them.' }),
    rounding: choice({ label: 'Round', options: roundings, default: 'minor' }),
  },
  emits: [pricingEvents.listRepriced],
  run: async (ctx, row, { percent: by, rounding }) => {
    const factor = decimal('1').plus(decimal(String(by ?? 0)).div(100));
    const digits = rounding === 'whole' ? 0 : rounding === 'tenth' ? Math.max(minorUnits(row.currency) - 1, 0) : minorUnits(row.currency);
    const { numAffectedRows } = await sql`
      update price set amount = round(amount * ${factor.toFixed()}::numeric, ${digits}::int), amount_base = round(amount_base * ${factor.toFixed()}::numeric, 4),
        version = version + 1, updated_at = ${ctx.now}::timestamptz, updated_by_id = ${ctx.actor.userId}::uuid
      where price_list_id = ${row.id}::uuid and deleted_at is null`.execute(ctx.db);
    const count = Number(numAffectedRows ?? 0);
    ctx.emit({
      type: pricingEvents.listRepriced,
      recordType: priceList.key,
      recordId: row.id,
      data: { percent: String(by), rounding: rounding ?? 'minor', count },
    });
    return { count };
  },
});
