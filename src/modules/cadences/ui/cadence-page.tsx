import './cadences.css';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { may } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Button, Skeleton, Tabs, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SaveBar } from '../../../ui/settings/save-bar.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { defaultWindow, type Definition, type EmailStep } from '../rules/definition.ts';
import { PeoplePanel } from './people-panel.tsx';
import { PreviewCard } from './preview-card.tsx';
import { ReportPanel } from './report-panel.tsx';
import { RulesCard } from './rules-card.tsx';
import { StateChip } from './state-chip.tsx';
import { newStep, StepsEditor } from './steps-editor.tsx';
import type { CadenceRow, Draft, Problem } from './types.ts';
import { say, useCadences, useVersions } from './use-cadences.ts';

/** One cadence: what it says, who is in it, what came of it. */
export default function CadencePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const isNew = id === 'new';
  const cadences = useCadences();
  const versions = useVersions(id, !isNew);
  const row = cadences.data?.find((each) => each.id === id) ?? null;
  const [latest] = versions.data ?? [];
  const back = { to: '/cadences?tab=all', label: t('Cadences') };
  if (isNew) return <Page key="new" row={null} definition={null} />;
  if (row && latest) return <Page key={id} row={row} definition={latest.definition} />;
  return (
    <SettingsPage isWide title={t('Cadence')} back={back}>
      {cadences.error || versions.error ? (
        <LoadProblem error={cadences.error ?? versions.error} onRetry={() => void Promise.all([cadences.refetch(), versions.refetch()])} />
      ) : cadences.data && !row ? (
        <Empty icon="list-numbers" title={t('There is no such cadence.')} />
      ) : (
        <Skeleton height={320} />
      )}
    </SettingsPage>
  );
}

function Page({ row, definition }: { row: CadenceRow | null; definition: Definition | null }) {
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(() => draftOf(row, definition));
  const [saved, setSaved] = useState(draft);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const [tab, setTab] = useState<string | null>('steps');
  const { isBusy, act } = useAction();
  const isReadOnly = !may('cadences.manage');
  const isDirty = JSON.stringify(draft) !== JSON.stringify(saved);
  const isBehind = row !== null && (row.state !== 'active' || row.activeNumber !== row.latest);
  const save = () =>
    act(async () => {
      const answer = await say<{ cadenceId: string; number: number; problems: readonly Problem[] }>(
        row ? `cadences/${row.id}/save` : 'cadences/make',
        {
          ...draft,
          description: draft.description || null,
          purpose: draft.purpose?.id ?? null,
        },
      );
      setSaved(draft);
      setProblems(answer.problems);
      if (!row) await navigate({ to: `/cadence/${answer.cadenceId}`, replace: true, ignoreBlocker: true });
      toast(
        answer.problems.length > 0
          ? t('Saved as a draft; something is missing before it can be activated.')
          : t('Saved as version {number}', { number: answer.number }),
      );
    });
  const activate = () => act(() => say(`cadences/${row?.id}/activate`), t('The cadence is active'));
  return (
    <SettingsPage
      isWide
      title={row ? row.name : t('New cadence')}
      text={row && <StateLine row={row} />}
      back={{ to: '/cadences?tab=all', label: t('Cadences') }}
      actions={
        !isReadOnly &&
        row && (
          <>
            {row.state === 'active' && (
              <Button
                variant="default"
                disabled={isBusy}
                onClick={() => void act(() => say(`cadences/${row.id}/retire`), t('Nobody is enrolled in it any more'))}
              >
                {t('Retire')}
              </Button>
            )}
            {isBehind && (
              <Button loading={isBusy} disabled={isDirty} onClick={() => void activate()}>
                {row.state === 'active' ? t('Activate version {number}', { number: row.latest }) : t('Activate')}
              </Button>
            )}
          </>
        )
      }
    >
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        {row && (
          <Tabs.List mb="md">
            <Tabs.Tab value="steps">{t('Steps')}</Tabs.Tab>
            <Tabs.Tab value="people">{t('Who is in it')}</Tabs.Tab>
            <Tabs.Tab value="report">{t('Report')}</Tabs.Tab>
          </Tabs.List>
        )}
        <Tabs.Panel value="steps">
          <div className="cadence-columns">
            <div className="cadence-main">
              <SettingsCard>
                <div className="cadence-fields">
                  <TextInput
                    label={t('Name')}
                    required
                    maxLength={120}
                    readOnly={isReadOnly}
                    value={draft.name}
                    onChange={(e) => setDraft({ ...draft, name: e.currentTarget.value })}
                  />
                  <TextInput
                    label={t('Description')}
                    maxLength={1000}
                    readOnly={isReadOnly}
                    value={draft.description}
                    onChange={(e) => setDraft({ ...draft, description: e.currentTarget.value })}
                  />
                </div>
              </SettingsCard>
              <StepsEditor
                steps={draft.definition.steps}
                problems={problems}
                isReadOnly={isReadOnly}
                onChange={(steps) => {
                  // Places in the old order would name the wrong steps.
                  if (steps.length !== draft.definition.steps.length) setProblems([]);
                  setDraft({ ...draft, definition: { ...draft.definition, steps } });
                }}
                onPreview={(step) => setShown(step.id)}
              />
            </div>
            <div className="cadence-side">
              <PreviewCard
                step={(draft.definition.steps.find((step) => step.id === shown && step.kind === 'email') as EmailStep | undefined) ?? null}
              />
              <RulesCard draft={draft} onChange={setDraft} problems={problems} isReadOnly={isReadOnly} />
            </div>
          </div>
        </Tabs.Panel>
        {row && (
          <Tabs.Panel value="people">
            <PeoplePanel cadence={row} />
          </Tabs.Panel>
        )}
        {row && (
          <Tabs.Panel value="report">
            <ReportPanel cadence={row} />
          </Tabs.Panel>
        )}
      </Tabs>
      {!isReadOnly && (
        <SaveBar isDirty={isDirty && draft.name.trim() !== ''} isBusy={isBusy} onSave={() => void save()} onReset={() => setDraft(saved)} />
      )}
    </SettingsPage>
  );
}

function StateLine({ row }: { row: CadenceRow }) {
  return (
    <span className="row">
      <StateChip of="cadence" state={row.state} />
      {row.activeNumber !== null && row.state === 'active' && <span>{t('Version {number} works', { number: row.activeNumber })}</span>}
      {row.activeNumber !== null && row.latest > row.activeNumber && (
        <span>{t('Version {number} is a draft', { number: row.latest })}</span>
      )}
    </span>
  );
}

function draftOf(row: CadenceRow | null, definition: Definition | null): Draft {
  return {
    name: row?.name ?? '',
    description: row?.description ?? '',
    purpose: row?.purpose ?? null,
    definition: definition ?? { steps: [newStep('email')], window: defaultWindow, calendar: 'company', pastStage: null },
  };
}
