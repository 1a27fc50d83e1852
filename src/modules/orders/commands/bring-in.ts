import { z } from 'zod';
import { json } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { invalid } from '../../../kernel/errors.ts';
import { mostPastOrders, recordPastOrders, type PastOrder } from '../place/record-past-orders.ts';
import { order } from '../records/order.ts';

const amount = z.string().regex(/^\d{1,14}(\.\d{1,4})?$/);
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/);
const pastOrders = z
  .array(
    z.object({
      number: z.string().min(1).max(40),
      placedAt: instant,
      organization: z.string().max(200).nullish(),
      channel: z.enum(['web', 'rep', 'phone', 'outlet', 'partner', 'api']).nullish(),
      currency: z.string().length(3).nullish(),
      ownerId: z.uuid().nullish(),
      shippedAt: instant.nullish(),
      carrier: z.string().max(80).nullish(),
      delivery: amount.nullish(),
      lines: z
        .array(
          z.object({
            product: z.string().min(1).max(200),
            quantity: z.number().positive(),
            unitPrice: amount,
            discountPercent: z
              .string()
              .regex(/^\d{1,3}(\.\d{1,4})?$/)
              .nullish(),
          }),
        )
        .min(1)
        .max(1000),
    }),
  )
  .min(1)
  .max(mostPastOrders);

/** For those who come from another system. */
const bringIn = defineCommand({
  name: 'bring-in',
  label: 'Bring in past orders',
  description:
    'Orders of another system with their own numbers, dates and prices; they move no stock. `orders`: [{ number, placedAt, organization, shippedAt, carrier, delivery, lines: [{ product, quantity, unitPrice, discountPercent }] }]; customers and products by id, number, id there, or name.',
  on: order,
  target: 'list',
  permission: 'orders.bringIn',
  input: { orders: json<readonly PastOrder[]>()({ label: 'Orders', required: true }) },
  emits: ['orders.orderCreated'],
  run: async (ctx, _row, input) => {
    const read = pastOrders.safeParse(input.orders);
    if (!read.success)
      throw invalid(
        read.error.issues
          .slice(0, 100)
          .map((issue) => ({ pointer: `/orders/${issue.path.join('/')}`, code: 'invalid', message: issue.message })),
      );
    return recordPastOrders(ctx, read.data as readonly PastOrder[]);
  },
});

export const bringInCommands: readonly Command[] = [bringIn];
