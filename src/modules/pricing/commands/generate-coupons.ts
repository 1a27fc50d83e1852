import { randomInt } from 'node:crypto';
import { instant, number, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { pricingEvents } from '../events.ts';
import { managePrices } from '../policies/permissions.ts';
import { promotion } from '../records/promotion.ts';

/** Without letters and digits that people mistake for each other, and without vowels, which make words. */
const alphabet = 'BCDFGHJKLMNPQRSTVWXZ23456789';

/**
 * Many codes at once, each for one use unless said, such as one for each reader of a newsletter. Eight characters of 28 give 4 x 10^11 codes: of ten
 * thousand that hold, one in 38 million guesses meets one, and guesses are slowed down (coupons/check-coupon-guess.ts).
 */
export const generateCoupons = defineCommand({
  name: 'generate-coupons',
  label: 'Generate codes',
  description:
    'Codes that nobody can guess, each for one use unless you say otherwise. Find and export them in the list of coupons by their batch.',
  on: promotion,
  permission: managePrices,
  input: {
    count: number({ label: 'How many', required: true, min: 1, max: 50_000, default: 100 }),
    prefix: text({ label: 'Begin with', max: 20, pattern: { source: '^[A-Z0-9]*$', message: 'must be capitals and digits' } }),
    usageLimit: number({ label: 'Uses of each', min: 1, default: 1 }),
    endsAt: instant({ label: 'Valid until' }),
    batch: text({ label: 'Batch', required: true, max: 80, help: 'By which you find them again, such as "Newsletter May".' }),
  },
  emits: [pricingEvents.couponsGenerated],
  allowed: (row) => (row.needsCoupon ? true : 'It needs no coupon. Tick "Needs a coupon" first.'),
  run: async (ctx, row, { count, prefix, usageLimit, endsAt, batch }) => {
    const codes = new Set<string>();
    while (codes.size < (count ?? 1)) codes.add(`${prefix ? `${prefix}-` : ''}${randomCode(8)}`);
    const list = [...codes];
    const { numAffectedRows } = await sql`
      insert into coupon (id, created_at, created_by_id, updated_at, updated_by_id, code, promotion_id, usage_limit, uses, ends_at, is_active, batch)
      select t.id, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, t.code, ${row.id}::uuid, ${usageLimit ?? null}::numeric, 0,
        ${endsAt ?? null}::timestamptz, true, ${batch}
      from unnest(${list.map(() => newId())}::uuid[], ${list}::text[]) as t(id, code)
      where not exists (select 1 from coupon c where c.code = t.code and c.deleted_at is null)`.execute(ctx.db);
    const made = Number(numAffectedRows ?? 0);
    ctx.emit({ type: pricingEvents.couponsGenerated, recordType: promotion.key, recordId: row.id, data: { count: made, batch } });
    return { count: made, batch };
  },
});

const randomCode = (length: number): string => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
