import type { App } from '../../kernel/app.ts';
import type { Db } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { ModuleHost, Started } from '../../kernel/module.ts';
import { remembered } from '../../kernel/services/remembered.ts';
import { contentLinks, type ContentLink } from './content/content-pages.ts';
import type { Look, Shop } from './service.ts';

const isProduct = (payload: string): boolean => /^[0-9a-f-]{36}$/.test(payload);

/** Offers the shop's settings from memory, and tells of changes in every process. */
export async function startShop(host: ModuleHost): Promise<Started> {
  const { app, config, secret, listen } = host;
  const handlers: ((productId: string | null) => void)[] = [];
  const tell = (productId: string | null): void => {
    for (const handler of handlers) handler(productId);
  };
  const read = async (db: Db): Promise<Remembered> => ({ look: await readLook(db), links: await contentLinks({ db }) });
  // Products change all the time, and nothing that is remembered here is about them.
  const { current, close } = await remembered(host, 'entente_shop', read, (payload) => !isProduct(payload));
  listen('entente_shop', (payload) => {
    tell(isProduct(payload) ? payload : null);
    // And once more when it was read anew: a page that was drawn meanwhile shows what was.
    if (!isProduct(payload)) void close().then(() => tell(null));
  });
  const shop: Shop = {
    look: async () => lookOf(app, current().look),
    links: async () => current().links,
    onChange: (handler) => void handlers.push(handler),
    publicUrl: config.publicUrl,
    secret,
  };
  return { services: { shop }, close };
}

interface Remembered {
  readonly look: KeptLook | null;
  readonly links: readonly ContentLink[];
}

/** The row of the settings as it is. */
type KeptLook = { readonly [K in keyof Omit<Look, 'deliveryCountries' | 'currencies'>]: Look[K] | null } & {
  readonly deliveryCountries: string | null;
  readonly currencies: string | null;
};

const plain = {
  accent: '#1f4d3a',
  accentDark: '#9ad4b6',
  font: 'humanist',
  corners: 'soft',
  reminderHours: 24,
  areReviewsOpen: true,
  areCancellationsOpen: true,
} as const;

async function readLook(db: Db): Promise<KeptLook | null> {
  const { rows } = await sql<KeptLook>`
    select name, tagline, tagline_german as "taglineGerman", logo_id as "logoId", accent, accent_dark as "accentDark", font, corners, announcement,
      announcement_german as "announcementGerman", country, delivery_countries as "deliveryCountries", currencies, are_reviews_open as "areReviewsOpen", are_cancellations_open as "areCancellationsOpen",
      reminder_hours::int as "reminderHours", reminder_purpose as "reminderPurpose"
    from shop_settings where deleted_at is null order by created_at limit 1`.execute(db);
  return rows[0] ?? null;
}

/** What nobody has set is as the company is, asked each time: its profile is remembered elsewhere. */
function lookOf(app: App, kept: KeptLook | null): Look {
  const { country: home, baseCurrency } = app.scope();
  const country = kept?.country ?? (home || 'DE');
  const listed = (kept?.deliveryCountries ?? '').toUpperCase().match(/\b[A-Z]{2}\b/g) ?? [];
  return {
    name: kept?.name ?? app.services.settings?.company()?.name ?? 'Entente',
    tagline: kept?.tagline ?? null,
    taglineGerman: kept?.taglineGerman ?? null,
    logoId: kept?.logoId ?? null,
    accent: kept?.accent ?? plain.accent,
    accentDark: kept?.accentDark ?? plain.accentDark,
    font: kept?.font ?? plain.font,
    corners: kept?.corners ?? plain.corners,
    announcement: kept?.announcement ?? null,
    announcementGerman: kept?.announcementGerman ?? null,
    country,
    deliveryCountries: listed.length > 0 ? [...new Set(listed)] : [country],
    currencies: [...new Set([baseCurrency, ...((kept?.currencies ?? '').match(/[A-Z]{3}/g) ?? [])])],
    areReviewsOpen: kept?.areReviewsOpen ?? plain.areReviewsOpen,
    areCancellationsOpen: kept?.areCancellationsOpen ?? plain.areCancellationsOpen,
    reminderHours: kept?.reminderHours ?? plain.reminderHours,
    reminderPurpose: kept?.reminderPurpose ?? null,
  };
}
