import type { Ctx } from '../../../kernel/context.ts';
import { pricingMemory } from './memory.ts';

/**
 * When prices change next by the clock alone for buyers without prices of their own: a list or promotion begins or ends. Tax rates change at
 * midnight, which is for whoever asks. An instant as ISO 8601, or null when nothing is to come. From memory, no statement.
 */
export async function nextPriceChange(ctx: Pick<Ctx, 'db' | 'registry' | 'now'>): Promise<string | null> {
  const { lists, promotions } = await pricingMemory(ctx);
  const periods = [...lists, ...promotions.byId.values()];
  return (
    periods
      .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
      .filter((at): at is string => at !== null && at > ctx.now)
      .toSorted()[0] ?? null
  );
}
