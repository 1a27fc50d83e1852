import { allowed } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notFound } from '../../../kernel/errors.ts';
import { findRecord } from '../../../kernel/list/list.ts';
import { automationRule } from '../records/automation-rule.ts';
import '../recipe.ts';
import { describeEvents } from './describe-events.ts';

export interface RuleStats {
  readonly rule: string;
  readonly lastAt: string | null;
  readonly lastState: string | null;
  readonly underWay: number;
  /** Of the last 14 days, the oldest first. */
  readonly days: readonly { readonly day: string; readonly done: number; readonly bad: number; readonly skipped: number }[];
}

/** How each rule has done in the last two weeks, for the list. One statement, which goes by the index on (rule, created). */
export const overviewQuery = defineQuery({
  name: 'overview',
  description: 'How each automation has done in the last 14 days: runs done, failed or stopped, and skipped for each day.',
  on: automationRule,
  run: async (ctx): Promise<readonly RuleStats[]> => {
    if (!allowed(ctx.registry, ctx.actor, automationRule, 'read')) throw notFound('record type');
    const { rows } = await sql<RuleStats>`
      select r.id as rule, l.at as "lastAt", l.state as "lastState",
        (select count(*)::int from automation_run n where n.rule_id = r.id and n.state in ('queued', 'running', 'waiting', 'retrying') and n.created_at > ${ctx.now}::timestamptz - interval '14 days') as "underWay",
        (select jsonb_agg(jsonb_build_object('day', d.day, 'done', coalesce(c.done, 0), 'bad', coalesce(c.bad, 0), 'skipped', coalesce(c.skipped, 0)) order by d.day)
         from (select to_char(${ctx.now}::timestamptz - make_interval(days => n), 'YYYY-MM-DD') as day from generate_series(0, 13) n) d
         left join (select to_char(n.created_at, 'YYYY-MM-DD') as day, count(*) filter (where n.state = 'done') as done,
             count(*) filter (where n.state in ('failed', 'stopped')) as bad, count(*) filter (where n.state = 'skipped') as skipped
           from automation_run n where n.rule_id = r.id and n.created_at > ${ctx.now}::timestamptz - interval '15 days' and n.deleted_at is null group by 1) c on c.day = d.day) as days
      from automation_rule r
      left join lateral (select n.created_at as at, n.state from automation_run n where n.rule_id = r.id and n.deleted_at is null and n.state <> 'skipped' order by n.created_at desc, n.id desc limit 1) l on true
      where r.deleted_at is null`.execute(ctx.db);
    return rows;
  },
});

/** A rule's versions with what they say, the latest first. */
export const versionsQuery = defineQuery({
  name: 'versions',
  description: 'The versions of an automation with their definitions, the latest first; 100 at most.',
  on: automationRule,
  target: 'record',
  run: async (ctx, _input, id) => {
    if (!(await findRecord(ctx, automationRule, id ?? ''))) throw notFound('automation');
    const { rows } = await sql`
      select v.number::int as number, v.name, v.definition, v.created_at as "createdAt", c.name as "createdBy", v.activated_at as "activatedAt", a.name as "activatedBy"
      from ${sql.table('automation_version')} v left join "user" c on c.id = v.created_by_id left join "user" a on a.id = v.activated_by_id
      where v.rule_id = ${id}::uuid and v.deleted_at is null order by v.number desc limit 100`.execute(ctx.db);
    return rows;
  },
});

/** What is there to build rules from besides records: recipes of the modules, and events that commands tell of. */
export const materialsQuery = defineQuery({
  name: 'materials',
  description: 'Recipes for automations, and the events by record type that they may start from.',
  on: automationRule,
  run: async (ctx) => {
    if (!allowed(ctx.registry, ctx.actor, automationRule, 'read')) throw notFound('record type');
    const recipes = ctx.registry.modules
      .flatMap((module) => module.recipes ?? [])
      .filter(({ definition }) => {
        const record = ctx.registry.find(definition.trigger.record);
        return record !== null && allowed(ctx.registry, ctx.actor, record, 'read');
      });
    return { recipes, events: describeEvents(ctx) };
  },
});
