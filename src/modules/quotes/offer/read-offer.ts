import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { readRecord } from '../../../kernel/command/store.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { quote } from '../records/quote.ts';
import type { OfferHead, OfferLine, OfferSection } from '../rules/offer.ts';

export type QuoteRow = RowOf<typeof quote>;

export interface Offer {
  readonly quote: QuoteRow;
  readonly head: OfferHead;
  readonly sections: readonly OfferSection[];
  readonly lines: readonly OfferLine[];
}

/** A quote with all that is in it, with the system's eyes; the caller has checked that it may be read. @throws AppError not-found */
export async function readOffer(ctx: Ctx, id: string, options: { readonly lock?: boolean } = {}): Promise<Offer> {
  const row = await readRecord(ctx, quote, id, options);
  const [sections, lines] = [await readSections(ctx, id), await readLines(ctx, id)];
  return { quote: row, head: headOf(row), sections, lines };
}

/** States in which a quote is being worked on: its prices follow lists and promotions. */
export const isBeingWritten = (state: string): boolean => ['draft', 'inApproval', 'approved'].includes(state);

export function headOf(row: QuoteRow): OfferHead {
  return {
    id: row.id,
    number: row.number ?? '',
    currency: row.currency,
    isGross: row.isGross,
    isLocked: !isBeingWritten(row.state),
    deliveryLabel: row.deliveryLabel,
    deliveryAmount: row.deliveryAmount?.amount ?? null,
    shipTo: row.shipTo,
  };
}

async function readSections(ctx: Ctx, id: string): Promise<readonly OfferSection[]> {
  const { rows } = await sql<OfferSection>`
    select id, title, text, selection from quote_section where quote_id = ${id}::uuid and deleted_at is null order by position, created_at, id`.execute(
    ctx.db,
  );
  return rows;
}

/** In the order of the document: those without a section first, then section by section. */
async function readLines(ctx: Ctx, id: string): Promise<readonly OfferLine[]> {
  const { rows } = await sql<OfferLine>`
    select l.id, l.section_id as "sectionId", l.kind, l.product_id as "productId", l.description, l.details, trim_scale(l.quantity)::text as quantity, l.unit,
      l.is_optional as "isOptional", l.is_chosen as "isChosen", l.may_change_quantity as "mayChangeQuantity",
      trim_scale(l.min_quantity)::text as "minQuantity", trim_scale(l.max_quantity)::text as "maxQuantity",
      trim_scale(l.manual_price)::text as "manualPrice", trim_scale(l.manual_discount::numeric)::text as "manualDiscount", l.reason,
      trim_scale(l.cost)::text as cost, l.price,
      c.code as "taxClassCode"
    from quote_line l
    left join quote_section s on s.id = l.section_id
    left join tax_class c on c.id = l.tax_class_id
    where l.quote_id = ${id}::uuid and l.deleted_at is null
    order by s.position nulls first, s.created_at, s.id, l.position, l.created_at, l.id`.execute(ctx.db);
  return rows;
}
