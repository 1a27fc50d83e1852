import './pricing.css';
import { formatMoney } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import type { PriceStep } from '../rules/priced-cart.ts';
import { fill } from '../rules/step.ts';

/** Why something costs what it does, step by step: for any line that pricing has worked out, from a quote, an order or a trial. */
export function WhyPrice({ steps, currency }: { steps: readonly PriceStep[]; currency: string }) {
  return (
    <ol className="why-price" aria-label={t('Why this price')}>
      {steps.map((step, index) => (
        <li key={index} data-kind={step.kind}>
          <span>{fill(label(step.text ?? step.label), step.values ?? {})}</span>
          {step.amount !== undefined && <span className="tabular">{formatMoney(step.amount, currency)}</span>}
        </li>
      ))}
    </ol>
  );
}
