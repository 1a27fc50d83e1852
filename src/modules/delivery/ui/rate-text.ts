import type { Row } from '../../../ui/api/types.ts';
import { formatMoney, formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';

/** When a price applies and what comes on top: "5 to 20 kg · plus 10 a kilogram · free from 900". */
export function rateText(row: Row, currency: string): string {
  const number = (name: string): number | null => (row[name] === null || row[name] === undefined ? null : Number(row[name]));
  const money = (value: number): string => formatMoney(String(value), currency);
  const kilograms = (value: number): string => `${formatNumber(value)} kg`;
  const perKilogram = number('perKilogram');
  const freeFrom = number('freeFrom');
  return [
    range(number('weightFrom'), number('weightTo'), kilograms),
    range(number('priceFrom'), number('priceTo'), money),
    perKilogram ? t('plus {amount} a kilogram', { amount: money(perKilogram) }) : null,
    freeFrom === null ? null : t('free from {amount}', { amount: money(freeFrom) }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function range(from: number | null, to: number | null, say: (value: number) => string): string | null {
  if (from !== null && to !== null) return t('{from} to {to}', { from: say(from), to: say(to) });
  if (from !== null) return t('from {from}', { from: say(from) });
  return to === null ? null : t('below {to}', { to: say(to) });
}
