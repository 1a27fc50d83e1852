import { sql } from '../../../kernel/db/sql.ts';
import { boolean, number, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import { invalid } from '../../../kernel/errors.ts';
import { declaredOptions, declaredRecords } from '../custom-fields.ts';
import { manage } from '../policies/policies.ts';
import { choiceValue } from '../records/choice-value.ts';

/** Adds a value to a choice field, or gives a value another label, colour or place, or retires it or brings it back. */
export const setChoiceValue = defineCommand({
  name: 'set',
  label: 'Set a value',
  description: 'Adds it, or changes it when it exists. A retired value can no longer be chosen; records that have it keep it.',
  on: choiceValue,
  target: 'list',
  permission: manage,
  input: {
    record: text({ required: true, max: 80 }),
    field: text({ required: true, max: 60 }),
    value: text({
      required: true,
      max: 60,
      pattern: { source: '^[A-Za-z0-9][A-Za-z0-9_-]*$', message: 'must have letters, digits, - and _ only' },
    }),
    label: text({ required: true, max: 80 }),
    color: text({ max: 20 }),
    position: number({ default: 0, min: 0, max: 1000 }),
    isRetired: boolean({ default: false, label: 'Retired' }),
  },
  run: async (ctx, _row, input) => {
    const { record: key, field = '', value, label, color = null, position = 0, isRetired = false } = input;
    const record = declaredRecords(ctx.registry).find((each) => each.key === key);
    if (!record) throw invalid([{ pointer: '/record', code: 'record', message: 'is no record type' }]);
    if (declaredOptions(record, field ?? '') === null)
      throw invalid([{ pointer: '/field', code: 'field', message: 'is no choice whose values can be changed' }]);
    const { rows } = await sql<{ id: string }>`select id from choice_value
      where record = ${key} and field = ${field} and value = ${value} and deleted_at is null`.execute(ctx.db);
    const about = { label, color, position, isRetired };
    const row = rows[0]
      ? await updateRecord(ctx, choiceValue, rows[0].id, about)
      : await createRecord(ctx, choiceValue, { record: key, field, value, ...about });
    return { id: row.id };
  },
});
