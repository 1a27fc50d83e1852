import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { change, create, read, uniqueName, type CreatedRow } from '../staff/records.ts';
import { startTwoServers, type TwoServers } from './two-servers.ts';

// Ana looks at a page of one server; Bo changes things through the other.
let world: TwoServers;

beforeAll(async () => {
  world = await startTwoServers();
});

afterAll(() => world?.dispose());

const path = 'parties/organizations';

/** Opens an address and waits until the window's stream tells of what it shows. */
async function follow(page: Page, address: string): Promise<void> {
  const told = page.waitForResponse((r) => r.url().endsWith('/topics') && r.status() === 202);
  await page.goto(`/app/${address}`);
  await told;
}

const latest = async (page: Page, row: CreatedRow): Promise<CreatedRow> => (await read(page, path, row.id)) as unknown as CreatedRow;

test('a list shows new rows, changes them in place with a highlight, and lets those go that are deleted', async () => {
  const [ana, bo] = [await world.ana.open(), await world.bo.open()];
  const word = uniqueName('Listed');
  const first = await create(bo, path, { name: `${word} first` });
  await follow(ana, `${path}?q=${encodeURIComponent(word)}`);
  await ana.getByRole('link', { name: `${word} first` }).waitFor();

  // What comes from here on is not part of what the list began with, and once it shows, nothing older is on its way.
  const second = await create(bo, path, { name: `${word} second` });
  await ana.getByRole('link', { name: `${word} second` }).waitFor();

  await change(bo, path, await latest(bo, first), { name: `${word} renamed` });
  const renamed = ana.locator('[data-changed]', { hasText: `${word} renamed` });
  await renamed.waitFor();
  await axe(ana);
  // A short one.
  await expect.poll(() => ana.locator('[data-changed]').count()).toBe(0);

  await bo.request.delete(`/api/v1/${path}/${second.id}`, { headers: { 'x-entente-csrf': '1' } });
  await ana.getByRole('link', { name: `${word} second` }).waitFor({ state: 'detached' });
  await ana.getByRole('link', { name: `${word} renamed` }).waitFor();
});

test('a list that is read further down stays where it is, and says that there is something new', async () => {
  const [ana, bo] = [await world.ana.open(), await world.bo.open()];
  const word = uniqueName('Long');
  await Promise.all(Array.from({ length: 40 }, (_, n) => create(bo, path, { name: `${word} ${n + 10}` })));
  await follow(ana, `${path}?sort=name&filter=${encodeURIComponent(JSON.stringify({ field: 'name', op: 'startsWith', value: word }))}`);
  const grid = ana.getByRole('grid');
  await ana.getByRole('link', { name: `${word} 10` }).waitFor();
  // At its top the list takes new rows: with the last of them, nothing of what the window was told at first is left to be asked for.
  await create(bo, path, { name: `${word} 99` });
  await ana.locator('[role="grid"][aria-rowcount="42"]').waitFor();
  await grid.evaluate((element) => element.scrollTo({ top: 600 }));
  const row = ana.getByRole('link', { name: `${word} 30` });
  await row.waitFor();
  const before = await row.boundingBox();

  await create(bo, path, { name: `${word} 05` });
  const button = ana.getByRole('button', { name: '1 new' });
  await button.waitFor();
  expect((await row.boundingBox())?.y).toBe(before?.y);
  await axe(ana);

  await button.click();
  await ana.getByRole('link', { name: `${word} 05` }).waitFor();
  expect(await grid.evaluate((element) => element.scrollTop)).toBe(0);
  await button.waitFor({ state: 'detached' });
});

test('a card moves to another lane of the board as it is moved elsewhere', async () => {
  const [ana, bo] = [await world.ana.open(), await world.bo.open()];
  const name = uniqueName('Carded');
  const row = await create(bo, path, { name, lifecycleStage: 'lead' });
  await follow(ana, `${path}?layout=board&q=${encodeURIComponent(name)}`);
  await ana.getByRole('region', { name: 'Lead' }).getByRole('button', { name }).waitFor();
  await change(bo, path, row, { lifecycleStage: 'qualified' });
  await ana.getByRole('region', { name: 'Qualified' }).getByRole('button', { name }).waitFor();
  await ana.getByRole('region', { name: 'Lead' }).getByRole('button', { name }).waitFor({ state: 'detached' });
  await axe(ana);
});

test('an open record follows: its fields, its timeline, what belongs to it', async () => {
  const [ana, bo] = [await world.ana.open(), await world.bo.open()];
  const name = uniqueName('Opened');
  const row = await create(bo, path, { name });
  await follow(ana, `${path}/${row.id}`);
  await ana.getByRole('heading', { name }).waitFor();
  await change(bo, path, row, { legalName: `${name} AS` });
  await ana.getByText(`${name} AS`).first().waitFor();
  const tasks = ana.getByRole('tab', { name: /^Tasks/ });
  await create(bo, 'parties/tasks', { title: `Call ${name}`, subject: { type: 'parties.organization', id: row.id } });
  await ana.getByRole('list', { name: 'Timeline' }).getByText(`Call ${name}`).first().waitFor();
  await tasks.click();
  await ana.getByRole('link', { name: `Call ${name}` }).waitFor();
  await create(bo, 'parties/tasks', { title: `Write to ${name}`, subject: { type: 'parties.organization', id: row.id } });
  await ana.getByRole('link', { name: `Write to ${name}` }).waitFor();
  await axe(ana);
});

