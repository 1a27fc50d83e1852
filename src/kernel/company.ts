import type { Ctx } from './context.ts';
import type { ParseScope } from './record/kind.ts';

/** What the kernel needs to know of the company; the settings module provides it, as all that is declared here, and keeps it in memory. */
export interface Company {
  scope(): ParseScope;
  /** IANA time zone and BCP 47 locale for people who have set none. */
  readonly timeZone: string;
  readonly locale: string;
}

/**
 * How dates and amounts are written to a reader of a language (BCP 47; the company's own when null), in mails and on paper: one with a region stays
 * as it is, a bare one takes the company's region if that speaks it. English without any is written as most of Europe does.
 */
export function readerLocale({ services }: Pick<Ctx, 'services'>, language: string | null | undefined): string {
  const own = services.company?.locale ?? 'en';
  const wanted = language ?? own;
  const locale = own.split('-')[0] === wanted ? own : wanted;
  return locale === 'en' ? 'en-GB' : locale;
}

/** What every visitor may know of the company. */
export interface CompanyProfile {
  readonly name: string;
  readonly logoUrl: string | null;
}

/** A company that has just been set up: what its modules begin with follows from it. */
export interface NewCompany {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO 4217. */
  readonly baseCurrency: string;
  /** BCP 47. */
  readonly locale: string;
}

/** Takes the company profile of the first set-up. */
export interface CompanySetup {
  /** @throws AppError invalid for values that are not right. */
  setUp(ctx: Ctx, company: unknown): Promise<NewCompany>;
}

declare module './context.ts' {
  interface Services {
    readonly company?: Company;
    readonly companyProfile?: () => CompanyProfile;
    readonly companySetup?: CompanySetup;
  }
}
