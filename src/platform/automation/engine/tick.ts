import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { timesBetween } from '../rules/clock.ts';
import { defaultPerSchedule } from '../rules/definition.ts';
import { calendarOf, zoneOf } from './company.ts';
import { dueKey, findDue, findMatching } from './due-records.ts';
import { actorOfRule, loadActiveRules, type ActiveRule } from './load-rules.ts';
import { noRightsReason } from './match-events.ts';
import { announceLimit, pauseRule } from './pause-rule.ts';
import { queueRuns, startRuns } from './start-runs.ts';

/**
 * Looks at the clock for rules that go by it. Each rule has its own mark of how far it has looked, moved in the same transaction that
 * queues what was found: nothing is missed while no worker was up, and nothing comes twice.
 */
export const tick: Job = defineJob({
  name: 'automation.tick',
  input: z.object({}),
  retries: 1,
  run: async (ctx) => {
    for (const rule of await loadActiveRules(ctx.db, { kinds: ['date', 'schedule'] })) {
      await asSystem(ctx.app, (tx) => tickRule(tx, rule), ctx.requestId);
    }
    await asSystem(ctx.app, queueStranded, ctx.requestId);
  },
}) as Job;

/**
 * Runs that should have gone on half an hour ago: their job was discarded, or went to the dead letters while the database was away. Queued
 * again, which is harmless for those that still have one. Uses the index on state.
 */
async function queueStranded(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update automation_run set updated_at = ${ctx.now}::timestamptz
    where id in (
      select id from automation_run
      where state in ('queued', 'running', 'retrying', 'waiting') and (state <> 'waiting' or due_at is not null)
        and greatest(updated_at, coalesce(due_at, updated_at)) < ${ctx.now}::timestamptz - interval '30 minutes'
      limit 500 for update skip locked)
    returning id`.execute(ctx.db);
  queueRuns(
    ctx,
    rows.map((row) => row.id),
  );
}

async function tickRule(ctx: Ctx, rule: ActiveRule): Promise<void> {
  await sql`insert into automation_state (rule_id, ticked_at) values (${rule.id}, ${rule.activatedAt}::timestamptz) on conflict (rule_id) do nothing`.execute(
    ctx.db,
  );
  const { rows } = await sql<{
    at: string | null;
  }>`select ticked_at as at from automation_state where rule_id = ${rule.id} for update skip locked`.execute(ctx.db);
  if (!rows[0]) return;
  // A rule that was paused meanwhile begins anew when it is activated.
  const from = rows[0].at === null || rows[0].at < rule.activatedAt ? rule.activatedAt : rows[0].at;
  if (Temporal.Instant.compare(Temporal.Instant.from(from), Temporal.Instant.from(ctx.now)) >= 0) return;
  const { trigger } = rule.definition;
  const page = (more: Partial<PageInput>): void =>
    ctx.enqueue(pageJobName, { rule: rule.id, from, to: ctx.now, time: null, after: null, done: 0, ...more } satisfies PageInput);
  if (trigger.kind === 'date') page({});
  if (trigger.kind === 'schedule') {
    // After a pause of all workers the last time counts for those before it.
    const time = timesBetween(trigger, Temporal.Instant.from(from), Temporal.Instant.from(ctx.now), zoneOf(ctx), calendarOf(ctx)).at(-1);
    if (time) page({ time: time.toString() });
  }
  await sql`update automation_state set ticked_at = ${ctx.now}::timestamptz where rule_id = ${rule.id}`.execute(ctx.db);
}

interface PageInput {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  /** The time of a schedule; null for due dates. */
  readonly time: string | null;
  readonly after: string | null;
  readonly done: number;
}

const pageJobName = 'automation.startPage';
const pageSize = 1_000;

/** Starts the runs of a thousand records and queues itself for the next, so that there is no number of records at which it ends unsaid. */
export const startPage: Job = defineJob({
  name: pageJobName,
  input: z.object({
    rule: z.string(),
    from: z.string(),
    to: z.string(),
    time: z.string().nullable(),
    after: z.string().nullable(),
    done: z.number(),
  }),
  run: async (ctx, input: PageInput) => {
    await asSystem(
      ctx.app,
      async (tx) => {
        const [rule] = await loadActiveRules(tx.db, { ids: [input.rule] });
        if (rule) await startOnePage(tx, rule, input);
      },
      ctx.requestId,
    );
  },
}) as Job;

async function startOnePage(ctx: Ctx, rule: ActiveRule, input: PageInput): Promise<void> {
  const { trigger, conditions, perSchedule = defaultPerSchedule } = rule.definition;
  const record = ctx.registry.find(trigger.record);
  const actor = await actorOfRule(ctx, rule);
  if (!actor) return pauseRule(ctx, rule, noRightsReason);
  if (!record) return pauseRule(ctx, rule, `There are no “${trigger.record}” any more.`);
  const eyes = { ...ctx, actor };
  const size = Math.min(pageSize, perSchedule - input.done);
  if (size <= 0)
    return announceLimit(
      ctx,
      rule,
      `More than ${perSchedule} records match at ${input.time ?? input.to}: those beyond were left out. Raise the limit of the rule or narrow its conditions.`,
    );
  let last: string | undefined;
  let count = 0;
  try {
    if (trigger.kind === 'date') {
      const due = await findDue(eyes, record, trigger, conditions, input, { after: input.after, size });
      await startRuns(
        ctx,
        rule,
        due.map(({ id, value }) => ({
          subject: { type: record.key, id },
          cause: `${trigger.field} is near: ${value}`,
          key: dueKey(rule.id, id, trigger, value),
        })),
      );
      [last, count] = [due.at(-1)?.id, due.length];
    } else {
      const ids = await findMatching(eyes, record, conditions, { after: input.after, size });
      await startRuns(
        ctx,
        rule,
        ids.map((id) => ({
          subject: { type: record.key, id },
          cause: `Schedule of ${input.time ?? ''}`,
          key: `${rule.id} at ${input.time} ${id}`,
        })),
      );
      [last, count] = [ids.at(-1), ids.length];
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return pauseRule(ctx, rule, `Its conditions make no sense any more: ${error.message}`);
  }
  if (last !== undefined && count === size) ctx.enqueue(pageJobName, { ...input, after: last, done: input.done + count });
}
