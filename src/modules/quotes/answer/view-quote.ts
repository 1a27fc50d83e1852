import type { Address } from '../../../fields/address/field.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { Decimal } from '../../../kernel/money/decimal.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import type { FieldProblem } from '../../../kernel/record/field.ts';
import type { PricedTax } from '../../pricing/index.ts';
import { priceOffer, type PricedOffer } from '../offer/price-offer.ts';
import { readOffer, type Offer } from '../offer/read-offer.ts';
import type { LinePrice } from '../rules/line-price.ts';
import { choose, type Choice } from '../rules/choose.ts';
import { isChoice } from '../rules/offer.ts';
import { closedBecause, type Closed } from '../rules/states.ts';

/** What a buyer may know of a line: no cost, margin, reason or rule. Amounts are decimal text in the currency and display of the quote. */
export interface ViewLine {
  readonly id: string;
  readonly kind: 'product' | 'custom' | 'text';
  readonly description: string;
  readonly details: string | null;
  readonly quantity: string;
  readonly unit: string | null;
  readonly unitPrice: string | null;
  readonly discount: string | null;
  readonly amount: string | null;
  readonly taxRate: string | null;
  readonly isOptional: boolean;
  readonly isChosen: boolean;
  /** The buyer decides whether to take it. */
  readonly isChoice: boolean;
  readonly mayChangeQuantity: boolean;
  readonly minQuantity: string | null;
  readonly maxQuantity: string | null;
}

export interface ViewSection {
  /** Null: lines before any section. */
  readonly id: string | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly selection: 'all' | 'one';
  readonly lines: readonly ViewLine[];
}

export interface QuoteView {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly subject: string | null;
  readonly language: string | null;
  /** Why it cannot be answered (any more); null while it can. */
  readonly closed: Closed | null;
  readonly sentAt: string | null;
  readonly validUntil: string | null;
  readonly currency: string;
  readonly display: 'net' | 'gross';
  readonly introduction: string | null;
  readonly terms: string | null;
  readonly payment: 'account' | 'link';
  readonly recipient: { readonly name: string | null; readonly organization: string | null; readonly address: Address | null };
  readonly contact: { readonly name: string; readonly email: string | null } | null;
  readonly sections: readonly ViewSection[];
  readonly delivery: { readonly label: string; readonly amount: string } | null;
  readonly net: string;
  readonly taxes: readonly PricedTax[];
  readonly gross: string;
  readonly hasChoices: boolean;
  readonly comments: readonly { readonly author: string; readonly isOurs: boolean; readonly body: string; readonly at: string }[];
  readonly accepted: {
    readonly by: string;
    readonly at: string;
    readonly orderNumber: string | null;
    readonly purchaseOrderNumber: string | null;
  } | null;
  readonly declinedAt: string | null;
  /** With a choice: what of it cannot be. */
  readonly problems: readonly FieldProblem[];
}

/** A quote as its buyer sees it; with a choice, as it would be with that. Works with the system's eyes: the caller has checked the link. */
export async function viewQuote(ctx: Ctx, quoteId: string, choice: Choice | null = null): Promise<QuoteView> {
  const offer = await readOffer(ctx, quoteId);
  const chosen = choice ? choose(offer.lines, offer.sections, choice) : { lines: offer.lines, problems: [] };
  const taken: Offer = { ...offer, lines: chosen.lines };
  const priced = await priceOffer(ctx, taken);
  const row = offer.quote;
  const parties = await partiesOf(ctx, quoteId);
  const { cart } = priced;
  return {
    id: row.id,
    number: row.number ?? '',
    revision: row.revision,
    subject: row.subject,
    language: row.language,
    closed: closedBecause(row, ctx.now),
    sentAt: row.sentAt,
    validUntil: row.validUntil,
    currency: priced.head.currency,
    display: cart.display,
    introduction: row.introduction,
    terms: row.terms,
    payment: row.payment === 'link' ? 'link' : 'account',
    recipient: { name: parties.person, organization: parties.organization, address: row.billTo ?? row.shipTo },
    contact: parties.owner === null ? null : { name: parties.owner, email: parties.ownerEmail },
    sections: sectionsOf(taken, priced),
    delivery: cart.delivery && { label: row.deliveryLabel ?? 'Delivery', amount: cart.delivery[cart.display] },
    net: cart.net,
    taxes: cart.taxes,
    gross: cart.gross,
    hasChoices: offer.lines.some((line) => isChoice(line, offer.sections) || line.mayChangeQuantity),
    comments: await commentsOf(ctx, quoteId),
    accepted:
      row.state === 'accepted' && row.acceptedAt
        ? { by: row.acceptedBy ?? '', at: row.acceptedAt, orderNumber: parties.orderNumber, purchaseOrderNumber: row.purchaseOrderNumber }
        : null,
    declinedAt: row.declinedAt,
    problems: chosen.problems,
  };
}

