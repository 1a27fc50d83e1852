import { RecordLink } from '../../ui/records/record-link.tsx';
import { findField, findRecord } from '../../ui/api/session.ts';
import type { FieldMeta, RefValue } from '../../ui/api/types.ts';
import type { FieldView } from '../view.ts';

interface LinkValue {
  readonly id: string;
  readonly ref: RefValue;
}

export const linksView: FieldView = {
  kind: 'links',
  width: 200,
  text: (value) => (value as readonly LinkValue[]).map((link) => link.ref.title ?? '').join(', '),
  Display: ({ value, field }) => (
    <span className="chips">
      {(value as readonly LinkValue[]).map((link) => (
        <RecordLink key={link.id} type={otherSide(field)} value={link.ref} />
      ))}
    </span>
  ),
};

/** Key of the record on the other side: what the `to` field of the link record points to. */
export function otherSide(field: FieldMeta): string | null {
  const through = field.through ? findRecord(field.through) : null;
  const to = through && typeof field.to === 'string' ? findField(through, field.to)?.to : null;
  return typeof to === 'string' ? to : null;
}
