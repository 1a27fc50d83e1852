import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { normalCode } from '../rules/apply-promotions.ts';
import type { CouponFacts, ListFacts, PriceFacts, ProductFacts } from '../rules/pricing-facts.ts';
import type { PricingBuyer, PricingRequest } from '../rules/pricing-request.ts';
import { listFactsJson } from './list-facts-sql.ts';
import { decimalText, iso } from './sql-pieces.ts';

/** What is asked of the database for a cart or a listing. */
export interface FactsQuestion extends Pick<PricingRequest, 'at' | 'currency' | 'buyer'> {
  readonly productIds: readonly string[];
  /** Whether products are read too, or known to the caller. */
  readonly withProducts: boolean;
  /** Whether prices of their parents are to be found by the statement; else they are among `productIds`. */
  readonly withParents: boolean;
  /** Lists for more than one customer that are in force: they are remembered. */
  readonly listIds: readonly string[];
  readonly couponCodes: readonly string[];
  /** Running promotions that have a limit. */
  readonly limitedIds: readonly string[];
  readonly asksForOrders: boolean;
}

export interface PromotionUse {
  readonly id: string;
  readonly uses: number;
  readonly usesByBuyer: number;
}

export interface ReadFacts {
  /** Of the set-up as this statement sees it. */
  readonly revision: string;
  readonly products: readonly ProductFacts[];
  /** Lists of this customer alone. */
  readonly lists: readonly ListFacts[];
  readonly prices: readonly PriceFacts[];
  readonly coupons: readonly CouponFacts[];
  readonly uses: readonly PromotionUse[];
  readonly hasOrdered: boolean | null;
}

/**
 * Everything that prices depend on beside the remembered set-up, in one statement. Prices come by the index (product, list, quantity): a product
 * that is in ten thousand lists costs no more than one that is in two.
 */
export async function readFacts(ctx: Pick<Ctx, 'db' | 'services'>, asked: FactsQuestion): Promise<ReadFacts> {
  const { buyer } = asked;
  const ids = sql`${[...asked.productIds]}::uuid[]`;
  // Guests have no list of their own; what a statement has is made ready for each execution, found or not.
  const isKnown = buyer.organizationId !== null || buyer.personId !== null;
  const { rows } = await sql<ReadFacts>`
    with asked as materialized (select p.id, p.parent_id from product p where ${asked.withParents}::boolean and p.id = any(${ids}))
    ${isKnown ? sql`, mine as materialized (${listsOf(asked)})` : sql``}
    select coalesce((select r.revision from pricing_revision r), 0)::text as revision,
      ${asked.withProducts ? productsSql : sql`'[]'::jsonb`} as products,
      ${isKnown ? sql`coalesce((select jsonb_agg(${listFactsJson}) from mine l), '[]')` : sql`'[]'::jsonb`} as lists,
      coalesce((select jsonb_agg(jsonb_build_object('listId', x.price_list_id, 'productId', x.product_id, 'minQuantity', ${decimalText('x.min_quantity')}, 'amount', ${decimalText('x.amount')}))
        from price x where x.product_id = any(array(select unnest(${ids}) union select parent_id from asked where parent_id is not null))
          and x.price_list_id = any(array(select unnest(${[...asked.listIds]}::uuid[]) ${isKnown ? sql`union select id from mine` : sql``})) and x.deleted_at is null), '[]') as prices,
      ${asked.couponCodes.length > 0 ? couponsSql(asked.couponCodes, buyer) : sql`'[]'::jsonb`} as coupons,
      ${asked.limitedIds.length > 0 || asked.couponCodes.length > 0 ? usesSql(asked, buyer) : sql`'[]'::jsonb`} as uses,
      ${hasOrderedSql(ctx, asked)} as "hasOrdered"`.execute(ctx.db);
  const [row] = rows;
  if (!row) throw new Error('A statement without a table gives one row.');
  return row;
}

