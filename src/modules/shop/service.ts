import type { Services } from '../../kernel/context.ts';
import type { ContentLink } from './content/content-pages.ts';

/** How the shop looks and what it says of itself. */
export interface Look {
  readonly name: string;
  readonly tagline: string | null;
  readonly taglineGerman: string | null;
  readonly logoId: string | null;
  readonly accent: string;
  readonly accentDark: string;
  readonly font: 'humanist' | 'system' | 'geometric' | 'serif';
  readonly corners: 'square' | 'soft' | 'round';
  readonly announcement: string | null;
  readonly announcementGerman: string | null;
  /** ISO 3166-1; never empty. */
  readonly country: string;
  readonly deliveryCountries: readonly string[];
  /** At least the company's own, which comes first. */
  readonly currencies: readonly string[];
  readonly areReviewsOpen: boolean;
  readonly areCancellationsOpen: boolean;
  readonly reminderHours: number;
  readonly reminderPurpose: string | null;
}

/** What this module keeps in memory of each process, read anew when somebody changed it: asking takes no connection. */
export interface Shop {
  look(): Promise<Look>;
  links(): Promise<readonly ContentLink[]>;
  /**
   * Calls `handler` when what pages show has changed: with the id of a product whose price, stock or words changed, or null for anything
   * that more than one page shows. In every process, moments after the change was committed.
   */
  onChange(handler: (productId: string | null) => void): void;
  readonly publicUrl: string;
  /** Signs links of mails. */
  readonly secret: string;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly shop?: Shop;
  }
}

/** @throws Error when the program was put together without it */
export function shopOf({ services }: { readonly services: Services }): Shop {
  if (!services.shop) throw new Error('The shop module is not started.');
  return services.shop;
}
