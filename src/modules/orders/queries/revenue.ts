import { date, number, text } from '../../../fields/index.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import { category } from '../../catalog/records/category.ts';
import { product } from '../../catalog/records/product.ts';
import { location } from '../../stock/records/location.ts';
import { rowsFor, visibleFields } from '../../../kernel/access/access.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { badRequest } from '../../../kernel/errors.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { order } from '../records/order.ts';
import {
  revenueDefinition,
  type RevenueAnswer,
  type RevenueBy,
  type RevenueNumbers,
  type RevenueOrder,
  type RevenueOrders,
  type RevenueRow,
} from '../rules/revenue-answer.ts';

const mostRows = 500;

const asked = {
  by: text({ required: true, help: 'channel, outlet, category, customer, organization, product or month' }),
  from: date({ help: 'First day.' }),
  to: date({ help: 'Last day.' }),
  channel: text({ help: 'Of one channel only.' }),
} as const;

/** What was sold and how it is grouped; only of orders that the reader may see, with the titles that they may see. */
const revenue = defineQuery({
  name: 'revenue',
  description: 'Orders, pieces and net revenue in base currency, grouped by channel, outlet, category, customer, product or month.',
  on: order,
  input: asked,
  run: async (ctx, input): Promise<RevenueAnswer> => {
    const group = groupOf(ctx, input.by);
    const rows = await sql<RevenueRow>`
      select ${group.key} as key, ${group.title} as title, ${numbers} from ${sold(ctx)} where ${within(ctx, input)}
      group by 1, 2 order by ${input.by === 'month' ? sql`1` : sql`sum(l.net_base) desc nulls last, 2`} limit ${mostRows + 1}`.execute(
      ctx.db,
    );
    const total = await sql<RevenueNumbers>`select ${numbers} from ${sold(ctx)} where ${within(ctx, input)}`.execute(ctx.db);
    return {
      data: rows.rows.slice(0, mostRows),
      total: total.rows[0] ?? { orders: 0, quantity: 0, revenue: '0.00', returned: 0 },
      currency: ctx.scope.baseCurrency,
      timeZone: zoneOf(ctx),
      definition: revenueDefinition,
      isCut: rows.rows.length > mostRows,
    };
  },
});

/** The orders behind one row, the latest first, each with what of it the row counts. */
const revenueOrders = defineQuery({
  name: 'revenue-orders',
  description: 'The orders behind a row of the revenue: `row` is its key, `-` where it has none; all of them when it is not said.',
  on: order,
  input: { ...asked, row: text({ help: 'Key of the row; - for none.' }), skip: number({ min: 0, max: 100_000 }) },
  run: async (ctx, input): Promise<RevenueOrders> => {
    const group = groupOf(ctx, input.by);
    const size = 50;
    const skip = input.skip ?? 0;
    const ofRow = input.row == null ? sql`true` : input.row === '-' ? sql`(${group.key}) is null` : sql`(${group.key}) = ${input.row}`;
    const shown = (record: RecordType, name: string, value: Sql): Sql => (sees(ctx, record, name) ? value : sql`null::text`);
    const { rows } = await sql<RevenueOrder>`
      select o.id, ${shown(order, 'number', sql`o.number`)} as number, o.placed_at as "placedAt", ${shown(order, 'channel', sql`o.channel`)} as channel,
        ${groupOf(ctx, 'customer').title} as customer, sum(l.quantity - coalesce(l.cancelled, 0))::float8 as quantity, round(coalesce(sum(l.net_base), 0), 2)::text as revenue
      from ${sold(ctx)} where ${within(ctx, input)} and ${ofRow}
      group by o.id, 5 order by o.placed_at desc, o.id desc limit ${size + 1} offset ${skip}`.execute(ctx.db);
    return { data: rows.slice(0, size), next: rows.length > size ? skip + size : null };
  },
});

export const orderQueries: readonly Query[] = [revenue, revenueOrders];

const numbers = sql`count(distinct o.id)::int as orders, coalesce(sum(l.quantity - coalesce(l.cancelled, 0)), 0)::float8 as quantity,
  round(coalesce(sum(l.net_base), 0), 2)::text as revenue,
  (count(distinct o.id) filter (where l.returned > 0))::float8 / greatest(count(distinct o.id), 1) as returned`;

/** Lines of orders with what they are grouped by, as far as the reader sees it. */
function sold(ctx: Ctx): Sql {
  const seen = (record: RecordType, alias: string): Sql => rowsFor(ctx.registry, ctx.actor, ctx.registry.record(record.key), 'read', alias);
  return sql`"order" o join order_line l on l.order_id = o.id and l.deleted_at is null
    left join product p on p.id = l.product_id and ${seen(product, 'p')}
    left join category c on c.id = p.category_id and ${seen(category, 'c')}
    left join organization g on g.id = o.organization_id and ${seen(organization, 'g')}
    left join person h on h.id = o.person_id and ${seen(person, 'h')}
    left join location w on w.id = o.outlet_id and ${seen(location, 'w')}`;
}

interface Period {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly channel?: string | null | undefined;
}

/** Days are those of the company. */
function within(ctx: Ctx, { from = null, to = null, channel = null }: Period): Sql {
  const zone = zoneOf(ctx);
  return sql`o.state <> 'cancelled' and o.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, order, 'read', 'o')}
    and (${from}::date is null or o.placed_at >= (${from}::date)::timestamp at time zone ${zone})
    and (${to}::date is null or o.placed_at < (${to}::date + 1)::timestamp at time zone ${zone})
    and (${channel}::text is null or o.channel = ${channel})`;
}

const zoneOf = (ctx: Ctx): string => ctx.services.company?.timeZone ?? 'UTC';

const sees = (ctx: Ctx, record: RecordType, name: string): boolean =>
  visibleFields(ctx.registry, ctx.actor, ctx.registry.record(record.key))?.has(name) ?? true;

interface Group {
  readonly key: Sql;
  readonly title: Sql;
}

const none = sql`null::text`;

/** @throws AppError for what revenue cannot be grouped by */
function groupOf(ctx: Ctx, by: string | null | undefined): Group {
  const named = (record: RecordType, id: Sql, name: Sql): Group => ({
    key: sql`${id}::text`,
    title: sees(ctx, record, 'name') ? name : none,
  });
  const groups: Readonly<Record<RevenueBy, () => Group>> = {
    channel: () => ({ key: sql`o.channel`, title: none }),
    month: () => ({ key: sql`to_char(o.placed_at at time zone ${zoneOf(ctx)}, 'YYYY-MM')`, title: none }),
    category: () => named(category, sql`c.id`, sql`c.name`),
    organization: () => named(organization, sql`g.id`, sql`g.name`),
    outlet: () => named(location, sql`w.id`, sql`w.name`),
    product: () => named(product, sql`p.id`, sql`p.name`),
    customer: () => ({
      key: sql`coalesce(g.id, h.id)::text`,
      title: sql`coalesce(${sees(ctx, organization, 'name') ? sql`g.name` : none}, ${sees(ctx, person, 'name') ? sql`h.name` : none})`,
    }),
  };
  const found = Object.hasOwn(groups, by ?? '') ? groups[by as RevenueBy] : undefined;
  if (!found) throw badRequest('by', 'by must be channel, outlet, category, customer, organization, product or month.', '/by');
  return found();
}
