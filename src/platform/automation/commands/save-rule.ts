import { json, longText, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { FieldProblem } from '../../../kernel/record/field.ts';
import { checkDefinition } from '../engine/check-definition.ts';
import { manageAutomation } from '../policies/policies.ts';
import { automationRule } from '../records/automation-rule.ts';
import { automationVersion } from '../records/automation-version.ts';
import type { Definition } from '../rules/definition.ts';
import { parseDefinition } from '../rules/parse-definition.ts';

const input = {
  name: text({ label: 'Name', required: true, max: 120 }),
  description: longText({ label: 'Description', max: 1000 }),
  definition: json<Definition>()({ label: 'Definition', required: true }),
} as const;

export interface Saved {
  readonly ruleId: string;
  readonly number: number;
  /** What keeps it from being activated; a draft may have some. */
  readonly problems: readonly FieldProblem[];
}

/** A new rule as a draft. What keeps it from being activated comes back and refuses nothing. */
export const makeRule = defineCommand({
  name: 'make',
  label: 'New automation',
  on: automationRule,
  target: 'list',
  permission: manageAutomation,
  input,
  run: async (ctx, _row, { name, description, definition }): Promise<Saved> => {
    const parsed = parseDefinition(definition);
    const rule = await createRecord(ctx, automationRule, {
      name: name ?? '',
      description: description ?? null,
      state: 'draft',
      record: parsed.trigger.record,
      latest: 1,
    });
    return saveVersion(ctx, rule.id, 1, name ?? '', parsed);
  },
});

/** Each save is a version of its own; the active one goes on until another is activated. */
export const saveRule = defineCommand({
  name: 'save',
  label: 'Save',
  on: automationRule,
  permission: manageAutomation,
  input,
  run: async (ctx, row, { name, description, definition }): Promise<Saved> => {
    const parsed = parseDefinition(definition);
    const number = Number(row.latest) + 1;
    await updateRecord(ctx, automationRule, row.id, {
      name: name ?? '',
      description: description ?? null,
      record: parsed.trigger.record,
      latest: number,
    });
    return saveVersion(ctx, row.id, number, name ?? '', parsed);
  },
});

async function saveVersion(ctx: Ctx, rule: string, number: number, name: string, definition: Definition): Promise<Saved> {
  await createRecord(ctx, automationVersion, { rule, number, name, definition });
  return { ruleId: rule, number, problems: checkDefinition(ctx, definition) };
}
