import './health.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { may, findRecord } from '../../../ui/api/session.ts';
import { countQuery } from '../../../ui/api/records.ts';
import { formatBytes, formatInstant, formatNumber } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Anchor } from '../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import { readMetrics, sumOf } from './read-metrics.ts';

type Tone = 'ok' | 'warn' | 'bad' | 'unknown';

interface Check {
  readonly key: string;
  readonly title: string;
  readonly tone: Tone;
  readonly text: string;
  readonly to?: string;
}

/** What an administrator looks at first when something seems wrong. */
export default function Health() {
  const checks = [useDatabase(), useLog(), useRates(), useFailedJobs(), useMail()].filter((c) => c !== null);
  const worst: Tone = checks.some((c) => c.tone === 'bad') ? 'bad' : checks.some((c) => c.tone === 'warn') ? 'warn' : 'ok';
  return (
    <SettingsPage title={t('Health')} text={t('For monitoring there are /healthz, /readyz and /metrics.')}>
      <div className="health-banner" data-tone={worst} role="status">
        <Icon name={worst === 'ok' ? 'circle-check' : 'alert-triangle'} size={22} />
        <strong>{worst === 'ok' ? t('All is well') : worst === 'warn' ? t('Something deserves a look') : t('Something is wrong')}</strong>
      </div>
      <SettingsCard isFlush title={t('Checks')}>
        <ul className="health-list">
          {checks.map((check) => (
            <li key={check.key} data-tone={check.tone}>
              <Icon name={check.tone === 'ok' ? 'circle-check' : check.tone === 'unknown' ? 'circle' : 'alert-triangle'} size={18} />
              <span className="grow">
                <strong>{check.title}</strong>
                <span className="dim">{check.text}</span>
              </span>
              {check.to && (
                <Link className="link-accent" to={check.to} aria-label={t('Open {what}', { what: check.title })}>
                  {t('Open')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </SettingsCard>
      <Process />
    </SettingsPage>
  );
}

function useDatabase(): Check {
  const { data, error } = useQuery({
    queryKey: ['data', 'readyz'],
    queryFn: async ({ signal }) => (await fetch('/readyz', { signal })).ok,
    refetchInterval: 10_000,
    retry: false,
  });
  const isOk = data === true && !error;
  return {
    key: 'database',
    title: t('Database'),
    tone: isOk ? 'ok' : data === undefined && !error ? 'unknown' : 'bad',
    text: isOk ? t('Reachable and up to date') : t('Cannot be reached, or is not migrated'),
  };
}

function useLog(): Check | null {
  const isAllowed = may('audit.read');
  const { data } = useData<{ ok: boolean | null; checkedAt: string | null; problems: readonly unknown[] }>('/audit/verify', {
    enabled: isAllowed,
  });
  if (!isAllowed) return null;
  const tone: Tone = data?.ok === true ? 'ok' : data?.ok === false ? 'bad' : 'unknown';
  return {
    key: 'audit',
    title: t('Audit log'),
    tone,
    to: '/settings/audit',
    text:
      data?.ok === false
        ? tn(data.problems.length, '{count} entry is not as it was written', '{count} entries are not as they were written')
        : data?.checkedAt
          ? t('Unchanged, as checked {when}', { when: formatInstant(data.checkedAt) })
          : t('Not checked yet'),
  };
}

function useRates(): Check {
  const { data } = useData<{ isStale: boolean; warning: string | null; newest: string | null }>('/settings/exchange-rates/status');
  return {
    key: 'rates',
    title: t('Exchange rates'),
    to: '/settings/rates',
    tone: !data ? 'unknown' : data.isStale ? 'warn' : 'ok',
    text: data?.warning ? label(data.warning) : data?.newest ? t('Up to date') : t('None yet'),
  };
}

function useFailedJobs(): Check {
  const { data } = useData<{ data: readonly unknown[] }>('/jobs/dead');
  const count = data?.data.length ?? 0;
  return {
    key: 'jobs',
    title: t('Background work'),
    to: '/settings/jobs',
    tone: !data ? 'unknown' : count > 0 ? 'warn' : 'ok',
    text: count > 0 ? tn(count, '{count} job failed for good', '{count} jobs failed for good') : t('Nothing has failed'),
  };
}

function useMail(): Check | null {
  const record = findRecord('notify.mail');
  const { data } = useQuery({
    ...countQuery(record ?? noRecord, { filter: { field: 'state', op: 'in', value: ['failed', 'unknown'] } }),
    enabled: record !== null,
  });
  if (!record) return null;
  const count = data?.value ?? 0;
  return {
    key: 'mail',
    title: t('Mail'),
    to: '/settings/mail',
    tone: !data ? 'unknown' : count > 0 ? 'warn' : 'ok',
    text:
      count > 0 ? tn(count, '{count} message was perhaps not sent', '{count} messages were perhaps not sent') : t('Everything was sent'),
  };
}

// Hooks run whether or not there is a record; the query itself does not.
const noRecord = { key: 'none', module: '', path: '' } as Parameters<typeof countQuery>[0];

function Process() {
  const { data } = useQuery({
    queryKey: ['data', 'metrics'],
    queryFn: async ({ signal }) => readMetrics(await (await fetch('/metrics', { signal })).text()),
    refetchInterval: 10_000,
    retry: false,
  });
  if (!data) return null;
  const started = data.get('process_start_time_seconds') ?? 0;
  const requests = sumOf(data, 'entente_http_request_seconds_count');
  const seconds = sumOf(data, 'entente_http_request_seconds_sum');
  const facts: readonly (readonly [string, string])[] = [
    [t('Running since'), started ? formatInstant(new Date(started * 1000).toISOString()) : '–'],
    [t('Memory'), formatBytes(data.get('process_resident_memory_bytes') ?? 0)],
    [t('Requests answered'), formatNumber(requests)],
    [t('Mean time to answer'), requests ? `${formatNumber((seconds / requests) * 1000, { maximumFractionDigits: 1 })} ms` : '–'],
  ];
  return (
    <SettingsCard
      title={t('This process')}
      actions={
        <Anchor className="link-accent" href="/metrics" target="_blank">
          {t('All metrics')}
        </Anchor>
      }
    >
      <dl className="health-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="tabular">{value}</dd>
          </div>
        ))}
      </dl>
    </SettingsCard>
  );
}
