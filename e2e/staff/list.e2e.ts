import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { create, openList, read, uniqueName } from './records.ts';

test('the list is found, searched, sorted and accessible', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const name = uniqueName('Searchable');
  await create(page, 'parties/organizations', { name });
  await openList(page, 'parties/organizations');
  await axe(page);
  await page.getByRole('textbox', { name: 'Search organizations' }).fill(name);
  await page.getByRole('link', { name, exact: true }).waitFor();
  // The row may have been there before the search was over.
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
  await page.getByRole('button', { name: 'Clear search' }).click();
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await page.getByRole('columnheader', { name: 'Name' }).and(page.locator('[aria-sort="descending"]')).waitFor();
  await page.waitForURL(/sort=-name/);
});

test('a filter is built, saved as a view, found again as a tab and deleted', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const view = uniqueName('Competitors');
  await create(page, 'parties/organizations', { name: uniqueName('Rival'), roles: ['competitor'] });
  await openList(page, 'parties/organizations');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('combobox', { name: 'Field 1' }).click();
  await page.getByRole('option', { name: 'Roles', exact: true }).click();
  await page.getByRole('combobox', { name: 'Value of Roles' }).click();
  await page.getByRole('option', { name: 'Competitor' }).click();
  await page.getByRole('list', { name: 'Filter' }).getByText('Competitor').waitFor();
  await axe(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save as view' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(view);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: view, exact: true }).waitFor();
  await openList(page, 'parties/organizations');
  await page.getByRole('button', { name: view, exact: true }).click();
  await page.getByRole('list', { name: 'Filter' }).getByText('Competitor').waitFor();
  await page.getByRole('button', { name: `View ${view}` }).click();
  await page.getByRole('menuitem', { name: 'Delete view' }).click();
  await page.getByRole('button', { name: view, exact: true }).waitFor({ state: 'detached' });
});

test('a value is changed in its cell', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const name = uniqueName('Inline');
  const row = await create(page, 'parties/organizations', { name, lifecycleStage: 'lead' });
  await openList(page, 'parties/organizations', `?q=${encodeURIComponent(name)}`);
  await page.getByRole('row', { name }).getByRole('gridcell', { name: 'Lead', exact: true }).dblclick();
  await page.getByRole('dialog', { name: 'Edit Stage' }).getByRole('combobox', { name: 'Stage' }).click();
  await page.getByRole('option', { name: 'Qualified' }).click();
  // It shows what is chosen until that is saved.
  await page.getByRole('dialog', { name: 'Edit Stage' }).waitFor({ state: 'detached' });
  await page.getByRole('row', { name }).getByRole('gridcell', { name: 'Qualified' }).waitFor();
  expect((await read(page, 'parties/organizations', row.id))['lifecycleStage']).toBe('qualified');
});

test('several rows are changed at once', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const word = uniqueName('Bulk');
  const rows = [
    await create(page, 'parties/organizations', { name: `${word} a` }),
    await create(page, 'parties/organizations', { name: `${word} b` }),
  ];
  await openList(page, 'parties/organizations', `?q=${encodeURIComponent(word)}`);
  await page.getByRole('checkbox', { name: `Select ${word} a` }).click();
  await page.getByRole('checkbox', { name: `Select ${word} b` }).click();
  await page.getByRole('toolbar', { name: 'Selected rows' }).getByRole('button', { name: 'Add tags' }).click();
  await page.getByRole('dialog', { name: 'Add tags' }).getByLabel('Tags').fill('checked');
  await page.keyboard.press('Enter');
  await axe(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Add tags' }).click();
  await page.getByText('2 records changed').waitFor();
  for (const row of rows) expect((await read(page, 'parties/organizations', row.id))['tags']).toEqual(['checked']);
});

test('a list without matches tells what to do', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  await page.goto('/app/parties/organizations?q=zzzzqqqqxxxx');
  await page.getByText('No organizations match').waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Clear search and filter' }).click();
  await page.getByRole('grid', { name: 'Organizations' }).waitFor();
});

test('everything that the list finds is changed in the background, with progress', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const word = uniqueName('Everything');
  // More than one page, so that what is not loaded counts too.
  const rows = await Promise.all(Array.from({ length: 60 }, (_, index) => create(page, 'parties/tasks', { title: `${word} ${index}` })));
  await openList(page, 'parties/tasks', `?q=${encodeURIComponent(word)}`);
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click();
  const bar = page.getByRole('toolbar', { name: 'Selected rows' });
  await bar.getByRole('button', { name: 'Select all 60' }).click();
  await bar.getByText('60 selected').waitFor();
  await bar.getByRole('button', { name: 'Complete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Complete' }).click();
  await page.getByText('This runs in the background').waitFor();
  await page.getByRole('button', { name: 'Background work' }).click();
  await page.getByText('60 / 60').first().waitFor();
  expect((await read(page, 'parties/tasks', rows.at(-1)?.id ?? ''))['state']).toBe('done');
});

test('columns are widened, moved and kept', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  await openList(page, 'parties/people');
  const edge = page.getByRole('separator', { name: 'Width of Organization' });
  const width = async (): Promise<number> => Number(await edge.getAttribute('aria-valuenow'));
  const isMoved = async (): Promise<boolean> => {
    const heads = await page.getByRole('columnheader').allTextContents();
    return heads.indexOf('Job title') < heads.indexOf('Organization');
  };
  const tags = page.getByRole('columnheader', { name: 'Tags' });
  const before = await width();
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBe(before + 16);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'Move Job title up' }).click();
  await expect.poll(isMoved).toBe(true);
  await page.getByRole('checkbox', { name: 'Tags' }).click();
  await tags.waitFor({ state: 'detached' });
  await openList(page, 'parties/people');
  expect(await width()).toBe(before + 16);
  expect(await isMoved()).toBe(true);
  expect(await tags.count()).toBe(0);
});
