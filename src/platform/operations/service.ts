import type { Config } from '../../kernel/config/config.ts';
import type { Services } from '../../kernel/context.ts';

/** What this module needs at run time: how this process is set up. */
export interface Operations {
  readonly config: Config;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly operations?: Operations;
  }
}

/** @throws Error in a program without this module */
export function operationsOf({ services }: { readonly services: Services }): Operations {
  if (!services.operations) throw new Error('The operations module is not started.');
  return services.operations;
}
