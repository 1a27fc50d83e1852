import { percent, ref, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { pricingEvents } from '../events.ts';
import { managePrices } from '../policies/permissions.ts';
import { priceList } from '../records/price-list.ts';

/** A new list with the prices of this one, for a customer or for next year. */
export const copyList = defineCommand({
  name: 'copy',
  label: 'Copy',
  description: 'A new list with the same prices, for one customer or for next year. It is not active until you say so.',
  on: priceList,
  permission: managePrices,
  input: {
    name: text({ label: 'Name of the new list', required: true, max: 120 }),
    organization: ref({ label: 'For the organization', to: 'parties.organization' }),
    percent: percent({ label: 'Change by', min: -90, max: 1000, decimals: 3, help: 'Empty: the same prices.' }),
  },
  emits: ['pricing.priceListCreated', pricingEvents.listCopied],
  run: async (ctx, row, input) => {
    const {
      id: _id,
      version: _version,
      createdAt: _c,
      createdBy: _cb,
      updatedAt: _u,
      updatedBy: _ub,
      group,
      organization,
      person,
      ...same
    } = row;
    const target = input.organization ?? organization?.id ?? null;
    const made = await createRecord(ctx, priceList, {
      ...same,
      name: input.name,
      kind: input.organization ? 'contract' : row.kind,
      group: input.organization ? null : (group?.id ?? null),
      organization: target,
      person: input.organization ? null : (person?.id ?? null),
      isActive: false,
    });
    const factor = decimal('1')
      .plus(decimal(String(input.percent ?? 0)).div(100))
      .toFixed();
    const { numAffectedRows } = await sql`
      insert into price (id, created_at, created_by_id, updated_at, updated_by_id, price_list_id, product_id, min_quantity, amount, amount_currency, amount_rate, amount_rate_date, amount_base)
      select gen_random_uuid(), ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${made.id}::uuid, product_id, min_quantity,
        round(amount * ${factor}::numeric, ${minorUnits(row.currency)}::int), amount_currency, amount_rate, amount_rate_date, round(amount_base * ${factor}::numeric, 4)
      from price where price_list_id = ${row.id}::uuid and deleted_at is null`.execute(ctx.db);
    ctx.emit({
      type: pricingEvents.listCopied,
      recordType: priceList.key,
      recordId: made.id,
      data: { from: row.id, count: Number(numAffectedRows ?? 0) },
    });
    return { id: made.id };
  },
});
