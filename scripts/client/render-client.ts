import { systemFields } from '../../src/kernel/list/select.ts';
import type { Fields } from '../../src/kernel/record/field.ts';
import type { RecordType } from '../../src/kernel/record/record.ts';
import type { Registry } from '../../src/kernel/registry.ts';
import { isList, matchType, readType, writeType } from './ts-types.ts';

/** Fields that a list gives only when asked for; see kernel/list/select.ts. */
const heavyKinds = new Set(['longText', 'richText', 'json', 'links']);
const resourceMethods = new Set(['list', 'iterate', 'get', 'suggest', 'create', 'update', 'delete']);
const clientMethods = new Set(['upload', 'download', 'search', 'live']);

/** The generated files of the TypeScript client, by name. @throws Error when two things would have one name */
export function renderClient(registry: Registry): ReadonlyMap<string, string> {
  const records = registry.records.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const names = typeNames(records);
  const modules = Map.groupBy(records, (r) => r.module);
  const files = new Map([...modules].map(([module, some]) => [`modules/${kebab(module)}.ts`, renderModule(registry, some, names)]));
  for (const module of modules.keys())
    if (clientMethods.has(module)) throw new Error(`The client has a method "${module}", so no module can have that name`);
  files.set('catalog.ts', renderCatalog(modules, names));
  files.set('entries.ts', renderEntries(registry, records));
  return files;
}

const notice = '// Generated from the declarations by `npm run client`. Do not edit.\n';

function typeNames(records: readonly RecordType[]): ReadonlyMap<string, string> {
  const count = Map.groupBy(records, (r) => r.name);
  return new Map(records.map((r) => [r.key, (count.get(r.name)?.length ?? 0) > 1 ? pascal(r.module) + pascal(r.name) : pascal(r.name)]));
}

function renderModule(registry: Registry, records: readonly RecordType[], names: ReadonlyMap<string, string>): string {
  const shared = ['Address', 'AnyRef', 'Labeled', 'Link', 'Match', 'Money', 'MoneyInput', 'Ref', 'SystemFields'];
  const sets = ['Choosable', 'Comparable', 'SetLike', 'Textual'];
  const body = records.map((r) => renderRecord(registry, r, names.get(r.key) ?? '')).join('\n');
  const used = (all: readonly string[]): string[] => all.filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  const imports = [
    ...(used(sets).length > 0 ? [`import type { ${used(sets).join(', ')} } from '../../operators.ts';`] : []),
    ...(used(shared).length > 0 ? [`import type { ${used(shared).join(', ')} } from '../../types.ts';`] : []),
  ];
  return `${notice}${imports.join('\n')}\n\n${body}`;
}

function renderRecord(registry: Registry, record: RecordType, name: string): string {
  const shown = Object.entries(record.fields).filter(([, f]) => !f.secret);
  const writable = shown.filter(([, f]) => !f.readOnly);
  const row = shown.map(([field, f]) => `${doc(f.help)}readonly ${field}: ${f.required ? readType(f) : orNull(readType(f))};`);
  const input = writable.map(([field, f]) => `${doc(f.help)}readonly ${field}?: ${orNull(writeType(f))};`);
  const filter = [...shown, ...Object.entries(systemFields)].flatMap(([field, f]) => {
    const match = matchType(registry, f);
    return match ? [`readonly ${field}?: ${match} | null;`] : [];
  });
  const refs = [...shown, ...Object.entries(systemFields)].flatMap(([field, f]) =>
    f.kind === 'ref' ? [`readonly ${field}: '${String((f as { to?: unknown }).to)}';`] : [],
  );
  const heavy = shown.filter(([, f]) => heavyKinds.has(f.kind)).map(([field]) => `'${field}'`);
  const sorts = [...shown, ...Object.entries(systemFields)]
    .filter(([, f]) => registry.kind(f).sort !== null)
    .map(([field]) => `'${field}'`);
  const commands = registry
    .commandsOn(record.key)
    .map(
      (c) =>
        `${doc([c.label, c.description].filter(Boolean).join(': '))}readonly ${method(record, c.name)}: { readonly on: '${c.target}'; readonly input: ${inputType(c.input)} };`,
    );
  const restore = canRestore(record)
    ? [`${doc('Restore: Back from the trash.')}readonly restore: { readonly on: 'record'; readonly input: {} };`]
    : [];
  const queries = registry
    .queriesOn(record.key)
    .map(
      (q) =>
        `${doc(q.description)}readonly ${method(record, q.name)}: { readonly on: '${q.target}'; readonly input: ${inputType(q.input)} };`,
    );
  return `/** ${record.label}: \`${record.key}\`. */
export interface ${name} extends SystemFields {
${row.join('\n')}
}

/** What can be set on ${article(record.label)}. */
export interface ${name}Input {
${input.join('\n')}
}

export interface ${name}Filter {
readonly id?: Match<string, Choosable>;
${filter.join('\n')}
}

export interface ${name}Type {
readonly row: ${name};
readonly input: ${name}Input;
readonly filter: ${name}Filter;
readonly sort: ${sorts.join(' | ') || 'never'};
readonly heavy: ${heavy.join(' | ') || 'never'};
readonly refs: { ${refs.join(' ')} };
readonly verbs: ${record.verbs.map((v) => `'${v}'`).join(' | ') || 'never'};
readonly commands: { ${[...commands, ...restore].join('\n')} };
readonly queries: { ${queries.join('\n')} };
}
`;
}

