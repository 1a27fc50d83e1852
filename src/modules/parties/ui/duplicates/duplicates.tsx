import './duplicates.css';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { findRecord } from '../../../../ui/api/session.ts';
import { runCommand } from '../../../../ui/api/records.ts';
import type { ProgressItem } from '../../../../ui/api/types.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button, Progress, SegmentedControl } from '../../../../ui/kit/kit.ts';
import { useAction } from '../../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../../ui/settings/use-data.ts';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { CandidateList } from './candidate-list.tsx';
import { MergeHistory } from './merge-history.tsx';

export type Kind = 'parties.person' | 'parties.organization';
type Tab = 'open' | 'dismissed' | 'merged';

/** Pairs that may be one and the same, with why; and merges that were made, to be taken back. */
export default function Duplicates() {
  const navigate = useNavigate();
  const [kind, setKind] = useState<Kind>('parties.person');
  const [tab, setTab] = useState<Tab>('open');
  const [scan, setScan] = useState<string | null>(null);
  const { isBusy, act } = useAction();
  const record = findRecord('parties.duplicateCandidate');
  const start = () =>
    act(async () => {
      if (!record) return;
      const { result } = await runCommand(record, null, 'scan', { type: kind });
      setScan((result as { progressId: string }).progressId);
      await refresh('/progress');
    });
  return (
    <SettingsPage
      title={t('Duplicates')}
      text={t('Nothing is merged by itself: compare each pair and decide. Every merge can be undone.')}
      actions={
        record?.commands.some((c) => c.name === 'scan') ? (
          <Button leftSection={<Icon name="refresh" size={14} />} loading={isBusy || scan !== null} onClick={() => void start()}>
            {kind === 'parties.person' ? t('Look through all people') : t('Look through all organizations')}
          </Button>
        ) : undefined
      }
    >
      {scan && (
        <Scan
          id={scan}
          onDone={() => {
            setScan(null);
            void refresh('/parties/duplicate-candidates');
          }}
        />
      )}
      <div className="filter-row">
        <SegmentedControl
          aria-label={t('Kind of record')}
          value={kind}
          onChange={(v) => setKind(v as Kind)}
          data={[
            { value: 'parties.person', label: label(findRecord('parties.person')?.labelPlural ?? 'People') },
            { value: 'parties.organization', label: label(findRecord('parties.organization')?.labelPlural ?? 'Organizations') },
          ]}
        />
        <SegmentedControl
          aria-label={t('Show')}
          value={tab}
          onChange={(v) => setTab(v as Tab)}
          data={[
            { value: 'open', label: t('Open') },
            { value: 'dismissed', label: t('Not the same') },
            { value: 'merged', label: t('Merged') },
          ]}
        />
      </div>
      {tab === 'merged' ? (
        <MergeHistory kind={kind} />
      ) : (
        <CandidateList
          key={`${kind} ${tab}`}
          kind={kind}
          state={tab}
          onCompare={(id) => void navigate({ to: `/settings/duplicates/${id}` })}
        />
      )}
    </SettingsPage>
  );
}

function Scan({ id, onDone }: { id: string; onDone: () => void }) {
  const { data } = useData<{ data: ProgressItem }>(`/progress/${id}`, {
    refetchInterval: (now) => (now && ['done', 'failed', 'cancelled'].includes(now.data.state) ? false : 500),
  });
  const item = data?.data;
  const isOver = item !== undefined && ['done', 'failed', 'cancelled'].includes(item.state);
  return (
    <SettingsCard
      title={label(item?.label ?? '')}
      text={isOver ? (item.error ? label(item.error) : t('Done.')) : t('You can go on working meanwhile.')}
      actions={
        isOver ? (
          <Button variant="default" onClick={onDone}>
            {t('Show the result')}
          </Button>
        ) : undefined
      }
    >
      <Progress
        value={item?.total ? (item.done / item.total) * 100 : isOver ? 100 : 30}
        animated={!isOver}
        color={item?.error ? 'red' : 'accent'}
        aria-label={t('Progress')}
      />
    </SettingsCard>
  );
}
