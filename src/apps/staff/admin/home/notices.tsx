import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { countQuery } from '../../../../ui/api/records.ts';
import { findRecord, may } from '../../../../ui/api/session.ts';
import type { ProgressItem, RecordMeta } from '../../../../ui/api/types.ts';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Progress } from '../../../../ui/kit/kit.ts';
import { ratesWarning, type RateFacts } from '../../../../ui/settings/rates-warning.ts';
import { useData } from '../../../../ui/settings/use-data.ts';

/** What waits for a decision or deserves a look; nothing is shown when nothing does. */
export function Notices() {
  const candidates = findRecord('parties.duplicateCandidate');
  return (
    <div className="home-notices">
      {may('settings.manage') && <StaleRates />}
      <RunningWork />
      {candidates && <Duplicates record={candidates} />}
      {may('operations.manage') && <FailedJobs />}
    </div>
  );
}

function StaleRates() {
  const { data } = useData<RateFacts>('/settings/exchange-rates/status');
  return data?.isStale ? (
    <Notice to="/settings/rates" icon="coins" tone="warn" title={t('Exchange rates are out of date')}>
      {ratesWarning(data)}
    </Notice>
  ) : null;
}

function Duplicates({ record }: { record: RecordMeta }) {
  const { data } = useQuery(countQuery(record, { filter: { field: 'state', op: 'eq', value: 'open' } }));
  return data && data.value > 0 ? (
    <Notice to="/settings/duplicates" icon="copy" title={tn(data.value, '{count} possible duplicate', '{count} possible duplicates')}>
      {t('Compare them side by side and decide.')}
    </Notice>
  ) : null;
}

function FailedJobs() {
  const { data } = useData<{ data: readonly unknown[] }>('/jobs/dead');
  const count = data?.data.length ?? 0;
  return count > 0 ? (
    <Notice
      to="/settings/jobs"
      icon="alert-triangle"
      tone="warn"
      title={tn(count, '{count} background job failed', '{count} background jobs failed')}
    >
      {t('See why, and run them again.')}
    </Notice>
  ) : null;
}

function RunningWork() {
  const { data } = useData<{ data: readonly ProgressItem[] }>('/progress?unfinished=true', {
    refetchInterval: (now) => (now && now.data.length > 0 ? 2_000 : false),
  });
  return (data?.data ?? []).slice(0, 2).map((item) => (
    <Notice key={item.id} to="/settings/jobs" icon="refresh" title={label(item.label)}>
      {item.total ? (
        <Progress size="sm" value={(item.done / item.total) * 100} aria-label={label(item.label)} />
      ) : (
        t('{count} done', { count: formatNumber(item.done) })
      )}
    </Notice>
  ));
}

function Notice({ to, icon, title, tone, children }: { to: string; icon: string; title: string; tone?: 'warn'; children: ReactNode }) {
  return (
    <Link to={to} className="home-notice" data-tone={tone}>
      <Icon name={icon} size={18} />
      <span className="grow">
        <strong>{title}</strong>
        <span className="dim">{children}</span>
      </span>
      <Icon name="chevron-right" size={16} />
    </Link>
  );
}
