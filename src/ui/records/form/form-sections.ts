import { isEditable } from '../../../fields/editable.ts';
import type { FieldMeta, RecordMeta } from '../../api/types.ts';
import { viewFor, type Section } from '../view.ts';
import type { FormSection } from './form-fields.tsx';

/** Sections of the form that creates a record: as the view says, required fields always, the rest folded. */
export function createSections(record: RecordMeta): readonly FormSection[] {
  const view = viewFor(record);
  const editable = record.fields.filter(isEditable);
  const declared = view.form ?? view.sections ?? [];
  const sections = declared.length > 0 ? pick(declared, editable) : [{ title: null, fields: editable.slice(0, 8) }];
  return withRest(sections, editable);
}

function pick(sections: readonly Section[], fields: readonly FieldMeta[]): FormSection[] {
  return sections
    .map((section, index) => ({
      title: index === 0 ? null : section.title,
      fields: section.fields.flatMap((name) => fields.find((f) => f.name === name) ?? []),
      ...(section.isFolded ? { isFolded: true } : {}),
    }))
    .filter((section) => section.fields.length > 0);
}

function withRest(sections: FormSection[], all: readonly FieldMeta[]): readonly FormSection[] {
  const shown = new Set(sections.flatMap((s) => s.fields.map((f) => f.name)));
  const rest = all.filter((f) => !shown.has(f.name));
  const [first, ...others] = sections;
  const required = rest.filter((f) => f.required);
  const custom = rest.filter((f) => f.custom && !f.required);
  const more = rest.filter((f) => !f.custom && !f.required);
  return [
    { title: null, ...first, fields: [...(first?.fields ?? []), ...required] },
    ...others,
    ...(custom.length > 0 ? [{ title: 'Custom fields', fields: custom }] : []),
    ...(more.length > 0 ? [{ title: 'More fields', fields: more, isFolded: true }] : []),
  ];
}
