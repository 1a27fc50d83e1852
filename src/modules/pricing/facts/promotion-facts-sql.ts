import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { decimalText, iso, moneyJson } from './sql-pieces.ts';

const targets = (role: 'applies' | 'buy'): Sql => sql`(select jsonb_build_object(
    'productIds', coalesce(jsonb_agg(t.product_id order by t.product_id) filter (where t.product_id is not null), '[]'),
    'categoryIds', coalesce(jsonb_agg(t.category_id order by t.category_id) filter (where t.category_id is not null), '[]'))
  from promotion_target t where t.promotion_id = p.id and t.deleted_at is null and t.role = ${sql.lit(role)})`;

/** A promotion (alias `p`) as `StoredPromotion`. */
export const promotionFactsJson: Sql =
  sql`jsonb_build_object('id', p.id, 'label', coalesce(p.label, p.name), 'translations', p.translations, 'kind', p.kind, 'scope', p.scope)
  || jsonb_build_object('percent', ${decimalText('p.percent')}, 'amount', ${moneyJson('p.amount')}, 'buyQuantity', p.buy_quantity::int,
    'getQuantity', p.get_quantity::int, 'timesPerOrder', p.times_per_order::int, 'targets', ${targets('applies')}, 'buyTargets', ${targets('buy')},
    'isSaleExcluded', p.is_sale_excluded, 'isExclusive', p.is_exclusive, 'priority', p.priority::int, 'needsCoupon', p.needs_coupon)
  || jsonb_build_object('minTotal', ${moneyJson('p.min_total')}, 'minQuantity', ${decimalText('p.min_quantity')}, 'isFirstOrderOnly', p.is_first_order_only,
    'groupId', p.group_id, 'segment', p.segment, 'channels', coalesce(to_jsonb(p.channels), '[]'),
    'countries', coalesce((select jsonb_agg(e->>'value') from jsonb_array_elements(p.countries) e), '[]'),
    'startsAt', ${iso('p.starts_at')}, 'endsAt', ${iso('p.ends_at')}, 'usageLimit', p.usage_limit::int,
    'perCustomerLimit', p.per_customer_limit::int, 'holdOutPercent', ${decimalText('p.hold_out_percent')})`.flat();
