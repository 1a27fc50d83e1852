import { rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { badRequest } from '../../../kernel/errors.ts';
import { selectList } from '../../../kernel/list/select.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { emptyItem, type AgendaItem, type AgendaSource, type AgendaWindow } from '../../activities/index.ts';
import { opportunity } from '../records/opportunity.ts';

type Why = 'nextStep' | 'closePassed' | 'stale';
type Deal = Pick<
  RowOf<typeof opportunity>,
  'id' | 'version' | 'name' | 'organization' | 'amount' | 'nextStep' | 'nextStepOn' | 'closeOn' | 'stageSince'
> & {
  readonly why: Why;
  readonly since: string | Date;
};

/**
 * Open deals of mine whose next step is due, whose close date has passed, or that have been in their stage for too long; each for its
 * first reason. Each reason reads no more of its own index (`opportunity_*_due`, schema.ts) than a page.
 */
export const dealsToMove: AgendaSource = {
  name: 'sales.opportunities',
  label: 'Deals to move on',
  record: opportunity.key,
  icon: 'target-arrow',
  order: 25,
  read: async (ctx, window) => {
    const rows = await readDeals(ctx, window);
    const shown = rows.slice(0, window.size);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => toItem(row, window)),
      next: rows.length > window.size && last ? `${new Date(last.since).toISOString()} ${last.id}` : null,
    };
  },
};

async function readDeals(ctx: Ctx, { today, size, after }: AgendaWindow): Promise<readonly Deal[]> {
  const record = ctx.registry.record(opportunity.key);
  const names = ['name', 'organization', 'amount', 'nextStep', 'nextStepOn', 'closeOn', 'stageSince'];
  const day = (column: string): Sql => sql`(${sql.ref(`o.${column}`)}::timestamp at time zone 'UTC')`;
  const cursor = readCursor(after);
  const branch = (why: Why, since: Sql, where: Sql, order: Sql): Sql => sql`(
    select o.id, ${sql.lit(why)} as why, ${since} as since from opportunity o ${why === 'stale' ? sql`join stage s on s.id = o.stage_id` : sql``}
    where o.owner_id = ${ctx.actor.userId}::uuid and o.state = 'open' and o.deleted_at is null and ${where}
      and ${cursor ? sql`(${since}, o.id) > (${cursor.since}::timestamptz, ${cursor.id}::uuid)` : sql`true`}
    order by ${order}, o.id limit ${size + 1})`;
  const stepDue = sql`o.next_step_on <= ${today}::date`;
  const closePassed = sql`o.close_on < ${today}::date`;
  const { rows } = await sql<Deal>`
    with due as (
      ${branch('nextStep', day('next_step_on'), stepDue, sql`o.next_step_on`)}
      union all ${branch('closePassed', day('close_on'), sql`${closePassed} and ${stepDue} is not true`, sql`o.close_on`)}
      union all ${branch(
        'stale',
        sql`o.stage_since`,
        sql`o.stage_since < ${ctx.now}::timestamptz - make_interval(days => s.rotting_days::int) and ${stepDue} is not true and ${closePassed} is not true and o.next_step_on is null`,
        sql`o.stage_since`,
      )})
    select ${selectList(ctx.registry, ctx.actor, record, 't', names)}, due.why, due.since from due join opportunity t on t.id = due.id
    where ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')} order by due.since, t.id limit ${size + 1}`.execute(ctx.db);
  return rows;
}

function toItem(row: Deal, { today }: AgendaWindow): AgendaItem {
  const on = row.why === 'nextStep' ? row.nextStepOn : row.why === 'closePassed' ? row.closeOn : null;
  return {
    ...emptyItem,
    id: row.id,
    type: opportunity.key,
    version: row.version,
    title: row.why === 'nextStep' && row.nextStep ? `${row.name}: ${row.nextStep}` : row.name,
    about: row.organization && { type: 'parties.organization', ...row.organization },
    why: row.why === 'nextStep' ? 'Next step' : row.why === 'closePassed' ? 'Close date has passed' : 'No progress for a while',
    on,
    at: row.why === 'stale' ? row.stageSince : null,
    isLate: row.why === 'closePassed' || (on !== null && on < today),
    amount: row.amount && { amount: row.amount.amount, currency: row.amount.currency },
    actions: [
      { kind: 'ask', verb: 'plan-next-step', label: 'Done, next step', icon: 'check' },
      { kind: 'ask', verb: 'log-call', label: 'Log call', icon: 'clipboard-check' },
      { kind: 'snooze', field: row.why === 'closePassed' ? 'closeOn' : 'nextStepOn', label: 'Later' },
    ],
  };
}

function readCursor(after: string | undefined): { readonly since: string; readonly id: string } | null {
  if (after === undefined) return null;
  const m = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after);
  if (!m?.[1] || !m[2]) throw badRequest('cursor', 'after is not a cursor of this list; start from its first page.', '/after');
  return { since: m[1], id: m[2] };
}
