import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { managePrices } from '../policies/permissions.ts';
import { pricingSetting } from '../records/pricing-setting.ts';

const { name: _name, ...fields } = pricingSetting.fields;

/** Sets how the company prices and taxes. Makes the one row when it is not there. */
export const changeSettings = defineCommand({
  name: 'change',
  label: 'Change',
  description: 'Whether prices hold tax, and where tax is charged. Prices of carts follow at once.',
  on: pricingSetting,
  target: 'list',
  permission: managePrices,
  consequential: true,
  input: fields,
  emits: ['pricing.pricingSettingCreated', 'pricing.pricingSettingUpdated'],
  run: async (ctx, _row, input) => {
    const { rows } = await sql<{ id: string }>`select id from pricing_setting where deleted_at is null for update`.execute(ctx.db);
    const row = rows[0] ? await updateRecord(ctx, pricingSetting, rows[0].id, input) : await createRecord(ctx, pricingSetting, input);
    return { id: row.id };
  },
});
