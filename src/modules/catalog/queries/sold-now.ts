import { sql, type Sql } from '../../../kernel/db/sql.ts';
import type { Shopper } from '../rules/shop-view.ts';

/** Whether the product under an alias is sold at a time: by its state and dates, without any job having to change it. */
export function soldAt(alias: string, now: string): Sql {
  const col = (name: string): Sql => sql.ref(`${alias}.${name}`);
  return sql`(${col('deleted_at')} is null
    and (${col('state')} = 'active' or (${col('state')} = 'scheduled' and ${col('available_from')} is not null))
    and (${col('available_from')} is null or ${col('available_from')} <= ${now}::timestamptz)
    and (${col('available_until')} is null or ${col('available_until')} > ${now}::timestamptz))`;
}

/** Whether the product under an alias is for this shopper: their channel is among its channels, and one of their groups among its groups. */
export function offeredTo(alias: string, { buyer, channel }: Pick<Shopper, 'buyer' | 'channel'>): Sql {
  const id = sql.ref(`${alias}.id`);
  const member = sql`g.product_id = ${id} and g.deleted_at is null`;
  return sql`((${sql.ref(`${alias}.channels`)} is null or ${channel} = any(${sql.ref(`${alias}.channels`)}))
    and (not exists (select 1 from product_group g where ${member})
      or exists (select 1 from product_group g where ${member} and g.group_id = any(${[...buyer.groupIds]}::uuid[]))))`;
}
