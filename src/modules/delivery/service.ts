import type { ModuleHost, Started } from '../../kernel/module.ts';
import { remembered } from '../../kernel/services/remembered.ts';
import { loadPlan } from './options/load-plan.ts';
import type { DeliveryPlan } from './rules/delivery-plan.ts';

declare module '../../kernel/context.ts' {
  interface Services {
    readonly delivery?: { readonly plan: () => DeliveryPlan | Promise<DeliveryPlan> };
  }
}

/** Remembers methods, zones and rates. */
export async function startDelivery(host: ModuleHost): Promise<Started> {
  const { current, close } = await remembered(host, 'entente_delivery', loadPlan);
  return { services: { delivery: { plan: current } }, close };
}
