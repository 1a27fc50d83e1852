import type { Ctx } from '../../../kernel/context.ts';
import { isTimeZone } from '../../../kernel/time/dates.ts';
import { timeZonesOf } from '../../../kernel/time/holidays.ts';

/** Where somebody is, as far as it is known. */
export interface Whereabouts {
  /** IANA name, as written on the person. */
  readonly timeZone?: string | null;
  /** ISO 3166-1. */
  readonly country?: string | null;
  readonly region?: string | null;
  readonly city?: string | null;
}

/**
 * The time zone of somebody: their own, else that of their city or region where the country has several, else the one of most
 * of the country, else the company's. Zones of countries are those of the `date-holidays` library.
 */
export async function zoneOf(ctx: Pick<Ctx, 'services'>, { timeZone, country, region, city }: Whereabouts): Promise<string> {
  if (timeZone && isTimeZone(timeZone)) return timeZone;
  const standard = ctx.services.company?.timeZone ?? 'UTC';
  if (!country) return standard;
  const ofCountry = (await timeZonesOf({ country })).filter(isTimeZone);
  const named = city ? ofCountry.find((zone) => wordOf(zone) === plain(city)) : undefined;
  if (named) return named;
  const ofRegion = region && ofCountry.length > 1 ? (await timeZonesOf({ country, region })).find(isTimeZone) : undefined;
  return ofRegion ?? ofCountry[0] ?? standard;
}

/** `America/New_York` -> `new york` */
const wordOf = (zone: string): string => plain(zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '));
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
