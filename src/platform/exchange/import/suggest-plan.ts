import { allowed } from '../../../kernel/access/access.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { RefField } from '../../../fields/ref/field.ts';
import type { Field } from '../../../kernel/record/field.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import type { Registry } from '../../../kernel/registry.ts';
import { normalizeHeader } from '../formats/mapping/normalize-header.ts';
import { suggestMapping, type ColumnSuggestion } from '../formats/mapping/suggest-mapping.ts';
import type { Services } from '../../../kernel/context.ts';
import type { ImportMatch, PartAdapter, RecordAdapter } from './part-adapter.ts';
import type { ColumnPlan, ImportPlan, TargetPlan } from './plan.ts';
import { innerOf, isPersonName, targetFields } from './target-fields.ts';

export interface SuggestedPlan {
  plan: ImportPlan;
  columns: readonly ColumnSuggestion[];
}

const sure = 0.55;

/**
 * Proposes a plan for a file of `record`: its columns, ids of the other system, links, and what makes a duplicate. Where
 * a column names a second kind of record (the contact person in a file of customers), each row makes both.
 */
export function suggestPlan(
  registry: Registry,
  actor: Actor,
  record: RecordType,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { importParts = [], importRecords = [], importMatches = [] }: Pick<Services, 'importParts' | 'importRecords' | 'importMatches'> = {},
): SuggestedPlan {
  const main = { alias: record.name, record };
  const companions = [...companionsOf(registry, actor, record), ...partsFor(registry, actor, record, importParts)];
  let targets = [main, ...companions];
  const suggest = (): ColumnSuggestion[] =>
    suggestMapping(
      headers,
      rows,
      targets.flatMap(({ alias, record: each }) => targetFields(registry, actor, each, alias, [...importParts, ...importRecords])),
    );
  let columns = suggest();
  const named = companions.filter((companion) =>
    columns.some(({ candidates: [first] }) => first && first.score >= 0.9 && isNameOf(companion, first.field)),
  );
  targets = [main, ...named];
  if (named.length < companions.length) columns = suggest();

  const plans: ColumnPlan[] = columns.flatMap((column) =>
    columnPlan(registry, targets, column, { record, links: linksOf(record, importRecords) }),
  );
  const isUsed = (alias: string): boolean => plans.some((plan) => plan.target === alias);
  const used = targets.filter(({ alias }) => alias === main.alias || isUsed(alias));
  const ordered = order(used);
  return {
    columns,
    plan: {
      columns: plans,
      badValues: 'keep',
      targets: ordered.map((target): TargetPlan => ({
        alias: target.alias,
        record: target.record.key,
        onMatch: 'merge',
        defaults: {},
        match: target.part
          ? []
          : matchKeys(
              target.record,
              plans.filter((plan) => plan.target === target.alias),
              importMatches,
            ),
        links: target.part ? { [target.part.link]: main.alias } : linksTo(target.record, ordered),
      })),
    },
  };
}

interface Target {
  alias: string;
  record: RecordType;
  part?: PartAdapter;
}

/** What belongs to a record and has its columns in the same rows. */
function partsFor(registry: Registry, actor: Actor, record: RecordType, parts: readonly PartAdapter[]): Target[] {
  return parts.flatMap((part): Target[] => {
    const own = part.of === record.key ? registry.find(part.record) : null;
    return own && allowed(registry, actor, own, 'read') ? [{ alias: own.name, record: own, part }] : [];
  });
}

/** Links that a file may fill; of a record that its module brings in, those that it says. */
function linksOf(record: RecordType, adapters: readonly RecordAdapter[]): readonly [name: string, to: string][] {
  const own = adapters.find((each) => each.record === record.key);
  if (!own) return refsOf(record);
  return own.fields.flatMap((name): [string, string][] => {
    const field = record.fields[name] as RefField | undefined;
    return field?.kind === 'ref' ? [[name, field.to]] : [];
  });
}

const refsOf = (record: RecordType): [name: string, to: string][] =>
  Object.entries(record.fields).flatMap(([name, field]) =>
    field.kind === 'ref' && !field.readOnly ? [[name, (field as Field & { to: string }).to] as [string, string]] : [],
  );

/** Kinds of records that stand on their own (they have an owner) and point to this one or are pointed to. */
function companionsOf(registry: Registry, actor: Actor, record: RecordType): Target[] {
  return registry.records
    .filter(
      (other) =>
        other.key !== record.key &&
        other.module === record.module &&
        other.owner !== null &&
        !other.internal &&
        other.verbs.includes('create') &&
        allowed(registry, actor, other, 'create'),
    )
    .filter((other) => refsOf(other).some(([, to]) => to === record.key))
    .map((other) => ({ alias: other.name, record: other }));
}

