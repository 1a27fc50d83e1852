import { defineCommand } from '../../../kernel/command/command.ts';
import { managePrices } from '../policies/permissions.ts';
import { taxRate } from '../records/tax-rate.ts';
import { euVatRates } from '../rules/eu-vat-rates.ts';
import { loadVat } from './load-vat.ts';

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
  run: async (ctx) => ({ count: await loadVat(ctx, euVatRates) }),
});
