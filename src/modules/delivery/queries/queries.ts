import { country, currency, number, text } from '../../../fields/index.ts';
import { visibleFields } from '../../../kernel/access/access.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import { explainDelivery, told } from '../options/delivery-options.ts';
import { deliveryMethod } from '../records/delivery-method.ts';

/** What a shopper with such a basket would be offered, and why not the rest. */
const tryIt = defineQuery({
  name: 'try',
  description: 'What each method would cost for a parcel to an address, or why it is not offered.',
  on: deliveryMethod,
  input: {
    country: country({ label: 'Country', required: true }),
    postcode: text({ label: 'Postcode', max: 20 }),
    currency: currency({ label: 'Currency', required: true }),
    weight: number({ label: 'Weight', decimals: 3, min: 0, max: 1e6, default: 0, unit: 'kg' }),
    itemsTotal: number({ label: 'Goods value', decimals: 2, min: 0, max: 1e9, default: 0 }),
  },
  run: async (ctx, input) => {
    const explained = await explainDelivery(ctx, {
      shipTo: { country: input.country ?? '', postcode: input.postcode ?? null },
      currency: input.currency ?? ctx.scope.baseCurrency,
      weight: String(input.weight ?? 0),
      itemsTotal: String(input.itemsTotal ?? 0),
      kinds: ['ship', 'pickup', 'digital'],
    });
    // A role may hide a field of the method from somebody who tries it.
    const seen = visibleFields(ctx.registry, ctx.actor, ctx.registry.record(deliveryMethod.key));
    const shown = (name: string, value: string | null): string | null => ((seen?.has(name) ?? true) ? value : null);
    return explained.map((each) => {
      if (!each.isOffered) return each;
      const { description, carrier } = each.option;
      return {
        ...each,
        option: { ...told(each.option), description: shown('description', description), carrier: shown('carrier', carrier) },
      };
    });
  },
});

export const deliveryQueries: readonly Query[] = [tryIt];
