import { minorUnits } from '../../../kernel/money/currency.ts';
import { Decimal, decimal } from '../../../kernel/money/decimal.ts';
import type { DeliveryPlan, Parcel, PlannedMethod, PlannedRate } from './delivery-plan.ts';
import { isInZone } from './in-zone.ts';

/** Why a method is not offered. */
export type Refusal = 'tooHeavy' | 'noZone' | 'noRate' | 'noOutlet';

export type PricedMethod =
  | {
      readonly method: PlannedMethod;
      readonly isOffered: true;
      readonly amount: string;
      /** By which rate and zone; null for what is free without any. */
      readonly rateId: string | null;
      readonly zoneName: string | null;
      readonly isFree: boolean;
      /** How much more has to be bought for free delivery; null when there is none or it is reached. */
      readonly freeAfter: string | null;
    }
  | { readonly method: PlannedMethod; readonly isOffered: false; readonly why: Refusal };

/**
 * What each method costs for a parcel, or why it is not offered. Of the zones that the address is in, the first for which the method has rates
 * in the currency decides; without one, its rates without zone. Of several rates that fit the cheapest is taken. Collection and downloads
 * without rates cost nothing.
 */
export function priceDelivery(plan: DeliveryPlan, parcel: Parcel): readonly PricedMethod[] {
  const zones = plan.zones.filter((zone) => isInZone(zone, parcel.country, parcel.postcode));
  return plan.methods.map((method) => {
    if (method.maxWeight !== null && decimal(parcel.weight).greaterThan(decimal(method.maxWeight)))
      return { method, isOffered: false, why: 'tooHeavy' };
    const rates = plan.rates.filter((rate) => rate.methodId === method.id);
    if (rates.length === 0 && method.kind !== 'ship')
      return {
        method,
        isOffered: true,
        amount: roundMoney('0', parcel.currency),
        rateId: null,
        zoneName: null,
        isFree: true,
        freeAfter: null,
      };
    const inCurrency = rates.filter((rate) => rate.currency === parcel.currency);
    const zone = zones.find(({ id }) => inCurrency.some((rate) => rate.zoneId === id)) ?? null;
    const here = inCurrency.filter((rate) => rate.zoneId === (zone?.id ?? null));
    if (here.length === 0) return { method, isOffered: false, why: 'noZone' };
    const [best] = here
      .filter((rate) => fits(rate, parcel))
      .map((rate) => ({ rate, ...costOf(rate, parcel) }))
      .toSorted((a, b) => decimal(a.amount).comparedTo(decimal(b.amount)));
    if (!best) return { method, isOffered: false, why: 'noRate' };
    return {
      method,
      isOffered: true,
      amount: best.amount,
      rateId: best.rate.id,
      zoneName: zone?.name ?? null,
      isFree: best.isFree,
      freeAfter: best.freeAfter,
    };
  });
}

function fits(rate: PlannedRate, { weight, itemsTotal }: Parcel): boolean {
  return isWithin(weight, rate.weightFrom, rate.weightTo) && isWithin(itemsTotal, rate.priceFrom, rate.priceTo);
}

/** From is in the range, to is not: ranges join without a gap or an overlap. */
function isWithin(value: string, from: string | null, to: string | null): boolean {
  return (from === null || decimal(value).gte(decimal(from))) && (to === null || decimal(value).lessThan(decimal(to)));
}

function costOf(
  rate: PlannedRate,
  { weight, itemsTotal, currency }: Parcel,
): { amount: string; isFree: boolean; freeAfter: string | null } {
  const isFree = rate.freeFrom !== null && decimal(itemsTotal).gte(decimal(rate.freeFrom));
  if (isFree) return { amount: roundMoney('0', currency), isFree, freeAfter: null };
  const kilograms = decimal(weight)
    .minus(decimal(rate.weightFrom ?? '0'))
    .ceil();
  const more = rate.perKilogram === null || kilograms.isNegative() ? decimal('0') : kilograms.times(decimal(rate.perKilogram));
  return {
    amount: roundMoney(decimal(rate.amount).plus(more).toString(), currency),
    isFree: false,
    freeAfter: rate.freeFrom === null ? null : decimal(rate.freeFrom).minus(decimal(itemsTotal)).toString(),
  };
}

/** In the minor units of the currency; a tie goes up. */
function roundMoney(amount: string, currency: string): string {
  return decimal(amount).toFixed(minorUnits(currency), Decimal.ROUND_HALF_UP);
}
