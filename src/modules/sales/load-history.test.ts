import { beforeAll, expect, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { loadHistory } from './queries/load-history.ts';
import { createSalesApp, makePipeline, type SalesApp } from './testing/sales-app.ts';

let app: SalesApp;

beforeAll(async () => {
  app = await createSalesApp();
  const { id } = await makePipeline(app);
  await sql`insert into opportunity (id, name, pipeline_id, amount, amount_currency, amount_base, created_at)
    select gen_random_uuid(), 'Deal ' || i, ${id}::uuid, 100, 'EUR', 100, '2026-01-10' from generate_series(1, 3000) i`.execute(app.app.db);
});

test('of very many deals a sample is learned from, in which each stands for as many as were left out', async () => {
  const load = (most: number) => app.as(app.admin, (ctx) => loadHistory(ctx, sql`true`, sql`o.amount_base`, most));
  const [all, sample, again] = [await load(3000), await load(300), await load(300)];
  const worth = (of: typeof all): number => of.history.reduce((sum, deal) => sum + deal.amount, 0);
  expect([all.oneIn, all.history.length, worth(all)]).toEqual([1, 3000, 300_000]);
  expect(sample.oneIn).toBe(10);
  // Three standard deviations of a sample of one in ten.
  expect(Math.abs(sample.history.length - 300)).toBeLessThan(50);
  expect(Math.abs(worth(sample) - 300_000)).toBeLessThan(50_000);
  expect(again.history.map((d) => d.id).toSorted()).toEqual(sample.history.map((d) => d.id).toSorted());
});
