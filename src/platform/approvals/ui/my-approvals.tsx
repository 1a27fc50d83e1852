import './approvals.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { currentUser, findRecord } from '../../../ui/api/session.ts';
import { formatAgo, formatInstant, formatMoney } from '../../../ui/i18n/format.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Face } from '../../../ui/kit/face.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Skeleton, Tabs } from '../../../ui/kit/kit.ts';
import { RecordLink } from '../../../ui/records/record-link.tsx';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { Absences } from './absences.tsx';
import { ApprovalState } from './approval-state.tsx';
import { DecideButtons } from './decide-buttons.tsx';
import type { ApprovalRow } from './types.ts';
import { useRequests, useWaiting } from './use-approvals.ts';

/** What waits for me, what I asked for, and who stands in for whom. */
export default function MyApprovals() {
  const [tab, setTab] = useState<string | null>('waiting');
  const waiting = useWaiting();
  return (
    <SettingsPage title={t('My approvals')} back={{ to: '/', label: t('Home') }}>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="waiting">
            {t('To decide')}
            {(waiting.data?.data.length ?? 0) > 0 && <span className="tab-count tabular">{waiting.data?.data.length}</span>}
          </Tabs.Tab>
          <Tabs.Tab value="mine">{t('Asked by me')}</Tabs.Tab>
          <Tabs.Tab value="all">{t('All')}</Tabs.Tab>
          <Tabs.Tab value="absences">{t('Absences')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="waiting" pt="md">
          <SettingsCard isFlush>
            <List rows={waiting.data?.data} error={waiting.error} onRetry={() => void waiting.refetch()} isToDecide />
          </SettingsCard>
        </Tabs.Panel>
        <Tabs.Panel value="mine" pt="md">
          <Filtered filter={{ field: 'requestedBy', op: 'eq', value: currentUser()?.id }} />
        </Tabs.Panel>
        <Tabs.Panel value="all" pt="md">
          <Filtered filter={{ and: [] }} />
        </Tabs.Panel>
        <Tabs.Panel value="absences" pt="md">
          <Absences />
        </Tabs.Panel>
      </Tabs>
    </SettingsPage>
  );
}

function Filtered({ filter }: { filter: unknown }) {
  const found = useRequests(filter);
  return (
    <SettingsCard isFlush>
      <List rows={found.data} error={found.error} onRetry={() => void found.refetch()} />
    </SettingsCard>
  );
}

interface ListProps {
  readonly rows: readonly ApprovalRow[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly isToDecide?: boolean;
}

function List({ rows, error, onRetry, isToDecide = false }: ListProps) {
  if (error) return <LoadProblem error={error} onRetry={onRetry} />;
  if (!rows)
    return (
      <div className="table-wait" aria-busy="true">
        <Skeleton height={14} width="60%" />
        <Skeleton height={14} width="40%" />
      </div>
    );
  if (rows.length === 0)
    return isToDecide ? (
      <Empty
        icon="circle-check"
        title={t('Nothing waits for you')}
        text={t('When somebody asks for your approval it is here, and you are told.')}
      />
    ) : (
      <Empty icon="rubber-stamp" title={t('No requests')} text={t('Ask for approval on the page of a record, in its menu.')} />
    );
  return (
    <ul className="approval-list" aria-label={isToDecide ? t('To decide') : t('Requests')}>
      {rows.map((row) => (
        <Card key={row.id} row={row} isToDecide={isToDecide} />
      ))}
    </ul>
  );
}

function Card({ row, isToDecide }: { row: ApprovalRow; isToDecide: boolean }) {
  const me = currentUser()?.id;
  const others = (row.turn?.seats ?? []).filter((seat) => seat.user !== me);
  const isForOther = isToDecide && !(row.turn?.seats ?? []).some((seat) => seat.user === me);
  return (
    <li className="approval-card">
      <div className="approval-card-head">
        <span className="cell-stack grow">
          <Link className="approval-card-title" to={`/approvals/requests/${row.id}`}>
            {row.title}
          </Link>
          <span className="approval-facts">
            {findRecord(row.subject.type) && <RecordLink type={row.subject.type} value={row.subject} />}
            {row.requestedBy?.title && (
              <span>
                <Face name={row.requestedBy.title} size={16} />
                {row.requestedBy.title}
              </span>
            )}
            <span title={formatInstant(row.createdAt)}>{formatAgo(row.createdAt, Date.now())}</span>
            {row.state === 'pending' && row.dueAt && (
              <span data-late={Date.parse(row.dueAt) < Date.now() || undefined}>
                <Icon name="clock" size={13} />
                {t('due {when}', { when: formatInstant(row.dueAt, 'short') })}
              </span>
            )}
          </span>
        </span>
        {row.amount && <span className="approval-amount">{formatMoney(row.amount.amount, row.amount.currency)}</span>}
        {!isToDecide && <ApprovalState state={row.state} isOutdated={row.isOutdated} />}
      </div>
      {row.reason && <p className="approval-reason">{row.reason}</p>}
      {isForOther && <p className="turn-note">{t('On behalf of {name}', { name: others.map((seat) => seat.name).join(', ') })}</p>}
      {!isToDecide && row.state === 'pending' && others.length > 0 && (
        <p className="turn-note">
          {tn(others.length, 'Waits for {names}', 'Waits for {names}', { names: others.map((seat) => seat.name).join(', ') })}
        </p>
      )}
      {isToDecide && <DecideButtons id={row.id} title={row.title} />}
    </li>
  );
}
