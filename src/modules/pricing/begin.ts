import type { NewCompany } from '../../kernel/company.ts';
import type { Ctx } from '../../kernel/context.ts';
import { loadVat } from './commands/load-vat.ts';
import { vatFor } from './rules/country-vat.ts';

/** The tax classes, and the rates of the company's country: an order that forgets the tax is found by the tax office. */
export async function beginPricing(ctx: Ctx, { country, locale }: NewCompany): Promise<void> {
  await loadVat(ctx, vatFor(country), locale.startsWith('de'));
}
