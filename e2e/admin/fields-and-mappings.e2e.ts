import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { create, read, uniqueName } from '../staff/records.ts';
import { csvFile, type FilePayload } from './files.ts';
import { adminPage, fieldHolds, get } from './people.ts';

async function addField(page: Page, label: string, kind: string, more: () => Promise<void> = async () => {}): Promise<string> {
  await page.getByRole('button', { name: 'Add a field' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Label' }).fill(label);
  await dialog.getByText(kind, { exact: true }).click();
  await more();
  await axe(page);
  await dialog.getByRole('button', { name: 'Add field' }).click();
  await page.getByRole('row', { name: new RegExp(label) }).waitFor();
  const { data } = await get<{ data: { name: string }[] }>(page, `/settings/custom-fields?filter[label][eq]=${encodeURIComponent(label)}`);
  const name = data[0]?.name ?? '';
  await fieldHolds(page, name);
  return name;
}

test('an amount and a link are added to organizations, filled in, and shown in the list', async () => {
  const page = await adminPage();
  const [budget, buyer] = [uniqueName('Budget'), uniqueName('Buyer')];
  await page.goto('/app/settings/fields');
  await page.getByRole('button', { name: 'Organizations', exact: true }).click();
  const money = await addField(page, budget, 'Money');
  const link = await addField(page, buyer, 'Link to a record', async () => {
    await page.getByRole('combobox', { name: 'Links to' }).click();
    await page.getByRole('option', { name: 'People', exact: true }).click();
  });
  await page
    .getByRole('row', { name: new RegExp(buyer) })
    .getByText('Link to a record: People')
    .waitFor();

  const family = uniqueName('Holm').replaceAll(' ', '');
  const person = await create(page, 'parties/people', { givenName: 'Nora', familyName: family });
  const name = uniqueName('Budgeted');
  const row = await create(page, 'parties/organizations', { name, [money]: { amount: '1500', currency: 'NOK' }, [link]: person.id });
  await page.goto(`/app/parties/organizations/${row.id}`);
  await page.getByText(`Nora ${family}`).first().waitFor();
  await page
    .getByText(/NOK\s1,500\.00/)
    .first()
    .waitFor();
  await page.goto(`/app/parties/organizations?cols=name~${money}~${link}&sort=-${money}`);
  await page.getByRole('columnheader', { name: budget }).waitFor();
  await page
    .getByRole('gridcell', { name: /1,500\.00/ })
    .first()
    .waitFor();
  await axe(page);
  expect(await read(page, 'parties/organizations', row.id)).toMatchObject({ [money]: { amount: '1500', currency: 'NOK', base: '1500' } });
});

test('where columns go is remembered, offered for the next file like it, and forgotten on demand', async () => {
  const page = await adminPage();
  const mark = uniqueName('Qx').replaceAll(' ', '');
  const name = `ERP ${mark}`;
  const file = (firm: string): FilePayload =>
    csvFile(`${mark}.csv`, [
      [`Zz${mark}`, `Yy${mark}`],
      [firm, 'Bergen'],
    ]);
  await upload(page, file(`Fjell ${mark}`));
  await next(page, 'Where the columns go');
  await assign(page, `Zz${mark}`, 'Name');
  await next(page, 'When a record is there already');
  await next(page, 'Examples');
  await page.getByRole('textbox', { name: 'Name of the mapping' }).fill(name);
  await axe(page);
  await page.getByRole('button', { name: 'Remember' }).click();
  await page.getByText('The mapping is remembered.').waitFor();

  await upload(page, file(`Dal ${mark}`));
  await page.getByRole('button', { name: `Use ${name}` }).click();
  await next(page, 'Where the columns go');
  await page
    .getByRole('row', { name: new RegExp(`Zz${mark}`) })
    .getByText('Assigned')
    .waitFor();
  await next(page, 'When a record is there already');
  await next(page, 'Examples');
  await page.getByRole('group', { name: 'What would happen' }).getByRole('button', { name: '1 New' }).waitFor();

  await page.goto('/app/settings/import');
  const row = page.getByRole('table', { name: 'Remembered mappings' }).getByRole('row', { name: new RegExp(name) });
  await row.waitFor();
  await axe(page);
  await row.getByRole('button', { name: `Delete ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => row.count()).toBe(0);
});

async function upload(page: Page, file: FilePayload): Promise<void> {
  await page.goto('/app/settings/import');
  await page.getByRole('radiogroup', { name: 'What is in the file?' }).getByText('Organizations', { exact: true }).click();
  await page.getByLabel('File to import').setInputFiles(file);
  await page.getByRole('heading', { name: 'How the file is read' }).waitFor();
}

async function next(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: heading }).waitFor();
}

async function assign(page: Page, column: string, field: string): Promise<void> {
  await page.getByRole('combobox', { name: `${column} goes to` }).click();
  await page
    .getByRole('option', { name: new RegExp(`(^|· )${field}$`) })
    .first()
    .click();
}
