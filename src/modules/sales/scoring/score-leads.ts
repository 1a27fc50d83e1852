import { systemActor } from '../../../kernel/access/actor.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { filterSql, parseFilter } from '../../../kernel/list/filter.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { lead } from '../records/lead.ts';
import { scoreLead, type FittingRule, type LeadScore } from '../rules/score-lead.ts';

export interface ScoringRule {
  readonly id: string;
  readonly name: string;
  readonly kind: 'fit' | 'submitted' | 'answered';
  readonly conditions: unknown;
  readonly points: number;
  readonly decay: number;
}

const week = 7 * 86_400_000;

/**
 * Scores leads anew, by the rules as they are now: one statement reads all that the rules ask of them, and only those whose score or
 * reasons changed are written. @returns how many changed
 */
export async function scoreLeads(ctx: Ctx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  let changed = 0;
  for (const { id, before, now } of await judgeLeads(ctx, await readScoringRules(ctx), ids)) {
    if (now.score === before.score && JSON.stringify(now.reasons) === JSON.stringify(before.reasons ?? [])) continue;
    await updateRecord(ctx, lead, id, { score: now.score, scoreReasons: now.reasons });
    changed += 1;
  }
  return changed;
}

export interface JudgedLead {
  readonly id: string;
  readonly before: { readonly score: number; readonly reasons: unknown };
  readonly now: LeadScore;
}

/** What leads would score by these rules; writes nothing. A filter over a field that is gone fits nothing. */
export async function judgeLeads(ctx: Ctx, rules: readonly ScoringRule[], ids: readonly string[]): Promise<readonly JudgedLead[]> {
  return (await readFacts(ctx, rules, ids)).map((row) => {
    const fitting = rules.flatMap((rule, index): readonly FittingRule[] => {
      if (!row.fits[index]) return [];
      const times = rule.kind === 'submitted' ? row.submitted : rule.kind === 'answered' ? row.answered : [row.since];
      const ages = times.map((at) => (Date.parse(ctx.now) - Date.parse(at)) / week);
      return ages.length === 0 ? [] : [{ ...rule, ages }];
    });
    return { id: row.id, before: { score: row.score, reasons: row.reasons }, now: scoreLead(fitting) };
  });
}

/** Those in use. */
export async function readScoringRules(ctx: Ctx): Promise<readonly ScoringRule[]> {
  const { rows } = await sql<ScoringRule>`select id, name, kind, conditions, points::int as points, coalesce(decay, 0)::float as decay
    from scoring_rule where is_active and deleted_at is null order by id`.execute(ctx.db);
  return rows;
}

interface Facts {
  readonly id: string;
  readonly score: number;
  readonly reasons: unknown;
  readonly since: string;
  readonly fits: readonly boolean[];
  readonly submitted: readonly string[];
  readonly answered: readonly string[];
}

async function readFacts(ctx: Ctx, rules: readonly ScoringRule[], ids: readonly string[]): Promise<readonly Facts[]> {
  const fits = rules.map((rule) => sql`coalesce(${whereOf(ctx, rule)}, false)`);
  const { rows } = await sql<Facts>`
    select l.id, l.score::int as score, l.score_reasons as reasons, to_json(l.created_at) #>> '{}' as since,
      ${fits.length > 0 ? sql`array[${sql.join(fits)}]` : sql`'{}'::boolean[]`} as fits,
      coalesce((select jsonb_agg(s.created_at order by s.created_at) from lead_submission s where s.lead_id = l.id and s.deleted_at is null), '[]') as submitted,
      case when l.responded_at is null then '[]'::jsonb else jsonb_build_array(l.responded_at) end as answered
    from lead l where l.id = any(${[...ids]}::uuid[]) and l.deleted_at is null order by l.id`.execute(ctx.db);
  return rows;
}

/** A filter over a field that is gone fits nothing. */
function whereOf(ctx: Ctx, rule: ScoringRule): Sql {
  if (rule.conditions === null) return sql`true`;
  try {
    const scope = { registry: ctx.registry, actor: systemActor, parse: ctx.scope };
    return filterSql(scope, ctx.registry.record(lead.key), 'l', parseFilter(rule.conditions));
  } catch (error) {
    if (error instanceof AppError) return sql`false`;
    throw error;
  }
}
