import { sql } from '../../../kernel/db/sql.ts';
import { boolean, choice, json, number, text } from '../../../fields/index.ts';
import type { Option } from '../../../fields/choice/field.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { columnsOf } from '../../../kernel/db/ddl.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { Column } from '../../../kernel/record/kind.ts';
import { systemFieldNames, snake } from '../../../kernel/record/record.ts';
import { declaredRecords } from '../custom-fields.ts';
import { manage } from '../policies/policies.ts';
import { customField } from '../records/custom-field.ts';
import { customFieldDeclaration, type CustomFieldKind, customFieldKinds, fieldNameOf, optionProblems } from '../rules/custom-field.ts';

const about = {
  label: text({ required: true, max: 80 }),
  help: text({ max: 300 }),
  options: json<readonly Option[]>()({ help: 'The values of a choice: [{ "value": "gold", "label": "Gold" }]' }),
  isRequired: boolean({ default: false, label: 'Required' }),
  position: number({ default: 0, min: 0, max: 1000 }),
};

/** Adds a field to a record type: from then on it is in its lists, forms, filters, imports, exports, search and API. */
export const addCustomField = defineCommand({
  name: 'add',
  label: 'Add a field',
  on: customField,
  target: 'list',
  permission: manage,
  input: {
    record: text({ required: true, max: 80 }),
    kind: choice({ required: true, options: customFieldKinds }),
    name: text({
      max: 40,
      pattern: { source: '^[a-z][a-zA-Z0-9]*$', message: 'must begin with a small letter and have letters and digits only' },
      help: 'For programs; made from the label unless said.',
    }),
    decimals: number({ min: 0, max: 6 }),
    linksTo: text({ max: 80, label: 'Links to', help: 'Key of the record type that a link leads to, such as parties.person.' }),
    ...about,
  },
  run: async (ctx, _row, input) => {
    const kind = input.kind as CustomFieldKind;
    const label = input.label ?? '';
    const target = ctx.registry.find(input.record ?? '');
    if (!target || target.internal)
      throw invalid([{ pointer: '/record', code: 'record', message: 'is no record type that can have custom fields' }]);
    const name = input.name ?? fieldNameOf(label);
    if (name === '') throw invalid([{ pointer: '/name', code: 'required', message: 'cannot be made from this label; give one' }]);
    await refuseTakenName(ctx, target.key, name);
    const options = readOptions(kind, input.options ?? null);
    const linksTo = readTarget(ctx, kind, input.linksTo ?? null);
    const row = {
      label,
      kind,
      help: input.help ?? null,
      options,
      decimals: input.decimals ?? null,
      linksTo,
      isRequired: input.isRequired === true,
    };
    const columns = columnsOf(ctx.registry, name, customFieldDeclaration(row));
    await refuseTakenColumns(ctx, snake(target.name), columns);
    const created = await createRecord(ctx, customField, { ...row, record: target.key, name, position: input.position ?? 0 });
    // Adding a column that may be null rewrites nothing, but waits for transactions that use the table.
    for (const column of columns)
      await sql`select entente_add_column(${snake(target.name)}, ${column.name}, ${column.type})`.execute(ctx.db);
    if (linksTo !== null) await sql`select entente_custom_references()`.execute(ctx.db);
    return { id: created.id, name };
  },
});

export const changeCustomField = defineCommand({
  name: 'change',
  label: 'Change',
  on: customField,
  permission: manage,
  input: about,
  run: async (ctx, row, input) => {
    const options = readOptions(row.kind as CustomFieldKind, input.options ?? row.options);
    await updateRecord(ctx, customField, row.id, { ...input, options });
  },
});

/** Takes a field out of use. Its values stay, and come back with it. */
export const retireCustomField = defineCommand({
  name: 'retire',
  label: 'Retire',
  on: customField,
  permission: manage,
  consequential: true,
  allowed: (row) => (row.isRetired ? 'It is retired already.' : true),
  run: async (ctx, row) => void (await updateRecord(ctx, customField, row.id, { isRetired: true })),
});

export const reviveCustomField = defineCommand({
  name: 'revive',
  label: 'Bring back',
  on: customField,
  permission: manage,
  allowed: (row) => (row.isRetired ? true : 'It is in use.'),
  run: async (ctx, row) => void (await updateRecord(ctx, customField, row.id, { isRetired: false })),
});

async function refuseTakenName(ctx: Ctx, record: string, name: string): Promise<void> {
  const declared = declaredRecords(ctx.registry).find((each) => each.key === record)?.fields ?? {};
  const { rows } = await sql`select 1 from custom_field where record = ${record} and name = ${name}`.execute(ctx.db);
  const isTaken = rows.length > 0 || name in declared || [...systemFieldNames, 'search', 'can', 'custom'].includes(name);
  if (isTaken)
    throw invalid([{ pointer: '/name', code: 'unique', message: `"${name}" is a field of this record already, perhaps a retired one` }]);
}

/** An amount takes five columns and a link one that ends in `_id`: another field may have one of these names. */
async function refuseTakenColumns(ctx: Ctx, table: string, columns: readonly Column[]): Promise<void> {
  const { rows } = await sql`select 1 from pg_attribute where attrelid = to_regclass(${`public."${table}"`}) and not attisdropped
    and attname = any(${columns.map((column) => column.name)}::text[])`.execute(ctx.db);
  if (rows.length > 0)
    throw invalid([{ pointer: '/name', code: 'unique', message: 'is too like that of another field; give another one' }]);
}

/** Where a link leads: to a kind of record that people can pick from. */
function readTarget(ctx: Ctx, kind: CustomFieldKind, key: string | null): string | null {
  if (kind !== 'ref') return null;
  const target = key === null ? null : ctx.registry.find(key);
  if (!target || target.internal)
    throw invalid([{ pointer: '/linksTo', code: 'record', message: 'must name the kind of record that it links to' }]);
  return target.key;
}

function readOptions(kind: CustomFieldKind, options: readonly Option[] | null): readonly Option[] | null {
  if (kind !== 'choice' && kind !== 'multiChoice') return null;
  const problems = optionProblems(options);
  if (problems.length > 0) throw invalid(problems.map((message) => ({ pointer: '/options', code: 'options', message })));
  return options;
}
