import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';

/** Where one is in a wizard; steps that are behind can be gone back to. */
export function StepBar({ steps, at, onStep }: { steps: readonly string[]; at: number; onStep: (index: number) => void }) {
  return (
    <nav aria-label={t('Steps')}>
      <ol className="step-bar">
        {steps.map((title, index) => (
          <li key={title} data-done={index < at || undefined} data-at={index === at || undefined}>
            <button type="button" disabled={index > at} aria-current={index === at ? 'step' : undefined} onClick={() => onStep(index)}>
              <span className="step-number">{index < at ? <Icon name="check" size={13} /> : index + 1}</span>
              <span className="step-title">{title}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
