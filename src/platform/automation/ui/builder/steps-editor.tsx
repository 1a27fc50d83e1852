import { useId } from 'react';
import type { RecordMeta } from '../../../../ui/api/types.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button, Menu } from '../../../../ui/kit/kit.ts';
import type { Step } from '../../rules/definition.ts';
import type { Problems } from '../types.ts';
import { newStep, stepKinds } from './new-step.ts';
import { StepCard } from './step-card.tsx';

export interface StepsProps {
  /** What the rule is about. */
  readonly record: RecordMeta;
  readonly steps: readonly Step[];
  /** All steps of the rule: what earlier ones make can be used. */
  readonly all: readonly Step[];
  readonly onChange: (steps: readonly Step[]) => void;
  readonly problems: Problems;
  readonly pointer: string;
  /** What stands before the numbers: `3a.` within a branch. */
  readonly number: string;
  readonly hasChange: boolean;
}

/** Steps in their order, with a button to add one. */
export function StepsEditor(props: StepsProps) {
  const { steps, onChange, record, number } = props;
  const id = useId();
  const move = (from: number, to: number): void => {
    const step = steps[from];
    if (step) onChange(steps.toSpliced(from, 1).toSpliced(to, 0, step));
  };
  return (
    <div className="automation-steps">
      <ol
        className="automation-step-list"
        aria-label={number === '' ? t('Steps') : t('Steps of {number}', { number: number.slice(0, -1) })}
      >
        {steps.map((step, index) => (
          <StepCard
            key={step.id}
            {...props}
            step={step}
            name={`${number}${index + 1}`}
            pointer={`${props.pointer}/${index}`}
            onStep={(next) => onChange(next ? steps.with(index, next) : steps.toSpliced(index, 1))}
            onUp={index > 0 ? () => move(index, index - 1) : null}
            onDown={index < steps.length - 1 ? () => move(index, index + 1) : null}
          />
        ))}
      </ol>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            id={id}
            size="compact-sm"
            variant="default"
            leftSection={<Icon name="plus" size={14} />}
            rightSection={<Icon name="chevron-down" size={13} />}
          >
            {t('Add step')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {stepKinds.map(({ kind, phrase, icon }) => (
            <Menu.Item key={kind} leftSection={<Icon name={icon} size={15} />} onClick={() => onChange([...steps, newStep(kind, record)])}>
              {t(phrase)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
