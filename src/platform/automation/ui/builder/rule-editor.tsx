import { useQuery } from '@tanstack/react-query';
import { findRecord } from '../../../../ui/api/session.ts';
import { noun, t } from '../../../../ui/i18n/t.ts';
import { Alert, Checkbox, NumberInput, TextInput, Textarea, useDebouncedValue } from '../../../../ui/kit/kit.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { defaultPerHour, defaultPerSchedule, type Definition } from '../../rules/definition.ts';
import type { Draft, Problems } from '../types.ts';
import { checkRule } from '../use-automation.ts';
import { ConditionsEditor } from './conditions-editor.tsx';
import { RuleCard } from './rule-card.tsx';
import { StepsEditor } from './steps-editor.tsx';
import { TriggerEditor } from './trigger-editor.tsx';

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly isDirty: boolean;
}

/** A rule as a sentence of cards: when, if, then. What is missing is said while one writes, at the step it is about. */
export function RuleEditor({ draft, onChange }: Props) {
  const { definition } = draft;
  const set = (patch: Partial<Definition>): void => onChange({ ...draft, definition: { ...definition, ...patch } });
  const problems = useProblems(definition);
  const record = findRecord(definition.trigger.record);
  const hasChange = definition.trigger.kind === 'updated' || definition.trigger.kind === 'event';
  return (
    <div className="automation-builder">
      <div className="automation-names">
        <TextInput
          label={t('Name')}
          required
          maxLength={120}
          value={draft.name}
          onChange={(e) => onChange({ ...draft, name: e.currentTarget.value })}
        />
        <Textarea
          label={t('What it is for')}
          autosize
          minRows={1}
          maxLength={1000}
          value={draft.description}
          onChange={(e) => onChange({ ...draft, description: e.currentTarget.value })}
        />
      </div>
      <RuleCard word={t('When it happens')} icon="bolt" problems={problems.filter((p) => p.pointer.startsWith('/trigger'))}>
        <TriggerEditor
          trigger={definition.trigger}
          onChange={(trigger) => set(trigger.record === definition.trigger.record ? { trigger } : { trigger, conditions: null, steps: [] })}
        />
      </RuleCard>
      <RuleCard word={t('If')} icon="filter" problems={problems.filter((p) => p.pointer.startsWith('/conditions'))}>
        {record && (
          <ConditionsEditor
            key={`${record.key} ${hasChange}`}
            record={record}
            conditions={definition.conditions}
            hasChange={hasChange}
            onChange={(conditions) => set({ conditions })}
            none={t('Always: no conditions.')}
          />
        )}
      </RuleCard>
      <RuleCard word={t('Then')} icon="player-play" problems={problems.filter((p) => p.pointer === '/steps')}>
        {record && (
          <StepsEditor
            record={record}
            steps={definition.steps}
            all={definition.steps}
            onChange={(steps) => set({ steps })}
            problems={problems}
            pointer="/steps"
            number=""
            hasChange={hasChange}
          />
        )}
      </RuleCard>
      <details className="automation-limits">
        <summary>{t('Limits and imports')}</summary>
        <div className="automation-limits-body">
          <NumberInput
            label={t('Runs per hour at most')}
            description={t('Those beyond wait for the next hour; none is lost.')}
            min={1}
            max={100_000}
            value={definition.perHour ?? defaultPerHour}
            onChange={(value) => typeof value === 'number' && set({ perHour: value })}
          />
          {definition.trigger.kind === 'schedule' && (
            <NumberInput
              label={t('Records per time at most')}
              description={t('Those beyond are left out, and the automation says so.')}
              min={1}
              max={1_000_000}
              value={definition.perSchedule ?? defaultPerSchedule}
              onChange={(value) => typeof value === 'number' && set({ perSchedule: value })}
            />
          )}
          <Checkbox
            label={t('Also for {what} that an import writes', { what: record ? noun(record.labelPlural) : '' })}
            description={t('Imports are quiet unless you want it otherwise, here or in the import itself.')}
            checked={definition.runsOnImport === true}
            onChange={(e) => set({ runsOnImport: e.currentTarget.checked })}
          />
        </div>
      </details>
      {problems.length > 0 && (
        <Alert color="yellow" variant="light" icon={<Icon name="alert-triangle" />}>
          <strong>{t('Before it can be activated')}</strong>
          <ul className="automation-problems" aria-label={t('What is missing')}>
            {problems.map((p) => (
              <li key={p.pointer + p.message}>{p.message}</li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}

function useProblems(definition: Definition): Problems {
  const [settled] = useDebouncedValue(definition, 400);
  const { data } = useQuery({
    queryKey: ['automation-check', JSON.stringify(settled)],
    queryFn: () => checkRule(settled),
    placeholderData: (old) => old,
    retry: false,
  });
  return data ?? [];
}
