import { idOf } from '../../../kernel/record/id-of.ts';
import { rowsFor, visibleFields } from '../../../kernel/access/access.ts';
import { allRows } from '../../../kernel/access/policy.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { user } from '../../../platform/identity/records/user.ts';
import { organization } from '../../parties/records/organization.ts';
import { baseAmount } from '../queries/base-amount.ts';
import type { CurrencyRule } from '../records/currency-rules.ts';
import { opportunity } from '../records/opportunity.ts';
import { dayOf } from '../rules/deal-history.ts';
import type { Report } from './report.ts';

/** What is asked of a report, ready to be put into SQL. Everything speaks of a deal with alias `o`. */
export interface Question {
  readonly ctx: Ctx;
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly timeZone: string;
  readonly by: string | null;
  readonly rule: CurrencyRule;
  readonly pipeline: string | null;
  /** Whether the reader sees all deals and asks for all. Then only the few in the trash need to be looked up. */
  readonly isAll: boolean;
  /** Deals that the reader may see, whichever they are. */
  readonly visible: Sql;
  /** The above, of the pipeline asked for, whoever owns them. */
  readonly readable: Sql;
  /** The above, of the reps asked for. */
  readonly deals: Sql;
  /** Whether a column of user ids is among the reps asked for. */
  person(column: Sql): Sql;
  /** Worth in base currency of a row with columns amount, amount_currency, amount_base, close_on. */
  worth(alias: string): Promise<Sql>;
  /** The instants at which the period begins and at which the day after it begins, in the time zone of the company. */
  readonly start: Sql;
  readonly end: Sql;
  /** The instant at which a day of the company begins. */
  startOf(day: string): Sql;
  /** The day of the company that an instant lies in. */
  dayOf(instant: Sql): Sql;
  /** Condition for joining colleagues and organizations by the reader's policy. */
  mayReadUser(alias: string): Sql;
  mayReadOrganization(alias: string): Sql;
}

export interface Asked {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly by?: string | null | undefined;
  readonly rates?: CurrencyRule | null | undefined;
  readonly pipeline?: unknown;
  readonly team?: unknown;
  readonly owner?: unknown;
}

const mostDays = 366 * 5 + 2;

/** @throws AppError invalid: the period is missing, turned round or too long, or rows cannot be by that; forbidden: a field is hidden. */
export async function questionOf(ctx: Ctx, report: Report, asked: Asked): Promise<Question> {
  const { from, to } = periodOf(ctx, report, asked);
  const by = dimensionOf(report, asked.by ?? null);
  requireFields(ctx, report, by);
  const { rows } = await sql<{ zone: string }>`select time_zone as zone from company limit 1`.execute(ctx.db);
  const timeZone = rows[0]?.zone ?? 'UTC';
  const rule = asked.rates ?? 'deal';
  const [pipeline, team, owner] = [idOf(asked.pipeline), idOf(asked.team), idOf(asked.owner)];
  const mayRead = (key: string, alias: string): Sql => rowsFor(ctx.registry, ctx.actor, ctx.registry.record(key), 'read', alias);
  const person = (column: Sql): Sql =>
    sql.join(
      [sql`true`, ...(owner ? [sql`${column} = ${owner}::uuid`] : []), ...(team ? [sql`${column} in (${membersOf(team)})`] : [])],
      sql` and `,
    );
  const mine = mayRead(opportunity.key, 'o');
  const isAll = mine === allRows && !pipeline && !owner && !team;
  const visible = sql`o.deleted_at is null and ${mine}`;
  const readable = sql`${visible}${pipeline ? sql` and o.pipeline_id = ${pipeline}::uuid` : sql``}`;
  const deals = sql`${readable} and ${person(sql`o.owner_id`)}`;
  const startOf = (day: string): Sql => sql`(${day}::date::timestamp at time zone ${timeZone})`;
  return {
    ctx,
    from,
    to,
    today: ctx.scope.today,
    timeZone,
    by,
    rule,
    pipeline,
    isAll,
    visible,
    readable,
    deals,
    person,
    worth: (alias) => baseAmount(ctx, rule, alias),
    start: startOf(from),
    end: startOf(dayAfter(to)),
    startOf,
    dayOf: (instant) => sql`(${instant} at time zone ${timeZone})::date`,
    mayReadUser: (alias) => mayRead(user.key, alias),
    mayReadOrganization: (alias) => mayRead(organization.key, alias),
  };
}

/** The day after: periods are asked for with their last day, and counted up to the start of the next. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function periodOf(ctx: Ctx, report: Report, { from, to }: Asked): { from: string; to: string } {
  if (report.isNow) return { from: ctx.scope.today, to: ctx.scope.today };
  if (!from) throw invalid([{ pointer: '/from', code: 'required', message: 'is required' }]);
  if (!to) throw invalid([{ pointer: '/to', code: 'required', message: 'is required' }]);
  if (from > to) throw invalid([{ pointer: '/to', code: 'min', message: 'must not be before from' }]);
  if (dayOf(to) - dayOf(from) > mostDays) throw invalid([{ pointer: '/to', code: 'max', message: 'must be within five years of from' }]);
  return { from, to };
}

function dimensionOf(report: Report, by: string | null): string | null {
  const known = report.dimensions ?? [];
  if (by === null) return known[0]?.value ?? null;
  if (known.some((d) => d.value === by)) return by;
  const choices = known.map((d) => d.value).join(', ');
  throw invalid([
    {
      pointer: '/by',
      code: 'choice',
      message: known.length > 0 ? `must be one of ${choices}` : 'is nothing that this report can be broken down by',
    },
  ]);
}

/** A number gives away the values it is made of: where a field is hidden from somebody, so is what is counted from it. */
function requireFields(ctx: Ctx, report: Report, by: string | null): void {
  const needs = [...report.needs.map((f) => `${opportunity.key}.${f}`), ...(report.dimensions?.find((d) => d.value === by)?.needs ?? [])];
  for (const need of needs) {
    const at = need.lastIndexOf('.');
    const record = ctx.registry.record(need.slice(0, at));
    const seen = visibleFields(ctx.registry, ctx.actor, record);
    const name = need.slice(at + 1);
    if (seen && !seen.has(name)) throw forbidden(`You may not see "${record.fields[name]?.label ?? name}", which this report is made of.`);
  }
}

/** Users who work in a team or one below it, mainly or besides. */
function membersOf(team: string): Sql {
  return sql`with recursive below as (select id from team where id = ${team}::uuid union select t.id from team t join below b on t.parent_id = b.id where t.deleted_at is null)
    select u.id from "user" u where u.team_id in (select id from below) union select m.user_id from team_member m where m.team_id in (select id from below)`;
}
