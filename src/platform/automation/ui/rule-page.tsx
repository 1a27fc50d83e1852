import './automation.css';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { isDestination } from '../../../ui/shell/navigation.ts';
import { meta, may } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Skeleton, Tabs } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { RuleEditor } from './builder/rule-editor.tsx';
import { DryRunPanel } from './dry-run-panel.tsx';
import { RuleActions } from './rule-actions.tsx';
import { RuleNotices } from './rule-notices.tsx';
import { RunsPanel } from './runs-panel.tsx';
import { StateChip } from './state-chip.tsx';
import type { Draft, RuleRow, VersionRow } from './types.ts';
import { useRules, useVersions } from './use-automation.ts';
import { VersionsPanel } from './versions-panel.tsx';

/** One rule: what it says, what it did, what it would have done, and how it came to be. */
export default function RulePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const isNew = id === 'new';
  const rules = useRules();
  const versions = useVersions(id, !isNew);
  const rule = rules.data?.find((each) => each.id === id) ?? null;
  const [latest] = versions.data ?? [];
  const back = { to: '/settings/automations', label: t('Automations') };
  if (isNew) return <Page key="new" rule={null} versions={[]} />;
  if (rule && latest) return <Page key={id} rule={rule} versions={versions.data ?? []} />;
  return (
    <SettingsPage isWide title={t('Automation')} back={back}>
      {rules.error || versions.error ? (
        <LoadProblem error={rules.error ?? versions.error} onRetry={() => void Promise.all([rules.refetch(), versions.refetch()])} />
      ) : rules.data && !rule ? (
        <Empty icon="bolt" title={t('There is no such automation.')} />
      ) : (
        <Skeleton height={320} />
      )}
    </SettingsPage>
  );
}

function Page({ rule, versions }: { rule: RuleRow | null; versions: readonly VersionRow[] }) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(() => draftOf(rule, versions[0]));
  const [savedAt, setSavedAt] = useState(() => JSON.stringify(draft));
  const [tab, setTab] = useState<string | null>('rule');
  const isDirty = JSON.stringify(draft) !== savedAt;
  const onSaved = async (ruleId: string) => {
    setSavedAt(JSON.stringify(draft));
    if (!rule) await navigate({ to: `/settings/automations/${ruleId}`, replace: true, ignoreBlocker: true });
  };
  return (
    <SettingsPage
      isWide
      title={rule ? rule.name : t('New automation')}
      text={rule && <StateLine rule={rule} />}
      back={{ to: '/settings/automations', label: t('Automations') }}
      actions={may('automation.manage') && <RuleActions rule={rule} draft={draft} isDirty={isDirty} onSaved={onSaved} />}
    >
      {rule && <RuleNotices rule={rule} />}
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="rule">{t('Rule')}</Tabs.Tab>
          {may('automation.manage') && <Tabs.Tab value="dry">{t('Dry run')}</Tabs.Tab>}
          {rule && <Tabs.Tab value="runs">{t('Runs')}</Tabs.Tab>}
          {rule && <Tabs.Tab value="versions">{t('Versions')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="rule" pt="md">
          <RuleEditor draft={draft} onChange={setDraft} isDirty={isDirty} />
        </Tabs.Panel>
        <Tabs.Panel value="dry" pt="md">
          <DryRunPanel draft={draft} />
        </Tabs.Panel>
        {rule && (
          <Tabs.Panel value="runs" pt="md">
            <RunsPanel rule={rule.id} />
          </Tabs.Panel>
        )}
        {rule && (
          <Tabs.Panel value="versions" pt="md">
            <VersionsPanel
              rule={rule}
              versions={versions}
              onTake={(version) => (setDraft({ ...draft, definition: version.definition }), setTab('rule'))}
            />
          </Tabs.Panel>
        )}
      </Tabs>
    </SettingsPage>
  );
}

function StateLine({ rule }: { rule: RuleRow }) {
  return (
    <span className="row automation-state-line">
      <StateChip state={rule.state} />
      {rule.activeVersion && rule.state === 'active' && <span>{t('Version {number} works', { number: rule.activeVersion })}</span>}
      {rule.activeVersion && rule.latest > rule.activeVersion && <span>{t('Version {number} is a draft', { number: rule.latest })}</span>}
      {rule.runsAs?.title && rule.state === 'active' && <span>{t('with the rights of {name}', { name: rule.runsAs.title })}</span>}
    </span>
  );
}

function draftOf(rule: RuleRow | null, version: VersionRow | undefined): Draft {
  const record = (meta().records.find((r) => isDestination(r) && r.can.update) ?? meta().records[0])?.key ?? '';
  return {
    name: rule?.name ?? '',
    description: rule?.description ?? '',
    definition: version?.definition ?? { trigger: { kind: 'created', record }, conditions: null, steps: [] },
  };
}
