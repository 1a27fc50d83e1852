import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { Decimal } from '../../../kernel/money/decimal.ts';
import { parseDate } from '../../../kernel/time/dates.ts';
import { productNames } from '../../catalog/index.ts';
import { quote } from '../records/quote.ts';
import { quoteLine } from '../records/quote-line.ts';
import { partyFacts } from './party-facts.ts';
import { reprice } from './reprice.ts';

export interface NewQuoteLine {
  readonly productId: string | null;
  /** What the product is called in the buyer's language, when null. */
  readonly description: string | null;
  readonly quantity: number;
  /** Agreed on elsewhere, such as in the deal: kept as the rep's own where the lists say otherwise. Net. */
  readonly unitPrice?: string | null;
  readonly discount?: number | null;
}

export interface NewQuote {
  readonly opportunityId?: string | null;
  readonly organizationId: string | null;
  readonly personId: string | null;
  readonly requestId?: string | null;
  readonly subject: string | null;
  readonly currency: string | null;
  readonly lines: readonly NewQuoteLine[];
}

/** Begins a quote with what is known of the buyer, the company's template and the lines that are given. @returns its id */
export async function makeQuote(ctx: Ctx, given: NewQuote): Promise<string> {
  const facts = await partyFacts(ctx, given.organizationId, given.personId);
  const template = await templateFor(ctx, facts.language);
  const made = await createRecord(ctx, quote, {
    subject: given.subject,
    opportunity: given.opportunityId ?? null,
    organization: given.organizationId,
    person: given.personId,
    request: given.requestId ?? null,
    owner: ctx.actor.audience === 'staff' && ctx.actor.userId ? ctx.actor.userId : facts.ownerId,
    email: facts.email,
    currency: given.currency ?? facts.currency ?? ctx.scope.baseCurrency,
    language: facts.language,
    shipTo: facts.shipTo,
    billTo: facts.billTo,
    validUntil: addDays(ctx.scope.today, template.validDays),
    remindDays: template.remindDays,
    introduction: template.introduction,
    terms: template.terms,
  });
  const ids: string[] = [];
  const names = await productNames(
    ctx,
    given.lines.flatMap(({ productId }) => productId ?? []),
    facts.language,
  );
  for (const [position, line] of given.lines.entries()) {
    const description = line.description ?? names.get(line.productId ?? '') ?? 'Product';
    ids.push(await addLine(ctx, made.id, made.currency, { ...line, description }, position));
  }
  await keepAgreedPrices(ctx, made.id, made.currency, new Map(ids.map((id, i) => [id, given.lines[i]?.unitPrice ?? null])));
  return made.id;
}

async function addLine(
  ctx: Ctx,
  quoteId: string,
  currency: string,
  line: NewQuoteLine & { readonly description: string },
  position: number,
): Promise<string> {
  const isCustom = line.productId === null;
  const { id } = await createRecord(ctx, quoteLine, {
    quote: quoteId,
    kind: isCustom ? 'custom' : 'product',
    product: line.productId,
    description: line.description,
    quantity: line.quantity,
    position,
    ...(isCustom ? { manualPrice: { amount: line.unitPrice ?? '0', currency } } : {}),
    ...(line.discount ? { manualDiscount: line.discount, reason: asAgreed } : {}),
  });
  return id;
}

const asAgreed = 'As in the deal';

/** What the rep wrote into the deal stands where it is not what the lists say. */
async function keepAgreedPrices(ctx: Ctx, quoteId: string, currency: string, agreed: ReadonlyMap<string, string | null>): Promise<void> {
  const { offer, priced } = await reprice(ctx, quoteId);
  let isChanged = false;
  for (const line of offer.lines) {
    const price = agreed.get(line.id) ?? null;
    const listed = priced.lines.get(line.id)?.baseUnit ?? null;
    if (price === null || line.kind !== 'product' || priced.head.isGross || (listed !== null && new Decimal(listed).eq(price))) continue;
    await updateRecord(ctx, quoteLine, line.id, { manualPrice: { amount: price, currency }, reason: asAgreed });
    isChanged = true;
  }
  if (isChanged) await reprice(ctx, quoteId);
}

interface Template {
  readonly validDays: number;
  readonly remindDays: number;
  readonly introduction: string | null;
  readonly terms: string | null;
}

async function templateFor(ctx: Ctx, language: string | null): Promise<Template> {
  const { rows } = await sql<Template>`
    select valid_days::int as "validDays", remind_days::int as "remindDays", introduction, terms from quote_template
    where is_default and deleted_at is null and (language is null or language = ${language})
    order by language nulls last, name limit 1`.execute(ctx.db);
  return rows[0] ?? { validDays: 30, remindDays: 3, introduction: null, terms: null };
}

const addDays = (day: string, days: number): string => parseDate(day).add({ days }).toString();
