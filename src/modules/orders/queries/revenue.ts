import { date, text } from '../../../fields/index.ts';
import { organization } from '../../parties/records/organization.ts';
import { category } from '../../catalog/records/category.ts';
import { product } from '../../catalog/records/product.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { badRequest } from '../../../kernel/errors.ts';
import { order } from '../records/order.ts';

export interface RevenueRow {
  /** The channel, month, or id of what is grouped by; null where there is none. */
  readonly key: string | null;
  readonly title: string | null;
  readonly orders: number;
  readonly quantity: number;
  /** Net, in base currency, decimal text; without delivery. */
  readonly revenue: string;
  /** Share of the orders of which something came back, 0 to 1. */
  readonly returned: number;
}

/** What was sold, by channel, month, category or customer; only of orders that the reader may see, with the titles that they may see. */
const revenue = defineQuery({
  name: 'revenue',
  description: 'Orders, pieces and net revenue in base currency, grouped by channel, month, category or customer.',
  on: order,
  input: {
    by: text({ required: true, help: 'channel, month, category or organization' }),
    from: date({ help: 'First day.' }),
    to: date({ help: 'Last day.' }),
  },
  run: async (ctx, input) => {
    const { registry, actor } = ctx;
    const seen = (key: string, alias: string): Sql => rowsFor(registry, actor, registry.record(key), 'read', alias);
    const group = groups[input.by as keyof typeof groups];
    if (!group) throw badRequest('by', 'by must be channel, month, category or organization.', '/by');
    const { rows } = await sql<RevenueRow>`
      select ${group.key} as key, ${group.title} as title, count(distinct o.id)::int as orders, sum(l.quantity - coalesce(l.cancelled, 0))::float8 as quantity,
        round(coalesce(sum(l.net_base), 0), 2)::text as revenue,
        (count(distinct o.id) filter (where l.returned > 0))::float8 / greatest(count(distinct o.id), 1) as returned
      from "order" o join order_line l on l.order_id = o.id and l.deleted_at is null
        left join product p on p.id = l.product_id and ${seen(product.key, 'p')}
        left join category c on c.id = p.category_id and ${seen(category.key, 'c')}
        left join organization g on g.id = o.organization_id and ${seen(organization.key, 'g')}
      where o.state <> 'cancelled' and o.deleted_at is null and ${seen(order.key, 'o')}
        and (${input.from ?? null}::date is null or o.placed_at >= ${input.from ?? null}::date)
        and (${input.to ?? null}::date is null or o.placed_at < ${input.to ?? null}::date + 1)
      group by 1, 2 order by sum(l.net_base) desc nulls last limit 500`.execute(ctx.db);
    return { data: rows };
  },
});

const none = sql`null::text`;
const groups = {
  channel: { key: sql`o.channel`, title: none },
  month: { key: sql`to_char(o.placed_at at time zone 'UTC', 'YYYY-MM')`, title: none },
  category: { key: sql`c.id::text`, title: sql`c.name` },
  organization: { key: sql`g.id::text`, title: sql`g.name` },
} as const;

export const orderQueries: readonly Query[] = [revenue];
