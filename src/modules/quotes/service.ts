import type { Services } from '../../kernel/context.ts';

/** What links to quotes need at run time. */
export interface QuotesService {
  /** Makes the tokens of links. */
  readonly secret: string;
  readonly publicUrl: string;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly quotes?: QuotesService;
  }
}

/** @throws Error when the program was put together without it */
export function quotesOf({ services }: { readonly services: Services }): QuotesService {
  if (!services.quotes) throw new Error('The quotes module is not started.');
  return services.quotes;
}
