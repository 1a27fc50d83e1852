import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { axe } from '../harness/axe.ts';
import { openPage, type PageOptions } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { create, read, uniqueName, type CreatedRow } from '../staff/records.ts';

const wide = { viewport: { width: 1960, height: 900 } };

/** A deal of whoever is signed in, in the first stage of the default pipeline. */
async function deal(page: Page, name: string, values: Record<string, unknown> = {}): Promise<CreatedRow> {
  return create(page, 'sales/opportunities', { name, ...values });
}

async function boardWith(name: string, options: PageOptions, values: (page: Page) => Promise<Record<string, unknown>>) {
  const page = await openPage(options);
  await signIn(page, 'manager');
  const row = await deal(page, name, await values(page));
  await page.goto(`/app/sales/opportunities?q=${encodeURIComponent(name)}`);
  await cardIn(page, 'Qualified', name).waitFor();
  return { page, row };
}

const lane = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const cardIn = (page: Page, stage: string, name: string): Locator => lane(page, stage).getByRole('button', { name });

test('a rep moves a deal by keyboard and by mouse until it is won, and says why', async () => {
  const name = uniqueName('Tents');
  const { page, row } = await boardWith(name, wide, async (p) => ({
    organization: (await create(p, 'parties/organizations', { name: uniqueName('Buyer') })).id,
    amount: { amount: '5000', currency: 'NOK' },
  }));
  await axe(page);
  await cardIn(page, 'Qualified', name).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await cardIn(page, 'Samples sent', name).waitFor();
  await drag(page, cardIn(page, 'Samples sent', name), lane(page, 'Proposal'));
  await cardIn(page, 'Proposal', name).waitFor();
  await drag(page, cardIn(page, 'Proposal', name), lane(page, 'Won'));
  const dialog = page.getByRole('dialog', { name: 'Won' });
  await dialog.getByRole('combobox', { name: 'Won because' }).click();
  await page.getByRole('option', { name: 'Relationship' }).click();
  await axe(page);
  await dialog.getByRole('button', { name: 'Won', exact: true }).click();
  await cardIn(page, 'Won', name).waitFor();
  expect(await read(page, 'sales/opportunities', row.id)).toMatchObject({ state: 'won', wonReason: 'relationship', probability: 100 });
});

test('a stage that refuses says what is missing, and leads to the deal', async () => {
  const name = uniqueName('Nobody yet');
  const { page, row } = await boardWith(name, { ...wide, expectedErrors: [/status of 4\d\d/] }, async () => ({}));
  await cardIn(page, 'Qualified', name).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByText(`${name} needs an organization before it may enter Samples sent.`).waitFor();
  await page.getByRole('button', { name: 'Open the deal' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('list', { name: 'Stages' }).waitFor();
  await axe(page);
  expect((await read(page, 'sales/opportunities', row.id))['state']).toBe('open');
});

test('a deal is lost only with a reason', async () => {
  const name = uniqueName('Too dear');
  const { page, row } = await boardWith(name, { ...wide, expectedErrors: [/status of 4\d\d/] }, async () => ({}));
  await drag(page, cardIn(page, 'Qualified', name), lane(page, 'Lost'));
  const dialog = page.getByRole('dialog', { name: 'Lost' });
  await dialog.getByRole('button', { name: 'Lost', exact: true }).click();
  await expect.poll(() => dialog.getByRole('combobox', { name: 'Lost because' }).getAttribute('aria-invalid')).toBe('true');
  expect((await read(page, 'sales/opportunities', row.id))['state']).toBe('open');
  await dialog.getByRole('combobox', { name: 'Lost because' }).click();
  await page.getByRole('option', { name: 'Price' }).click();
  await dialog.getByRole('button', { name: 'Lost', exact: true }).click();
  await cardIn(page, 'Lost', name).waitFor();
  expect(await read(page, 'sales/opportunities', row.id)).toMatchObject({ state: 'lost', lostReason: 'price' });
});

test('heads of lanes count what the filter lets through', async () => {
  const page = await openPage(wide);
  await signIn(page, 'manager');
  const organization = await create(page, 'parties/organizations', { name: uniqueName('Counted') });
  for (const amount of ['1000', '2500'])
    await deal(page, uniqueName('Counted'), { organization: organization.id, amount: { amount, currency: 'NOK' } });
  const filter = JSON.stringify({ field: 'organization', op: 'eq', value: organization.id });
  await page.goto(`/app/sales/opportunities?filter=${encodeURIComponent(filter)}`);
  await lane(page, 'Qualified').getByText('2 deals').waitFor();
  await lane(page, 'Qualified')
    .getByText(/NOK.3,500/)
    .waitFor();
  await lane(page, 'Qualified')
    .getByText(/weighted NOK.350/)
    .waitFor();
  await lane(page, 'Proposal').getByText('0 deals').waitFor();
});

test('on a phone in the dark one lane is in sight', async () => {
  const name = uniqueName('Small');
  const { page } = await boardWith(name, { isPhone: true, colorScheme: 'dark' }, async () => ({}));
  await axe(page);
  await page.getByRole('navigation', { name: 'Lanes' }).getByRole('button', { name: 'Proposal' }).click();
  await expect.poll(async () => Math.round((await lane(page, 'Proposal').boundingBox())?.x ?? 999)).toBeLessThan(60);
});

async function drag(page: Page, card: Locator, target: Locator): Promise<void> {
  const [from, to] = [await card.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('The card or the lane is not on the screen');
  await page.mouse.move(from.x + 20, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + 60, { steps: 8 });
  await page.mouse.up();
}
