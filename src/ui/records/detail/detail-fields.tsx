import { useState } from 'react';
import { isEditable } from '../../../fields/editable.ts';
import { label, tn } from '../../i18n/t.ts';
import { isEmptyValue } from '../../../fields/views.tsx';
import type { FieldMeta, RecordMeta, Row } from '../../api/types.ts';
import { Icon } from '../../kit/icon.tsx';
import { viewFor } from '../view.ts';
import { FieldFact } from './field-fact.tsx';

interface Section {
  readonly title: string;
  readonly fields: readonly FieldMeta[];
  readonly isFolded: boolean;
}

/** All fields in their sections, each edited in place. */
export function DetailFields({ record, row }: { record: RecordMeta; row: Row }) {
  return (
    <div className="fields">
      {sectionsOf(record).map((section) => (
        <FieldSection key={section.title} record={record} row={row} section={section} />
      ))}
    </div>
  );
}

function FieldSection({ record, row, section }: { record: RecordMeta; row: Row; section: Section }) {
  const [isOpen, setIsOpen] = useState(!section.isFolded);
  const [showsEmpty, setShowsEmpty] = useState(false);
  const canEdit = row.can?.['update'] === undefined ? record.can.update : row.can['update'] === true;
  const filled = section.fields.filter((f) => !isEmptyValue(row[f.name]));
  const visible = showsEmpty || section.fields.length <= 6 ? section.fields : section.fields.filter((f, i) => i < 6 || filled.includes(f));
  // Who may not fill them in has no use for empty fields.
  const hiddenCount = canEdit ? section.fields.length - visible.length : 0;
  const fields = visible.filter((f) => !isEmptyValue(row[f.name]) || (canEdit && isEditable(f)));
  if (fields.length === 0 && hiddenCount === 0) return null;
  return (
    <section className="field-section">
      <h2>
        <button type="button" className="section-toggle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
          {label(section.title)}
        </button>
      </h2>
      {isOpen && (
        <>
          <dl className="facts">
            {fields.map((field) => (
              <FieldFact key={field.name} record={record} row={row} field={field} canEdit={canEdit && isEditable(field)} />
            ))}
          </dl>
          {hiddenCount > 0 && (
            <button type="button" className="plain-button link-accent facts-more" onClick={() => setShowsEmpty(true)}>
              {tn(hiddenCount, 'Show {count} empty field', 'Show {count} empty fields')}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function sectionsOf(record: RecordMeta): readonly Section[] {
  const view = viewFor(record);
  const usable = record.fields.filter((f) => f.kind !== 'json');
  const declared = (view.sections ?? [{ title: 'Details', fields: usable.filter((f) => !f.system && !f.custom).map((f) => f.name) }]).map(
    (s) => ({
      title: s.title,
      isFolded: s.isFolded === true,
      fields: s.fields.flatMap((name) => usable.find((f) => f.name === name) ?? []),
    }),
  );
  const shown = new Set(declared.flatMap((s) => s.fields.map((f) => f.name)));
  const rest = usable.filter((f) => !shown.has(f.name) && f.name !== record.title && f.kind !== 'links');
  return [
    ...declared,
    { title: 'Custom fields', fields: rest.filter((f) => f.custom), isFolded: false },
    { title: 'More fields', fields: rest.filter((f) => !f.custom && !f.system), isFolded: true },
    { title: 'Record', fields: rest.filter((f) => f.system && /^(createdAt|createdBy|updatedAt|updatedBy)$/.test(f.name)), isFolded: true },
  ].filter((s) => s.fields.length > 0);
}
