import { json, ref } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { invalid, notAllowed, notFound } from '../../../kernel/errors.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import { findMatching } from '../engine/due-records.ts';
import type { Conditions } from '../rules/definition.ts';
import { evaluate } from '../engine/evaluate.ts';
import { actorOfRule, loadActiveRules } from '../engine/load-rules.ts';
import { noRightsReason } from '../engine/match-events.ts';
import { queueRuns, startRuns, type NewRun } from '../engine/start-runs.ts';
import { manageAutomation, runAutomation } from '../policies/policies.ts';
import { automationRun } from '../records/automation-run.ts';

const mostByHand = 10_000;

/** Starts an active rule on records that one may see, whatever its trigger; its conditions still decide. */
export const startByHand = defineCommand({
  name: 'start',
  label: 'Run on records',
  description: 'Runs an automation now on chosen records that meet its conditions.',
  on: automationRun,
  target: 'list',
  permission: runAutomation,
  consequential: true,
  input: {
    rule: ref({ label: 'Automation', to: 'automation.automationRule', required: true }),
    records: json<readonly string[]>()({ label: 'Ids of records' }),
    filter: json<Conditions>()({ label: 'Filter', help: 'All records that it keeps, instead of ids.' }),
  },
  run: async (ctx, _row, input) => {
    const [rule] = await loadActiveRules(ctx.db, { ids: [String(input.rule)] });
    if (!rule) throw notAllowed('The automation is not active.');
    const record = ctx.registry.find(rule.definition.trigger.record);
    if (!record) throw notFound('record type');
    const ids = input.filter ? await idsOf(ctx, record, input.filter) : idList(input.records);
    // Whoever starts it must see the records themselves; the rule then works with its own rights.
    const { rows } = await sql<{ id: string }>`
      select t.id from ${sql.table(snake(record.name))} t
      where t.id = any(${ids}::uuid[]) and t.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')}`.execute(
      ctx.db,
    );
    const actor = await actorOfRule(ctx, rule);
    if (!actor) throw notAllowed(noRightsReason);
    const verdicts = await evaluate(
      { ...ctx, actor },
      record,
      rule.definition.conditions,
      rows.map(({ id }) => ({ id, changes: null })),
    );
    const runs = rows.map(({ id }, i): NewRun => {
      const common = {
        subject: { type: record.key, id },
        cause: `By hand, by ${ctx.actor.name}`,
        key: `${rule.id} by hand ${ctx.requestId} ${ctx.now} ${id}`,
      };
      return verdicts[i]?.holds ? common : { ...common, not: { state: 'skipped', reason: `Skipped: ${verdicts[i]?.reason ?? ''}` } };
    });
    await startRuns(ctx, rule, runs);
    return {
      started: runs.filter((run) => !run.not).length,
      skipped: runs.filter((run) => run.not).length,
      unknown: ids.length - rows.length,
    };
  },
});

async function idsOf(ctx: Ctx, record: RecordType, filter: Conditions): Promise<string[]> {
  const ids = await findMatching(ctx, record, filter, { after: null, size: mostByHand + 1 });
  if (ids.length > mostByHand)
    throw invalid([{ pointer: '/filter', code: 'max', message: `keeps more than ${mostByHand} records; narrow it` }]);
  return [...ids];
}

function idList(value: unknown): string[] {
  const isList = Array.isArray(value) && value.length > 0 && value.length <= mostByHand;
  if (!isList || !value.every((id) => typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)))
    throw invalid([{ pointer: '/records', code: 'ids', message: `must be 1 to ${mostByHand} ids of records` }]);
  return [...new Set((value as string[]).map((id) => id.toLowerCase()))];
}

/** From the step that failed on; what was done before it is not done again. */
export const retryRun = defineCommand({
  name: 'retry',
  label: 'Run again from this step',
  description: 'Goes on with the step that failed. What was done before it is not done again.',
  on: automationRun,
  permission: manageAutomation,
  bulk: true,
  allowed: (row) => (row.state === 'failed' || row.state === 'retrying' ? true : 'It has not failed.'),
  run: async (ctx, row) => {
    await sql`update automation_run set state = 'queued', reason = null, attempts = 0, due_at = null, finished_at = null, updated_at = ${ctx.now}::timestamptz, version = version + 1
      where id = ${row.id}::uuid`.execute(ctx.db);
    queueRuns(ctx, [row.id]);
    ctx.emit({ type: 'automation.runRetried', recordType: automationRun.key, recordId: row.id });
  },
  emits: ['automation.runRetried'],
});

export const cancelRun = defineCommand({
  name: 'cancel',
  label: 'Cancel',
  description: 'Ends it where it stands. What was done stays.',
  on: automationRun,
  permission: manageAutomation,
  bulk: true,
  emits: ['automation.runCancelled'],
  allowed: (row) => (['queued', 'running', 'waiting', 'retrying'].includes(row.state) ? true : 'It has ended.'),
  run: async (ctx, row) => {
    await sql`update automation_run set state = 'cancelled', reason = ${`Cancelled by ${ctx.actor.name}`}, waits_for = null, waits_for_id = null, due_at = null,
        finished_at = ${ctx.now}::timestamptz, updated_at = ${ctx.now}::timestamptz, version = version + 1 where id = ${row.id}::uuid`.execute(
      ctx.db,
    );
    ctx.emit({ type: 'automation.runCancelled', recordType: automationRun.key, recordId: row.id });
  },
});
