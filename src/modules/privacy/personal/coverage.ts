import type { Field } from '../../../kernel/record/field.ts';
import type { NotPersonal, PersonalData, PersonalDeclaration, PersonalTrace } from '../../../kernel/record/personal-data.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import type { Registry } from '../../../kernel/registry.ts';
import { personalDeclarations } from './declarations.ts';

type Catalog = Pick<Registry, 'modules' | 'find' | 'records'>;

export const personKey = 'parties.person';

/** What every module declares; of record types that are part of this program. */
export function declarationsOf(registry: Catalog): readonly PersonalDeclaration[] {
  return [...personalDeclarations, ...registry.modules.flatMap((module) => module.personalData ?? [])].filter(
    (declaration) => !('record' in declaration) || registry.find(declaration.record) !== null,
  );
}

export function personalRecords(registry: Catalog): readonly PersonalData[] {
  return declarationsOf(registry).filter((d): d is PersonalData => 'via' in d);
}

export function personalTraces(registry: Catalog): readonly PersonalTrace[] {
  return declarationsOf(registry).filter((d): d is PersonalTrace => 'table' in d);
}

/** Record types that link to people and are not declared, or whose declaration names a field that does not exist; a line for each. */
export function uncovered(registry: Catalog): readonly string[] {
  const declarations = declarationsOf(registry).filter((d): d is PersonalData | NotPersonal => 'record' in d);
  const known = new Map(declarations.map((d) => [d.record, d]));
  const missing = registry.records
    .filter((record) => record.key !== personKey && !known.has(record.key))
    .flatMap((record) => linksToPerson(record).map((field) => describe(record, field)));
  const wrong = declarations.flatMap((d) => {
    const record = registry.find(d.record);
    if (!record || !('via' in d)) return [];
    const named = [...d.via, ...(d.clear ?? []), ...Object.keys(d.set ?? {})];
    const absent = named
      .filter((name) => !(name in record.fields))
      .map((name) => `${d.record} declares "${name}" in personalData, and has no such field.`);
    return d.erase === 'keep' && !d.why ? [...absent, `${d.record} is kept when a person is erased, and does not say why.`] : absent;
  });
  return [...missing, ...wrong];
}

/** Fields that may hold a person: refs, any-refs without or with people among their targets, and texts named like an id of one. */
export function linksToPerson(record: RecordType): readonly string[] {
  return Object.entries(record.fields).flatMap(([name, field]) => {
    const { to } = field as Field & { readonly to?: string | readonly string[] };
    if (field.kind === 'ref') return to === personKey ? [name] : [];
    if (field.kind === 'anyRef') return !to || to.length === 0 || to.includes(personKey) ? [name] : [];
    return field.kind === 'text' && /^person(Id)?$/i.test(name) ? [name] : [];
  });
}

function describe(record: RecordType, field: string): string {
  return `${record.key}.${field} may point to a person. Say in personalData of its module (src/kernel/record/personal-data.ts) what becomes of it when that person is erased, or why it is not about them.`;
}
