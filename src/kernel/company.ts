import type { ParseScope } from './record/kind.ts';

/** What the kernel needs to know of the company; the settings module provides it and keeps it in memory. */
export interface Company {
  scope(): ParseScope;
  /** IANA time zone and BCP 47 locale for people who have set none. */
  readonly timeZone: string;
  readonly locale: string;
}

declare module './context.ts' {
  interface Services {
    readonly company?: Company;
  }
}
