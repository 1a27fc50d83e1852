import type { ModuleHost, Started } from '../../kernel/module.ts';
import { loadLocations, type StockLocation } from './ledger/load-locations.ts';

declare module '../../kernel/context.ts' {
  interface Services {
    readonly stock?: { readonly locations: () => Promise<readonly StockLocation[]> };
  }
}

/** Remembers the locations until any process changes one. */
export async function startStock({ app, listen }: ModuleHost): Promise<Started> {
  let remembered: Promise<readonly StockLocation[]> | null = null;
  listen('entente_stock', () => void (remembered = null));
  const load = (): Promise<readonly StockLocation[]> => {
    const loading = loadLocations(app.db);
    // A failure is not remembered.
    loading.catch(() => void (remembered = null));
    return loading;
  };
  return { services: { stock: { locations: () => (remembered ??= load()) } } };
}
