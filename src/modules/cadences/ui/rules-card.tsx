import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { prefs } from '../../../ui/i18n/prefs.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Checkbox, Select, TextInput } from '../../../ui/kit/kit.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useRows } from '../../../ui/settings/use-rows.ts';
import type { Draft, Problem } from './types.ts';

/** What holds for all steps: purpose, hours, whose working time, and when it stops. */
export function RulesCard({
  draft,
  onChange,
  problems,
  isReadOnly,
}: {
  draft: Draft;
  onChange: (draft: Draft) => void;
  problems: readonly Problem[];
  isReadOnly: boolean;
}) {
  const purpose = findRecord('privacy.purpose');
  const stages = useRows('/sales/stages', { sort: 'position', fields: 'name,pipeline,state' });
  const { definition } = draft;
  const { window } = definition;
  const set = (part: Partial<typeof definition>): void => onChange({ ...draft, definition: { ...definition, ...part } });
  const own = problems.filter(({ pointer }) => !pointer.startsWith('/definition/steps/'));
  return (
    <SettingsCard
      title={t('Hours and ends')}
      text={t('It also stops by itself when they reply, meet you, unsubscribe, or the lead or deal is closed.')}
    >
      <fieldset disabled={isReadOnly} style={{ border: 0, margin: 0, padding: 0, display: 'grid', gap: 12, minWidth: 0 }}>
        {purpose && (
          <RecordPicker
            record={purpose}
            label={t('Purpose of the mails')}
            description={t('Whoever has not agreed to it, or objected, is not enrolled.')}
            value={draft.purpose}
            disabled={isReadOnly}
            onChange={(value: RefValue | null) => onChange({ ...draft, purpose: value })}
          />
        )}
        <div className="cadence-times">
          <TextInput
            type="time"
            label={t('Mails arrive from')}
            value={window.from}
            onChange={(e) => set({ window: { ...window, from: e.currentTarget.value } })}
          />
          <TextInput
            type="time"
            label={t('until')}
            value={window.to}
            onChange={(e) => set({ window: { ...window, to: e.currentTarget.value } })}
          />
        </div>
        <div className="cadence-days" role="group" aria-label={t('On these days')}>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <Checkbox
              key={day}
              size="xs"
              label={dayName(day)}
              checked={window.days.includes(day)}
              onChange={(e) =>
                set({
                  window: {
                    ...window,
                    days: e.currentTarget.checked ? [...window.days, day].toSorted() : window.days.filter((d) => d !== day),
                  },
                })
              }
            />
          ))}
        </div>
        <p className="dim flat">{t('On the clock of whoever gets the mail.')}</p>
        <Select
          label={t('Waits are counted in the working time of')}
          allowDeselect={false}
          data={[
            { value: 'company', label: t('the company') },
            { value: 'sender', label: t('the sender') },
          ]}
          value={definition.calendar}
          onChange={(calendar) => set({ calendar: calendar === 'sender' ? 'sender' : 'company' })}
        />
        <Select
          label={t('Stops for deals beyond')}
          placeholder={t('No stage')}
          clearable
          clearButtonProps={{ 'aria-label': t('Clear') }}
          data={stageOptions(stages.data ?? [])}
          value={definition.pastStage}
          onChange={(pastStage) => set({ pastStage })}
        />
        {own.length > 0 && (
          <ul className="cadence-problems">
            {own.map((problem) => (
              <li key={problem.pointer + problem.message}>{label(problem.message)}</li>
            ))}
          </ul>
        )}
      </fieldset>
    </SettingsCard>
  );
}

/** Monday is 1. */
function dayName(day: number): string {
  return new Intl.DateTimeFormat(prefs().locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 0, 4 + day)));
}

function stageOptions(stages: readonly Row[]): { group: string; items: { value: string; label: string }[] }[] {
  const open = stages.filter((stage) => stage['state'] === 'open');
  const pipelineOf = (stage: Row): string => (stage['pipeline'] as RefValue | null)?.title ?? '';
  return [...Map.groupBy(open, pipelineOf)].map(([group, those]) => ({
    group,
    items: those.map((stage) => ({ value: stage.id, label: String(stage['name']) })),
  }));
}
