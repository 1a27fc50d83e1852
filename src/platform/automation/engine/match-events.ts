import { Temporal } from 'temporal-polyfill';
import { AppError } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import type { Feed } from '../../../kernel/event/feed.ts';
import { chainProblem } from '../rules/chain.ts';
import type { DateTrigger } from '../rules/definition.ts';
import { actingInstant } from '../rules/clock.ts';
import { causeOf, isAboutDeleted, isTriggeredBy } from '../rules/matching.ts';
import { calendarOf } from './company.ts';
import { evaluate } from './evaluate.ts';
import { actorOfRule, loadActiveRules, type ActiveRule } from './load-rules.ts';
import { pauseRule } from './pause-rule.ts';
import { readChains } from './read-chains.ts';
import { dueKey, zonesOf } from './due-records.ts';
import { queueRuns, startRuns, type NewRun } from './start-runs.ts';

/** Kinds of triggers that events set off. */
const followed = ['created', 'updated', 'event', 'date'] as const;

/**
 * Looks at every event with every active rule. All of it is reading and inserting rows in the feed's transaction, so each event
 * gives each rule one run at most, whatever dies when.
 */
export const rulesFeed: Feed = {
  name: 'rules',
  from: 'now',
  only: sql`e.record_id is not null and e.record_type not like 'automation.%' and e.record_type not like 'notify.%' and e.request_id is distinct from 'demo'`,
  isWanted: async (ctx) => {
    const { rows } = await sql`select 1 from automation_run where waits_for = 'conditions' or waits_for_id is not null limit 1`.execute(
      ctx.db,
    );
    return rows.length > 0 || (await loadActiveRules(ctx.db, { kinds: followed })).length > 0;
  },
  run: async (ctx, events) => {
    await wakeWaiting(ctx, events);
    const rules = await loadActiveRules(ctx.db, { kinds: followed });
    if (rules.length === 0) return;
    const imports = await importsWithAutomations(ctx, events);
    for (const rule of rules) {
      const heard = events.filter((event) => isHeard(rule, event, imports));
      if (rule.definition.trigger.kind === 'date') await startLate(ctx, rule, rule.definition.trigger, heard);
      else
        await matchRule(
          ctx,
          rule,
          heard.filter((event) => isTriggeredBy(rule.definition.trigger, event)),
        );
    }
  },
};

/** Imports are quiet unless the rule, or whoever imported, wants it otherwise; undoing one always is. */
function isHeard(rule: ActiveRule, event: StoredEvent, imports: ReadonlySet<string>): boolean {
  if (event.seq <= rule.sinceSeq || event.recordType !== rule.definition.trigger.record) return false;
  if (event.requestId?.startsWith('import-undo:')) return false;
  if (!event.requestId?.startsWith('import:')) return true;
  return rule.definition.runsOnImport === true || imports.has(event.requestId.slice(7));
}

async function importsWithAutomations(ctx: Ctx, events: readonly StoredEvent[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(events.flatMap((e) => (e.requestId?.startsWith('import:') ? [e.requestId.slice(7)] : [])))];
  if (ids.length === 0 || !ctx.registry.find('exchange.import')) return new Set();
  const { rows } = await sql<{
    id: string;
  }>`select id from import where id::text = any(${ids}::text[]) and plan->>'automations' = 'on'`.execute(ctx.db);
  return new Set(rows.map((row) => row.id));
}

async function matchRule(ctx: Ctx, rule: ActiveRule, events: readonly StoredEvent[]): Promise<void> {
  const record = ctx.registry.find(rule.definition.trigger.record);
  if (events.length === 0 || !record) return;
  const actor = await actorOfRule(ctx, rule);
  if (!actor) return pauseRule(ctx, rule, noRightsReason);
  const candidates = events.map((event) => ({ id: event.recordId ?? '', changes: event.changes }));
  const verdicts = await evaluate({ ...ctx, actor }, record, rule.definition.conditions, candidates, {
    evenDeleted: isAboutDeleted(rule.definition.trigger),
  }).catch((error: unknown) => {
    if (error instanceof AppError) return error;
    throw error;
  });
  if (verdicts instanceof AppError) return pauseRule(ctx, rule, `Its conditions make no sense any more: ${verdicts.message}`);
  const chains = await readChains(ctx.db, events);
  const counts = await burstCounts(ctx, rule, events);
  const runs = events.map((event, i): NewRun => {
    const verdict = verdicts[i];
    const chain = chains.get(event.seq) ?? [];
    const common = {
      subject: { type: record.key, id: event.recordId ?? '' },
      cause: causeOf(event),
      key: `${rule.id} event ${event.seq}`,
      eventSeq: event.seq,
      chain,
    };
    if (!verdict?.holds) return { ...common, not: { state: 'skipped', reason: `Skipped: ${verdict?.reason ?? 'the record is gone.'}` } };
    const problem = chainProblem(chain, rule) ?? burstProblem(rule, event, counts);
    return problem === null ? common : { ...common, not: { state: 'stopped', reason: problem } };
  });
  await startRuns(ctx, rule, runs);
}

