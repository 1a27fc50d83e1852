import { countryName, formatInstant, formatMoney, formatNumber, formatPercent } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { channels } from '../../catalog/records/choices.ts';
import { segments } from '../../parties/records/choices.ts';
import type { MoneyValue, PromotionRow } from './types.ts';

const moneyText = (value: MoneyValue | null): string => (value ? formatMoney(value.amount, value.currency) : '–');

/** What the buyer gets, in one sentence. */
export function giftOf(p: PromotionRow): string {
  const percent = formatPercent(p.percent ?? 0);
  switch (p.kind) {
    case 'percent':
      return p.scope === 'order' ? t('{percent} off the order', { percent }) : t('{percent} off each product', { percent });
    case 'amount':
      return p.scope === 'order'
        ? t('{amount} off the order', { amount: moneyText(p.amount) })
        : t('{amount} off each unit', { amount: moneyText(p.amount) });
    case 'fixedPrice':
      return t('each unit for {amount}', { amount: moneyText(p.amount) });
    case 'buyXGetY':
      return p.percent === 100
        ? t('for every {buy} bought, {get} for free (the cheapest)', { buy: p.buyQuantity ?? 1, get: p.getQuantity ?? 1 })
        : t('for every {buy} bought, {percent} off {get} more (the cheapest)', {
            buy: p.buyQuantity ?? 1,
            get: p.getQuantity ?? 1,
            percent,
          });
    case 'freeDelivery':
      return t('free delivery');
    default:
      return p.kind;
  }
}

export function timeOf(p: PromotionRow): string {
  const [from, until] = [p.startsAt && formatInstant(p.startsAt), p.endsAt && formatInstant(p.endsAt)];
  if (from && until) return t('from {from} until {until}', { from, until });
  if (from) return t('from {from}', { from });
  if (until) return t('until {until}', { until });
  return t('as long as it is running');
}

/** What has to be true of the cart and the buyer. */
export function conditionsOf(p: PromotionRow): string[] {
  const found: (string | false | null)[] = [
    p.needsCoupon && t('with a code'),
    p.minTotal && t('from a total of {amount}', { amount: moneyText(p.minTotal) }),
    p.minQuantity !== null && t('from {quantity} units', { quantity: formatNumber(p.minQuantity) }),
    p.isFirstOrderOnly && t('on the first order'),
    p.group && t('for {group}', { group: p.group.title ?? '–' }),
    p.segment !== null && t('for {group}', { group: label(segments.find((each) => each.value === p.segment)?.label ?? p.segment) }),
    (p.channels?.length ?? 0) > 0 &&
      t('through {channels}', {
        channels: (p.channels ?? []).map((each) => label(channels.find(({ value }) => value === each)?.label ?? each)).join(', '),
      }),
    (p.countries?.length ?? 0) > 0 &&
      t('delivered to {countries}', { countries: (p.countries ?? []).map((each) => countryName(each.value)).join(', ') }),
    p.isSaleExcluded && t('not on sale prices'),
  ];
  return found.filter((each): each is string => typeof each === 'string');
}

export function limitsOf(p: PromotionRow): string[] {
  const found: (string | false | null)[] = [
    p.isExclusive ? t('not together with others') : t('together with others'),
    p.usageLimit !== null && tn(p.usageLimit, '{count} use in all', '{count} uses in all'),
    p.perCustomerLimit !== null && t('{count} for each customer', { count: p.perCustomerLimit }),
    (p.holdOutPercent ?? 0) > 0 &&
      t('{percent} of buyers are held out to measure what it brings', { percent: formatPercent(p.holdOutPercent ?? 0) }),
  ];
  return found.filter((each): each is string => typeof each === 'string');
}
