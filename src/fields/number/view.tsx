import { formatNumber } from '../../ui/i18n/format.ts';
import type { FieldMeta } from '../../ui/api/types.ts';
import type { FieldView } from '../view.ts';

export const numberView: FieldView = {
  kind: 'number',
  width: 110,
  isNumeric: true,
  text: (value, field) => written(value, field),
  Display: ({ value, field }) => <>{written(value, field)}</>,
};

function written(value: unknown, field: FieldMeta): string {
  const text = formatNumber(Number(value), { maximumFractionDigits: field.decimals ?? 6 });
  return field.unit ? `${text} ${field.unit}` : text;
}
