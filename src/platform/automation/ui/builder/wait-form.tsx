import type { RecordMeta } from '../../../../ui/api/types.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { NumberInput, Select } from '../../../../ui/kit/kit.ts';
import type { WaitStep } from '../../rules/definition.ts';
import { ConditionsEditor } from './conditions-editor.tsx';
import { pathsOf } from './paths.ts';
import { TimeOf } from './trigger-editor.tsx';

interface Props {
  readonly step: WaitStep;
  readonly record: RecordMeta;
  readonly hasChange: boolean;
  readonly onChange: (step: WaitStep) => void;
}

/** For a while, until a date, or until something holds. */
export function WaitForm({ step, record, hasChange, onChange }: Props) {
  const dates = pathsOf(record).filter((p) => p.field?.kind === 'date' || p.field?.kind === 'instant');
  const base = { id: step.id, kind: 'wait' } as const;
  const begin = (until: string | null): void => {
    if (until === 'time') onChange({ ...base, until, amount: 1, unit: 'days', counts: 'calendar' });
    if (until === 'field') onChange({ ...base, until, field: dates[0]?.value ?? '', at: '08:00' });
    if (until === 'conditions') onChange({ ...base, until, conditions: { and: [] }, mostDays: 30, then: 'stop' });
  };
  return (
    <div className="automation-form">
      <div className="automation-sentence">
        <Select
          aria-label={t('Wait for')}
          data={[
            { value: 'time', label: t('for a while') },
            ...(dates.length > 0 ? [{ value: 'field', label: t('until a date') }] : []),
            { value: 'conditions', label: t('until something holds') },
          ]}
          value={step.until}
          onChange={begin}
          allowDeselect={false}
        />
        {step.until === 'time' && (
          <>
            <NumberInput
              aria-label={t('How long')}
              min={1}
              max={10_000}
              w={80}
              value={step.amount}
              onChange={(amount) => typeof amount === 'number' && onChange({ ...step, amount })}
            />
            <Select
              aria-label={t('Unit')}
              w={110}
              data={[
                { value: 'minutes', label: t('minutes') },
                { value: 'hours', label: t('hours') },
                { value: 'days', label: t('days') },
              ]}
              value={step.unit}
              onChange={(unit) => unit && onChange({ ...step, unit: unit as 'days' })}
              allowDeselect={false}
            />
            <Select
              aria-label={t('Which time counts')}
              data={[
                { value: 'calendar', label: t('by the calendar') },
                { value: 'working', label: t('of working time') },
              ]}
              value={step.counts}
              onChange={(counts) => counts && onChange({ ...step, counts: counts as 'calendar' })}
              allowDeselect={false}
            />
          </>
        )}
        {step.until === 'field' && (
          <>
            <Select
              aria-label={t('Which date')}
              data={dates.map((p) => ({ value: p.value, label: p.label }))}
              value={step.field}
              onChange={(field) => field && onChange({ ...step, field })}
              searchable
              allowDeselect={false}
            />
            <TimeOf at={step.at} onChange={(at) => onChange({ ...step, at })} />
          </>
        )}
        {step.until === 'conditions' && (
          <>
            <span className="dim">{t('at most')}</span>
            <NumberInput
              aria-label={t('How many days')}
              min={1}
              max={366}
              w={80}
              value={step.mostDays}
              onChange={(mostDays) => typeof mostDays === 'number' && onChange({ ...step, mostDays })}
            />
            <span className="dim">{t('days')}</span>
            <Select
              aria-label={t('Then')}
              data={[
                { value: 'stop', label: t('then stop') },
                { value: 'continue', label: t('then go on') },
              ]}
              value={step.then}
              onChange={(then) => then && onChange({ ...step, then: then as 'stop' })}
              allowDeselect={false}
            />
          </>
        )}
      </div>
      {step.until === 'conditions' && (
        <ConditionsEditor
          record={record}
          conditions={step.conditions}
          hasChange={hasChange}
          none=""
          onChange={(conditions) => onChange({ ...step, conditions: conditions ?? { and: [] } })}
        />
      )}
    </div>
  );
}
