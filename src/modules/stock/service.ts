import type { ModuleHost, Started } from '../../kernel/module.ts';
import { remembered } from '../../kernel/services/remembered.ts';
import { loadLocations, type StockLocation } from './ledger/load-locations.ts';

declare module '../../kernel/context.ts' {
  interface Services {
    readonly stock?: { readonly locations: () => readonly StockLocation[] | Promise<readonly StockLocation[]> };
  }
}

/** Remembers the locations. */
export async function startStock(host: ModuleHost): Promise<Started> {
  const { current, close } = await remembered(host, 'entente_stock', loadLocations);
  return { services: { stock: { locations: current } }, close };
}
