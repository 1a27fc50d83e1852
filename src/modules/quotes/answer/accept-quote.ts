import { runCommandIn } from '../../../kernel/command/run.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { Decimal } from '../../../kernel/money/decimal.ts';
import type { FieldProblem } from '../../../kernel/record/field.ts';
import { notifyUsers, queueMail } from '../../../platform/notify/index.ts';
import { placeOrder, type PlacedOrder } from '../../orders/index.ts';
import { opportunity } from '../../sales/records/opportunity.ts';
import { quoteEvents } from '../events.ts';
import { quoteMail } from '../mail/quote-mail.ts';
import { quoteAccepted } from '../notifications.ts';
import { linkOf } from '../offer/link.ts';
import { priceOffer, type PricedOffer } from '../offer/price-offer.ts';
import { readOffer, type Offer } from '../offer/read-offer.ts';
import { savePrices } from '../offer/save-prices.ts';
import { tellDeal } from '../offer/send-quote.ts';
import { quote } from '../records/quote.ts';
import { choose, type Choice } from '../rules/choose.ts';
import { closedBecause, type Closed } from '../rules/states.ts';
import { draftOrder } from './draft-order.ts';

export interface Acceptance {
  /** What the buyer takes; null for what the quote says already. */
  readonly choice: Choice | null;
  readonly name: string;
  readonly purchaseOrderNumber: string | null;
  /** Total with tax that the buyer saw when they said yes; null for a rep who enters what was said elsewhere. */
  readonly seenTotal: string | null;
  readonly hasAgreedToTerms: boolean;
  /** Whoever may has approved that the buyer orders it: the rules of their company are not asked again. */
  readonly isApproved?: boolean;
}

export type Accepted =
  | { readonly kind: 'accepted'; readonly order: PlacedOrder | null; readonly isNew: boolean }
  | { readonly kind: 'closed'; readonly because: Closed }
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] }
  /** They said yes to another total than what they chose comes to: they are to see it first. */
  | { readonly kind: 'total-changed'; readonly gross: string };

/**
 * Accepts a quote: its row is locked, its prices are charged as they were sent, the order is placed and the deal won, all in the transaction of
 * `ctx`. Said twice, at once or later, it is one order. Prices that the buyer sends are not looked at.
 * @throws AppError what `placeOrder` refuses, such as out-of-stock; nothing has then happened
 */
export async function acceptQuote(ctx: Ctx, quoteId: string, acceptance: Acceptance): Promise<Accepted> {
  const offer = await readOffer(ctx, quoteId, { lock: true });
  const closed = closedBecause(offer.quote, ctx.now);
  if (closed === 'accepted') return { kind: 'accepted', order: null, isNew: false };
  if (closed) return { kind: 'closed', because: closed };
  const chosen = acceptance.choice ? choose(offer.lines, offer.sections, acceptance.choice) : { lines: offer.lines, problems: [] };
  const problems = [...chosen.problems, ...missing(offer, acceptance)];
  if (problems.length > 0) return { kind: 'problems', problems };
  const taken: Offer = { ...offer, lines: chosen.lines };
  const priced = await priceOffer(ctx, taken);
  if (acceptance.seenTotal !== null && !isSame(acceptance.seenTotal, priced.cart.gross))
    return { kind: 'total-changed', gross: priced.cart.gross };
  return { kind: 'accepted', order: await commit(ctx, taken, priced, acceptance), isNew: true };
}

/** What is not even a number is another total. */
const isSame = (typed: string, gross: string): boolean => /^\d{1,15}(\.\d{1,6})?$/.test(typed) && new Decimal(typed).eq(gross);

function missing({ quote: row }: Offer, { name, hasAgreedToTerms }: Acceptance): readonly FieldProblem[] {
  return [
    ...(name.trim() ? [] : [{ pointer: '/name', code: 'required', message: 'Give your name.' }]),
    ...(hasAgreedToTerms || !row.terms ? [] : [{ pointer: '/terms', code: 'required', message: 'Please agree to the terms.' }]),
  ];
}

async function commit(ctx: Ctx, taken: Offer, priced: PricedOffer, acceptance: Acceptance): Promise<PlacedOrder> {
  const row = taken.quote;
  const name = acceptance.name.trim().slice(0, 200);
  await savePrices(ctx, taken, priced);
  const order = await placeOrder(ctx, await draftOrder(ctx, taken, priced, acceptance));
  if (!isSame(order.gross, priced.cart.gross))
    throw new AppError(500, 'totals-differ', `The order comes to ${order.gross}, the quote to ${priced.cart.gross}.`);
  const accepted = await updateRecord(ctx, quote, row.id, {
    state: 'accepted',
    acceptedAt: ctx.now,
    acceptedBy: name,
    purchaseOrderNumber: acceptance.purchaseOrderNumber?.trim().slice(0, 60) || null,
    order: order.orderId,
  });
  ctx.emit({
    type: quoteEvents.accepted,
    recordType: quote.key,
    recordId: row.id,
    data: { number: row.number, by: name, order: order.number, gross: order.gross, currency: order.currency },
  });
  const trouble = row.opportunity ? await winDeal(ctx, row.opportunity.id, taken, priced) : null;
  if (row.owner)
    await notifyUsers(ctx, quoteAccepted, {
      to: [row.owner.id],
      recordType: quote.key,
      recordId: row.id,
      title: { en: 'The buyer has accepted', de: 'Der Kunde hat angenommen' },
      body: trouble
        ? {
            en: `It became order ${order.number}. The deal could not be won: ${trouble}`,
            de: `Daraus wurde die Bestellung ${order.number}. Die Chance konnte nicht gewonnen werden: ${trouble}`,
          }
        : { en: `It became order ${order.number}.`, de: `Daraus wurde die Bestellung ${order.number}.` },
      key: row.id,
    });
  if (row.email && acceptance.seenTotal !== null && ctx.requestId !== 'demo')
    await queueMail(ctx, {
      to: row.email,
      key: `quote ${row.id} accepted`,
      ...(await quoteMail(ctx, 'accepted', accepted, { url: linkOf(ctx, row), orderNumber: order.number })),
    });
  return order;
}

/**
 * Wins the deal with what was accepted. Where a rule of the pipeline refuses that, the buyer's yes still stands: only this part is undone,
 * and the rep is told.
 * @returns why it could not be won, or null
 */
async function winDeal(ctx: Ctx, dealId: string, taken: Offer, priced: PricedOffer): Promise<string | null> {
  await sql`savepoint quotes_win`.execute(ctx.db);
  const events: Parameters<Ctx['emit']>[0][] = [];
  const jobs: Parameters<Ctx['enqueue']>[] = [];
  const within: Ctx = { ...ctx, actor: systemActor, emit: (event) => void events.push(event), enqueue: (...job) => void jobs.push(job) };
  try {
    await tellDeal(within, dealId, taken, priced);
    const { rows } = await sql<{ state: string }>`select state from opportunity where id = ${dealId}::uuid and deleted_at is null`.execute(
      ctx.db,
    );
    if (rows[0] && rows[0].state !== 'won')
      await runCommandIn(within, { record: ctx.registry.record(opportunity.key), verb: 'win', id: dealId, input: {} });
  } catch (error) {
    await sql`rollback to savepoint quotes_win`.execute(ctx.db);
    if (error instanceof AppError) return error.message;
    throw error;
  }
  await sql`release savepoint quotes_win`.execute(ctx.db);
  for (const event of events) ctx.emit(event);
  for (const job of jobs) ctx.enqueue(...job);
  return null;
}
