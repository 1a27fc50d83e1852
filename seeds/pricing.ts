import { runCommandIn } from '../src/kernel/command/run.ts';
import { createRecord } from '../src/kernel/command/store.ts';
import type { Ctx } from '../src/kernel/context.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { coupon } from '../src/modules/pricing/records/coupon.ts';
import { discountLimit } from '../src/modules/pricing/records/discount-limit.ts';
import { price } from '../src/modules/pricing/records/price.ts';
import { priceList } from '../src/modules/pricing/records/price-list.ts';
import { pricingSetting } from '../src/modules/pricing/records/pricing-setting.ts';
import { promotion } from '../src/modules/pricing/records/promotion.ts';
import { promotionTarget } from '../src/modules/pricing/records/promotion-target.ts';
import { taxRate } from '../src/modules/pricing/records/tax-rate.ts';
import type { RecordType } from '../src/kernel/record/record.ts';
import type { Stage } from './stage.ts';

/** What one krone is worth in euro for the price list in euro, set once for the season. */
const kronerPerEuro = 11.6;

interface Item {
  readonly id: string;
  readonly sku: string;
  readonly kroner: number;
}

/** Norwegian VAT, what dealers and a chain pay, a sale, three promotions and their codes, and what reps may give away. */
export async function seedPricing(stage: Stage): Promise<void> {
  await stage.as('admin', 388, async (ctx) => {
    await seedTaxes(ctx);
    const items = await readItems(ctx);
    await seedLists(ctx, stage, items);
    await seedPromotions(ctx, stage);
    await seedLimits(ctx);
  });
}

const command = (ctx: Ctx, record: RecordType, verb: string, input: unknown, id?: string): Promise<unknown> =>
  runCommandIn(ctx, { record: ctx.registry.record(record.key), verb, input, ...(id ? { id } : {}) });

/** Rates of Norway (Skatteetaten) since long before the first order, and those of the Union for this year. */
async function seedTaxes(ctx: Ctx): Promise<void> {
  await command(ctx, taxRate, 'load-eu', {});
  const { rows } = await sql<{ id: string; code: string }>`select id, code from tax_class where deleted_at is null`.execute(ctx.db);
  const rates: Readonly<Record<string, number>> = { standard: 25, reduced: 15, 'reduced-low': 12, zero: 0 };
  for (const { id, code } of rows) {
    const rate = rates[code];
    if (rate === undefined) continue;
    await createRecord(ctx, taxRate, {
      name: `MVA ${rate} %`,
      country: 'NO',
      taxClass: id,
      rate,
      validFrom: '2020-01-01',
      source: 'https://www.skatteetaten.no/en/rates/value-added-tax/',
    });
  }
  // What consumers read in the catalog is what they pay.
  await command(ctx, pricingSetting, 'change', { listPricesIncludeTax: true, deliveryIncludesTax: true });
}

/** What dealers buy: products of their own, with or without variants. */
async function readItems(ctx: Ctx): Promise<readonly Item[]> {
  const { rows } = await sql<Item>`
    select id, sku, list_price::float8 as kroner from product
    where deleted_at is null and parent_id is null and state = 'active' and kind = 'goods' and list_price_currency = 'NOK' order by sku`.execute(
    ctx.db,
  );
  return rows;
}

