import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { evaluateCart, holdCart, type CartShopper, type CartState } from '../../orders/index.ts';
import { viewQuote, type Choice } from '../../quotes/index.ts';
import { buyingEvents } from '../events.ts';
import type { ApprovalReason } from '../records/choices.ts';
import { orderApproval, type ApprovalTerms } from '../records/order-approval.ts';
import { whyApproval } from './placing-rule.ts';
import { tell } from './tell.ts';

export interface CartApproval {
  readonly paymentMethodId: string;
  readonly returnUrl: string | null;
  readonly note: string | null;
}

/**
 * Puts the cart aside and asks the approvers of its company: once, however often it is sent, for the cart is held from then on.
 * @returns null when there is no open cart any more: it was sent before
 */
export async function askForCart(
  ctx: Ctx,
  cart: Pick<CartState, 'tokenHash' | 'personId' | 'organizationId'>,
  shopper: CartShopper,
  { note, ...terms }: CartApproval,
): Promise<{ readonly approvalId: string } | null> {
  const { organizationId, personId } = cart;
  if (organizationId === null || personId === null) throw new AppError(403, 'no-company', 'You buy for yourself.');
  const held = await holdCart(ctx, cart, { note });
  if (!held?.id) return null;
  const view = await evaluateCart(ctx, held, shopper);
  const gross = { amount: view.gross, currency: view.currency };
  const reason = (await whyApproval(ctx, { personId, organizationId, gross: view.gross, currency: view.currency })) ?? 'limit';
  return keep(ctx, {
    organizationId,
    personId,
    gross,
    reason,
    note,
    number: null,
    cart: held.id,
    quote: null,
    terms: { ...terms, language: shopper.language },
  });
}

export interface QuoteApproval {
  readonly choice: Choice | null;
  readonly name: string;
  readonly purchaseOrderNumber: string | null;
}

/** Keeps the yes to a quote until an approver of its company releases it; said again while it waits, nothing more happens. */
export async function askForQuote(ctx: Ctx, quoteId: string, acceptance: QuoteApproval): Promise<{ readonly approvalId: string }> {
  const { rows } = await sql<{ organizationId: string | null; personId: string | null; number: string; waiting: string | null }>`
    select q.organization_id as "organizationId", q.person_id as "personId", q.number,
      (select a.id from order_approval a where a.quote_id = q.id and a.state = 'waiting' and a.deleted_at is null) as waiting
    from quote q where q.id = ${quoteId}::uuid and q.deleted_at is null for update of q`.execute(ctx.db);
  const [row] = rows;
  if (!row?.organizationId) throw new AppError(404, 'not-found', 'There is no such quote.');
  if (row.waiting) return { approvalId: row.waiting };
  const view = await viewQuote(ctx, quoteId, acceptance.choice);
  const gross = { amount: view.gross, currency: view.currency };
  const { organizationId, personId } = row;
  const reason = (await whyApproval(ctx, { personId, organizationId, gross: view.gross, currency: view.currency })) ?? 'limit';
  return keep(ctx, {
    organizationId,
    personId,
    gross,
    reason,
    note: null,
    number: row.number,
    cart: null,
    quote: quoteId,
    terms: { language: view.language ?? 'en', acceptance },
  });
}

interface Kept {
  readonly organizationId: string;
  readonly personId: string | null;
  readonly gross: { readonly amount: string; readonly currency: string };
  readonly reason: ApprovalReason;
  readonly note: string | null;
  /** Of the quote; carts have none. */
  readonly number: string | null;
  readonly cart: string | null;
  readonly quote: string | null;
  readonly terms: ApprovalTerms;
}

async function keep(ctx: Ctx, { organizationId, personId, number, ...values }: Kept): Promise<{ readonly approvalId: string }> {
  const { rows } = await sql<{ name: string }>`select name from person where id = ${personId}::uuid`.execute(ctx.db);
  const who = rows[0]?.name ?? '';
  // Names and numbers only: it is read in every language.
  const name = [who, number].filter(Boolean).join(', ').slice(0, 200);
  const made = await createRecord(ctx, orderApproval, { ...values, name, organization: organizationId, person: personId });
  ctx.emit({
    type: buyingEvents.asked,
    recordType: orderApproval.key,
    recordId: made.id,
    data: { ...values.gross, reason: values.reason },
  });
  await tell(ctx, { id: made.id, organizationId, personId, gross: values.gross, kind: 'asked', who });
  return { approvalId: made.id };
}
