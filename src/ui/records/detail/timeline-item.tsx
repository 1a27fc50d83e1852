import { Link } from '@tanstack/react-router';
import { textOf } from '../../../fields/views.tsx';
import { label, noun, t } from '../../i18n/t.ts';
import { formatInstant, formatTime } from '../../i18n/format.ts';
import { findField, findRecord } from '../../api/session.ts';
import type { FieldMeta, RecordMeta, Row, TimelineEvent } from '../../api/types.ts';
import { Face } from '../../kit/face.tsx';
import { Icon } from '../../kit/icon.tsx';
import { FieldValue } from '../field-value.tsx';
import { recordHref } from '../record-href.ts';
import { eventSentence } from './event-sentences.ts';

/** One event in words: who, what, from what to what; a note, task or file with its content. */
export function TimelineItem({ record, event }: { record: RecordMeta; event: TimelineEvent }) {
  const actor = event.actor?.name ?? t('The system');
  const other = event.subject.type === record.key ? null : findRecord(event.subject.type);
  const { icon, text } = sentence(other, event);
  const changes = event.kind === 'changed' || event.kind === 'event' ? changeList(other ?? record, event) : [];
  const hasTitle = other !== null && event.kind !== 'note' && event.kind !== 'call' && event.subject.title !== null;
  return (
    <li className="timeline-item">
      <span className="timeline-icon" aria-hidden="true">
        <Icon name={icon} size={13} />
      </span>
      <div className="grow">
        <div className="timeline-line">
          <Face name={actor} size={18} />
          <span>
            <strong>{actor}</strong> {text}
          </span>
          {hasTitle && other && (
            <Link className="link timeline-subject truncate" to={recordHref(other, event.subject.id)}>
              {event.subject.title}
            </Link>
          )}
          <time className="timeline-time tabular" dateTime={event.at} title={formatInstant(event.at)}>
            {formatTime(event.at)}
          </time>
        </div>
        {event.detail && other && <Detail record={other} event={event} row={event.detail as Row} />}
        {changes.length > 0 && (
          <ul className="timeline-changes">
            {changes.map((change) => (
              <li key={change.name}>
                <span className="dim">{change.name}</span>
                {change.from && (
                  <>
                    <s className="dim">{change.from}</s>
                    <Icon name="arrow-right" size={12} />
                  </>
                )}
                <span>{change.to || t('emptied')}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Detail({ record, event, row }: { record: RecordMeta; event: TimelineEvent; row: Row }) {
  // The server keeps only a safe subset of HTML when it takes a note.
  if (event.kind === 'note') return <div className="timeline-body prose" dangerouslySetInnerHTML={{ __html: String(row['body'] ?? '') }} />;
  const names = factsOf[event.kind];
  if (!names) return null;
  const facts = names.flatMap((name) => findField(record, name) ?? []).filter((f) => row[f.name] !== null && row[f.name] !== undefined);
  return (
    <div className="timeline-facts">
      {facts.map((f) => (
        <span key={f.name}>
          <FieldValue field={f} value={row[f.name]} row={row} isCompact />
        </span>
      ))}
      {typeof row['notes'] === 'string' && row['notes'] !== '' && <div className="timeline-notes">{row['notes']}</div>}
    </div>
  );
}

const factsOf: Readonly<Record<string, readonly string[]>> = {
  task: ['state', 'dueOn', 'assignee', 'priority'],
  call: ['outcome', 'person', 'phone', 'durationSeconds'],
  meeting: ['state', 'startsAt', 'location', 'outcome'],
};

// The last word of an event's name says what happened, in the past tense: `parties.personUpdated`.
function sentence(other: RecordMeta | null, event: TimelineEvent): { icon: string; text: string } {
  const name = event.type.split('.').at(-1) ?? '';
  const what = other ? noun(other.label) : '';
  const verb = /(Created|Updated|Deleted|Restored|Completed|MergedAway|Merged|Uploaded)$/.exec(name)?.[1];
  if (event.kind === 'note') return { icon: 'note', text: verb === 'Created' ? t('wrote a note') : t('changed a note') };
  const own = eventSentence(event.type);
  if (own) return { icon: own.icon, text: t(own.text) };
  if (verb === 'Created' || verb === 'Uploaded')
    return other ? { icon: other.icon ?? 'plus', text: t('added: {what}', { what }) } : { icon: 'plus', text: t('created the record') };
  if (verb === 'Updated')
    return other ? { icon: other.icon ?? 'pencil', text: t('changed: {what}', { what }) } : { icon: 'pencil', text: t('made changes') };
  if (verb === 'Deleted')
    return other ? { icon: 'trash', text: t('deleted: {what}', { what }) } : { icon: 'trash', text: t('deleted the record') };
  if (verb === 'Restored') return { icon: 'history', text: t('restored the record') };
  if (verb === 'Completed') return { icon: 'circle-check', text: t('completed: {what}', { what }) };
  if (verb === 'MergedAway' || verb === 'Merged') return { icon: 'git-merge', text: t('merged a duplicate') };
  return { icon: 'activity', text: label(name.replace(/([A-Z])/g, ' $1').toLowerCase()) };
}

function changeList(record: RecordMeta, event: TimelineEvent): { name: string; from: string; to: string }[] {
  return Object.entries(event.changes ?? {}).flatMap(([name, { from, to }]) => {
    const field = findField(record, name);
    if (!field || field.kind === 'json' || field.kind === 'formula') return [];
    return [{ name: label(field.label), from: safeText(field, from), to: safeText(field, to) }];
  });
}

// Events keep values as they were written; an old one may have another shape than its field has today.
function safeText(field: FieldMeta, value: unknown): string {
  try {
    if (typeof value === 'string' && (field.kind === 'ref' || field.kind === 'file')) return t('another record');
    return textOf(field, value);
  } catch {
    return String(value);
  }
}
