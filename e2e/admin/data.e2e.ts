import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axe } from '../harness/axe.ts';
import { create, uniqueName } from '../staff/records.ts';
import { csvFile, vcardFile, xlsxFile, type FilePayload } from './files.ts';
import { adminPage, get } from './people.ts';

test('a customer file is imported: read as it was written, a column becomes a custom field, a bad row comes back, and undo removes all', async () => {
  const page = await adminPage();
  const mark = uniqueName('Import').replaceAll(' ', '');
  const region = `Kundengruppe ${mark}`;
  const before = await count(page, 'parties/organizations', mark);
  await upload(
    page,
    'Organizations',
    csvFile('kunden.csv', [
      ['Firma', 'E-Mail', 'Webseite', 'Ort', region],
      [`Bäckerei Müßig ${mark}`, `info@baeckerei-${mark}.example`, `https://baeckerei-${mark}.example`, 'Köln', 'Gold'],
      [`Höhenrausch ${mark}`, `post@hoehenrausch-${mark}.example`, '', 'Zürich', 'Silber'],
      ['', `ohne-namen@${mark}.example`, '', 'Wien', 'Gold'],
    ]),
  );
  await page.getByRole('columnheader', { name: 'Firma' }).waitFor();
  await page.getByRole('cell', { name: `Bäckerei Müßig ${mark}` }).waitFor();
  await axe(page);
  await next(page);
  await page.getByRole('combobox', { name: 'Firma goes to' }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: `Create a custom field for ${region}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create and assign' }).click();
  await page
    .getByRole('row', { name: new RegExp(region) })
    .getByText('Assigned')
    .waitFor();
  await next(page);
  await page.getByRole('heading', { name: 'When a record is there already' }).waitFor();
  await axe(page);
  await next(page);
  const preview = page.getByRole('group', { name: 'What would happen' });
  await preview.getByRole('button', { name: '2 New' }).waitFor();
  await preview.getByRole('button', { name: '1 Refused' }).waitFor();
  await axe(page);
  expect(await count(page, 'parties/organizations', mark)).toBe(before);
  await page.getByRole('button', { name: 'Start the import' }).click();
  const result = page.getByRole('group', { name: 'What happened' });
  await result.waitFor();
  expect(await result.innerText()).toMatch(/2\s*New/);
  await axe(page);
  expect(await count(page, 'parties/organizations', mark)).toBe(before + 2);
  const link = page.getByRole('link', { name: 'Download 1 row with a problem' });
  const problems = await (await page.request.get((await link.getAttribute('href')) ?? '')).text();
  expect(problems).toContain(`ohne-namen@${mark}.example`);

  await page.getByRole('button', { name: 'Undo the import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  await page.getByText('The import was undone: everything is as it was before.').waitFor();
  expect(await count(page, 'parties/organizations', mark)).toBe(before);
  await page.goto('/app/settings/import');
  await page
    .getByRole('row', { name: /kunden\.csv/ })
    .first()
    .getByText('Undone')
    .waitFor();
  await axe(page);
});

test('people come in from a workbook', async () => {
  const page = await adminPage();
  const mark = uniqueName('Sheet').replaceAll(' ', '');
  await upload(
    page,
    'People',
    await xlsxFile('people.xlsx', [
      ['First name', 'Last name', 'Email'],
      ['Ada', `Lovelace${mark}`, `ada@${mark.toLowerCase()}.example`],
      ['Grace', `Hopper${mark}`, `grace@${mark.toLowerCase()}.example`],
    ]),
  );
  await run(page, true);
  expect(await count(page, 'parties/people', mark)).toBe(2);
});

test('people come in from contact cards', async () => {
  const page = await adminPage();
  const mark = uniqueName('Card').replaceAll(' ', '');
  await upload(
    page,
    'People',
    vcardFile('contacts.vcf', [{ name: `Zoë Quist${mark}`, email: `zoe@${mark.toLowerCase()}.example`, phone: '+4722334455' }]),
  );
  await page.getByRole('cell', { name: `Zoë Quist${mark}` }).waitFor();
  await run(page, false);
  const found = await get<{ data: { emails: { value: string }[] }[] }>(
    page,
    `/parties/people?filter[name][contains]=${encodeURIComponent(mark)}`,
  );
  expect(found.data[0]?.emails[0]?.value).toBe(`zoe@${mark.toLowerCase()}.example`);
});

test('two records of one person are found, compared, merged, and taken apart again', async () => {
  const page = await adminPage();
  const mark = uniqueName('Twin').replaceAll(' ', '').toLowerCase();
  const emails = [{ value: `maria@${mark}.example` }];
  await create(page, 'parties/people', { givenName: 'Maria', familyName: `Anders${mark}`, emails, jobTitle: 'Head of purchasing' });
  await create(page, 'parties/people', { givenName: 'M.', familyName: `Anders${mark}`, emails, jobTitle: 'Buyer' });
  await page.goto('/app/settings/duplicates');
  await page.getByRole('button', { name: 'Look through all people' }).click();
  await page.getByRole('button', { name: 'Show the result' }).click({ timeout: 60_000 });
  await axe(page);
  await page.getByRole('button', { name: new RegExp(`^Compare .*anders${mark}`, 'i') }).click();
  await page.getByRole('heading', { level: 1, name: 'Compare and merge' }).waitFor();
  await page.getByRole('radio', { name: 'Job title: Buyer' }).click();
  await axe(page);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByText(/^Merged into M/).waitFor();
  expect(await count(page, 'parties/people', mark)).toBe(1);
  const kept = await get<{ data: { jobTitle: string }[] }>(page, `/parties/people?filter[name][contains]=${mark}&fields=name,jobTitle`);
  expect(kept.data[0]?.jobTitle).toBe('Buyer');

  await page.getByRole('radiogroup', { name: 'Show' }).getByText('Merged', { exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`Undo the merge of .*anders${mark}`, 'i') }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo the merge' }).click();
  await page.getByText('The merge was undone: both records are back.').waitFor();
  expect(await count(page, 'parties/people', mark)).toBe(2);
  await axe(page);
});

async function upload(page: Page, kind: string, file: FilePayload): Promise<void> {
  await page.goto('/app/settings/import');
  await page.getByRole('radiogroup', { name: 'What is in the file?' }).getByText(kind, { exact: true }).click();
  await page.getByLabel('File to import').setInputFiles(file);
  await page.getByRole('heading', { name: 'How the file is read' }).waitFor();
}

const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Continue' }).click();

/** Takes what the wizard proposes and imports; cards have no columns to assign. */
async function run(page: Page, hasColumns: boolean): Promise<void> {
  for (const step of [...(hasColumns ? ['Where the columns go'] : []), 'When a record is there already', 'Examples']) {
    await next(page);
    await page.getByRole('heading', { name: step }).waitFor();
  }
  await page.getByRole('button', { name: 'Start the import' }).click();
  await page.getByRole('group', { name: 'What happened' }).waitFor();
}

async function count(page: Page, path: string, mark: string): Promise<number> {
  return (await get<{ data: unknown[] }>(page, `/${path}?filter[name][contains]=${encodeURIComponent(mark)}`)).data.length;
}
