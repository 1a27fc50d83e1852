import type { Ctx, Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Registry } from '../../../kernel/registry.ts';
import type { ListFacts, PromotionFacts, TaxRateFacts } from '../rules/pricing-facts.ts';
import { listFactsJson } from './list-facts-sql.ts';
import { indexPromotions, type PromotionIndex } from './promotion-index.ts';
import { promotionFactsJson } from './promotion-facts-sql.ts';
import { decimalText } from './sql-pieces.ts';

/** A promotion as it is kept: without what depends on the buyer. */
export type StoredPromotion = Omit<PromotionFacts, 'isUsedUp' | 'usesByBuyer'> & { readonly usageLimit: number | null };

export interface StoredSettings {
  readonly listPricesIncludeTax: boolean;
  readonly deliveryIncludesTax: boolean;
  readonly deliveryTaxClassCode: string | null;
  readonly taxesAtDestination: boolean;
  readonly registrations: readonly string[];
  readonly convertsListPrices: boolean;
}

/** What pricing is set up to do, as one process remembers it. Lists of single customers and all prices stay in the database. */
export interface PricingMemory {
  readonly revision: string;
  readonly lists: readonly ListFacts[];
  readonly promotions: PromotionIndex;
  readonly taxRates: ReadonlyMap<string, readonly TaxRateFacts[]>;
  readonly settings: StoredSettings;
}

const remembered = new WeakMap<Registry, PricingMemory>();
/** Programs that hear of changes by notices: only they may answer without asking the database. */
const listening = new WeakSet<Registry>();

export const defaultSettings: StoredSettings = {
  listPricesIncludeTax: false,
  deliveryIncludesTax: true,
  deliveryTaxClassCode: null,
  taxesAtDestination: true,
  registrations: [],
  convertsListPrices: true,
};

/** What is remembered, or is loaded now. It may be behind the database: whoever asks that anyway compares `revision`. */
export async function pricingMemory(ctx: Pick<Ctx, 'db' | 'registry'>): Promise<PricingMemory> {
  return remembered.get(ctx.registry) ?? loadPricing(ctx);
}

/** Whether what is remembered is dropped by notices when it changes. */
export const hearsOfChanges = (registry: Registry): boolean => listening.has(registry);

/** Called when any process changed the set-up. */
export const forgetPricing = (registry: Registry): void => void remembered.delete(registry);

export const listenForChanges = (registry: Registry): void => void listening.add(registry);

interface Loaded {
  readonly revision: string;
  /** This transaction itself changed the set-up: others must not see it before it commits. */
  readonly isOwn: boolean;
  readonly lists: readonly ListFacts[];
  readonly promotions: readonly StoredPromotion[];
  readonly rates: readonly TaxRateFacts[];
  readonly settings: StoredSettings | null;
}

/** Reads the set-up in one statement, on the connection of the caller: a second one could be waited for in vain when all are busy. */
export async function loadPricing({ db, registry }: Pick<Ctx, 'db' | 'registry'>): Promise<PricingMemory> {
  const loaded = await read(db);
  const memory: PricingMemory = {
    revision: loaded.revision,
    lists: loaded.lists,
    promotions: indexPromotions(loaded.promotions),
    taxRates: Map.groupBy(loaded.rates, (rate) => rate.country),
    settings: loaded.settings ?? defaultSettings,
  };
  if (!loaded.isOwn) remembered.set(registry, memory);
  return memory;
}

async function read(db: Db): Promise<Loaded> {
  const { rows } = await sql<Loaded>`
    select coalesce(r.revision, 0)::text as revision, (r.xmin::text::bigint = pg_current_xact_id_if_assigned()::text::bigint & 4294967295) is true as "isOwn",
      coalesce((select jsonb_agg(${listFactsJson} order by l.id) from price_list l
        where l.deleted_at is null and l.is_active and l.organization_id is null and l.person_id is null), '[]') as lists,
      coalesce((select jsonb_agg(${promotionFactsJson} order by p.id) from promotion p where p.deleted_at is null and p.state = 'running'), '[]') as promotions,
      coalesce((select jsonb_agg(jsonb_build_object('country', t.country, 'region', t.region, 'taxClassCode', c.code, 'rate', ${decimalText('t.rate')},
          'validFrom', t.valid_from, 'validTo', t.valid_to, 'name', t.name) order by t.id)
        from tax_rate t join tax_class c on c.id = t.tax_class_id where t.deleted_at is null), '[]') as rates,
      (select jsonb_build_object('listPricesIncludeTax', s.list_prices_include_tax, 'deliveryIncludesTax', s.delivery_includes_tax,
          'deliveryTaxClassCode', c.code, 'taxesAtDestination', s.taxes_at_destination, 'convertsListPrices', s.converts_list_prices,
          'registrations', coalesce((select jsonb_agg(e->>'value') from jsonb_array_elements(s.registrations) e), '[]'))
        from pricing_setting s left join tax_class c on c.id = s.delivery_tax_class_id where s.deleted_at is null limit 1) as settings
    from (values (1)) one left join pricing_revision r on true`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('A statement without a table gives one row.');
  return row;
}
