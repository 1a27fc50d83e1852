import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { create, read, uniqueName } from '../staff/records.ts';
import { adminPage, fieldHolds, get } from './people.ts';

test('settings are found by what people call them', async () => {
  const page = await adminPage();
  await page.goto('/app/settings');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await axe(page);
  await page.getByLabel('Find a setting').fill('logo');
  const tiles = page.getByRole('main').getByRole('listitem');
  await expect.poll(() => tiles.count()).toBe(1);
  await tiles.getByRole('link', { name: /Company profile/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Company profile' }).waitFor();
  await page.getByLabel('Legal name').waitFor();
  await axe(page);
});

test('a custom field appears in the form, on the page and as a column of the list', async () => {
  const page = await adminPage();
  const label = uniqueName('Industry');
  await page.goto('/app/settings/fields');
  await page.getByRole('button', { name: 'Organizations', exact: true }).click();
  await page.getByRole('button', { name: 'Add a field' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Label' }).fill(label);
  await dialog.getByText('Choice', { exact: true }).click();
  await dialog.getByLabel('Value 1').fill('Ski touring');
  await dialog.getByLabel('Value 1').press('Enter');
  await dialog.getByLabel('Value 2').fill('Climbing');
  await axe(page);
  await dialog.getByRole('button', { name: 'Add field' }).click();
  await page.getByRole('row', { name: new RegExp(label) }).waitFor();
  await axe(page);

  const fields = await get<{ data: { name: string }[] }>(page, `/settings/custom-fields?filter[label][eq]=${encodeURIComponent(label)}`);
  const field = fields.data[0]?.name ?? '';
  await fieldHolds(page, field);
  const row = await create(page, 'parties/organizations', { name: uniqueName('Fielded'), [field]: 'climbing' });
  await page.goto('/app/parties/organizations/new');
  await page.getByRole('main').getByText(label).first().waitFor();
  await page.goto(`/app/parties/organizations/${row.id}`);
  await page.getByText('Climbing').first().waitFor();
  await page.goto(`/app/parties/organizations?cols=name~${field}`);
  await page.getByRole('columnheader', { name: label }).waitFor();
  expect((await read(page, 'parties/organizations', row.id))[field]).toBe('climbing');
});

test('a value of a choice is renamed where people choose it', async () => {
  const page = await adminPage();
  await page.goto('/app/settings/choices');
  const input = page.getByRole('textbox', { name: /^Label of / }).first();
  await input.waitFor();
  await axe(page);
  const before = await input.inputValue();
  await input.fill(`${before} renamed`);
  await input.press('Enter');
  await expect
    .poll(async () =>
      (await get<{ records: unknown[] }>(page, '/meta')).records.some((r) => JSON.stringify(r).includes(`${before} renamed`)),
    )
    .toBe(true);
  await input.fill(before);
  await input.press('Enter');
  await expect
    .poll(async () =>
      (await get<{ records: unknown[] }>(page, '/meta')).records.some((r) => JSON.stringify(r).includes(`${before} renamed`)),
    )
    .toBe(false);
});

test('an exchange rate is overridden with a reason, and the override withdrawn', async () => {
  const page = await adminPage();
  await page.goto('/app/settings/rates');
  await page.getByRole('button', { name: 'Set a rate' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a rate' });
  await dialog.getByRole('combobox', { name: 'is worth in' }).fill('ISK');
  await page.getByRole('option', { name: /ISK/ }).first().click();
  await dialog.getByRole('textbox', { name: 'Rate', exact: true }).fill('12.75');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Agreed with the bank');
  await axe(page);
  await dialog.getByRole('button', { name: 'Set the rate' }).click();
  const row = page.getByRole('row', { name: /ISK/ });
  await row.getByText('Agreed with the bank').waitFor();
  expect(await row.innerText()).toContain('12.75');
  await axe(page);
  await page.getByRole('button', { name: /^Withdraw the override of \w+\/ISK$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await page.getByText('The override was withdrawn.').waitFor();
  await expect.poll(() => row.count()).toBe(0);
});

test('the working week is changed, and a day off is added', async () => {
  const page = await adminPage();
  await page.goto('/app/settings/calendar');
  await page.getByLabel('Friday, to').waitFor();
  await axe(page);
  const before = await page.getByLabel('Friday, to').inputValue();
  await page.getByLabel('Friday, to').fill('13:30');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await expect.poll(() => page.getByLabel('Friday, to').inputValue()).toBe('13:30');
  const name = uniqueName('Stocktaking');
  const year = new Date().getFullYear();
  await page.getByRole('main').getByLabel('Date', { exact: true }).fill(`${year}-03-02`);
  await page.getByLabel('Name of the day').fill(name);
  await page.getByRole('button', { name: 'Add a day' }).click();
  const row = page.getByRole('row', { name: new RegExp(name) });
  await row.waitFor();
  await row.getByRole('button').click();
  await expect.poll(() => row.count()).toBe(0);
  await page.getByLabel('Friday, to').fill(before);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('region', { name: 'Unsaved changes' }).waitFor({ state: 'detached' });
});

test('what the shop announces stands above each of its pages, also above those it had drawn before', async () => {
  const page = await adminPage();
  const mark = uniqueName('Open on Sunday');
  const home = async (): Promise<string> => (await page.request.get('/en/shop')).text();
  await home();
  await page.goto('/app/settings/shop');
  const announcement = page.getByRole('textbox', { name: 'Announcement', exact: true });
  const before = await announcement.inputValue();
  await announcement.fill(mark);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await expect.poll(home).toContain(mark);
  await announcement.fill(before);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect.poll(home).not.toContain(mark);
});

test.each([1, 2, 3, 4])('every settings page is accessible on a phone, in the dark and in German, part %i of 4', async (part) => {
  const page = await adminPage({ isPhone: true, colorScheme: 'dark' });
  await page.request.post('/api/v1/identity/users/update-profile', { data: { locale: 'de-DE' }, headers: { 'x-entente-csrf': '1' } });
  try {
    await page.goto('/app/settings');
    await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
    const paths = await page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(paths.length).toBeGreaterThan(12);
    for (const path of paths.filter((_path, index) => index % 4 === part - 1)) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0);
      await axe(page);
      // Nothing is wider than the screen.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  } finally {
    await page.request.post('/api/v1/identity/users/update-profile', { data: { locale: 'en-GB' }, headers: { 'x-entente-csrf': '1' } });
  }
});
