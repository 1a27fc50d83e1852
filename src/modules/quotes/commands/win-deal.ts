import { defineCommand } from '../../../kernel/command/command.ts';
import { runCommandIn } from '../../../kernel/command/run.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { Decimal } from '../../../kernel/money/decimal.ts';
import { order } from '../../orders/records/order.ts';
import { followOffer, type OfferedLine } from '../../sales/index.ts';
import { opportunity } from '../../sales/records/opportunity.ts';

/** The same for an order that was taken without a quote as for a quote that was accepted. */
export const winDeal = defineCommand({
  name: 'win-deal',
  label: 'Win the deal',
  description: 'The deal that it was taken for is won, with what was ordered as its products and amount.',
  on: order,
  emits: ['sales.opportunityWon'],
  allowed: (row) => {
    if (row.source?.type !== opportunity.key) return 'It was not taken for a deal.';
    return row.state === 'cancelled' ? 'The order is cancelled.' : true;
  },
  run: async (ctx, row) => {
    const deal = row.source?.id ?? '';
    const currency = row.net?.currency;
    if (!row.net || !currency) throw new AppError(409, 'no-amount', 'The order has no amount.');
    const { rows } = await sql<{ productId: string | null; name: string; quantity: string; net: string }>`
      select product_id as "productId", name, quantity::text as quantity, net::text as net from order_line
      where order_id = ${row.id}::uuid and deleted_at is null order by position, id`.execute(ctx.db);
    const isOpen = await followOffer(ctx, deal, {
      currency,
      net: row.net.amount,
      lines: rows.map(({ productId, name, quantity, net }): OfferedLine => ({
        productId,
        description: name,
        quantity: Number(quantity),
        unitPrice: new Decimal(net).div(quantity).toDecimalPlaces(minorUnits(currency)).toFixed(),
        total: net,
      })),
    });
    if (!isOpen) throw new AppError(409, 'not-allowed', 'The deal is closed.');
    await runCommandIn(ctx, { record: ctx.registry.record(opportunity.key), verb: 'win', id: deal, input: {} });
  },
});
