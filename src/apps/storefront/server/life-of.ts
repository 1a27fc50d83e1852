import { Temporal } from 'temporal-polyfill';
import type { Ctx } from '../../../kernel/context.ts';
import { loadPlan } from '../../../modules/delivery/index.ts';
import { nextPriceChange } from '../../../modules/pricing/index.ts';
import { pageLife } from '../../../modules/shop/index.ts';
import type { Life } from './page-cache.ts';

/**
 * What ends the keeping of a guest's page: products that it depends on, and the first moment at which the clock alone changes it, by what is
 * sold and reserved, by prices, and by the day (taxes, when something arrives).
 */
export async function lifeOf(ctx: Ctx, page: { readonly ids: readonly string[]; readonly withRelated: boolean }): Promise<Life> {
  const [{ products, until }, price, turn] = await Promise.all([pageLife(ctx, page), nextPriceChange(ctx), nextTurn(ctx)]);
  return { products, until: Math.min(...[until, price, turn].flatMap((at) => (at === null ? [] : [Date.parse(at)]))) };
}

/** The next midnight of the company, or before it the hour until which orders leave on the same day. */
async function nextTurn({ now, services, db }: Pick<Ctx, 'now' | 'services' | 'db'>): Promise<string> {
  const { methods } = await (services.delivery?.plan() ?? loadPlan(db));
  const hours = methods.flatMap(({ cutOff }) => (cutOff === null ? [] : [Temporal.PlainTime.from(cutOff)]));
  const zones = [services.settings?.calendar().timeZone, services.company?.timeZone].filter((zone) => zone !== undefined);
  const turns = (zones.length > 0 ? zones : ['UTC']).flatMap((zone) => {
    const at = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
    const tomorrow = at.add({ days: 1 }).startOfDay();
    return [
      tomorrow,
      ...hours.map((plainTime) => at.withPlainTime(plainTime)).filter((hour) => Temporal.ZonedDateTime.compare(hour, at) > 0),
    ];
  });
  return turns.map((turn) => turn.toInstant().toString({ smallestUnit: 'millisecond' })).toSorted()[0] ?? now;
}
