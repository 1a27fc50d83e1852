import type { Company } from '../../kernel/company.ts';
import type { App } from '../../kernel/app.ts';
import type { Config } from '../../kernel/config/config.ts';
import type { Services } from '../../kernel/context.ts';
import type { ModuleHost, Started } from '../../kernel/module.ts';
import { dayIn } from '../../kernel/time/dates.ts';
import type { WorkingCalendar } from '../../kernel/time/working-calendar.ts';
import { setUpCompany } from './company-setup.ts';
import { loadCalendars, roundTheClock } from './calendars.ts';
import { applyCustomFields } from './custom-fields.ts';
import { type CompanyRow, readCompany } from './read-company.ts';
import { loadRates } from './rates.ts';
import { findRate, type RateLookup } from './rules/find-rate.ts';
import { rateTable } from './rules/rate-table.ts';

/** The settings as this process has them in memory. */
export interface SettingsService {
  readonly config: Pick<Config, 'ratesUrl' | 'ratesHistoryUrl'>;
  /** Null until the first set-up. */
  company(): CompanyRow | null;
  /** A calendar by its id, or the default one; round the clock in the company's time zone where there is none. */
  calendar(id?: string): WorkingCalendar;
  /** The revision of what is in memory; goes up with each reload. */
  readonly revision: number;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly settings?: SettingsService;
  }
}

/** @throws Error in a program without this module */
export function settingsOf(ctx: { readonly services: Services }): SettingsService {
  if (!ctx.services.settings) throw new Error('The settings module is not started.');
  return ctx.services.settings;
}

/** Loads the settings into memory and keeps them as they are in the database, whichever process changes them. */
export async function startSettings({ app, config, log, listen }: ModuleHost): Promise<Started> {
  let company: CompanyRow | null = null;
  let calendars: { byId: ReadonlyMap<string, WorkingCalendar>; standard: WorkingCalendar } = {
    byId: new Map(),
    standard: roundTheClock('UTC'),
  };
  let lookup: RateLookup = () => null;
  let revision = 0;

  const loaders: Record<string, () => Promise<void>> = {
    company: async () => void (company = await readCompany(app.db)),
    exchange_rate: async () => void (lookup = rateTable(await loadRates(app.db))),
    working_calendar: async () => void (calendars = await loadCalendars(app.db, company?.timeZone ?? 'UTC', log)),
    custom_field: () => applyCustomFields(app),
  };
  loaders['holiday'] = loaders['working_calendar'] ?? noLoader;
  loaders['choice_value'] = loaders['custom_field'] ?? noLoader;
  const loadAll = async (): Promise<void> => {
    for (const part of ['company', 'exchange_rate', 'working_calendar', 'custom_field']) await loaders[part]?.();
  };
  await loadAll();
  revision = 1;

  // One after another, so that of two loads of the same part the later one wins. After a lost connection all may have changed.
  let loading: Promise<void> = Promise.resolve();
  listen('entente_settings', (part) => {
    loading = loading
      .then(() => (part === '' || part === 'company' ? loadAll() : loaders[part]?.()))
      .then(() => void (revision += 1))
      .catch((error: unknown) => log.error({ code: (error as { code?: string }).code }, `the settings (${part}) could not be loaded anew`));
  });

  const settings: SettingsService = {
    config,
    company: () => company,
    calendar: (id) => (id === undefined ? undefined : calendars.byId.get(id)) ?? calendars.standard,
    get revision() {
      return revision;
    },
  };
  return {
    services: {
      settings,
      company: companyService(
        app,
        () => company,
        (base, quote, on) => lookup(base, quote, on),
      ),
      companyProfile: () => ({
        name: company?.name ?? 'Entente',
        logoUrl: company?.logoId ? `/api/v1/files/${company.logoId}/content` : null,
      }),
      companySetup: { setUp: setUpCompany },
    },
    close: () => loading,
  };
}

const noLoader = async (): Promise<void> => {};

/** What the kernel asks for with every value it reads: answered from memory. */
function companyService(app: App, company: () => CompanyRow | null, lookup: RateLookup): Company {
  return {
    get timeZone() {
      return company()?.timeZone ?? 'UTC';
    },
    get locale() {
      return company()?.locale ?? 'en';
    },
    scope() {
      const baseCurrency = company()?.baseCurrency ?? 'EUR';
      return {
        country: company()?.country ?? '',
        baseCurrency,
        today: dayIn(app.now(), company()?.timeZone ?? 'UTC'),
        rate(currency, on) {
          const found = findRate(lookup, currency, baseCurrency, on);
          return found && { rate: found.rate, date: found.date };
        },
      };
    },
  };
}
