import { formatMoney } from '../../../kernel/money/format-money.ts';
import type { Money } from '../../../kernel/money/money.ts';
import type { Language } from '../words.ts';

/** As the PDF of the quote writes it: `NOK 12,900.00`. */
export function moneyText(language: Language, value: Money): string {
  return formatMoney(value, language === 'de' ? 'de-DE' : 'en-GB');
}
