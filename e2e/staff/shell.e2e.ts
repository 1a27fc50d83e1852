import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { adminPage, newColleague, pageOf } from '../admin/people.ts';
import { create, openList, uniqueName } from './records.ts';

test('everything from finding to editing works by keyboard alone', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const name = uniqueName('Keyboard');
  await create(page, 'parties/organizations', { name });
  await openList(page, 'parties/people');
  // One after the other as fingers do it, without a wait for what the page makes of the first: a pair of keys comes within a second.
  await Promise.all([page.keyboard.press('g'), page.keyboard.press('o')]);
  await page.getByRole('grid', { name: 'Organizations' }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  // Alone: it may have stood in the list before that was searched.
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
  await page.getByRole('link', { name, exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await cell(page, 0).waitFor();
  await page.keyboard.press('ArrowRight');
  await cell(page, 1).waitFor();
  await page.keyboard.press('e');
  await page.getByRole('dialog', { name: 'Edit Stage' }).waitFor();
  await page.keyboard.press('Escape');
  await cell(page, 1).waitFor();
  await page.keyboard.press('Home');
  await cell(page, 0).waitFor();
  await page.keyboard.press(' ');
  await page.getByRole('complementary', { name: 'Details' }).getByRole('heading', { name }).waitFor();
  await page.keyboard.press('x');
  await page.getByRole('toolbar', { name: 'Selected rows' }).waitFor();
  await page.keyboard.press('o');
  await page.getByRole('tab', { name: 'Timeline' }).waitFor();
  await page.waitForURL(/organizations\/[0-9a-f-]{36}/);
});

test('the palette finds records and runs commands', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const name = uniqueName('Palette');
  await create(page, 'parties/organizations', { name });
  await openList(page, 'parties/people');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill(name);
  await page.getByRole('option', { name, selected: true }).waitFor();
  await axe(page);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill('create task');
  await page.getByRole('option', { name: 'Create task', selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Create task' }).waitFor();
});

test('the help sheet lists the shortcuts of the page', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  await openList(page, 'parties/people');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await help.getByText('Create person').waitFor();
  await axe(page);
});

test('list and record are accessible in the dark', async () => {
  const page = await openPage({ colorScheme: 'dark' });
  await signIn(page, 'admin');
  const row = await create(page, 'parties/organizations', {
    name: uniqueName('Dark'),
    roles: ['customer', 'supplier', 'partner'],
    lifecycleStage: 'opportunity',
    tags: ['one'],
  });
  await openList(page, 'parties/organizations');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  await axe(page);
  await page.goto(`/app/parties/organizations/${row.id}`);
  await page.getByRole('tab', { name: 'Timeline' }).waitFor();
  await axe(page);
});

test('on a phone the list is cards and the record a column', async () => {
  const page = await openPage({ isPhone: true });
  await signIn(page, 'admin');
  const name = uniqueName('Phone');
  await create(page, 'parties/organizations', { name });
  await page.goto(`/app/parties/organizations?q=${encodeURIComponent(name)}`);
  await page.getByRole('list', { name: 'Organizations' }).getByRole('link', { name }).waitFor();
  await axe(page);
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await axe(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

test('German: words, dates and numbers', async () => {
  const page = await pageOf(await newColleague(await adminPage(), ['support-agent']));
  const response = await page.request.post('/api/v1/identity/users/update-profile', {
    data: { locale: 'de-DE' },
    headers: { 'x-entente-csrf': '1' },
  });
  expect(response.ok()).toBe(true);
  await openList(page, 'parties/organizations');
  await page.getByRole('heading', { name: 'Organisationen' }).waitFor();
  await page.getByRole('columnheader', { name: 'Zuständig' }).waitFor();
  await axe(page);
});

/** A cell of the first row, with the focus on it. */
const cell = (page: Page, column: number): Locator => page.locator(`[data-cell="0:${column}"]:focus`);

test('a page that was never opened says that it waits for the network, and comes with it', async () => {
  const page = await openPage({
    expectedErrors: [/ERR_INTERNET_DISCONNECTED/, /preload CSS/, /dynamically imported module/, /Failed to fetch/],
  });
  await signIn(page, 'admin');
  await page.goto('/app/parties/organizations');
  await page.getByRole('grid').waitFor();
  await page.context().setOffline(true);
  await page.getByText('You are offline.', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'Forecast' }).click();
  await page.getByText('This page is not loaded yet').waitFor();
  await axe(page);
  await page.context().setOffline(false);
  await page.getByRole('heading', { level: 1, name: 'Forecast' }).waitFor();
});
