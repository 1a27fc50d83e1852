import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { taxClass } from '../../catalog/records/tax-class.ts';
import { taxRate } from '../records/tax-rate.ts';
import { vatClasses, type CountryVat } from '../rules/country-vat.ts';

/**
 * Adds tax rates, and the classes they belong to. A rate that is there and in force stays as it is.
 * @returns how many were added
 */
export async function loadVat(ctx: Ctx, vat: readonly CountryVat[], isGerman = false): Promise<number> {
  const classes = await ensureClasses(ctx, isGerman);
  const { rows } = await sql<{ country: string; taxClass: string; validTo: string | null }>`
    select country, tax_class_id as "taxClass", valid_to::text as "validTo" from tax_rate where deleted_at is null and region is null`.execute(
    ctx.db,
  );
  let count = 0;
  for (const { country, from, source, ...rates } of vat)
    for (const { key, code } of vatClasses) {
      const rate = rates[key];
      const id = classes.get(code);
      const isThere = rows.some((row) => row.country === country && row.taxClass === id && (row.validTo === null || row.validTo >= from));
      if (rate === undefined || id === undefined || isThere) continue;
      const name = `${isGerman ? 'USt.' : 'VAT'} ${new Intl.NumberFormat(isGerman ? 'de' : 'en').format(rate)} %`;
      await createRecord(ctx, taxRate, { name, country, taxClass: id, rate, validFrom: from, source });
      count += 1;
    }
  return count;
}

/** Ids of the tax classes by code; those that are missing are made. */
async function ensureClasses(ctx: Ctx, isGerman: boolean): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; code: string }>`select id, code from tax_class where deleted_at is null`.execute(ctx.db);
  const found = new Map(rows.map((row) => [row.code, row.id]));
  for (const { code, name, german } of vatClasses)
    if (!found.has(code)) found.set(code, (await createRecord(ctx, taxClass, { code, name: isGerman ? german : name })).id);
  return found;
}
