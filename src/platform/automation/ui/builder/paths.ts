import { findRecord } from '../../../../ui/api/session.ts';
import type { FieldMeta, RecordMeta } from '../../../../ui/api/types.ts';
import { label } from '../../../../ui/i18n/t.ts';

export interface PathChoice {
  readonly value: string;
  readonly label: string;
  readonly field: FieldMeta | null;
}

const heavy = new Set(['json', 'links', 'file']);

/** Fields of the record and of those it links to, as paths; the record itself is `record`. */
export function pathsOf(record: RecordMeta): readonly PathChoice[] {
  const own = record.fields.filter((f) => !heavy.has(f.kind));
  const linked = own.flatMap((f) => {
    const target = f.kind === 'ref' && typeof f.to === 'string' ? findRecord(f.to) : null;
    return (target?.fields ?? [])
      .filter((g) => !heavy.has(g.kind) && !g.system)
      .map((g) => ({ value: `${f.name}.${g.name}`, label: `${label(f.label)}: ${label(g.label)}`, field: g }));
  });
  return [...own.map((f) => ({ value: f.name, label: label(f.label), field: f })), ...linked];
}

/** Paths whose values can go into a field, and the record itself where that fits. */
export function pathsFor(record: RecordMeta, field: FieldMeta): readonly PathChoice[] {
  const all = pathsOf(record);
  const itself = { value: 'record', label: `${label(record.label)} (${label('This record')})`, field: null };
  if (field.kind === 'anyRef') return [itself, ...all.filter((p) => p.field?.kind === 'ref' || p.field?.kind === 'anyRef')];
  if (field.kind === 'ref')
    return [...(field.to === record.key ? [itself] : []), ...all.filter((p) => p.field?.kind === 'ref' && p.field.to === field.to)];
  if (field.kind === 'text' || field.kind === 'longText' || field.kind === 'richText') return all.filter((p) => p.field?.kind !== 'many');
  return all.filter((p) => p.field?.kind === field.kind);
}
