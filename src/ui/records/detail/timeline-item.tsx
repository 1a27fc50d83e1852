import { Link } from '@tanstack/react-router';
import { textOf, viewOf } from '../../../fields/views.tsx';
import { label, t } from '../../i18n/t.ts';
import { formatInstant, formatTime } from '../../i18n/format.ts';
import { findField, findRecord } from '../../api/session.ts';
import type { RecordMeta, TimelineEvent } from '../../api/types.ts';
import { Face } from '../../kit/face.tsx';
import { Icon } from '../../kit/icon.tsx';
import { recordHref } from '../record-href.ts';

/** One event in words: who, what, from what to what. */
export function TimelineItem({ record, event }: { record: RecordMeta; event: TimelineEvent }) {
  const actor = event.actor?.name ?? t('The system');
  const subject = event.subject && event.subject.type !== record.key ? event.subject : null;
  const about = subject ? findRecord(subject.type) : null;
  const { icon, text } = sentence(record, event);
  const body = bodyOf(event);
  const changes = changeList(about ?? record, event);
  return (
    <li className="timeline-item">
      <span className="timeline-icon" aria-hidden="true"><Icon name={icon} size={13} /></span>
      <div className="grow">
        <div className="timeline-line">
          <Face name={actor} size={18} />
          <span><strong>{actor}</strong> {text}</span>
          {about && subject && subject.title && <Link className="link timeline-subject truncate" to={recordHref(about, subject.id)}>{/<\w/.test(subject.title) ? viewOf({ kind: 'richText' }).text(subject.title, { name: '', label: '', kind: 'richText' }) : subject.title}</Link>}
          <time className="timeline-time tabular" dateTime={event.at} title={formatInstant(event.at)}>{formatTime(event.at)}</time>
        </div>
        {body && <div className="timeline-body prose" dangerouslySetInnerHTML={{ __html: body }} />}
        {changes.length > 0 && (
          <ul className="timeline-changes">
            {changes.map((change) => (
              <li key={change.name}><span className="dim">{change.name}</span>{change.from && <><s className="dim">{change.from}</s><Icon name="arrow-right" size={12} /></>}<span>{change.to || t('emptied')}</span></li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

// What the last word of an event's name says, in the past tense: `parties.personUpdated`.
function sentence(record: RecordMeta, event: TimelineEvent): { icon: string; text: string } {
  const [module = '', name = ''] = event.type.split('.');
  const subjectKey = event.subject?.type ?? record.key;
  const other = findRecord(`${module}.${name.replace(/(Created|Updated|Deleted|Restored|Completed|MergedAway|Merged)$/, '')}`) ?? findRecord(subjectKey);
  const isOwn = !other || other.key === record.key;
  const what = other ? label(other.label) : '';
  if (name.endsWith('Created')) return isOwn ? { icon: 'plus', text: t('created the record') } : { icon: other?.icon ?? 'plus', text: t('added: {what}', { what }) };
  if (name.endsWith('Updated')) return isOwn ? { icon: 'pencil', text: t('made changes') } : { icon: other?.icon ?? 'pencil', text: t('changed: {what}', { what }) };
  if (name.endsWith('Deleted')) return isOwn ? { icon: 'trash', text: t('deleted the record') } : { icon: 'trash', text: t('deleted: {what}', { what }) };
  if (name.endsWith('Restored')) return { icon: 'history', text: t('restored the record') };
  if (name.endsWith('Completed')) return { icon: 'circle-check', text: t('completed: {what}', { what }) };
  if (name.endsWith('MergedAway') || name.endsWith('Merged')) return { icon: 'git-merge', text: t('merged a duplicate') };
  if (name === 'lifecycleStageSet') return { icon: 'target', text: t('set the stage') };
  return { icon: 'activity', text: label(name.replace(/([A-Z])/g, ' $1').toLowerCase()) };
}

/** Formatted text that an event carries, such as the note that was written; the server cleaned it when it was taken. */
function bodyOf(event: TimelineEvent): string | null {
  const body = event.data?.['body'] ?? (event.type.endsWith('noteCreated') ? toOf(event.changes?.['body']) : null);
  return typeof body === 'string' && body !== '' ? body : null;
}

function changeList(record: RecordMeta, event: TimelineEvent): { name: string; from: string; to: string }[] {
  if (!event.changes || event.type.endsWith('Created')) return [];
  return Object.entries(event.changes).flatMap(([name, change]) => {
    const field = findField(record, name);
    if (!field || field.kind === 'json') return [];
    return [{ name: label(field.label), from: safeText(field, fromOf(change)), to: safeText(field, toOf(change)) }];
  });
}

type Change = NonNullable<TimelineEvent['changes']>[string];
const fromOf = (change: Change | undefined): unknown => (Array.isArray(change) ? change[0] : (change as { from?: unknown } | undefined)?.from);
const toOf = (change: Change | undefined): unknown => (Array.isArray(change) ? change[1] : (change as { to?: unknown } | undefined)?.to);

// Events keep values as they were written; an old one may have another shape than its field has today.
function safeText(field: Parameters<typeof textOf>[0], value: unknown): string {
  try {
    if (typeof value === 'string' && (field.kind === 'ref' || field.kind === 'file')) return t('another record');
    return textOf(field, value);
  } catch {
    return String(value);
  }
}
