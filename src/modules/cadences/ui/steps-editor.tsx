import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import type { Step } from '../rules/definition.ts';
import { StepCard } from './step-card.tsx';
import type { Problem } from './types.ts';

interface Props {
  readonly steps: readonly Step[];
  readonly onChange: (steps: readonly Step[]) => void;
  readonly problems: readonly Problem[];
  readonly isReadOnly: boolean;
  readonly onPreview: (step: Step & { kind: 'email' }) => void;
}

/** Steps from top to bottom in their order: add, move, duplicate, remove. */
export function StepsEditor({ steps, onChange, problems, isReadOnly, onPreview }: Props) {
  const move = (from: number, to: number): void => {
    const step = steps[from];
    if (step) onChange(steps.toSpliced(from, 1).toSpliced(to, 0, step));
  };
  const add = (kind: Step['kind']): void => onChange([...steps, newStep(kind)]);
  return (
    <>
      <ol className="cadence-steps" aria-label={t('Steps')}>
        {steps.map((step, index) => (
          <StepCard
            key={step.id}
            step={step}
            number={index + 1}
            isReadOnly={isReadOnly}
            problems={problems.filter(({ pointer }) => new RegExp(`^/definition/steps/${index}(/|$)`).test(pointer))}
            onStep={(next) => onChange(next ? steps.with(index, next) : steps.toSpliced(index, 1))}
            onCopy={() => onChange(steps.toSpliced(index + 1, 0, { ...step, id: newId() }))}
            onUp={index > 0 ? () => move(index, index - 1) : null}
            onDown={index < steps.length - 1 ? () => move(index, index + 1) : null}
            onPreview={step.kind === 'email' ? () => onPreview(step) : null}
          />
        ))}
      </ol>
      {!isReadOnly && (
        <div className="row" role="group" aria-label={t('Add step')}>
          <Button variant="default" size="compact-sm" leftSection={<Icon name="mail" size={14} />} onClick={() => add('email')}>
            {t('Add e-mail')}
          </Button>
          <Button variant="default" size="compact-sm" leftSection={<Icon name="checkbox" size={14} />} onClick={() => add('task')}>
            {t('Add task')}
          </Button>
          <Button variant="default" size="compact-sm" leftSection={<Icon name="clock" size={14} />} onClick={() => add('wait')}>
            {t('Add wait')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Short, as it is kept with every step that is taken. */
const newId = (): string => crypto.randomUUID().slice(0, 8);

export function newStep(kind: Step['kind']): Step {
  const id = newId();
  if (kind === 'wait') return { id, kind, amount: 2, unit: 'days' };
  return kind === 'email' ? { id, kind, subject: '', body: '' } : { id, kind, taskKind: 'call', title: '', description: '', waits: true };
}
