import { z } from 'zod';
import { allowed, visibleFields, writableFields } from '../../../kernel/access/access.ts';
import { may, type Actor } from '../../../kernel/access/actor.ts';
import type { Command } from '../../../kernel/command/command.ts';
import { defaultSortFor } from '../../../kernel/list/page.ts';
import { systemFields } from '../../../kernel/list/select.ts';
import type { Field, Fields } from '../../../kernel/record/field.ts';
import { labelOf, type RecordType } from '../../../kernel/record/record.ts';
import type { Registry } from '../../../kernel/registry.ts';
import { recordType, typeInput } from './record-type.ts';
import { defineTool, type ToolContext } from './tool.ts';

const readOnly = { readOnlyHint: true, openWorldHint: false } as const;

export const listTypes = defineTool({
  name: 'list_record_types',
  title: 'List record types',
  description: 'All types of records that there are for you, and what you may do with them.',
  annotations: readOnly,
  input: z.object({}).strict(),
  run: async ({ app: { registry }, actor }) => ({
    types: registry.records
      .filter((r) => !r.internal && allowed(registry, actor, r, 'read'))
      .map((r) => ({
        type: r.key,
        label: r.labelPlural,
        may: ['read', ...r.verbs.filter((verb) => allowed(registry, actor, r, verb))],
        commands: commandsFor(registry, actor, r).map((c) => c.name),
      })),
  }),
});

export const describeType = defineTool({
  name: 'describe_record_type',
  title: 'Describe a record type',
  description:
    'The fields of a record type with what they take and how they can be filtered, its commands with their inputs as JSON schema, and its queries.',
  annotations: readOnly,
  input: z.object({ type: typeInput }).strict(),
  about: ({ type }) => ({ recordType: type }),
  run: async (ctx, { type }) => describe(ctx, recordType(ctx.app.registry, ctx.actor, type)),
});

/** Commands that the actor may run on some row, before looking at rows. */
export function commandsFor(registry: Registry, actor: Actor, record: RecordType): readonly Command[] {
  return registry
    .commandsOn(record.key)
    .filter((c) => allowed(registry, actor, record, { command: c.name }) && (!c.permission || may(actor, c.permission)));
}

function describe({ app: { registry }, actor }: ToolContext, record: RecordType): Readonly<Record<string, unknown>> {
  const visible = visibleFields(registry, actor, record);
  const writable = { create: writableFields(registry, actor, record, 'create'), update: writableFields(registry, actor, record, 'update') };
  const shown = Object.entries(record.fields).filter(([name, f]) => !f.secret && (visible === null || visible.has(name)));
  const may = (verb: 'create' | 'update', name: string, f: Field): boolean => !f.readOnly && (writable[verb]?.has(name) ?? true);
  return {
    type: record.key,
    label: record.label,
    title: record.title,
    may: ['read', ...record.verbs.filter((verb) => allowed(registry, actor, record, verb))],
    sorts: record.sorts.filter((name) => visible === null || visible.has(name) || name in systemFields),
    defaultSort: defaultSortFor(registry, actor, record),
    fields: [
      ...shown.map(([name, f]) => ({
        ...describeField(registry, name, f),
        ...(may('create', name, f) ? {} : { notOnCreate: true }),
        ...(may('update', name, f) ? {} : { notOnUpdate: true }),
      })),
      ...Object.entries(systemFields).map(([name, f]) => ({ ...describeField(registry, name, f), notOnCreate: true, notOnUpdate: true })),
    ],
    commands: commandsFor(registry, actor, record).map((c) => ({
      command: c.name,
      label: c.label,
      ...(c.description ? { description: c.description } : {}),
      on: c.target,
      asksFirst: c.consequential,
      input: inputSchema(registry, c.input),
    })),
    queries: registry
      .queriesOn(record.key)
      .map((q) => ({ query: q.name, description: q.description, on: q.target, input: inputSchema(registry, q.input) })),
  };
}

function describeField(registry: Registry, name: string, field: Field): Readonly<Record<string, unknown>> {
  const kind = registry.kind(field);
  const { to, options } = field as Field & { to?: unknown; options?: readonly { value: string; label: string }[] };
  return {
    name,
    label: labelOf(name, field),
    kind: field.kind,
    ...(field.required ? { required: true } : {}),
    ...(field.help ? { help: field.help } : {}),
    ...(to === undefined ? {} : { to }),
    ...(options ? { values: options.map((o) => o.value) } : {}),
    operators: kind.operators,
    schema: kind.schema(field),
  };
}

function inputSchema(registry: Registry, fields: Fields): Readonly<Record<string, unknown>> {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.entries(fields).flatMap(([name, f]) => (f.required && f.default === undefined ? [name] : [])),
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, f]) => [
        name,
        { ...registry.kind(f).schema(f), title: labelOf(name, f), ...(f.help ? { description: f.help } : {}) },
      ]),
    ),
  };
}
