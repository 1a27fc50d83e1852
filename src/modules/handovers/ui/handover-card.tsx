import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { findRecord } from '../../../ui/api/session.ts';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { label, noun, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { recordHref } from '../../../ui/records/record-href.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { bounceReasons, handoverStates } from '../records/choices.ts';
import { BounceDialog } from './bounce-dialog.tsx';
import { SharedSlice } from './shared-slice.tsx';
import type { InboxRow } from './types.ts';
import { answer } from './use-handovers.ts';

interface Props {
  readonly row: InboxRow;
  /** Whether whoever looks may answer it, or has offered it. */
  readonly side: 'receiver' | 'giver' | 'other';
  /** On the page of the record itself there is no link to it. */
  readonly isOnRecord?: boolean;
}

/** One hand-over: from whom to whom, what is settled, until when; with what can be done. */
export function HandoverCard({ row, side, isOnRecord = false }: Props) {
  const { isBusy, act } = useAction();
  const [dialog, setDialog] = useState<'bounce' | 'withdraw' | null>(null);
  const record = findRecord(row.subjectType);
  const state = handoverStates.find(({ value }) => value === row.state);
  const isOpen = row.state === 'offered';
  const isLate = isOpen && row.dueAt !== null && Date.parse(row.dueAt) < Date.now();
  return (
    <li className="handover-card" aria-label={row.title}>
      <div className="handover-head">
        {!isOnRecord && record?.icon && <Icon name={record.icon} size={15} />}
        {isOnRecord ? (
          <strong>{row.kind ?? t('Hand-over')}</strong>
        ) : record ? (
          <Link className="link" to={recordHref(record, row.subjectId)}>
            <strong>{row.title}</strong>
          </Link>
        ) : (
          <strong>{row.title}</strong>
        )}
        <Chip color={state?.color}>{label(state?.label ?? row.state)}</Chip>
        {!isOnRecord && <span className="dim">{[record ? noun(record.label) : null, row.kind].filter(Boolean).join(' · ')}</span>}
      </div>
      <span className="dim">
        {t('{from} to {to}', { from: row.from ?? t('somebody'), to: row.acceptedBy ?? row.to ?? row.team ?? t('somebody') })}
        {` · ${formatInstant(row.offeredAt, 'short')}`}
      </span>
      {isOpen && row.dueAt && (
        <span className={isLate ? 'handover-late' : 'dim'}>
          {isLate
            ? t('Was to be answered by {when}', { when: formatInstant(row.dueAt, 'short') })
            : t('Answer by {when}', { when: formatInstant(row.dueAt, 'short') })}
        </span>
      )}
      {row.note && <p className="handover-note">{row.note}</p>}
      {(row.checklist?.length ?? 0) > 0 && (
        <ul className="handover-items" aria-label={t('Checklist')}>
          {row.checklist?.map((item) => (
            <li key={item.id} data-open={!item.isDone || undefined}>
              <Icon name={item.isDone ? 'circle-check' : 'minus'} size={14} />
              <span>
                {item.label}
                {!item.isDone && <span className="sr-only"> ({t('open')})</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {row.state === 'bounced' && (
        <span>
          {t('Bounced: {reason}', { reason: label(bounceReasons.find(({ value }) => value === row.bounceReason)?.label ?? '') })}
          {row.remark ? ` – ${row.remark}` : ''}
        </span>
      )}
      {isOpen && side === 'receiver' && (
        <div className="row">
          <Button
            size="compact-sm"
            loading={isBusy}
            onClick={() => void act(() => answer(row.id, row.version, 'accept'), t('It is yours now'))}
            aria-label={t('Accept {what}', { what: row.title })}
          >
            {t('Accept')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={isBusy}
            onClick={() => setDialog('bounce')}
            aria-label={t('Bounce {what}', { what: row.title })}
          >
            {t('Bounce')}
          </Button>
        </div>
      )}
      {isOpen && side === 'giver' && (
        <div className="row">
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => setDialog('withdraw')}>
            {t('Withdraw')}
          </Button>
        </div>
      )}
      {(isOpen || row.state === 'accepted') && <SharedSlice id={row.id} />}
      {dialog === 'bounce' && <BounceDialog row={row} onClose={() => setDialog(null)} />}
      {dialog === 'withdraw' && (
        <ConfirmDialog
          title={t('Withdraw it?')}
          text={t('It stays where it is.')}
          confirm={t('Withdraw')}
          onConfirm={() => answer(row.id, row.version, 'withdraw')}
          onClose={() => setDialog(null)}
        />
      )}
    </li>
  );
}
