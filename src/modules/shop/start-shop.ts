import type { App } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { ModuleHost, Started } from '../../kernel/module.ts';
import { contentLinks, type ContentLink } from './content/content-pages.ts';
import type { Look, Shop } from './service.ts';

/** Offers the shop's settings from memory, and hears of changes in every process. */
export async function startShop({ app, config, secret, listen }: ModuleHost): Promise<Started> {
  const handlers: ((productId: string | null) => void)[] = [];
  let look: Promise<Look> | null = null;
  let links: Promise<readonly ContentLink[]> | null = null;
  listen('entente_shop', (payload) => {
    const isProduct = /^[0-9a-f-]{36}$/.test(payload);
    if (!isProduct) look = links = null;
    for (const handler of handlers) handler(isProduct ? payload : null);
  });
  listen('entente_settings', () => (look = null));
  const shop: Shop = {
    // What failed is not remembered.
    look: () => (look ??= readLook(app).catch(failed)),
    links: () => (links ??= contentLinks(app).catch(failed)),
    onChange: (handler) => void handlers.push(handler),
    publicUrl: config.publicUrl,
    secret,
  };
  function failed(error: unknown): never {
    look = links = null;
    throw error;
  }
  return { services: { shop } };
}

const plain = {
  accent: '#1f4d3a',
  accentDark: '#9ad4b6',
  font: 'humanist',
  corners: 'soft',
  reminderHours: 24,
  areReviewsOpen: true,
} as const;

async function readLook(app: App): Promise<Look> {
  const { country: home, baseCurrency } = app.scope();
  const { rows } = await sql<
    { [K in keyof Omit<Look, 'deliveryCountries' | 'currencies'>]: Look[K] | null } & {
      deliveryCountries: string | null;
      currencies: string | null;
    }
  >`
    select name, tagline, tagline_german as "taglineGerman", logo_id as "logoId", accent, accent_dark as "accentDark", font, corners, announcement,
      announcement_german as "announcementGerman", country, delivery_countries as "deliveryCountries", currencies, are_reviews_open as "areReviewsOpen",
      reminder_hours::int as "reminderHours", reminder_purpose as "reminderPurpose"
    from shop_settings where deleted_at is null order by created_at limit 1`.execute(app.db);
  const kept = rows[0];
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
    reminderHours: kept?.reminderHours ?? plain.reminderHours,
    reminderPurpose: kept?.reminderPurpose ?? null,
  };
}
