import { Link } from '@tanstack/react-router';
import { textOf } from '../../../fields/views.tsx';
import { findField, findRecord } from '../../../ui/api/session.ts';
import type { RecordMeta } from '../../../ui/api/types.ts';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Face } from '../../../ui/kit/face.tsx';
import { recordHref } from '../../../ui/records/record-href.ts';
import { eventTitle } from './event-title.ts';
import type { AuditEvent } from './types.ts';

/** One event: who did what to which record, and each value before and after. */
export function AuditItem({ event }: { event: AuditEvent }) {
  const record = event.recordType ? findRecord(event.recordType) : null;
  const changes = Object.entries(event.changes ?? {});
  // What is new had no values before.
  const isNew = event.type.endsWith('Created');
  const details = Object.entries(event.data ?? {}).filter(([, value]) => value !== null && value !== undefined);
  return (
    <li className="audit-item">
      <Face name={event.actorName} size={26} />
      <div className="audit-body">
        <div className="audit-line">
          <strong>{event.actorName}</strong>
          <span>{eventTitle(event.type, record)}</span>
          {record && event.recordId && !record.internal && (
            <Link className="link-accent" to={recordHref(record, event.recordId)}>
              {t('Show')}
            </Link>
          )}
          <span className="dim audit-meta">
            {formatInstant(event.at)} · {viaText(event.via)} · <code>{event.type}</code>
          </span>
        </div>
        {changes.length > 0 && (
          <dl className="audit-changes">
            {changes.map(([name, change]) => (
              <div key={name}>
                <dt>{fieldName(record, name)}</dt>
                <dd>
                  {!isNew && (
                    <>
                      <Value record={record} name={name} value={change.from} />
                      <span aria-hidden="true">→</span>
                      <span className="sr-only">{t('to')}</span>
                    </>
                  )}
                  <Value record={record} name={name} value={change.to} isNew />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {changes.length === 0 && details.length > 0 && (
          <div className="dim audit-data">
            {details
              .slice(0, 6)
              .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
              .join(' · ')}
          </div>
        )}
      </div>
    </li>
  );
}

function Value({ record, name, value, isNew = false }: { record: RecordMeta | null; name: string; value: unknown; isNew?: boolean }) {
  const text = shown(record, name, value);
  return (
    <span className="audit-value" data-new={isNew || undefined}>
      {text === '' ? <em>{t('empty')}</em> : text}
    </span>
  );
}

function shown(record: RecordMeta | null, name: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  const field = record ? findField(record, name) : null;
  try {
    const text = field && field.kind !== 'json' ? textOf(field, value) : '';
    if (text !== '') return text;
  } catch {
    // Written before the field was what it is now: shown as it stands in the log.
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const fieldName = (record: RecordMeta | null, name: string): string => label((record && findField(record, name)?.label) ?? name);

function viaText(via: string): string {
  if (via === 'session') return t('in the browser');
  if (via === 'apiKey') return t('with an API key');
  if (via === 'impersonation') return t('in somebody else’s name');
  if (via === 'scim') return t('by the company directory');
  if (via === 'mcp') return t('through an assistant');
  return via === 'system' ? t('by the system') : t('not signed in');
}
