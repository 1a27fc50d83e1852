import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import { visibleFields } from '../../../kernel/access/access.ts';
import { trusted } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { forbidden, notAllowed } from '../../../kernel/errors.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { linkOf } from '../offer/link.ts';
import { priceOffer } from '../offer/price-offer.ts';
import { isBeingWritten, readOffer } from '../offer/read-offer.ts';
import { judge } from '../offer/reprice.ts';
import { netOfLines } from '../offer/save-prices.ts';
import { quote } from '../records/quote.ts';
import { quoteComment } from '../records/quote-comment.ts';
import { quoteLine } from '../records/quote-line.ts';
import { priceDifferences } from '../rules/differences.ts';
import { percentOf } from '../rules/margins.ts';

const offer = defineQuery({
  name: 'offer',
  description: 'All that is in a quote, what it costs now and why, and what stands in the way of sending it. For staff.',
  on: quote,
  target: 'record',
  run: async (ctx, _input, id) => {
    if (ctx.actor.audience !== 'staff') throw forbidden();
    return readForEditor(ctx, String(id));
  },
});

const link = defineQuery({
  name: 'link',
  description: 'Address under which the buyer reads and answers the quote; whoever has it can answer.',
  on: quote,
  target: 'record',
  run: async (ctx, _input, id) =>
    // The runner has shown that the asker sees this quote.
    trusted(ctx, async () => {
      const { quote: row } = await readOffer(ctx, String(id));
      if (row.sentAt === null) throw notAllowed('It has not been sent.');
      return { url: linkOf(ctx, row) };
    }),
});

export const quoteQueries: readonly Query[] = [offer, link];

async function readForEditor(ctx: Ctx, id: string): Promise<unknown> {
  const read = await readOffer(ctx, id);
  const priced = await priceOffer(ctx, read);
  const isWritten = isBeingWritten(read.quote.state);
  const verdict = isWritten ? await judge(ctx, read, priced) : null;
  const seesMargin = fieldSeen(ctx, quote, 'margin') && fieldSeen(ctx, quoteLine, 'margin');
  const net = netOfLines(priced.cart.lines);
  return {
    sections: read.sections,
    lines: read.lines.map(({ cost, ...line }) => {
      const now = priced.lines.get(line.id) ?? null;
      return {
        ...withoutHidden(ctx, quoteLine, line),
        cost: seesMargin ? cost : null,
        price: fieldSeen(ctx, quoteLine, 'price') ? line.price : null,
        margin: seesMargin ? (now?.margin ?? null) : null,
      };
    }),
    totals: {
      net: priced.cart.net,
      tax: priced.cart.tax,
      gross: priced.cart.gross,
      discount: priced.cart.discount,
      taxes: priced.cart.taxes,
    },
    delivery: priced.cart.delivery && { net: priced.cart.delivery.net, gross: priced.cart.delivery.gross },
    discounts: priced.cart.discounts.map(({ label, amount, heldOut }) => ({ label, amount, heldOut })),
    isGross: priced.head.isGross,
    currency: priced.head.currency,
    seesMargin,
    margin: seesMargin ? priced.margin : null,
    marginPercent: seesMargin && priced.margin !== null ? percentOf(priced.margin, net) : null,
    unpriced: priced.unpriced,
    differences: isWritten ? priceDifferences(read.lines, priced.lines) : [],
    approval: verdict && {
      isNeeded: verdict.isNeeded,
      discount: verdict.discount,
      // A reason may say what the margin is.
      reasons: seesMargin ? verdict.reasons : verdict.isNeeded ? ['The discount needs approval.'] : [],
    },
    comments: await comments(ctx, id),
  };
}

/** What a role hides of a row is not told here either. */
function withoutHidden(ctx: Ctx, record: RecordType, row: object): Record<string, unknown> {
  const seen = visibleFields(ctx.registry, ctx.actor, ctx.registry.record(record.key));
  const isHidden = (name: string): boolean => seen !== null && name in record.fields && !seen.has(name);
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, isHidden(name) ? null : value]));
}

const fieldSeen = (ctx: Ctx, record: typeof quote | typeof quoteLine, name: string): boolean =>
  visibleFields(ctx.registry, ctx.actor, ctx.registry.record(record.key))?.has(name) ?? true;

async function comments(ctx: Ctx, id: string): Promise<readonly unknown[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select id, side, author, body, created_at as at from quote_comment where quote_id = ${id}::uuid and deleted_at is null order by created_at, id limit 200`.execute(
    ctx.db,
  );
  return rows.map((row) => withoutHidden(ctx, quoteComment, row));
}
