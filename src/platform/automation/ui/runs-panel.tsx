import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../../ui/api/request.ts';
import { may } from '../../../ui/api/session.ts';
import { formatAgo, formatInstant } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Select, Skeleton, TextInput, useDebouncedValue } from '../../../ui/kit/kit.ts';
import { RecordLink } from '../../../ui/records/record-link.tsx';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { RunLog } from './run-log.tsx';
import { runStates, StateChip, stateName } from './state-chip.tsx';
import type { RunRow } from './types.ts';
import { sayToRule } from './use-automation.ts';

interface Page {
  readonly data: readonly RunRow[];
  readonly page: { readonly next: string | null };
}

/** What a rule did and did not, record by record, the latest first. */
export function RunsPanel({ rule }: { rule: string }) {
  const [state, setState] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 250);
  const runs = useInfiniteQuery({
    queryKey: ['data', '/automation/runs', rule, state, q],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({
        rule,
        ...(state ? { state } : {}),
        ...(q ? { q } : {}),
        ...(pageParam ? { after: pageParam } : {}),
      });
      return get<Page>(`/automation/runs/log?${search}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.page.next,
    refetchInterval: 5_000,
    retry: false,
  });
  const rows = runs.data?.pages.flatMap((p) => p.data);
  return (
    <div className="automation-runs">
      <div className="filter-row automation-run-filter">
        <TextInput
          aria-label={t('Search the log')}
          placeholder={t('Search the log')}
          leftSection={<Icon name="search" size={14} />}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
        />
        <Select
          aria-label={t('State')}
          placeholder={t('All states')}
          clearable
          clearButtonProps={{ 'aria-label': t('Clear') }}
          value={state}
          onChange={setState}
          data={runStates.map((value) => ({ value, label: stateName(value) }))}
        />
      </div>
      {runs.error ? (
        <LoadProblem error={runs.error} />
      ) : !rows ? (
        <Skeleton height={200} />
      ) : rows.length === 0 ? (
        <SettingsCard>
          <Empty
            icon="history"
            title={t('No runs')}
            text={
              q || state
                ? t('Nothing fits what you look for.')
                : t('Once the automation is active, each time it looks at a record stands here, with the reason for each step.')
            }
          />
        </SettingsCard>
      ) : (
        <ul className="automation-run-list" aria-label={t('Runs')}>
          {rows.map((run) => (
            <RunItem key={run.id} run={run} />
          ))}
        </ul>
      )}
      {runs.hasNextPage && (
        <div className="table-more">
          <Button variant="subtle" color="gray" onClick={() => void runs.fetchNextPage()}>
            {t('Show more')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** One run; opened, it tells of each step. */
export function RunItem({ run, withRule = false }: { run: RunRow; withRule?: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const { isBusy, act } = useAction();
  const mayManage = may('automation.manage');
  const hasLog = run.state !== 'skipped' && run.state !== 'stopped';
  return (
    <li className="automation-run">
      <div className="automation-run-head">
        <StateChip state={run.state} />
        {withRule ? (
          <span className="truncate">{run.ruleName}</span>
        ) : run.subject ? (
          <RecordLink type={run.subject.type} value={run.subject} />
        ) : (
          <span />
        )}
        <span className="dim automation-run-when" title={formatInstant(run.createdAt)}>
          {formatAgo(run.createdAt, Date.now())}
        </span>
        {hasLog && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={isOpen}
            rightSection={<Icon name={isOpen ? 'chevron-up' : 'chevron-down'} size={13} />}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('Steps')}
          </Button>
        )}
      </div>
      {(run.reason || !withRule) && (
        <p className="automation-run-reason">{run.reason ? label(run.reason) : <span className="dim">{label(run.cause)}</span>}</p>
      )}
      {isOpen && <RunLog run={run.id} />}
      {mayManage && (run.state === 'failed' || run.state === 'retrying') && (
        <div className="row">
          <Button
            size="compact-sm"
            variant="default"
            loading={isBusy}
            onClick={() => void act(() => sayToRule(`runs/${run.id}/retry`), t('It goes on from that step'))}
          >
            {t('Run again from this step')}
          </Button>
        </div>
      )}
      {mayManage && (run.state === 'waiting' || run.state === 'queued') && (
        <div className="row">
          <Button
            size="compact-sm"
            variant="default"
            loading={isBusy}
            onClick={() => void act(() => sayToRule(`runs/${run.id}/cancel`), t('Cancelled'))}
          >
            {t('Cancel this run')}
          </Button>
        </div>
      )}
    </li>
  );
}
