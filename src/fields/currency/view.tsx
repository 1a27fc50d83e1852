import { currencyName } from '../../ui/i18n/format.ts';
import type { FieldView } from '../view.ts';

export const currencyView: FieldView = {
  kind: 'currency',
  width: 100,
  text: (value) => String(value),
  Display: ({ value, isCompact }) =>
    isCompact ? (
      <span title={currencyName(String(value))}>{String(value)}</span>
    ) : (
      <>
        {currencyName(String(value))} ({String(value)})
      </>
    ),
};
