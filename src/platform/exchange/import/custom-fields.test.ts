import { expect, it } from 'vitest';
import { money, ref } from '../../../fields/index.ts';
import { createAddressBook, type AddressBook } from '../testing/address-book.ts';
import { company, contact } from '../testing/address-book-records.ts';
import { importRun } from '../records/import.ts';
import type { ImportPlan } from './plan.ts';

/** Companies with an amount and a link that an administrator added. */
async function withCustomFields(): Promise<AddressBook> {
  const book = await createAddressBook();
  const columns = [
    ['x_budget', 'numeric(20,4)'],
    ['x_budget_currency', 'text'],
    ['x_budget_rate', 'numeric(20,10)'],
    ['x_budget_rate_date', 'date'],
    ['x_budget_base', 'numeric(20,4)'],
    ['x_buyer_id', 'uuid'],
  ];
  for (const column of columns) await book.pool.query('select entente_add_column($1, $2, $3)', ['organization', ...column]);
  book.app.registry.setCustomFields(company.key, {
    budget: { ...(money() as object), label: 'Budget', custom: true } as never,
    buyer: { ...(ref({ to: 'parties.person' }) as object), label: 'Buyer', custom: true } as never,
  });
  return book;
}

const file = `Name;Budget;Money;Buyer\nAlpha;"1.234,50";USD;ann@x.example\nBeta;€ 99,90;;ann@x.example\nGamma;;USD;nobody@x.example\nDelta;12;XXQ;`;

const plan = (suggested: ImportPlan): ImportPlan => ({
  ...suggested,
  columns: [
    { column: 'Name', target: 'organization', field: 'name' },
    { column: 'Budget', target: 'organization', field: 'budget' },
    { column: 'Money', target: 'organization', field: 'budget', part: 'currency' },
    { column: 'Buyer', target: 'organization', field: 'buyer', by: 'email', create: false },
  ],
  targets: suggested.targets
    .filter((target) => target.alias === 'organization')
    .map((target) => ({ ...target, match: [['name']], links: {} })),
});

it('brings in custom amounts with a currency column or a symbol, and custom links by key; exports and undoes them', async () => {
  const book = await withCustomFields();
  await book.run(contact, 'create', { input: { givenName: 'Ann', emails: [{ value: 'ann@x.example' }] } });
  await book.run(company, 'create', { input: { name: 'Beta', budget: { amount: '5', currency: 'EUR' } } });
  const before = await book.export(company);
  const { id, counts } = await book.bringIn(file, { record: company, plan });
  expect(counts).toMatchObject({ rows: 4, failed: 0, created: 3, updated: 1 });
  const { rows } = await book.pool.query(
    `select name, x_budget::float8 as amount, x_budget_currency as currency, x_budget_base::float8 as base, x_buyer_id is not null as linked, description from organization order by name`,
  );
  expect(rows).toMatchObject([
    { name: 'Alpha', amount: 1234.5, currency: 'USD', base: 617.25, linked: true },
    // What was there stays, as the plan merges.
    { name: 'Beta', amount: 5, currency: 'EUR', linked: true },
    // Nobody has this currency: the value goes into the notes.
    { name: 'Delta', amount: null, description: expect.stringContaining('Budget') as string },
    // A currency alone is no amount, and a link that finds nobody stays empty.
    { name: 'Gamma', amount: null, currency: null, linked: false },
  ]);
  const out = await book.export(company);
  expect(out.split('\n')[0]).toMatch(/Budget.*Buyer/);
  expect(out).toMatch(/Alpha.*1234\.5 USD/);
  await book.run(importRun, 'undo', { id });
  await book.work();
  expect(await book.export(company)).toBe(before);
});

it('offers amount and currency as places for columns, and refuses two columns for the same part', async () => {
  const book = await withCustomFields();
  const { body } = await book.call('POST', '/upload', { query: { name: 'x.csv', record: company.key }, body: file });
  const { import: run, fields } = (
    body as { data: { import: { id: string }; fields: Record<string, { name: string; parts?: string[] }[]> } }
  ).data;
  expect(fields['organization']?.find((each) => each.name === 'organization.budget')).toMatchObject({ kind: 'money', parts: ['currency'] });
  const twice = plan({
    targets: [{ alias: 'organization', record: company.key, match: [], onMatch: 'merge', links: {}, defaults: {} }],
    columns: [],
    badValues: 'keep',
  });
  const bad = {
    ...twice,
    columns: twice.columns.map((column) =>
      column.column === 'Money' ? { column: 'Money', target: 'organization', field: 'budget' } : column,
    ),
  };
  await expect(book.run(importRun, 'configure', { id: run.id, input: { plan: bad } })).rejects.toMatchObject({
    problems: [{ pointer: '/plan/columns/2/field', message: 'is filled by another column already' }],
  });
});
