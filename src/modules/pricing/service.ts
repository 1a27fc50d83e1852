import type { ModuleHost, Started } from '../../kernel/module.ts';
import type { Sql } from '../../kernel/record/kind.ts';
import '../../platform/exchange/index.ts';
import { priceMatch } from './import/price-match.ts';
import { forgetPricing, listenForChanges } from './facts/memory.ts';

/**
 * What was bought, as orders tell it: a select with order_id uuid, placed_at timestamptz, person_id uuid, organization_id uuid, product_id uuid,
 * quantity numeric, revenue numeric and margin numeric (net, in base currency; margin null where not known), a row per line of every order
 * that was not cancelled. Given as the service `purchases` by the module that keeps orders; promotions are measured by it.
 */
export interface PurchaseSource {
  readonly lines: Sql;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly purchases?: PurchaseSource;
  }
}

/** Drops what this process remembers of lists, promotions, rates and settings when any process changes them. */
export async function startPricing({ app, listen }: ModuleHost): Promise<Started> {
  listenForChanges(app.registry);
  listen('entente_pricing', () => forgetPricing(app.registry));
  return { services: { importMatches: [priceMatch] } };
}
