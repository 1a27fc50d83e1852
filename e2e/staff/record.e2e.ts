import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { change, create, openList, read, uniqueName } from './records.ts';

test('a record is created; a refused value is said at its field and what was typed stays', async () => {
  const page = await openPage({ expectedErrors: [/422/] });
  await signIn(page, 'admin');
  const name = uniqueName('Created');
  await openList(page, 'parties/organizations');
  await page.getByRole('button', { name: 'New organization' }).click();
  const dialog = page.getByRole('dialog', { name: 'Create organization' });
  await dialog.getByLabel('Name').waitFor();
  await axe(page);
  await dialog.getByRole('button', { name: 'Create organization' }).click();
  await dialog.getByText('Name is required').waitFor();
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('E-mail addresses', { exact: true }).last().fill('not an address');
  await dialog.getByRole('button', { name: 'Create organization' }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await dialog.getByLabel('Name').inputValue()).toBe(name);
  await dialog.getByLabel('E-mail addresses', { exact: true }).last().fill('post@created.example');
  await dialog.getByRole('button', { name: 'Create organization' }).click();
  await page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name, level: 1 }).waitFor();
});

test('a field is changed on the page and stands on the timeline', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const row = await create(page, 'parties/organizations', { name: uniqueName('Edited'), employees: 10 });
  await page.goto(`/app/parties/organizations/${row.id}`);
  await page.getByRole('button', { name: 'Edit Employees' }).click();
  await page.getByRole('dialog', { name: 'Edit Employees' }).getByLabel('Employees').fill('25');
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Timeline' }).getByText('25', { exact: true }).waitFor();
  await axe(page);
  expect((await read(page, 'parties/organizations', row.id))['employees']).toBe(25);
});

test('a note is written on the timeline', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const row = await create(page, 'parties/people', { givenName: 'Nora', familyName: uniqueName('Note') });
  await page.goto(`/app/parties/people/${row.id}`);
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Called, wants an offer.');
  await axe(page);
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('list', { name: 'Timeline' }).getByText('Called, wants an offer.').waitFor();
});

test('when somebody else saved first, both versions are shown and the person chooses', async () => {
  const page = await openPage({ expectedErrors: [/412/] });
  await signIn(page, 'admin');
  const row = await create(page, 'parties/organizations', { name: uniqueName('Contested'), legalName: 'First Ltd', employees: 1 });
  await page.goto(`/app/parties/organizations/${row.id}`);
  await page.getByRole('button', { name: 'Legal and commercial' }).click();
  await page.getByRole('button', { name: 'Edit Legal name' }).click();
  const editor = page.getByRole('dialog', { name: 'Edit Legal name' }).getByLabel('Legal name');
  // It is open on what stands there before somebody else changes it.
  await editor.waitFor();
  await change(page, 'parties/organizations', row, { legalName: 'Theirs Ltd', employees: 2 });
  await editor.fill('Mine Ltd');
  await page.keyboard.press('Enter');
  const conflict = page.getByRole('dialog', { name: /changed this in the meantime/ });
  await conflict.getByText('Theirs Ltd').waitFor();
  await conflict.getByText('Mine Ltd').waitFor();
  await conflict.getByText('Also changed, and kept: Employees').waitFor();
  await axe(page);
  await conflict.getByRole('button', { name: 'Save my choice' }).click();
  await conflict.waitFor({ state: 'detached' });
  const now = await read(page, 'parties/organizations', row.id);
  expect([now['legalName'], now['employees']]).toEqual(['Mine Ltd', 2]);
});

test('a deleted record comes back with undo', async () => {
  const page = await openPage({ expectedErrors: [/404/] });
  await signIn(page, 'admin');
  const name = uniqueName('Deleted');
  const row = await create(page, 'parties/organizations', { name });
  await page.goto(`/app/parties/organizations/${row.id}`);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(`${name} restored`).waitFor();
  expect((await read(page, 'parties/organizations', row.id))['name']).toBe(name);
});

test('what was typed is not lost by leaving the form', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  await page.goto('/app/parties/organizations/new');
  await page.getByLabel('Name').fill('Half typed');
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Keep editing' }).click();
  expect(await page.getByLabel('Name').inputValue()).toBe('Half typed');
});

test('a file is added to a record, seen and taken away', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const row = await create(page, 'parties/organizations', { name: uniqueName('Filed') });
  await page.goto(`/app/parties/organizations/${row.id}`);
  // What does not fit beside the timeline is in a menu, and stands in the row while it is open.
  await page.getByRole('button', { name: 'Other lists' }).click();
  await page.getByRole('menuitem', { name: /^Files/ }).click();
  await page.getByRole('tab', { name: /^Files/, selected: true }).waitFor();
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'terms.txt', mimeType: 'text/plain', buffer: Buffer.from('Net 30 days.\n') });
  await page.getByRole('link', { name: 'terms.txt' }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Remove terms.txt' }).click();
  await page.getByRole('link', { name: 'terms.txt' }).waitFor({ state: 'detached' });
});

test('a duplicate is seen while it is typed', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  await page.goto('/app/parties/organizations/new');
  await page.getByLabel('Name').fill('Bergfreund Bergsport');
  await page
    .getByRole('status')
    .getByRole('link', { name: /Bergfreund Bergsport GmbH/ })
    .waitFor();
  await axe(page);
});
