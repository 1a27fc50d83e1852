import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bounceReasons, handoverStates } from '../records/choices.ts';
import type { CheckedItem } from '../rules/checklist.ts';
import { BounceDialog } from './bounce-dialog.tsx';
import { answer } from './use-handovers.ts';
import { listQuery } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { useLiveList } from '../../../ui/live/use-live.ts';
import { useAction } from '../../../ui/settings/use-action.ts';

/** What the company hands over to a partner's people: they take it or say why not. */
export function OfferedHandovers() {
  const record = findRecord('handovers.handover');
  return record ? <Offered record={record} /> : null;
}

const params = {
  fields: ['title', 'state', 'note', 'checklist', 'offeredAt', 'dueAt', 'bounceReason', 'remark'],
  sort: '-offeredAt',
  size: 20,
};

function Offered({ record }: { record: RecordMeta }) {
  const query = listQuery(record, params);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(query);
  useLiveList(record, params, query.queryKey, data);
  const rows = data?.pages.flatMap((page) => page.data) ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="portal-card" aria-label={t('Handed over to you')}>
      <h2>{t('Handed over to you')}</h2>
      <p>{t('Take on what fits you. What does not goes back with a word on what is missing.')}</p>
      <ul className="portal-handovers">
        {rows.map((row) => (
          <Offer key={row.id} row={row} />
        ))}
      </ul>
      {hasNextPage && (
        <Button size="compact-sm" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('Show more')}
        </Button>
      )}
    </section>
  );
}

function Offer({ row }: { row: Row }) {
  const { isBusy, act } = useAction();
  const [isBouncing, setBouncing] = useState(false);
  const title = String(row['title']);
  const state = handoverStates.find(({ value }) => value === row['state']);
  const items = (row['checklist'] ?? []) as readonly CheckedItem[];
  const dueAt = row['dueAt'] as string | null;
  const isOpen = row['state'] === 'offered';
  return (
    <li>
      <div className="row">
        <strong>{title}</strong>
        <Chip color={state?.color}>{label(state?.label ?? '')}</Chip>
      </div>
      <span className="dim">
        {formatInstant(String(row['offeredAt']), 'short')}
        {isOpen && dueAt && ` · ${t('Answer by {when}', { when: formatInstant(dueAt, 'short') })}`}
      </span>
      {row['note'] ? <p className="pre-line">{String(row['note'])}</p> : null}
      {items.length > 0 && (
        <ul aria-label={t('Checklist')}>
          {items.map((item) => (
            <li key={item.id}>
              <Icon name={item.isDone ? 'circle-check' : 'minus'} size={14} /> {item.label}
              {!item.isDone && <span className="dim"> ({t('open')})</span>}
            </li>
          ))}
        </ul>
      )}
      {row['state'] === 'bounced' && (
        <span>
          {t('Bounced: {reason}', { reason: label(bounceReasons.find(({ value }) => value === row['bounceReason'])?.label ?? '') })}
          {row['remark'] ? ` – ${String(row['remark'])}` : ''}
        </span>
      )}
      {isOpen && (
        <div className="portal-asks">
          <Button
            size="xs"
            loading={isBusy}
            onClick={() => void act(() => answer(row.id, row.version, 'accept'), t('It is yours now'))}
            aria-label={t('Accept {what}', { what: title })}
          >
            {t('Accept')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={isBusy}
            onClick={() => setBouncing(true)}
            aria-label={t('Bounce {what}', { what: title })}
          >
            {t('Bounce')}
          </Button>
        </div>
      )}
      {isBouncing && <BounceDialog row={{ id: row.id, version: row.version, title }} onClose={() => setBouncing(false)} />}
    </li>
  );
}
