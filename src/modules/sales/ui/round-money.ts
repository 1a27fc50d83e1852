import { prefs } from '../../../ui/i18n/prefs.ts';

/** A sum without its minor units: heads and tables of sums; the exact one is in the list behind it. */
export function roundMoney(amount: string | number, currency: string): string {
  return new Intl.NumberFormat(prefs().locale, { style: 'currency', currency, maximumFractionDigits: 0, minimumFractionDigits: 0 }).format(
    Number(amount),
  );
}
