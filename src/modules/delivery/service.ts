import type { ModuleHost, Started } from '../../kernel/module.ts';
import { loadPlan } from './options/load-plan.ts';
import type { DeliveryPlan } from './rules/delivery-plan.ts';

declare module '../../kernel/context.ts' {
  interface Services {
    readonly delivery?: { readonly plan: () => Promise<DeliveryPlan> };
  }
}

/** Remembers methods, zones and rates until any process changes one. */
export async function startDelivery({ app, listen }: ModuleHost): Promise<Started> {
  let remembered: Promise<DeliveryPlan> | null = null;
  listen('entente_delivery', () => void (remembered = null));
  const load = (): Promise<DeliveryPlan> => {
    const loading = loadPlan(app.db);
    // A failure is not remembered.
    loading.catch(() => void (remembered = null));
    return loading;
  };
  return { services: { delivery: { plan: () => (remembered ??= load()) } } };
}
