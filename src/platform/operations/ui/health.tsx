import './health.css';
import { useQuery } from '@tanstack/react-query';
import { may } from '../../../ui/api/session.ts';
import { formatBytes, formatInstant, formatNumber } from '../../../ui/i18n/format.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Anchor, Button } from '../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import { Checks, type ShownFinding } from './checks.tsx';
import { readMetrics, sumOf } from './read-metrics.ts';

/** What an administrator looks at first when something seems wrong: the checks of `entente doctor`. */
export default function Health() {
  const checks = useData<{ data: readonly ShownFinding[]; at: string }>('/operations/checks', { refetchInterval: 60_000 });
  const log = useLog();
  const findings = checks.data ? [...checks.data.data, ...log] : [];
  const wrong = findings.filter((finding) => finding.tone !== 'ok');
  return (
    <SettingsPage
      title={t('System health')}
      text={t('The same as "entente doctor" says on the command line. For monitoring there are /healthz, /readyz and /metrics.')}
    >
      {checks.error ? (
        <Banner tone="bad" text={t('The checks could not be made')} onRetry={() => void checks.refetch()} isBusy={checks.isFetching} />
      ) : (
        checks.data && (
          <Banner
            tone={wrong.some((finding) => finding.tone === 'bad') ? 'bad' : wrong.length > 0 ? 'warn' : 'ok'}
            text={wrong.length === 0 ? t('All is well') : tn(wrong.length, '{count} thing to look at', '{count} things to look at')}
            detail={t('Checked {when}', { when: formatInstant(checks.data.at) })}
            onRetry={() => void checks.refetch()}
            isBusy={checks.isFetching}
          />
        )
      )}
      {wrong.length > 0 && <Checks title={t('To look at')} findings={wrong} />}
      {findings.length > 0 && <Checks title={t('In order')} findings={findings.filter((finding) => finding.tone === 'ok')} />}
      <Process />
    </SettingsPage>
  );
}

interface BannerProps {
  readonly tone: ShownFinding['tone'];
  readonly text: string;
  readonly detail?: string;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
}

function Banner({ tone, text, detail, isBusy, onRetry }: BannerProps) {
  return (
    <div className="health-banner" data-tone={tone} role="status">
      <Icon name={tone === 'ok' ? 'circle-check' : 'alert-triangle'} size={22} />
      <span className="grow">
        <strong>{text}</strong>
        {detail && <span className="dim">{detail}</span>}
      </span>
      <Button variant="default" size="compact-sm" loading={isBusy} onClick={onRetry}>
        {t('Check again')}
      </Button>
    </div>
  );
}

/** The audit log is checked by a job of its own each night: that reads all of it. */
function useLog(): readonly ShownFinding[] {
  const isAllowed = may('audit.read');
  const { data } = useData<{ ok: boolean | null; checkedAt: string | null; problems: readonly unknown[] }>('/audit/verify', {
    enabled: isAllowed,
  });
  if (!isAllowed || !data) return [];
  if (data.ok === false)
    return [
      {
        area: 'audit',
        tone: 'bad',
        text: tn(data.problems.length, '{count} entry is not as it was written', '{count} entries are not as they were written'),
        todo: t('See which, under Settings, Audit log.'),
      },
    ];
  return [
    {
      area: 'audit',
      tone: 'ok',
      text: data.checkedAt ? t('Unchanged, as checked {when}', { when: formatInstant(data.checkedAt) }) : t('Not checked yet'),
    },
  ];
}

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