export const noRightsReason =
  'The person whose rights it has may no longer sign in or manage automations. Somebody who may has to activate it again.';

/** Runs of one rule on one record within ten minutes that are no longer believed to be meant. */
export const mostInBurst = 20;

async function burstCounts(ctx: Ctx, rule: ActiveRule, events: readonly StoredEvent[]): Promise<Map<string, number>> {
  const ids = [...new Set(events.map((e) => e.recordId ?? ''))];
  const { rows } = await sql<{ id: string; n: number }>`
    select subject_id as id, count(*)::int as n from automation_run
    where subject_id = any(${ids}::uuid[]) and rule_id = ${rule.id} and created_at > ${ctx.now}::timestamptz - interval '10 minutes' and state <> 'skipped' and state <> 'stopped'
    group by subject_id`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row.n]));
}

function burstProblem(rule: ActiveRule, event: StoredEvent, counts: Map<string, number>): string | null {
  const id = event.recordId ?? '';
  const n = counts.get(id) ?? 0;
  if (n >= mostInBurst) return `Stopped: “${rule.name}” ran ${n} times on this record within ten minutes, which is the most.`;
  counts.set(id, n + 1);
  return null;
}

/** A due date that was set after the moment at which the rule would have acted, and has not passed itself: it acts now. */
async function startLate(ctx: Ctx, rule: ActiveRule, trigger: DateTrigger, events: readonly StoredEvent[]): Promise<void> {
  const record = ctx.registry.find(trigger.record);
  const touched = events.filter((event) => event.changes?.[trigger.field]?.to);
  if (!record || touched.length === 0 || trigger.when !== 'before') return;
  const actor = await actorOfRule(ctx, rule);
  if (!actor) return pauseRule(ctx, rule, noRightsReason);
  const now = Temporal.Instant.from(ctx.now);
  const zones = await zonesOf(
    ctx,
    record,
    trigger,
    touched.map((e) => e.recordId ?? ''),
  );
  const late = touched.flatMap((event) => {
    const zone = zones.get(event.recordId ?? '') ?? 'UTC';
    const value = String(event.changes?.[trigger.field]?.to);
    const due =
      record.fields[trigger.field]?.kind === 'instant'
        ? Temporal.Instant.from(value).toZonedDateTimeISO(zone).toPlainDate()
        : Temporal.PlainDate.from(value);
    const isLate =
      Temporal.Instant.compare(actingInstant(trigger, due, zone, calendarOf(ctx)), now) <= 0 &&
      Temporal.PlainDate.compare(due, now.toZonedDateTimeISO(zone).toPlainDate()) >= 0;
    return isLate ? [{ event, value }] : [];
  });
  if (late.length === 0) return;
  const verdicts = await evaluate(
    { ...ctx, actor },
    record,
    rule.definition.conditions,
    late.map(({ event }) => ({ id: event.recordId ?? '', changes: null })),
  );
  await startRuns(
    ctx,
    rule,
    late.flatMap(({ event, value }, i) =>
      verdicts[i]?.holds
        ? [
            {
              subject: { type: record.key, id: event.recordId ?? '' },
              cause: `${trigger.field} is near: ${value}`,
              key: dueKey(rule.id, event.recordId ?? '', trigger, value),
            },
          ]
        : [],
    ),
  );
}

/** Runs that wait look again: for conditions when their record changes, for an approval when it is decided. */
async function wakeWaiting(ctx: Ctx, events: readonly StoredEvent[]): Promise<void> {
  const ids = [...new Set(events.map((e) => e.recordId ?? ''))];
  const approvals = events.flatMap((e) =>
    e.type.startsWith('approvals.') && typeof e.data?.['approvalId'] === 'string' ? [e.data['approvalId']] : [],
  );
  const { rows } = await sql<{ id: string }>`
    select id from automation_run where waits_for = 'conditions' and subject_id = any(${ids}::uuid[])
    union select id from automation_run where waits_for_id is not null and waits_for_id = any(${approvals}::text[])`.execute(ctx.db);
  queueRuns(
    ctx,
    rows.map((row) => row.id),
  );
}
