import { Link } from '@tanstack/react-router';
import { t } from '../i18n/t.ts';
import { findRecord } from '../api/session.ts';
import type { RefValue } from '../api/types.ts';
import { Face } from '../kit/face.tsx';
import { recordHref } from './record-href.ts';

/** A link to a record of type `type`, with its face where it is a person or organization. */
export function RecordLink({ type, value }: { type: string | null; value: RefValue }) {
  const record = type ? findRecord(type) : null;
  if (value.title === null) return <span className="dim">{t('Not visible to you')}</span>;
  const face = type ? faceShape(type) : null;
  const content = (
    <>
      {face && <Face name={value.title} size={18} square={face === 'square'} />}
      <span className="truncate">{value.title}</span>
    </>
  );
  if (!record || record.internal || type === 'identity.user') return <span className="ref">{content}</span>;
  return (
    <Link className="ref link" to={recordHref(record, value.id)} onClick={(e) => e.stopPropagation()}>
      {content}
    </Link>
  );
}

/** Whether records of this type have a face, and which. */
export function faceShape(type: string): 'round' | 'square' | null {
  if (/\.(person|user|contact)$/.test(type)) return 'round';
  if (/\.(organization|company|account)$/.test(type)) return 'square';
  return null;
}
