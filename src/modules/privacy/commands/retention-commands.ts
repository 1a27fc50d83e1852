import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { managePrivacy } from '../permissions.ts';
import { retentionRule } from '../records/retention-rule.ts';
import { dryRun, recordOf, type Rule } from '../retention/due-rows.ts';

const countDue = defineCommand({
  name: 'dry-run',
  label: 'Count what is due',
  description: 'Says how many records the rule would treat now, and changes nothing.',
  on: retentionRule,
  permission: managePrivacy,
  run: (ctx, row) => dryRun(ctx, ruleOf(row)),
});

const runNow = defineCommand({
  name: 'run',
  label: 'Run now',
  description: 'Treats in the background what is due. Deleted and anonymised records do not come back.',
  on: retentionRule,
  permission: managePrivacy,
  consequential: true,
  run: async (ctx, row) => {
    recordOf(ctx, ruleOf(row));
    ctx.enqueue('privacy.runRetention', { rule: row.id }, { key: `retention ${row.id}`, queue: 'privacy' });
  },
});

function ruleOf(row: RowOf<typeof retentionRule>): Rule {
  return {
    id: row.id,
    name: row.name ?? '',
    recordType: row.recordType ?? '',
    months: Number(row.months),
    since: row.since ?? 'activity',
    dateField: row.dateField,
    action: row.action ?? 'ask',
  };
}

export const retentionCommands: readonly Command[] = [countDue, runNow];
