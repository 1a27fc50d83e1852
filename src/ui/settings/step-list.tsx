import './step-list.css';
import { Link } from '@tanstack/react-router';
import { t } from '../i18n/t.ts';
import { Icon } from '../kit/icon.tsx';

export interface Step {
  /** Address of the page where it is done. */
  readonly to: string;
  readonly title: string;
  readonly text: string;
  readonly isDone: boolean;
}

/** What is to be done once, in order, each with the way there. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <ul className="steps">
      {steps.map((step) => (
        <li key={step.title}>
          <Link className="step" to={step.to} data-done={step.isDone || undefined}>
            <Icon name={step.isDone ? 'circle-check' : 'circle'} size={18} />
            <span className="grow">
              <strong>
                {step.title}
                {step.isDone && <span className="sr-only"> ({t('done')})</span>}
              </strong>
              <span className="dim">{step.text}</span>
            </span>
            {!step.isDone && <Icon name="chevron-right" size={16} />}
          </Link>
        </li>
      ))}
    </ul>
  );
}
