import { z } from 'zod';
import { instructionsFor, paymentsOf } from '../../payments/index.ts';
import { locationIn, locations } from '../../stock/index.ts';
import { queueMail } from '../../../platform/notify/index.ts';
import { readerLocale } from '../../../kernel/company.ts';
import { asSystem } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { orderMail, type OrderMail } from '../mail/order-mail.ts';
import { mailKinds } from '../mail/mail-words.ts';
import { buyerOrderById, type BuyerOrder } from '../queries/order-for-buyer.ts';
import { order } from '../records/order.ts';
import { orderLink } from '../service.ts';

const occasion = z.object({
  order: z.string(),
  kind: z.enum(mailKinds),
  /** The shipment or return that it is about. */
  about: z.string().optional(),
  /** What tells it from other mails of its kind. */
  occasion: z.string().optional(),
  /** Why an order was cancelled. */
  reason: z.string().optional(),
  /** What goes back to the buyer, decimal text. */
  refunded: z.string().optional(),
  to: z.string().optional(),
});

/** Tells a buyer of their order: once for each occasion, however often the job runs. */
export const sendOrderMail = defineJob({
  name: 'orders.sendMail',
  input: occasion,
  retries: 8,
  run: async (ctx, input) => {
    await asSystem(ctx.app, (tx) => tell(tx, input), ctx.requestId);
  },
});

async function tell(ctx: Ctx, input: z.infer<typeof occasion>): Promise<void> {
  const found = await buyerOrderById(ctx, input.order);
  const to = input.to ?? found?.email;
  if (!found || !to) return;
  const outlet = found.outletId ? ((await locations(ctx)).find((each) => each.id === found.outletId) ?? null) : null;
  const mail = orderMail({
    order: found,
    person: await nameOfBuyer(ctx, found.id),
    kind: input.kind,
    shipment: found.shipments.find((each) => each.id === input.about) ?? null,
    sentBack: found.returns.find((each) => each.id === input.about) ?? null,
    refunded: input.refunded !== undefined && decimal(input.refunded).gt(0) ? input.refunded : null,
    reason: input.reason ?? null,
    outlet: outlet && locationIn(outlet, found.language),
    pay: input.kind === 'confirmation' || input.kind === 'payment' ? await howToPay(ctx, found) : null,
    language: found.language,
    locale: readerLocale(ctx, found.language),
    company: ctx.services.companyProfile?.().name ?? 'Entente',
    home: ctx.scope.country || null,
    url: orderLink(ctx, found),
  });
  await queueMail(ctx, { to, ...mail, key: `order ${input.kind} ${input.occasion ?? found.id}${input.to ? ` ${input.to}` : ''}` });
}

async function nameOfBuyer(ctx: Ctx, orderId: string): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select p.name from "order" o join person p on p.id = o.person_id where o.id = ${orderId}::uuid`.execute(ctx.db);
  return rows[0]?.name ?? null;
}

async function howToPay(ctx: Ctx, found: BuyerOrder): Promise<OrderMail['pay']> {
  for (const payment of await paymentsOf(ctx, { type: order.key, id: found.id })) {
    const how = await instructionsFor(ctx, payment, found.language);
    if (how?.iban)
      return {
        amount: how.amount,
        account: [how.accountHolder, how.iban, how.bic].filter(Boolean).join(', '),
        reference: how.reference,
        dueOn: how.dueOn,
        text: how.text,
      };
  }
  return null;
}
