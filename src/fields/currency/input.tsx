import { currencyName } from '../../ui/i18n/format.ts';
import { codeInput } from '../code-input.tsx';

export const currencyInput = codeInput(
  'currency',
  () => Intl.supportedValuesOf('currency'),
  (code) => `${code} · ${currencyName(code)}`,
);