test('colleagues see each other at a record, and that one is editing, until they leave', async () => {
  const [ana, bo] = [await world.ana.open(), await world.bo.open()];
  const name = uniqueName('Shared');
  const row = await create(bo, path, { name });
  await follow(ana, `${path}/${row.id}`);
  await follow(bo, `${path}/${row.id}`);
  const here = ana.getByRole('status', { name: 'Who else is here' });
  await here.getByText('Bo Hansen is looking at this').waitFor();
  await bo.getByRole('status', { name: 'Who else is here' }).getByText('Ana Hansen is looking at this').waitFor();

  await bo.getByRole('button', { name: /^Edit Name/ }).click();
  await here.locator('.presence-text', { hasText: 'Bo Hansen is editing' }).waitFor();
  await ana.getByRole('button', { name: /^Edit Name/ }).click();
  await ana.getByText('Bo Hansen is editing this too').waitFor();
  await axe(ana);
  await bo.keyboard.press('Escape');
  await ana.getByText('Bo Hansen is editing this too').waitFor({ state: 'detached' });
  await bo.close();
  await here.getByText('Bo Hansen').first().waitFor({ state: 'detached' });
});

test('an edit in progress is never overwritten: one takes theirs or keeps one’s own', async () => {
  // The save that meets the conflict dialog.
  const [ana, bo] = [await world.ana.open({ expectedErrors: [/412/] }), await world.bo.open()];
  const name = uniqueName('Guarded');
  const row = await create(bo, path, { name });
  await follow(ana, `${path}/${row.id}`);
  const edit = (): Promise<void> => ana.getByRole('button', { name: /^Edit Name/ }).click();
  const editor = ana.getByRole('dialog', { name: 'Edit Name' });
  const input = editor.getByRole('textbox');

  await edit();
  await input.fill(`${name} mine`);
  await change(bo, path, await latest(bo, row), { name: `${name} theirs` });
  const notice = editor.getByRole('alert');
  await notice.getByText('Bo Hansen changed Name just now').waitFor();
  expect(await notice.textContent()).toContain(`${name} theirs`);
  expect(await input.inputValue()).toBe(`${name} mine`);
  await axe(ana);
  await notice.getByRole('button', { name: 'Keep mine' }).click();
  await editor.getByRole('button', { name: 'Save' }).click();
  await editor.waitFor({ state: 'detached' });
  expect((await read(bo, path, row.id))['name']).toBe(`${name} mine`);

  await edit();
  await input.fill(`${name} mine again`);
  await change(bo, path, await latest(bo, row), { name: `${name} theirs again` });
  await notice.getByRole('button', { name: 'Take theirs' }).click();
  expect(await input.inputValue()).toBe(`${name} theirs again`);
  await ana.keyboard.press('Escape');

  // Whoever does not choose is asked when saving.
  await edit();
  await input.fill(`${name} mine at last`);
  await change(bo, path, await latest(bo, row), { name: `${name} theirs at last` });
  await notice.waitFor();
  await editor.getByRole('button', { name: 'Save' }).click();
  const dialog = ana.getByRole('dialog', { name: 'Bo Hansen changed this in the meantime' });
  await dialog.getByRole('radio', { name: `Theirs: ${name} theirs at last` }).click();
  await dialog.getByRole('button', { name: 'Save my choice' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await read(bo, path, row.id))['name']).toBe(`${name} theirs at last`);
});

test('one’s own changes are not highlighted', async () => {
  const ana = await world.ana.open();
  const word = uniqueName('Own');
  const row = await create(ana, path, { name: word });
  await follow(ana, `${path}?q=${encodeURIComponent(word)}`);
  await ana.getByRole('link', { name: word }).waitFor();
  await ana.evaluate(() => {
    const seen = { count: 0 };
    Object.assign(window, { seen });
    new MutationObserver(() => (seen.count += document.querySelectorAll('[data-changed]').length)).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
    });
  });
  await change(ana, path, row, { name: `${word} changed` });
  await ana.getByRole('link', { name: `${word} changed` }).waitFor();
  expect(await ana.evaluate(() => (window as unknown as { seen: { count: number } }).seen.count)).toBe(0);
});

test('when a server stops, its windows go on with what comes next', async () => {
  const bo = await world.bo.open();
  const ana = await world.ana.open({ expectedErrors: [/Failed to load resource|net::ERR|ERR_/] });
  const word = uniqueName('Restarted');
  const row = await create(bo, path, { name: word });
  await follow(ana, `${path}?q=${encodeURIComponent(word)}`);
  await ana.getByRole('link', { name: word }).waitFor();
  expect(await world.ana.server.stop()).toBe(0);
  await change(bo, path, row, { name: `${word} meanwhile` });
  await world.restartAna();
  await ana.getByRole('link', { name: `${word} meanwhile` }).waitFor();
});
