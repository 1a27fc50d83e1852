import type { Frame } from '../frame.ts';
import { say } from '../words.ts';

const steps = [
  { label: 'Address', path: '' },
  { label: 'Delivery', path: '/delivery' },
  { label: 'Pay and order', path: '/pay' },
] as const;

/** Where one is on the way to the order; steps that are done lead back. */
export function CheckoutSteps({ frame, step }: { frame: Frame; step: 1 | 2 | 3 }) {
  const t = frame.language;
  return (
    <nav className="steps" aria-label={say(t, 'Steps of the checkout')}>
      <ol>
        {steps.map((each, index) => (
          <li key={each.label} aria-current={index + 1 === step ? 'step' : undefined}>
            {index + 1 < step ? (
              <a href={`${frame.base}/shop/checkout${each.path}`}>{say(t, each.label)}</a>
            ) : (
              <span>{say(t, each.label)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