async function seedLists(ctx: Ctx, stage: Stage, items: readonly Item[]): Promise<void> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from customer_group where name = 'Dealers' and deleted_at is null
    union all (select id, name from organization where name like 'Bergfreund Bergsport%' and deleted_at is null order by name limit 1)`.execute(
    ctx.db,
  );
  const dealers = rows.find((row) => row.name === 'Dealers')?.id ?? null;
  const chain = rows.find((row) => row.name.startsWith('Bergfreund'))?.id ?? null;
  const net = (kroner: number): number => kroner / 1.25;
  const fill = async (
    listId: string,
    currency: string,
    steps: readonly (readonly [from: number, of: (kroner: number) => number])[],
    some = items,
  ): Promise<void> => {
    for (const item of some)
      for (const [minQuantity, of] of steps)
        await createRecord(ctx, price, {
          priceList: listId,
          product: item.id,
          minQuantity,
          amount: { amount: of(item.kroner).toFixed(0), currency },
        });
  };
  const kroner = await createRecord(ctx, priceList, {
    name: 'Dealers',
    currency: 'NOK',
    group: dealers,
    note: 'Without tax. Ten of a kind, in any colour and size, are cheaper.',
  });
  await fill(kroner.id, 'NOK', [[0, (k) => net(k) * 0.75], [10, (k) => net(k) * 0.7]]); // prettier-ignore
  const euro = await createRecord(ctx, priceList, { name: 'Dealers, euro', currency: 'EUR', group: dealers });
  await fill(euro.id, 'EUR', [[0, (k) => (net(k) * 0.75) / kronerPerEuro], [10, (k) => (net(k) * 0.7) / kronerPerEuro]]); // prettier-ignore
  if (chain) {
    const contract = await createRecord(ctx, priceList, {
      name: 'Bergfreund frame contract',
      kind: 'contract',
      currency: 'EUR',
      organization: chain,
      startsAt: stage.daysAgo(120),
      note: 'Agreed at the spring fair. To be talked about again when the year is over.',
    });
    await fill(contract.id, 'EUR', [[0, (k) => (net(k) * 0.68) / kronerPerEuro], [50, (k) => (net(k) * 0.64) / kronerPerEuro]], items.slice(0, 8)); // prettier-ignore
  }
  const sale = await createRecord(ctx, priceList, {
    name: 'Autumn sale',
    kind: 'sale',
    currency: 'NOK',
    includesTax: true,
    priority: 10,
    channels: ['web', 'outlet'],
    segment: null,
    startsAt: stage.daysAgo(14),
    endsAt: stage.daysAgo(-21),
  });
  const cleared = items.filter(({ sku }) => ['PK-075', 'SB-000', 'JK-301', 'TN-100'].includes(sku));
  await fill(sale.id, 'NOK', [[0, (k) => k * 0.75]], cleared); // prettier-ignore
}

async function seedPromotions(ctx: Ctx, stage: Stage): Promise<void> {
  const { rows } = await sql<{ id: string; slug: string }>`select id, slug from category where deleted_at is null`.execute(ctx.db);
  const shelf = (slug: string): string => rows.find((row) => row.slug === slug)?.id ?? '';
  const kroner = (amount: string) => ({ amount, currency: 'NOK' });
  const make = async (input: Parameters<typeof createRecord<typeof promotion>>[2], targets: readonly string[] = []): Promise<string> => {
    const { id } = await createRecord(ctx, promotion, input);
    for (const category of targets) await createRecord(ctx, promotionTarget, { promotion: id, category });
    return id;
  };
  const start = (id: string): Promise<unknown> => command(ctx, promotion, 'start', {}, id);

  const warm = await make(
    {
      name: 'Warm nights',
      label: 'Warm nights: 15 % off sleeping bags and mats',
      translations: { de: { label: 'Warme Nächte: 15 % auf Schlafsäcke und Matten' } },
      kind: 'percent',
      percent: 15,
      channels: ['web', 'outlet'],
      isSaleExcluded: true,
      holdOutPercent: 10,
      startsAt: stage.daysAgo(60),
      note: 'One buyer in ten does not get it, so that we see whether it brings anything.',
    },
    [shelf('sleeping')],
  );
  const delivery = await make({
    name: 'Free delivery from 1,500 kr',
    label: 'Free delivery',
    translations: { de: { label: 'Kostenlose Lieferung' } },
    kind: 'freeDelivery',
    scope: 'order',
    minTotal: kroner('1500'),
    channels: ['web'],
    countries: [{ value: 'NO' }],
  });
  const welcome = await make({
    name: 'Welcome',
    label: '10 % off your first order',
    translations: { de: { label: '10 % auf Ihre erste Bestellung' } },
    kind: 'percent',
    percent: 10,
    scope: 'order',
    needsCoupon: true,
    perCustomerLimit: 1,
    isSaleExcluded: true,
  });
  await make(
    {
      name: 'Three for two on packs',
      kind: 'buyXGetY',
      percent: 100,
      buyQuantity: 2,
      getQuantity: 1,
      isExclusive: true,
      startsAt: stage.daysAgo(-30),
      endsAt: stage.daysAgo(-44),
    },
    [shelf('packs')],
  );
  for (const id of [warm, delivery, welcome]) await start(id);
  await createRecord(ctx, coupon, { code: 'WELCOME10', promotion: welcome, perCustomerLimit: 1 });
  await createRecord(ctx, coupon, { code: 'FAIR50', promotion: welcome, usageLimit: 50, batch: 'Trade fair' });
  await command(ctx, promotion, 'generate-coupons', { count: 25, prefix: 'CLUB', batch: 'Hiking clubs' }, welcome);
}

/** Reps give ten percent as long as the margin allows; managers more. */
async function seedLimits(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ id: string; key: string }>`select id, key from role where key in ('sales-rep', 'sales-manager')`.execute(
    ctx.db,
  );
  const role = (key: string): string | null => rows.find((row) => row.key === key)?.id ?? null;
  await createRecord(ctx, discountLimit, {
    name: 'Sales reps',
    role: role('sales-rep'),
    maxDiscount: 10,
    minMargin: 30,
    upTo: { amount: '200000', currency: 'NOK' },
    position: 0,
  });
  await createRecord(ctx, discountLimit, {
    name: 'Sales managers',
    role: role('sales-manager'),
    maxDiscount: 25,
    minMargin: 15,
    position: 1,
  });
}
