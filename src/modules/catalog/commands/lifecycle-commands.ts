import { instant, ref } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { productDiscontinued, productPublished } from '../events.ts';
import { product } from '../records/product.ts';
import { relatedProduct } from '../records/related-product.ts';
import { isOnSale } from '../rules/lifecycle.ts';

const publish = defineCommand({
  name: 'publish',
  label: 'Publish',
  description: 'Sells it from now on.',
  on: product,
  bulk: true,
  emits: [productPublished],
  allowed: (row, { now }) => (row.state === 'active' && isOnSale(row, now) ? 'It is on sale already.' : true),
  run: async (ctx, row) => {
    const isOver = row.availableUntil !== null && row.availableUntil <= ctx.now;
    const isEarly = row.availableFrom !== null && row.availableFrom > ctx.now;
    await updateRecord(ctx, product, row.id, {
      state: 'active',
      ...(isEarly ? { availableFrom: null } : {}),
      ...(isOver ? { availableUntil: null } : {}),
    });
    ctx.emit({ type: productPublished, recordType: product.key, recordId: row.id });
  },
});

const schedule = defineCommand({
  name: 'schedule',
  label: 'Schedule',
  description: 'Sells it from a moment on, and until another if one is given. It happens by the clock.',
  on: product,
  bulk: true,
  input: { from: instant({ label: 'From', required: true }), until: instant({ label: 'Until' }) },
  run: async (ctx, row, input) => {
    if (!input.from || input.from <= ctx.now)
      throw invalid([{ pointer: '/from', code: 'min', message: 'must be in the future; to sell it now, publish it' }]);
    await updateRecord(ctx, product, row.id, { state: 'scheduled', availableFrom: input.from, availableUntil: input.until ?? null });
    // The values of a variant join the filters of the shop when it comes on sale.
    if (row.parent) ctx.enqueue('catalog.relist', { products: [row.id] }, { runAt: input.from, key: `catalog.relist:${row.id}` });
  },
});

const discontinue = defineCommand({
  name: 'discontinue',
  label: 'Discontinue',
  description: 'Sells it, and its variants, no more. Orders and deals that name it keep it.',
  on: product,
  bulk: true,
  consequential: true,
  input: { replacement: ref({ label: 'Replaced by', to: product.key, help: 'Offered to those who ask for it.' }) },
  emits: [productDiscontinued],
  allowed: (row) => (row.state === 'discontinued' ? 'It is discontinued already.' : true),
  run: async (ctx, row, input) => {
    for (const id of [row.id, ...(await variantsOf(ctx, row.id))]) await updateRecord(ctx, product, id, { state: 'discontinued' });
    const replacement = typeof input.replacement === 'string' ? input.replacement : input.replacement?.id;
    if (replacement !== undefined) await replaceBy(ctx, row.id, replacement);
    ctx.emit({ type: productDiscontinued, recordType: product.key, recordId: row.id, data: { replacement: replacement ?? null } });
  },
});

async function variantsOf(ctx: Ctx, id: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from product where parent_id = ${id}::uuid and deleted_at is null and state is distinct from 'discontinued' order by id`.execute(
    ctx.db,
  );
  return rows.map((row) => row.id);
}

async function replaceBy(ctx: Ctx, productId: string, replacement: string): Promise<void> {
  const known =
    await sql`select 1 from related_product where product_id = ${productId}::uuid and related_id = ${replacement}::uuid and kind = 'replacement' and deleted_at is null`.execute(
      ctx.db,
    );
  if (known.rows.length === 0) await createRecord(ctx, relatedProduct, { product: productId, related: replacement, kind: 'replacement' });
}

export const lifecycleCommands: readonly Command[] = [publish, schedule, discontinue];
