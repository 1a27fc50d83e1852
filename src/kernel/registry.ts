import type { AccessCatalog } from './access/access.ts';
import type { Command } from './command/command.ts';
import type { Query } from './command/query.ts';
import type { Field, Fields } from './record/field.ts';
import type { FieldKind } from './record/kind.ts';
import type { RecordType } from './record/record.ts';
import type { Module } from './module.ts';

/** Everything that the modules of a program declare, found by name. Custom fields are part of it and change at run time. */
export interface Registry extends AccessCatalog {
  readonly modules: readonly Module[];
  readonly commands: readonly Command[];
  /** @throws Error when no module declares it. */
  record(key: string): RecordType;
  find(key: string): RecordType | null;
  byPath(module: string, path: string): RecordType | null;
  command(recordKey: string, name: string): Command | null;
  commandsOn(recordKey: string): readonly Command[];
  query(recordKey: string, name: string): Query | null;
  queriesOn(recordKey: string): readonly Query[];
  kind(field: Field): FieldKind;
  /** Replaces the custom fields of a record; called at start and when an administrator changes them, in every process. */
  setCustomFields(recordKey: string, fields: Fields): void;
  /** Replaces the options of a choice field that administrators may extend. */
  setOptions(recordKey: string, field: string, options: readonly { value: string; label: string; color?: string }[]): void;
  /** Goes up with each change of custom fields or options, so that caches know. */
  readonly revision: number;
}

/** @throws Error when two modules declare the same name, or a policy or command is for a record that nobody declares. */
export function createRegistry(modules: readonly Module[], kindOf: (kind: string) => FieldKind): Registry {
  const declared = new Map<string, RecordType>();
  for (const record of modules.flatMap((m) => m.records ?? [])) {
    if (declared.has(record.key)) throw new Error(`Record ${record.key} is declared twice`);
    const other = [...declared.values()].find((each) => each.name === record.name);
    if (other) throw new Error(`${record.key} and ${other.key} would have the same table: give one of them another name`);
    declared.set(record.key, record);
  }
  const current = new Map(declared);
  const policies = new Map(modules.flatMap((m) => m.policies ?? []).map((p) => [p.record.key, p]));
  const commands = modules.flatMap((m) => m.commands ?? []);
  for (const key of [...policies.keys(), ...commands.flatMap((c) => (c.on ? [c.on.key] : []))]) {
    if (!declared.has(key)) throw new Error(`${key} has a policy or command and is not declared`);
  }
  const queries = modules.flatMap((m) => m.queries ?? []);
  // Each request asks for these: by their record, not by looking through all of them.
  const commandsBy = Map.groupBy(commands, (c) => c.on?.key);
  const queriesBy = Map.groupBy(queries, (q) => q.on.key);
  const keyByPath = new Map<string, string>();
  for (const { key, module, path } of declared.values()) if (!keyByPath.has(`${module}/${path}`)) keyByPath.set(`${module}/${path}`, key);
  const custom = new Map<string, Fields>();
  const options = new Map<string, Map<string, readonly { value: string; label: string; color?: string }[]>>();
  let revision = 1;

  const rebuild = (key: string): void => {
    const base = mustGet(declared, key);
    const fields: Record<string, Field> = { ...base.fields };
    for (const [name, values] of options.get(key) ?? []) {
      const field = fields[name];
      if (field) fields[name] = { ...field, options: values } as Field;
    }
    current.set(key, { ...base, fields: { ...fields, ...custom.get(key) } });
    revision += 1;
  };

  return {
    modules,
    commands,
    get records() {
      return [...current.values()];
    },
    get revision() {
      return revision;
    },
    record: (key) => mustGet(current, key),
    find: (key) => current.get(key) ?? null,
    byPath: (module, path) => current.get(keyByPath.get(`${module}/${path}`) ?? '') ?? null,
    policy: (key) => policies.get(key) ?? null,
    command: (recordKey, name) => commandsBy.get(recordKey)?.find((c) => c.name === name) ?? null,
    commandsOn: (recordKey) => commandsBy.get(recordKey) ?? [],
    query: (recordKey, name) => queriesBy.get(recordKey)?.find((q) => q.name === name) ?? null,
    queriesOn: (recordKey) => queriesBy.get(recordKey) ?? [],
    kind: (field) => kindOf(field.kind),
    setCustomFields: (key, fields) => {
      custom.set(key, fields);
      rebuild(key);
    },
    setOptions: (key, field, values) => {
      const of = options.get(key) ?? new Map<string, readonly { value: string; label: string; color?: string }[]>();
      of.set(field, values);
      options.set(key, of);
      rebuild(key);
    },
  };
}

function mustGet(map: ReadonlyMap<string, RecordType>, key: string): RecordType {
  const found = map.get(key);
  if (!found) throw new Error(`There is no record "${key}"; known are ${[...map.keys()].join(', ')}`);
  return found;
}
