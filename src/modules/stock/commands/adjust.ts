import { idOf } from '../../../kernel/record/id-of.ts';
import { choice, number, ref, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { product } from '../../catalog/records/product.ts';
import { stockEvents } from '../events.ts';
import { book } from '../ledger/book.ts';
import { adjustmentReasons } from '../records/choices.ts';
import { location } from '../records/location.ts';
import { goodsIn } from './lines-input.ts';

/** Goods that came or went otherwise: broken, lost, found, put in at the start. What is gone is gone, promised or not. */
export const adjustStock = defineCommand({
  name: 'adjust',
  label: 'Adjust stock',
  description: 'Books a change with its reason. What was promised and is not there any more waits for goods again.',
  on: location,
  input: {
    product: ref({ label: 'Product', to: product.key, required: true }),
    change: number({ label: 'Change', decimals: 3, required: true, help: 'Above zero: more; below: fewer.' }),
    reason: choice({ label: 'Reason', options: adjustmentReasons, required: true, extensible: true }),
    note: text({ label: 'Note', max: 300 }),
  },
  emits: [stockEvents.adjusted, stockEvents.backInStock, stockEvents.promiseLost, stockEvents.waitingServed],
  run: async (ctx, row, input) => {
    const [line] = await goodsIn(ctx, [{ product: idOf(input.product), quantity: input.change ?? 0 }], { min: -1e9 });
    if (!line || Number(line.quantity) === 0) return { lost: 0 };
    const answer = await book(ctx, [{ ...line, locationId: row.id, reason: input.reason ?? null }], {
      kind: 'adjustment',
      note: input.note ?? null,
      displaces: true,
    });
    ctx.emit({
      type: stockEvents.adjusted,
      recordType: product.key,
      recordId: line.productId,
      data: { locationId: row.id, quantity: line.quantity, reason: input.reason ?? null },
    });
    return { lost: answer.lost?.length ?? 0 };
  },
});
