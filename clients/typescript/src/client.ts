import { createFiles, type Files } from './files.ts';
import type { Modules } from './generated/catalog.ts';
import { entries } from './generated/entries.ts';
import { createLive, type Live } from './live.ts';
import { createSender, type ClientOptions } from './request.ts';
import { createResource } from './resource.ts';
import type { CustomFields, RecordKey, Resource } from './types.ts';

/** One thing that search found. */
export interface Hit {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
}

interface Common extends Files, Live {
  /** Over everything that you may see. */
  search(q: string): Promise<readonly Hit[]>;
}

/** Everything that there is, by module and record type: `entente.parties.people.list()`. */
export type Entente<C = unknown> = Common & {
  readonly [M in keyof Modules]: { readonly [P in keyof Modules[M]]: Modules[M][P] extends RecordKey ? Resource<Modules[M][P], C> : never };
};

/**
 * A client for the system at `options.url`.
 * @typeParam C fields that the company added, by record type: `createClient<{ 'parties.person': { shoeSize: number | null } }>(...)`
 */
export function createClient<C extends CustomFields = Record<never, never>>(options: ClientOptions): Entente<C> {
  const send = createSender(options);
  const modules: Record<string, Record<string, unknown>> = {};
  for (const entry of entries) {
    modules[entry.module] ??= {};
    Object.assign(modules[entry.module] as object, { [entry.property]: createResource(send, entry) });
  }
  const common: Common = {
    ...createFiles(send),
    ...createLive(send, options),
    search: async (q) => {
      const response = await send({ method: 'GET', path: `/api/v1/search?${new URLSearchParams({ q }).toString()}` });
      return ((await response.json()) as { data: readonly Hit[] }).data;
    },
  };
  // Made from the same declarations as the types.
  return { ...modules, ...common } as unknown as Entente<C>;
}