function sectionsOf(offer: Offer, priced: PricedOffer): readonly ViewSection[] {
  const linesIn = (id: string | null): readonly ViewLine[] =>
    offer.lines
      .filter((line) => line.sectionId === id)
      .map((line): ViewLine => {
        const found = priced.lines.get(line.id);
        // While it can still be changed the reasons are those of today, afterwards those that were sent.
        const shown = offer.head.isLocked ? (line.price ?? found) : found;
        return {
          id: line.id,
          kind: line.kind,
          description: line.description,
          details: line.details,
          quantity: line.quantity,
          // Pieces go without saying.
          unit: line.unit === 'piece' ? null : line.unit,
          unitPrice: shown?.unitPrice ?? null,
          discount: found && shown ? discountOf(shown, line.quantity, priced.head.currency) : null,
          amount: found ? found[priced.head.isGross ? 'gross' : 'net'] : null,
          taxRate: found?.taxRate ?? null,
          isOptional: line.isOptional,
          isChosen: line.isChosen,
          isChoice: isChoice(line, offer.sections),
          mayChangeQuantity: line.mayChangeQuantity,
          minQuantity: line.minQuantity,
          maxQuantity: line.maxQuantity,
        };
      });
  const loose = linesIn(null);
  return [
    ...(loose.length > 0 ? [{ id: null, title: null, text: null, selection: 'all' as const, lines: loose }] : []),
    ...offer.sections.map((section) => ({ ...section, lines: linesIn(section.id) })),
  ];
}

/** For the quantity that is shown; null for none. */
function discountOf(price: Pick<LinePrice, 'discount' | 'quantity'>, quantity: string, currency: string): string | null {
  const off = new Decimal(price.discount).times(quantity).div(price.quantity).toDecimalPlaces(minorUnits(currency));
  return off.isZero() ? null : off.toFixed(minorUnits(currency));
}

interface Parties {
  readonly person: string | null;
  readonly organization: string | null;
  readonly owner: string | null;
  readonly ownerEmail: string | null;
  readonly orderNumber: string | null;
}

async function partiesOf(ctx: Ctx, quoteId: string): Promise<Parties> {
  const { rows } = await sql<Parties>`
    select p.name as person, coalesce(o.legal_name, o.name) as organization, u.name as owner, u.email as "ownerEmail", r.number as "orderNumber"
    from quote q left join person p on p.id = q.person_id left join organization o on o.id = q.organization_id
      left join "user" u on u.id = q.owner_id left join "order" r on r.id = q.order_id
    where q.id = ${quoteId}::uuid`.execute(ctx.db);
  return rows[0] ?? { person: null, organization: null, owner: null, ownerEmail: null, orderNumber: null };
}

async function commentsOf(ctx: Ctx, quoteId: string): Promise<QuoteView['comments']> {
  const { rows } = await sql<QuoteView['comments'][number]>`
    select author, side = 'seller' as "isOurs", body, created_at as at from quote_comment
    where quote_id = ${quoteId}::uuid and deleted_at is null order by created_at, id limit 200`.execute(ctx.db);
  return rows;
}