/** The input of a command or query. */
function inputType(fields: Fields): string {
  const parts = Object.entries(fields).map(([name, f]) => {
    const isNeeded = f.required && f.default === undefined;
    return `${doc(f.help)}readonly ${name}${isNeeded ? '' : '?'}: ${isNeeded ? writeType(f) : orNull(writeType(f))};`;
  });
  return `{ ${parts.join('\n')} }`;
}

function renderCatalog(modules: ReadonlyMap<string, readonly RecordType[]>, names: ReadonlyMap<string, string>): string {
  const files = [...modules].map(
    ([module, records]) =>
      `import type { ${records.map((r) => `${names.get(r.key)}Type`).join(', ')} } from './modules/${kebab(module)}.ts';`,
  );
  const exports = [...modules.keys()].map((module) => `export type * from './modules/${kebab(module)}.ts';`);
  const keys = [...modules.values()].flat().map((r) => `readonly '${r.key}': ${names.get(r.key)}Type;`);
  const tree = [...modules].map(
    ([module, records]) => `readonly ${camel(module)}: { ${records.map((r) => `readonly ${camel(r.path)}: '${r.key}';`).join(' ')} };`,
  );
  return `${notice}${files.join('\n')}\n\n${exports.join('\n')}

/** Every record type by its key. */
export interface Catalog {
${keys.join('\n')}
}

/** Record types as the client has them, by module. */
export interface Modules {
${tree.join('\n')}
}
`;
}

function renderEntries(registry: Registry, records: readonly RecordType[]): string {
  const entries = records.map((r) => ({
    module: camel(r.module),
    property: camel(r.path),
    path: `${r.module}/${r.path}`,
    verbs: r.verbs,
    lists: Object.entries(r.fields).flatMap(([name, f]) => (!f.secret && isList(registry, f) ? [name] : [])),
    commands: [
      ...registry.commandsOn(r.key).map((c) => [method(r, c.name), c.name, c.target]),
      ...(canRestore(r) ? [['restore', 'restore', 'record']] : []),
    ],
    queries: registry.queriesOn(r.key).map((q) => [method(r, q.name), q.name, q.target]),
  }));
  return `${notice}
type Action = readonly [method: string, name: string, on: 'record' | 'list'];

/** What the client has to know of a record type at run time. */
export interface RecordEntry {
  readonly module: string;
  readonly property: string;
  readonly path: string;
  readonly verbs: readonly string[];
  /** Fields with several values. */
  readonly lists: readonly string[];
  readonly commands: readonly Action[];
  readonly queries: readonly Action[];
}

export const entries: readonly RecordEntry[] = ${JSON.stringify(entries)};
`;
}

function orNull(type: string): string {
  return type === 'unknown' ? type : `${type} | null`;
}

function canRestore(record: RecordType): boolean {
  return record.verbs.includes('delete') && !record.hardDelete;
}

function method(record: RecordType, name: string): string {
  const found = camel(name);
  if (resourceMethods.has(found))
    throw new Error(`${record.key}: the client has a method "${found}" of its own, so "${name}" needs another name`);
  return found;
}

function doc(text: string | undefined): string {
  return text ? `/** ${text.replaceAll('*/', '*\\/').replaceAll('\n', ' ')} */\n` : '';
}

function article(label: string): string {
  return `${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label.toLowerCase()}`;
}

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_m, c: string) => c.toUpperCase());
}

function pascal(name: string): string {
  const found = camel(name);
  return found.charAt(0).toUpperCase() + found.slice(1);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
}
