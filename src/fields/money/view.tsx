import { formatMoney } from '../../ui/i18n/format.ts';
import { prefs } from '../../ui/i18n/prefs.ts';
import type { FieldView } from '../view.ts';
import type { MoneyValue } from './field.ts';

const written = (value: unknown): string => formatMoney((value as MoneyValue).amount, (value as MoneyValue).currency);

export const moneyView: FieldView = {
  kind: 'money',
  width: 130,
  isNumeric: true,
  text: written,
  Display: ({ value, isCompact }) => {
    const money = value as MoneyValue;
    const base = !isCompact && money.base && money.currency !== prefs().currency ? formatMoney(money.base, prefs().currency) : null;
    return (
      <span title={base ?? undefined}>
        {written(value)}
        {base && <span className="dim"> ≈ {base}</span>}
      </span>
    );
  },
};
