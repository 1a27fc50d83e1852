import { languageName } from '../../ui/i18n/format.ts';
import type { FieldView } from '../view.ts';

export const languageView: FieldView = {
  kind: 'language',
  width: 120,
  text: (value) => languageName(String(value)),
  Display: ({ value }) => <>{languageName(String(value))}</>,
};
