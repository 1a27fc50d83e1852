import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notifyUsers } from '../../notify/index.ts';
import { rulePaused, ruleLimited, runFailed } from '../notifications.ts';
import { manageAutomation } from '../policies/policies.ts';
import { automationRule } from '../records/automation-rule.ts';

/** Pauses a rule by itself, says why on it, and tells those who manage automations. Nothing happens to one that is not active. */
export async function pauseRule(ctx: Ctx, rule: { readonly id: string; readonly name: string }, reason: string): Promise<void> {
  const { rows } =
    await sql`select 1 from automation_rule where id = ${rule.id} and state = 'active' and deleted_at is null for update`.execute(ctx.db);
  if (rows.length === 0) return;
  await updateRecord(ctx, automationRule, rule.id, { state: 'paused', pauseReason: reason });
  ctx.emit({ type: 'automation.rulePaused', recordType: automationRule.key, recordId: rule.id, data: { reason } });
  await tellManagers(ctx, rulePaused.name, rule, `“${rule.name}” was paused`, reason);
}

/** Says on a rule, and to those who manage automations, that a limit was reached; at most once an hour for each rule. */
export async function announceLimit(ctx: Ctx, rule: { readonly id: string; readonly name: string }, notice: string): Promise<void> {
  await sql`update automation_rule set notice = left(${notice}, 500), notice_at = ${ctx.now}::timestamptz, version = version + 1 where id = ${rule.id}`.execute(
    ctx.db,
  );
  if (await mayTell(ctx, rule.id)) await tellManagers(ctx, ruleLimited.name, rule, `“${rule.name}” reached a limit`, notice);
}

/** Tells of a run that failed for good; at most once an hour for each rule, as a rule that fails often fails for one reason. */
export async function tellFailure(ctx: Ctx, rule: { readonly id: string; readonly name: string }, reason: string): Promise<void> {
  if (await mayTell(ctx, rule.id)) await tellManagers(ctx, runFailed.name, rule, `A run of “${rule.name}” failed`, reason);
}

async function mayTell(ctx: Ctx, ruleId: string): Promise<boolean> {
  const { rows } = await sql`
    insert into automation_state (rule_id, told_at) values (${ruleId}, ${ctx.now}::timestamptz)
    on conflict (rule_id) do update set told_at = excluded.told_at
      where automation_state.told_at is null or automation_state.told_at <= excluded.told_at - interval '1 hour'
    returning 1`.execute(ctx.db);
  return rows.length > 0;
}

async function tellManagers(
  ctx: Ctx,
  kind: string,
  rule: { readonly id: string; readonly name: string },
  title: string,
  body: string,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select distinct u.id from "user" u join user_role ur on ur.user_id = u.id and ur.deleted_at is null join role r on r.id = ur.role_id and r.deleted_at is null
    where u.active and u.deleted_at is null and u.audience = 'staff' and (r.is_admin or ${manageAutomation} = any(r.permissions))`.execute(
    ctx.db,
  );
  await notifyUsers(ctx, kind, {
    to: rows.map((row) => row.id),
    recordType: automationRule.key,
    recordId: rule.id,
    title,
    body,
    href: `/settings/automations/${rule.id}`,
  });
}