/** The price lists that are this buyer's alone. */
const listsOf = ({ buyer, currency, at }: FactsQuestion): Sql => sql`select l.* from price_list l
      where l.deleted_at is null and l.is_active and l.currency = ${currency} and (l.organization_id = ${buyer.organizationId}::uuid or l.person_id = ${buyer.personId}::uuid)
        and (l.starts_at is null or l.starts_at <= ${at}::timestamptz) and (l.ends_at is null or l.ends_at > ${at}::timestamptz)`;

const moneyOf = (column: string): Sql => {
  const of = (alias: string): Sql =>
    sql`jsonb_build_object('amount', ${decimalText(`${alias}.${column}`)}, 'currency', ${sql.ref(`${alias}.${column}_currency`)})`;
  return sql`case when ${sql.ref(`p.${column}`)} is not null then ${of('p')} when ${sql.ref(`h.${column}`)} is not null then ${of('h')} end`;
};

/** As catalog's `sellable` gives them; here also those that are no longer sold, since what was agreed on is charged all the same. */
const productsSql: Sql =
  sql`coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'parentId', p.parent_id, 'kind', coalesce(h.kind, p.kind),
    'taxClassCode', coalesce(t.code, 'standard'), 'categoryIds', coalesce(to_jsonb(c.category_ids), '[]'), 'listPrice', ${moneyOf('list_price')}, 'cost', ${moneyOf('cost')}))
  from asked a join product p on p.id = a.id left join product h on h.id = p.parent_id
    left join tax_class t on t.id = coalesce(p.tax_class_id, h.tax_class_id) and t.deleted_at is null
    left join product_listing c on c.product_id = coalesce(h.id, p.id)), '[]')`.flat();

/** Whose uses count together: those of a company, or of a person who buys for themselves. Guests are known when they order. */
const ofBuyer = ({ organizationId, personId }: PricingBuyer): Sql => sql`r.customer = ${organizationId ?? personId}`;

const couponsSql = (
  codes: readonly string[],
  buyer: PricingBuyer,
): Sql => sql`coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code,
    'promotionId', c.promotion_id, 'isActive', c.is_active, 'startsAt', ${iso('c.starts_at')}, 'endsAt', ${iso('c.ends_at')}, 'usageLimit', c.usage_limit::int,
    'uses', c.uses::int, 'perCustomerLimit', c.per_customer_limit::int, 'personId', c.person_id, 'organizationId', c.organization_id,
    'usesByBuyer', case when c.per_customer_limit is null then 0 else (select count(*) from redemption r
      where r.coupon_id = c.id and r.released_at is null and not r.is_held_out and ${ofBuyer(buyer)}) end))
  from coupon c where c.code = any(${codes.map(normalCode)}::text[]) and c.deleted_at is null), '[]')`;

const usesSql = (
  { limitedIds, couponCodes }: FactsQuestion,
  buyer: PricingBuyer,
): Sql => sql`coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'uses', m.uses::int,
    'usesByBuyer', case when m.per_customer_limit is null then 0 else (select count(*) from redemption r
      where r.promotion_id = m.id and r.released_at is null and not r.is_held_out and ${ofBuyer(buyer)}) end))
  from promotion m where m.id = any(${[...limitedIds]}::uuid[])
    or m.id in (select c.promotion_id from coupon c where c.code = any(${couponCodes.map(normalCode)}::text[]) and c.deleted_at is null)), '[]')`;

/** Null for guests, and where no module keeps orders. */
function hasOrderedSql({ services }: Pick<Ctx, 'services'>, { asksForOrders, buyer }: FactsQuestion): Sql {
  const lines = services.purchases?.lines;
  if (!asksForOrders || !lines || (buyer.personId === null && buyer.organizationId === null)) return sql`null::boolean`;
  const whose =
    buyer.organizationId === null ? sql`o.person_id = ${buyer.personId}::uuid` : sql`o.organization_id = ${buyer.organizationId}::uuid`;
  return sql`exists (select 1 from (${lines}) o where ${whose})`;
}
