import { formatMoney } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Popover } from '../../../../ui/kit/kit.ts';
import type { OrderLineRow } from '../use-order.ts';

/** Why a line costs what it costs: which list, which promotion, which tax. */
export function PriceWhy({ line, currency }: { line: OrderLineRow; currency: string }) {
  const steps = line.explanation ?? [];
  if (steps.length === 0) return null;
  return (
    <Popover width={320} position="bottom-end" withArrow>
      <Popover.Target>
        <IconButton icon="info-circle" size={26} label={t('How the price of {what} came about', { what: line.name })} />
      </Popover.Target>
      <Popover.Dropdown>
        <ul className="order-why">
          {steps.map((step, i) => (
            // Steps have no id of their own, and never change their order.
            <li key={i}>
              <span>{label(step.label)}</span>
              <span>{step.amount === undefined ? '' : formatMoney(step.amount, currency)}</span>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
