import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { csvFile } from '../admin/files.ts';
import { adminPage, get } from '../admin/people.ts';
import { axe } from '../harness/axe.ts';
import { create, uniqueName } from '../staff/records.ts';

test('deals come in with everything by name: a misspelt product is asked about, lines are made, and undo returns everything', async () => {
  const page = await adminPage();
  const mark = uniqueName('File').replaceAll(' ', '');
  await create(page, 'catalog/products', { name: `Lantern ${mark}`, listPrice: { amount: '80', currency: 'NOK' } });
  const pipeline = await create(page, 'sales/pipelines', { name: `Dealers ${mark}` });
  for (const [position, name] of ['Qualified', 'Proposal'].entries())
    await create(page, 'sales/stages', { name, pipeline: pipeline.id, position });
  const before = await deals(page, mark);
  await page.goto('/app/settings/import');
  await page.getByRole('radiogroup', { name: 'What is in the file?' }).getByText('Opportunities', { exact: true }).click();
  await page.getByLabel('File to import').setInputFiles(
    csvFile('deals.csv', [
      ['Deal name', 'Account', 'Owner', 'Product', 'Pipeline', 'Stage', 'Amount', 'Currency', 'Close date'],
      [
        `One ${mark}`,
        `Buyer ${mark}`,
        'astrid@fjellvik.example',
        `Lantrn ${mark}`,
        `Dealers ${mark}`,
        'Proposal',
        '1.234,50',
        'EUR',
        '31.12.2031',
      ],
      [`Two ${mark}`, '', 'Astrid Lindqvist', `Lantern ${mark}`, '', 'Proposal', '', 'NOK', ''],
      [`Three ${mark}`, `Buyer ${mark}`, '', 'Xylophone', '', 'Proposal', '10,00', 'NOK', '01.12.2031'],
    ]),
  );
  await page.getByRole('heading', { name: 'How the file is read' }).waitFor();
  await next(page);
  await page.getByRole('heading', { name: 'Where the columns go' }).waitFor();
  await next(page);
  const products = page.getByRole('region', { name: 'Product' });
  await products.getByText(`Did you mean Lantern ${mark}?`).waitFor();
  await axe(page);
  await products.getByRole('button', { name: /^Take (the suggestion|all \d+ suggestions)$/ }).click();
  await choose(page, `What Lantrn ${mark} means`, `Lantern ${mark}`, true);
  await choose(page, 'What Xylophone means', 'Refuse its rows');
  // Of the stages called so, those without a pipeline mean that of the first.
  await page.getByRole('region', { name: 'Stage' }).getByText('Several stages have this name').waitFor();
  await next(page);
  await page.getByRole('heading', { name: 'When a record is there already' }).waitFor();
  await next(page);
  const preview = page.getByRole('group', { name: 'What would happen' });
  await preview.getByRole('button', { name: '2 New' }).waitFor();
  await preview.getByRole('button', { name: '1 Refused' }).click();
  await page.getByText('Product: "Xylophone" is refused, as you said.').waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Start the import' }).click();
  await page.getByRole('group', { name: 'What happened' }).waitFor();
  expect(await deals(page, mark)).toMatchObject([
    {
      name: `One ${mark}`,
      amount: { amount: '1234.5', currency: 'EUR' },
      owner: { title: 'Astrid Lindqvist' },
      organization: { title: `Buyer ${mark}` },
      pipeline: { id: pipeline.id },
      stage: { title: 'Proposal' },
      closeOn: '2031-12-31',
    },
    {
      name: `Two ${mark}`,
      amount: { amount: '80', currency: 'NOK' },
      owner: { title: 'Astrid Lindqvist' },
      organization: null,
      closeOn: null,
    },
  ]);
  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  await page.getByText('The import was undone: everything is as it was before.').waitFor();
  expect(await deals(page, mark)).toEqual(before);
});

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();

/** Chooses in a list, or only sees that it was chosen. */
async function choose(page: Page, name: string, option: string, isThere = false): Promise<void> {
  const input = page.getByRole('combobox', { name }).or(page.getByRole('textbox', { name })).first();
  if (!isThere) {
    await input.click();
    await page.getByRole('option', { name: option }).click();
  }
  await expect.poll(() => input.inputValue()).toBe(option);
}

async function deals(page: Page, mark: string): Promise<readonly Record<string, unknown>[]> {
  const search = new URLSearchParams({
    'filter[name][contains]': mark,
    sort: 'name',
    fields: 'name,amount,owner,organization,pipeline,stage,closeOn',
  });
  return (await get<{ data: Record<string, unknown>[] }>(page, `/sales/opportunities?${search}`)).data;
}