function isNameOf({ record, alias, part }: Target, field: string): boolean {
  const name = field.slice(alias.length + 1);
  if (part) return field.startsWith(`${alias}.`) && name === part.fields[0];
  return field.startsWith(`${alias}.`) && (name === record.title || name === 'displayName' || name === 'familyName');
}

/** The kind of record that the file is of, and its links. */
interface Main {
  readonly record: RecordType;
  readonly links: readonly [name: string, to: string][];
}

function columnPlan(registry: Registry, targets: readonly Target[], column: ColumnSuggestion, { record: main, links }: Main): ColumnPlan[] {
  const header = column.header;
  const words = normalizeHeader(header);
  if (column.isExternalId) {
    const about = words.replace(/ ?(?:id|nr|no|number|nummer|key|code)$/, '');
    const own =
      about === '' || about === 'record' || names(main).has(about) || !links.some(([, to]) => names(registry.find(to) ?? main).has(about));
    const isKey = targets.some(({ record }) => names(record).has(about)) || about === '' || about === 'record';
    // A link that the column is a name of, before one whose records are often called so: the employee of an order is its owner, no buyer.
    const named = links.find(([name]) => column.candidates.some((each) => each.score >= 1 && each.field === `${main.name}.${name}`));
    const link = own ? undefined : (named ?? links.find(([, to]) => names(registry.find(to) ?? main).has(about)));
    if (link) return [{ column: header, target: main.name, field: link[0], by: 'externalId' }];
    if (isKey || column.candidates.length === 0 || (column.candidates[0]?.field.endsWith('.number') ?? false))
      return own ? [{ column: header, target: main.name, field: 'externalId' }] : [];
  }
  const [best] = column.candidates;
  if (!best || best.score < sure) return [];
  const target = targets.find(({ alias }) => best.field.startsWith(`${alias}.`));
  if (!target) return [];
  const name = best.field.slice(target.alias.length + 1);
  const field = target.record.fields[name];
  const isLink = field?.kind === 'ref';
  return [
    {
      column: header,
      target: target.alias,
      field: name,
      ...(best.part ? { part: best.part } : {}),
      ...(best.label ? { label: best.label } : {}),
      // What people own is made by the way; what the company has set up (pipelines, products, users) is not, unless somebody says so.
      ...(isLink ? { by: 'auto' as const, create: isMadeByTheWay(registry, field as RefField) } : {}),
    },
  ];
}

const isMadeByTheWay = (registry: Registry, field: RefField): boolean =>
  field.isMadeByImport === true || (registry.find(field.to)?.owner ?? null) !== null;

/** What people call a kind of record in the name of an id column: `company`, `customer`, `contact`. */
function names(record: RecordType): Set<string> {
  const usual: Record<string, readonly string[]> = {
    organization: ['company', 'account', 'customer', 'supplier', 'client', 'firma', 'kunde', 'lieferant', 'vendor', 'shipper'],
    opportunity: ['deal', 'chance', 'geschaeft'],
    person: ['contact', 'people', 'lead', 'employee', 'kontakt', 'ansprechpartner', 'mitarbeiter'],
  };
  return new Set([record.name, record.label, ...(usual[record.name] ?? [])].map(normalizeHeader));
}

/** The other system's id first, then values that only one has, then the name. */
function matchKeys(record: RecordType, columns: readonly ColumnPlan[], matches: readonly ImportMatch[]): string[][] {
  const has = (name: string): boolean => columns.some((column) => column.field === name);
  const keys: string[][] = [];
  if (has('id')) keys.push(['id']);
  if (has('externalId')) keys.push(['externalId']);
  for (const [name, field] of Object.entries(record.fields)) {
    const inner = innerOf(field).kind;
    if (has(name) && (field.unique || inner === 'email' || inner === 'domain' || inner === 'taxId')) keys.push([name]);
  }
  const title = record.fields[record.title];
  const own = matches.find((match) => match.record === record.key);
  if (keys.length === 0 && own) return own.fields.every(has) ? [[...own.fields]] : [];
  if (keys.length === 0 && title && !isPersonName(title) && has(record.title)) keys.push([record.title]);
  return keys;
}

function linksTo(record: RecordType, targets: readonly Target[]): Record<string, string> {
  return Object.fromEntries(
    refsOf(record).flatMap(([name, to]) => {
      const target = targets.find((each) => each.record.key === to && each.record !== record);
      return target && name !== record.owner ? [[name, target.alias] as [string, string]] : [];
    }),
  );
}

/** Those that others link to come first, parts last. */
function order(targets: readonly Target[]): Target[] {
  return [...targets].sort(
    (a, b) =>
      Number(a.part !== undefined) - Number(b.part !== undefined) ||
      Number(refsOf(a.record).some(([, to]) => to === b.record.key)) - Number(refsOf(b.record).some(([, to]) => to === a.record.key)),
  );
}
