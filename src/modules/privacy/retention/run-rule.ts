import { asSystem, type App } from '../../../kernel/app.ts';
import { clearCustomLinks } from '../../../kernel/command/clear-custom-links.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { isPointedTo } from '../../../kernel/db/pointed-to.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { snake } from '../../../kernel/record/record.ts';
import { removeContents } from '../../../platform/files/index.ts';
import { task } from '../../parties/records/task.ts';
import { beginErasure } from '../erasure/begin-erasure.ts';
import { pseudonymise } from '../erasure/erase-rows.ts';
import { privacyEvents } from '../events.ts';
import { personKey } from '../personal/coverage.ts';
import { retentionRule } from '../records/retention-rule.ts';
import { dueWhere, howToAnonymise, recordOf, type Rule } from './due-rows.ts';

const batch = 200;

export interface RetentionResult {
  readonly treated: number;
  /** Rows that other records need, which were left. */
  readonly left: number;
}

/**
 * Treats all that is due by a rule, in batches of a transaction each, and writes in the log how many. People go the way of every
 * erasure, with all that is about them.
 */
export async function runRule(app: App, rule: Rule, signal: AbortSignal): Promise<RetentionResult> {
  let [treated, left] = [0, 0];
  for (let after: string | null = null; !signal.aborted;) {
    const step: Step = await asSystem(app, (ctx) => treatBatch(ctx, rule, after), `retention:${rule.id}`);
    treated += step.treated;
    left += step.left;
    await removeContents(app, step.contents);
    if (step.last === null) break;
    after = step.last;
  }
  await asSystem(
    app,
    async (ctx) => {
      // Not by the record's own verb: that a rule ran is no change of the rule.
      await sql`update retention_rule set last_run_at = ${ctx.now}::timestamptz, last_count = ${treated} where id = ${rule.id}::uuid`.execute(
        ctx.db,
      );
      if (treated > 0 || left > 0)
        ctx.emit({
          type: privacyEvents.retentionRun,
          recordType: retentionRule.key,
          recordId: rule.id,
          data: { recordType: rule.recordType, action: rule.action, months: rule.months, treated, left },
        });
    },
    `retention:${rule.id}`,
  );
  return { treated, left };
}

interface Step extends RetentionResult {
  /** Id after which the next batch begins; null at the end. */
  readonly last: string | null;
  readonly contents: readonly string[];
}

async function treatBatch(ctx: Ctx, rule: Rule, after: string | null): Promise<Step> {
  const record = recordOf(ctx, rule);
  const { due } = dueWhere(ctx, rule);
  const { rows } = await sql<{ id: string }>`select t.id from ${sql.table(snake(record.name))} t
    where ${due} and t.id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid order by t.id limit ${batch} for update of t skip locked`.execute(
    ctx.db,
  );
  const ids = rows.map((row) => row.id);
  const last = ids.length === batch ? (ids.at(-1) ?? null) : null;
  if (ids.length === 0) return { treated: 0, left: 0, last, contents: [] };
  if (rule.action === 'ask') {
    for (const id of ids) await ask(ctx, rule, record, id);
    return { treated: ids.length, left: 0, last, contents: [] };
  }
  if (record.key === personKey) {
    for (const id of ids)
      await beginErasure(ctx, {
        personId: id,
        reason: `Retention rule "${rule.name}"`,
        suppress: false,
        keepRow: rule.action === 'anonymise',
      });
    return { treated: ids.length, left: 0, last, contents: [] };
  }
  const how = howToAnonymise(ctx, record);
  if (rule.action === 'anonymise' && how) {
    await pseudonymise(ctx, how, ids);
    return { treated: ids.length, left: 0, last, contents: [] };
  }
  return { ...(await deleteRows(ctx, record, ids)), last };
}

/** For good, with their files. What the database does not let go is left. */
async function deleteRows(ctx: Ctx, record: RecordType, ids: readonly string[]): Promise<Omit<Step, 'last'>> {
  let treated = 0;
  const gone: string[] = [];
  for (const id of ids) {
    await sql`savepoint retention`.execute(ctx.db);
    try {
      await clearCustomLinks(ctx, record, id, { isForgotten: true });
      await sql`delete from ${sql.table(snake(record.name))} where id = ${id}::uuid`.execute(ctx.db);
      treated += 1;
      gone.push(id);
    } catch (error) {
      if (!isPointedTo(error)) throw error;
      await sql`rollback to savepoint retention`.execute(ctx.db);
    }
    await sql`release savepoint retention`.execute(ctx.db);
  }
  const attached = record.key === 'files.file' ? sql`false` : sql`subject_type = ${record.key} and subject_id = any(${gone}::uuid[])`;
  const files = await sql<{ sha256: string }>`delete from file where ${attached} returning sha256`.execute(ctx.db);
  return { treated, left: ids.length - treated, contents: files.rows.map((row) => row.sha256) };
}

/** Puts the question to who is responsible, once per rule and record. */
async function ask(ctx: Ctx, rule: Rule, record: RecordType, id: string): Promise<void> {
  const owner = record.owner ? sql`${sql.ref(`${snake(record.owner)}_id`)}` : sql`created_by_id`;
  const found = await sql<{ owner: string | null }>`select (select u.id from "user" u where u.id = t.owner and u.active) as owner
    from (select ${owner} as owner from ${sql.table(snake(record.name))} where id = ${id}::uuid) t`.execute(ctx.db);
  const due = new Date(Date.parse(ctx.now) + 14 * 86_400_000).toISOString().slice(0, 10);
  await createRecord(ctx, task, {
    title: `Is this still needed? Nothing has happened for ${rule.months} months`,
    subject: { type: record.key, id },
    assignee: found.rows[0]?.owner ?? null,
    dueOn: due,
    description: `By the retention rule "${rule.name}". Change the record to keep it, or delete it.`,
  });
  await sql`insert into retention_exception (rule_id, record_id, asked_at) values (${rule.id}::uuid, ${id}::uuid, ${ctx.now}::timestamptz)
    on conflict do nothing`.execute(ctx.db);
}
