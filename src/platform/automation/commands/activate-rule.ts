import { number, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid, notAllowed, notFound } from '../../../kernel/errors.ts';
import { checkDefinition } from '../engine/check-definition.ts';
import { manageAutomation } from '../policies/policies.ts';
import { automationRule } from '../records/automation-rule.ts';
import { parseDefinition } from '../rules/parse-definition.ts';

/** The rule works from now on, as the latest version (or the one named) says, with the rights of whoever activates it. */
export const activateRule = defineCommand({
  name: 'activate',
  label: 'Activate',
  description: 'The automation works from now on, with your rights. Runs under way finish as they began.',
  on: automationRule,
  permission: manageAutomation,
  consequential: true,
  emits: ['automation.ruleActivated'],
  input: { version: number({ label: 'Version', min: 1 }) },
  run: async (ctx, row, input) => {
    // It will have all rights of the person: a key or a tool that has only some of them, or an administrator in their place, must not lend them.
    if (!ctx.actor.isSystem && ctx.actor.via !== 'session')
      throw notAllowed('Only a person who is signed in can activate an automation, as it gets their rights.');
    const version = input.version ?? row.latest;
    const { rows } = await sql<{ id: string; definition: unknown }>`
      select id, definition from automation_version where rule_id = ${row.id}::uuid and number = ${version} and deleted_at is null`.execute(
      ctx.db,
    );
    const found = rows[0];
    if (!found) throw notFound('version');
    const problems = checkDefinition(ctx, parseDefinition(found.definition));
    if (problems.length > 0) throw invalid(problems.map((p) => ({ ...p, pointer: `/definition${p.pointer}` })));
    const seq = await sql<{ seq: number }>`select seq from event order by seq desc limit 1`.execute(ctx.db);
    await updateRecord(ctx, automationRule, row.id, {
      state: 'active',
      activeVersion: version,
      runsAs: ctx.actor.userId,
      activatedAt: ctx.now,
      sinceSeq: seq.rows[0]?.seq ?? 0,
      pauseReason: null,
      notice: null,
      noticeAt: null,
    });
    await sql`update automation_version set activated_at = ${ctx.now}::timestamptz, activated_by_id = ${ctx.actor.userId}::uuid where id = ${found.id}`.execute(
      ctx.db,
    );
    ctx.emit({ type: 'automation.ruleActivated', recordType: automationRule.key, recordId: row.id, data: { version } });
  },
});

/** Nothing new begins; runs under way finish. */
export const pauseRuleByHand = defineCommand({
  name: 'pause',
  label: 'Pause',
  description: 'Nothing new begins. Runs under way finish.',
  on: automationRule,
  permission: manageAutomation,
  emits: ['automation.rulePaused'],
  input: { reason: text({ label: 'Reason', max: 500 }) },
  allowed: (row) => (row.state === 'active' ? true : 'It is not active.'),
  run: async (ctx, row, { reason }) => {
    await updateRecord(ctx, automationRule, row.id, { state: 'paused', pauseReason: reason ?? `Paused by ${ctx.actor.name}` });
    ctx.emit({ type: 'automation.rulePaused', recordType: automationRule.key, recordId: row.id, data: { reason: reason ?? null } });
  },
});
