import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { importFile } from '../../platform/exchange/index.ts';
import { product } from './records/product.ts';
import { createCatalogApp } from './testing/catalog-app.ts';

test('suppliers, categories and products of another system come in with their relations, as the columns are proposed', async () => {
  const app = await createCatalogApp();
  const directory = mkdtempSync(path.join(tmpdir(), 'entente-catalog-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const bring = async (name: string, record: string, lines: readonly string[]) => {
    const file = path.join(directory, name);
    writeFileSync(file, lines.join('\n'));
    return importFile({ app: app.app, actor: app.admin, file, record, source: 'traders', signal: new AbortController().signal });
  };
  await bring('suppliers.csv', 'parties.organization', [
    'supplier_id,company_name,country',
    '7,Nordic Teas,Norway',
    '8,Spice House,Germany',
  ]);
  await bring('categories.csv', 'catalog.category', [
    'category_id,category_name,description',
    '1,Beverages,Teas and coffees',
    '2,Condiments,Sauces',
  ]);
  const { counts } = await bring('products.csv', product.key, [
    'product_id,product_name,supplier_id,category_id,quantity_per_unit,unit_price,discontinued',
    '1,Chai,7,1,10 boxes x 30 bags,18,0',
    '2,Aniseed syrup,8,2,12 - 550 ml bottles,10.5,1',
  ]);
  expect(counts).toMatchObject({ created: 2, failed: 0, warnings: 0 });
  const { rows } = await app.pool.query(`
    select p.name, c.name as category, o.name as supplier, p.packaging, p.list_price::float8 as price, p.state
    from product p join category c on c.id = p.category_id join organization o on o.id = p.supplier_id order by p.name`);
  expect(rows).toEqual([
    {
      name: 'Aniseed syrup',
      category: 'Condiments',
      supplier: 'Spice House',
      packaging: '12 - 550 ml bottles',
      price: 10.5,
      state: 'discontinued',
    },
    { name: 'Chai', category: 'Beverages', supplier: 'Nordic Teas', packaging: '10 boxes x 30 bags', price: 18, state: 'active' },
  ]);
  // By name and number: a category that is not there is made, a variant finds its product by the SKU.
  await bring('more.csv', product.key, ['name,sku,category', 'Tea pot,POT,Kitchen ware']);
  const variants = await bring('variants.csv', product.key, ['name,sku,parent sku', '"Tea pot, large",POT-L,POT']);
  expect(variants.counts).toMatchObject({ created: 1, failed: 0 });
  const made = await app.pool.query(`
    select p.sku, h.sku as parent, c.name as category from product p left join product h on h.id = p.parent_id left join category c on c.id = p.category_id
    where p.sku like 'POT%' order by 1`);
  expect(made.rows).toEqual([
    { sku: 'POT', parent: null, category: 'Kitchen ware' },
    { sku: 'POT-L', parent: 'POT', category: null },
  ]);
});
