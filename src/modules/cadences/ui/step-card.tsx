import { findField } from '../../../ui/api/session.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Checkbox, NumberInput, Select } from '../../../ui/kit/kit.ts';
import type { Step } from '../rules/definition.ts';
import { TemplateField } from './template-field.tsx';
import type { Problem } from './types.ts';

const icons = { email: 'mail', task: 'checkbox', wait: 'clock' } as const;

export interface StepCardProps {
  readonly step: Step;
  readonly number: number;
  readonly isReadOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onStep: (step: Step | null) => void;
  readonly onCopy: () => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onPreview: (() => void) | null;
}

/** One step: what it is, its form, what is missing in it. */
export function StepCard({ step, number, isReadOnly, problems, onStep, onCopy, onUp, onDown, onPreview }: StepCardProps) {
  const titles = { email: t('E-mail'), task: t('Task'), wait: t('Wait') };
  const name = { number: String(number) };
  return (
    <li
      className="cadence-step"
      data-kind={step.kind}
      aria-label={t('Step {number}', name)}
      data-problem={problems.length > 0 || undefined}
    >
      <div className="cadence-step-head">
        <span className="cadence-number tabular">{number}</span>
        <Icon name={icons[step.kind]} size={15} />
        {step.kind === 'wait' ? (
          <WaitForm step={step} isReadOnly={isReadOnly} onStep={onStep} />
        ) : (
          <strong className="grow">{titles[step.kind]}</strong>
        )}
        {step.kind === 'wait' && <span className="grow" />}
        {onPreview && step.kind === 'email' && <IconButton icon="eye" label={t('Preview step {number}', name)} onClick={onPreview} />}
        {!isReadOnly && (
          <>
            <IconButton icon="arrow-up" label={t('Move step {number} up', name)} disabled={!onUp} onClick={() => onUp?.()} />
            <IconButton icon="arrow-down" label={t('Move step {number} down', name)} disabled={!onDown} onClick={() => onDown?.()} />
            <IconButton icon="copy" label={t('Duplicate step {number}', name)} onClick={onCopy} />
            <IconButton icon="trash" label={t('Remove step {number}', name)} onClick={() => onStep(null)} />
          </>
        )}
      </div>
      {(step.kind !== 'wait' || problems.length > 0) && (
        <div className="cadence-step-body">
          <fieldset disabled={isReadOnly} style={{ border: 0, margin: 0, padding: 0, display: 'grid', gap: 10, minWidth: 0 }}>
            {step.kind === 'email' && (
              <>
                <TemplateField label={t('Subject')} value={step.subject} onChange={(subject) => onStep({ ...step, subject })} />
                <TemplateField label={t('Text')} isLong value={step.body} onChange={(body) => onStep({ ...step, body })} />
              </>
            )}
            {step.kind === 'task' && <TaskForm step={step} onStep={onStep} />}
          </fieldset>
          {problems.length > 0 && (
            <ul className="cadence-problems">
              {problems.map((problem) => (
                <li key={problem.pointer + problem.message}>{label(problem.message)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </li>
  );
}

function WaitForm({ step, isReadOnly, onStep }: { step: Step & { kind: 'wait' }; isReadOnly: boolean; onStep: (step: Step) => void }) {
  return (
    <span className="cadence-wait">
      <strong>{t('Wait')}</strong>
      <NumberInput
        aria-label={t('How long')}
        size="xs"
        w={76}
        min={1}
        max={400}
        disabled={isReadOnly}
        value={step.amount}
        onChange={(amount) => onStep({ ...step, amount: Math.max(1, Number(amount) || 1) })}
      />
      <Select
        aria-label={t('Unit')}
        size="xs"
        w={150}
        disabled={isReadOnly}
        allowDeselect={false}
        data={[
          { value: 'days', label: t('working days') },
          { value: 'hours', label: t('working hours') },
        ]}
        value={step.unit}
        onChange={(unit) => onStep({ ...step, unit: unit === 'hours' ? 'hours' : 'days' })}
      />
    </span>
  );
}

function TaskForm({ step, onStep }: { step: Step & { kind: 'task' }; onStep: (step: Step) => void }) {
  const task = findRecord('parties.task');
  const options = (task && findField(task, 'kind')?.options) ?? [];
  return (
    <>
      <div className="cadence-fields">
        <TemplateField label={t('Title')} value={step.title} onChange={(title) => onStep({ ...step, title })} />
        <Select
          label={t('Kind')}
          allowDeselect={false}
          data={options.map((option) => ({ value: option.value, label: label(option.label) }))}
          value={step.taskKind}
          onChange={(taskKind) => onStep({ ...step, taskKind: taskKind ?? 'toDo' })}
        />
      </div>
      <TemplateField
        label={t('Description')}
        isLong
        value={step.description}
        onChange={(description) => onStep({ ...step, description })}
      />
      <Checkbox
        label={t('The next step waits until it is done')}
        checked={step.waits}
        onChange={(e) => onStep({ ...step, waits: e.currentTarget.checked })}
      />
    </>
  );
}
