import { formatPercent } from '../../ui/i18n/format.ts';
import type { FieldView } from '../view.ts';

export const percentView: FieldView = {
  kind: 'percent',
  width: 90,
  isNumeric: true,
  text: (value, field) => formatPercent(Number(value), field.decimals),
  Display: ({ value, field }) => <>{formatPercent(Number(value), field.decimals)}</>,
};
