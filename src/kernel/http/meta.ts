import { allowed, visibleFields, writableFields } from '../access/access.ts';
import { may, type Actor } from '../access/actor.ts';
import { defaultSortFor } from '../list/page.ts';
import { systemFields } from '../list/select.ts';
import type { Field } from '../record/field.ts';
import { humanize, labelOf, type RecordType } from '../record/record.ts';
import type { Registry } from '../registry.ts';

/** What the generic screens need to know of everything this actor may see. */
export function describe(registry: Registry, actor: Actor): Readonly<Record<string, unknown>> {
  const records = registry.records.filter((r) => allowed(registry, actor, r, 'read')).map((r) => describeRecord(registry, actor, r));
  const shown = registry.modules.filter((m) => records.some((r) => r['module'] === m.name));
  const names = new Set(shown.flatMap((m) => [m.name, m.area ?? m.name]));
  return {
    revision: registry.revision,
    modules: registry.modules
      .filter((m) => names.has(m.name))
      .map((m) => ({
        name: m.name,
        label: m.label ?? humanize(m.name),
        ...(m.area ? { area: m.area } : {}),
        ...(m.place === undefined ? {} : { place: m.place }),
      })),
    // What roles may grant beyond records, for whoever puts roles together.
    permissions: may(actor, 'roles.manage') ? registry.modules.flatMap((m) => m.permissions ?? []) : [],
    kinds: describeKinds(registry),
    records,
  };
}

/** What follows from the kind of a field alone is said once rather than for each of them. */
function describeKinds(registry: Registry): Readonly<Record<string, unknown>> {
  const fields = registry.records.flatMap((record) => Object.values({ ...record.fields, ...systemFields }));
  const kinds = new Map(fields.map((field) => [field.kind, registry.kind(field)]));
  return Object.fromEntries([...kinds].map(([name, kind]) => [name, { sortable: kind.sort !== null, operators: kind.operators }]));
}

function describeRecord(registry: Registry, actor: Actor, record: RecordType): Readonly<Record<string, unknown>> {
  const visible = visibleFields(registry, actor, record);
  const writable = writableFields(registry, actor, record, 'update');
  const own = Object.entries(record.fields).filter(([name, f]) => !f.secret && (!visible || visible.has(name)));
  return {
    key: record.key,
    module: record.module,
    name: record.name,
    path: record.path,
    label: record.label,
    labelPlural: record.labelPlural,
    icon: record.icon,
    title: record.title,
    owner: record.owner,
    internal: record.internal,
    defaultSort: defaultSortFor(registry, actor, record),
    sorts: record.sorts,
    fields: [
      ...own.map(([name, f]) => describeField(name, f, f.readOnly === true || (writable !== null && !writable.has(name)), false)),
      ...Object.entries(systemFields).map(([name, f]) => describeField(name, f, true, true)),
    ],
    can: {
      create: record.verbs.includes('create') && allowed(registry, actor, record, 'create'),
      update: record.verbs.includes('update') && allowed(registry, actor, record, 'update'),
      delete: record.verbs.includes('delete') && allowed(registry, actor, record, 'delete'),
      export: allowed(registry, actor, record, 'export'),
    },
    commands: registry
      .commandsOn(record.key)
      .filter((c) => allowed(registry, actor, record, { command: c.name }) && (!c.permission || may(actor, c.permission)))
      .map((c) => ({
        name: c.name,
        label: c.label,
        description: c.description,
        on: c.target,
        bulk: c.bulk,
        consequential: c.consequential,
        fields: Object.entries(c.input).map(([name, f]) => describeField(name, f, false, false)),
      })),
    queries: registry.queriesOn(record.key).map((q) => ({ name: q.name, on: q.target })),
  };
}

function describeField(name: string, field: Field, readOnly: boolean, system: boolean): Readonly<Record<string, unknown>> {
  // An inner field (many) is described in the same way.
  const options =
    'of' in field && typeof field.of === 'object' ? { ...field, of: describeField(name, field.of as Field, readOnly, false) } : field;
  return {
    ...options,
    name,
    label: labelOf(name, field),
    // Of some two thousand fields few are any of these, so that only those say so.
    required: field.required || undefined,
    readOnly: readOnly || undefined,
    system: system || undefined,
    custom: 'custom' in field || undefined,
  };
}
