import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { taxClass } from '../../catalog/records/tax-class.ts';
import { managePrices } from '../policies/permissions.ts';
import { taxRate } from '../records/tax-rate.ts';
import { euTaxClasses, euVatFrom, euVatRates, euVatSource } from '../rules/eu-vat-rates.ts';

/** The rates of all member states for 2026, with the classes they belong to. What is there stays as it is. */
export const loadEuRates = defineCommand({
  name: 'load-eu',
  label: 'Load EU rates',
  description:
    'Standard and reduced rates of all member states for 2026. Rates that are there stay as they are; compare the reduced ones with the source.',
  on: taxRate,
  target: 'list',
  permission: managePrices,
  emits: ['pricing.taxRateCreated', 'catalog.taxClassCreated'],
  run: async (ctx) => {
    const classes = await ensureClasses(ctx);
    const { rows } = await sql<{ key: string }>`
      select country || ' ' || tax_class_id as key from tax_rate where deleted_at is null and region is null and (valid_to is null or valid_to >= ${euVatFrom}::date)`.execute(
      ctx.db,
    );
    const known = new Set(rows.map((row) => row.key));
    let count = 0;
    for (const { country, ...rates } of euVatRates)
      for (const { key, code } of euTaxClasses) {
        const rate = rates[key];
        const id = classes.get(code);
        if (rate === undefined || id === undefined || known.has(`${country} ${id}`)) continue;
        await createRecord(ctx, taxRate, { name: `VAT ${rate} %`, country, taxClass: id, rate, validFrom: euVatFrom, source: euVatSource });
        count += 1;
      }
    return { count };
  },
});

/** Ids of the tax classes by code; those that are missing are made. */
export async function ensureClasses(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; code: string }>`select id, code from tax_class where deleted_at is null`.execute(ctx.db);
  const found = new Map(rows.map((row) => [row.code, row.id]));
  for (const { code, name } of euTaxClasses) if (!found.has(code)) found.set(code, (await createRecord(ctx, taxClass, { code, name })).id);
  return found;
}
