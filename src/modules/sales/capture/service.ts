import type { Services } from '../../../kernel/context.ts';

/** What web forms need at run time. */
export interface LeadForms {
  /** Signs the tokens of pages. */
  readonly secret: string;
  readonly publicUrl: string;
}

declare module '../../../kernel/context.ts' {
  interface Services {
    readonly leadForms?: LeadForms;
  }
}

/** @throws Error when the program was put together without it */
export function leadFormsOf({ services }: { readonly services: Services }): LeadForms {
  if (!services.leadForms) throw new Error('The sales module is not started.');
  return services.leadForms;
}
