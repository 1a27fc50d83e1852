import { countryName } from '../../ui/i18n/format.ts';
import type { FieldView } from '../view.ts';

export const countryView: FieldView = {
  kind: 'country',
  width: 140,
  text: (value) => countryName(String(value)),
  Display: ({ value }) => <>{countryName(String(value))}</>,
};
