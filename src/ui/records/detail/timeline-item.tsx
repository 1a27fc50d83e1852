import { Link } from '@tanstack/react-router';
import { textOf } from '../../../fields/views.tsx';
import { label, noun, t, type Phrase } from '../../i18n/t.ts';
import { formatInstant, formatTime } from '../../i18n/format.ts';
import { findField, findRecord } from '../../api/session.ts';
import type { FieldMeta, RecordMeta, Row, TimelineEvent } from '../../api/types.ts';
import { Face } from '../../kit/face.tsx';
import { Icon } from '../../kit/icon.tsx';
import { FieldValue } from '../field-value.tsx';
import { recordHref } from '../record-href.ts';

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
        <FieldValue key={f.name} field={f} value={row[f.name]} row={row} isCompact />
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
  const activity = activities[name];
  if (activity) return { icon: activity.icon, text: t(activity.text) };
  if (verb === 'Created' || verb === 'Uploaded')
    return other ? { icon: other.icon ?? 'plus', text: t('added: {what}', { what }) } : { icon: 'plus', text: t('created the record') };
  if (verb === 'Updated')
    return other ? { icon: other.icon ?? 'pencil', text: t('changed: {what}', { what }) } : { icon: 'pencil', text: t('made changes') };
  if (verb === 'Deleted')
    return other ? { icon: 'trash', text: t('deleted: {what}', { what }) } : { icon: 'trash', text: t('deleted the record') };
  if (verb === 'Restored') return { icon: 'history', text: t('restored the record') };
  if (verb === 'Completed') return { icon: 'circle-check', text: t('completed: {what}', { what }) };
  if (verb === 'MergedAway' || verb === 'Merged') return { icon: 'git-merge', text: t('merged a duplicate') };
  if (name === 'lifecycleStageSet') return { icon: 'target', text: t('set the stage') };
  return { icon: 'activity', text: label(name.replace(/([A-Z])/g, ' $1').toLowerCase()) };
}

const activities: Readonly<Record<string, { readonly icon: string; readonly text: Phrase }>> = {
  callCreated: { icon: 'phone', text: 'logged a call' },
  meetingCreated: { icon: 'calendar-event', text: 'planned a meeting' },
  meetingHeld: { icon: 'circle-check', text: 'held a meeting' },
  meetingCancelled: { icon: 'circle-x', text: 'cancelled a meeting' },
  meetingNoShow: { icon: 'circle-x', text: 'noted that nobody came to a meeting' },
  meetingRescheduled: { icon: 'calendar-event', text: 'moved a meeting' },
  invitationAnswered: { icon: 'mail', text: 'got an answer to an invitation' },
  orderPlaced: { icon: 'package-export', text: 'placed the order' },
  orderConfirmed: { icon: 'circle-check', text: 'confirmed the order' },
  orderCompleted: { icon: 'circle-check', text: 'completed the order' },
  orderCancelled: { icon: 'circle-x', text: 'cancelled the order' },
  orderEdited: { icon: 'pencil', text: 'changed what is ordered' },
  orderRefunded: { icon: 'arrow-back-up', text: 'gave money back' },
  orderPaidTooLate: { icon: 'arrow-back-up', text: 'sent back a payment that came too late' },
  shipmentReady: { icon: 'building-store', text: 'got a shipment ready to collect' },
  shipmentSent: { icon: 'truck-delivery', text: 'sent a shipment' },
  shipmentDelivered: { icon: 'circle-check', text: 'noted that a shipment arrived' },
  returnRequested: { icon: 'arrow-back-up', text: 'began a return' },
  returnReceived: { icon: 'package', text: 'took a return back' },
  returnRejected: { icon: 'circle-x', text: 'did not accept a return' },
  opportunityWon: { icon: 'circle-check', text: 'won the deal' },
  opportunityLost: { icon: 'circle-x', text: 'lost the deal' },
  opportunityReopened: { icon: 'history', text: 'reopened the deal' },
  leadAssigned: { icon: 'user-check', text: 'assigned the lead' },
  leadConverted: { icon: 'git-branch', text: 'converted the lead' },
  leadQualified: { icon: 'circle-check', text: 'qualified the lead' },
  leadDisqualified: { icon: 'circle-x', text: 'disqualified the lead' },
  leadRecycled: { icon: 'history', text: 'put the lead aside for later' },
  leadOverdue: { icon: 'alert-triangle', text: 'noted that the lead waits too long' },
  approvalAsked: { icon: 'rubber-stamp', text: 'asked for release of the order' },
  orderApproved: { icon: 'circle-check', text: 'released the order' },
  orderRefused: { icon: 'circle-x', text: 'refused the order' },
  approvalRequested: { icon: 'rubber-stamp', text: 'asked for approval' },
  approvalGranted: { icon: 'circle-check', text: 'approved it' },
  approvalRefused: { icon: 'circle-x', text: 'refused to approve it' },
  approvalCancelled: { icon: 'circle-x', text: 'withdrew the request for approval' },
  quoteRequested: { icon: 'file-text', text: 'asked for a quote' },
  quoteSent: { icon: 'mail', text: 'sent the quote' },
  quoteViewed: { icon: 'eye', text: 'opened the quote' },
  quoteCommented: { icon: 'message-circle', text: 'commented on the quote' },
  quoteAccepted: { icon: 'circle-check', text: 'accepted the quote' },
  quoteDeclined: { icon: 'circle-x', text: 'declined the quote' },
  quoteExpired: { icon: 'history', text: 'let the quote expire' },
  quoteReplaced: { icon: 'git-branch', text: 'replaced the quote by a new version' },
  quoteWithdrawn: { icon: 'circle-x', text: 'withdrew the quote' },
  invoiceIssued: { icon: 'file-invoice', text: 'issued the invoice' },
  creditNoteIssued: { icon: 'arrow-back-up', text: 'issued a credit note' },
  invoiceOverdue: { icon: 'alert-triangle', text: 'noted that the invoice is overdue' },
  invoiceReminded: { icon: 'mail', text: 'sent a reminder of the invoice' },
  invoiceSettled: { icon: 'circle-check', text: 'settled the invoice' },
  invoiceReopened: { icon: 'history', text: 'reopened the invoice' },
  invoiceWrittenOff: { icon: 'circle-x', text: 'wrote the invoice off' },
  paymentAuthorised: { icon: 'credit-card', text: 'authorised the payment' },
  paymentCaptured: { icon: 'credit-card', text: 'took the money' },
  paymentRefunded: { icon: 'arrow-back-up', text: 'refunded the payment' },
  paymentReleased: { icon: 'arrow-back-up', text: 'released the payment' },
  paymentFailed: { icon: 'circle-x', text: 'could not complete the payment' },
  paymentExpired: { icon: 'history', text: 'let the payment expire' },
  moneyReceived: { icon: 'coins', text: 'recorded money that arrived' },
  productPublished: { icon: 'circle-check', text: 'published the product' },
  productDiscontinued: { icon: 'circle-x', text: 'discontinued the product' },
  variantsMade: { icon: 'git-branch', text: 'made variants' },
};

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
