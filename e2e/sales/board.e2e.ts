import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { axe } from '../harness/axe.ts';
import { drag } from '../harness/drag.ts';
import { openPage, type PageOptions } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { change, create, read, uniqueName, type CreatedRow } from '../staff/records.ts';

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

test('who comes second sees what the first did and chooses, on the board, in a cell and on the deal', async () => {
  const name = uniqueName('Contested');
  // The second one's page hears of nothing meanwhile, as over a line that is down for a moment.
  const { page: second, row } = await boardWith(name, { ...wide, expectedErrors: [/412/, /ERR_FAILED/] }, async (p) => {
    await p.route('**/api/v1/live**', (route) => route.abort());
    return {
      organization: (await create(p, 'parties/organizations', { name: uniqueName('Buyer') })).id,
      amount: { amount: '5000', currency: 'NOK' },
      nextStep: 'Call',
    };
  });
  const first = await openPage(wide);
  await signIn(first, 'admin');
  await first.goto(`/app/sales/opportunities?q=${encodeURIComponent(name)}`);
  await cardIn(first, 'Qualified', name).focus();
  await first.keyboard.press('Shift+ArrowRight');
  await cardIn(first, 'Samples sent', name).waitFor();
  const conflict = second.getByRole('dialog', { name: 'Ingrid Solberg changed this in the meantime' });
  const now = () => read(second, 'sales/opportunities', row.id);

  // On the board: theirs stays.
  await drag(second, cardIn(second, 'Qualified', name), lane(second, 'Proposal'));
  await conflict.getByRole('radio', { name: 'Theirs: Samples sent' }).click();
  await axe(second);
  await conflict.getByRole('button', { name: 'Save my choice' }).click();
  await cardIn(second, 'Samples sent', name).waitFor();
  expect(await now()).toMatchObject({ stage: { title: 'Samples sent' }, version: 2 });

  // On the board again, by keyboard: mine counts, and what else was changed stays.
  await change(first, 'sales/opportunities', { id: row.id, version: 2 }, { nextStep: 'Send the offer' });
  await change(first, 'sales/opportunities', { id: row.id, version: 3 }, { stage: await stageNamed(first, 'Qualified') });
  await cardIn(second, 'Samples sent', name).focus();
  await second.keyboard.press('Shift+ArrowRight');
  await conflict.getByText('Also changed, and kept: Next step').waitFor();
  await conflict.getByRole('radio', { name: 'Yours: Proposal' }).click();
  await conflict.getByRole('button', { name: 'Save my choice' }).click();
  await cardIn(second, 'Proposal', name).waitFor();
  expect(await now()).toMatchObject({ stage: { title: 'Proposal' }, nextStep: 'Send the offer', version: 5 });

  // On the deal: another field is joined without a question, the same one is asked about.
  await second.goto(`/app/sales/opportunities/${row.id}`);
  await second.getByRole('button', { name: 'Edit Next step', exact: true }).click();
  await change(first, 'sales/opportunities', { id: row.id, version: 5 }, { closeOn: '2031-01-31' });
  const step = second.getByRole('dialog', { name: 'Edit Next step' });
  await step.getByLabel('Next step').fill('Visit');
  await second.keyboard.press('Enter');
  await second.getByText('Saved, together with what somebody else changed meanwhile').waitFor();
  expect(await now()).toMatchObject({ nextStep: 'Visit', closeOn: '2031-01-31', version: 7 });
  await second.getByRole('button', { name: 'Edit Next step', exact: true }).click();
  await change(first, 'sales/opportunities', { id: row.id, version: 7 }, { nextStep: 'Wait' });
  await step.getByLabel('Next step').fill('Sign');
  await second.keyboard.press('Enter');
  await conflict.getByRole('radio', { name: 'Theirs: Wait' }).waitFor();
  await axe(second);
  await conflict.getByRole('button', { name: 'Save my choice' }).click();
  await conflict.waitFor({ state: 'detached' });
  expect(await now()).toMatchObject({ nextStep: 'Sign', version: 9 });
});

test('a long lane comes by the page, and a card far down is moved by keyboard', async () => {
  const page = await openPage(wide);
  await signIn(page, 'manager');
  const mark = uniqueName('Row');
  const organization = await create(page, 'parties/organizations', { name: uniqueName('Many') });
  for (let n = 0; n < 60; n += 10)
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        deal(page, `${mark} ${n + i + 10}`, {
          organization: organization.id,
          closeOn: `2032-01-01`,
          amount: { amount: '10', currency: 'NOK' },
        }),
      ),
    );
  const filter = JSON.stringify({ field: 'organization', op: 'eq', value: organization.id });
  await page.goto(`/app/sales/opportunities?sort=name&filter=${encodeURIComponent(filter)}`);
  const cards = lane(page, 'Qualified').getByRole('listitem');
  await lane(page, 'Qualified').getByText('60 deals').waitFor();
  await cardIn(page, 'Qualified', `${mark} 34`).waitFor();
  expect(await cards.count()).toBe(25);
  const far = cardIn(page, 'Qualified', `${mark} 55`);
  await lane(page, 'Qualified').getByRole('button', { name: 'Show more' }).click();
  await far.waitFor();
  expect(await cards.count()).toBe(50);
  await far.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await cardIn(page, 'Samples sent', `${mark} 55`).waitFor();
  await lane(page, 'Qualified').getByText('59 deals').waitFor();
  await lane(page, 'Samples sent').getByText('1 deal', { exact: true }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain(`${mark} 55`);
});

async function stageNamed(page: Page, name: string): Promise<string> {
  const search = new URLSearchParams({ 'filter[name][eq]': name, 'filter[pipeline.isDefault][eq]': 'true' });
  const { data } = (await (await page.request.get(`/api/v1/sales/stages?${search}`)).json()) as { data: { id: string }[] };
  return data[0]?.id ?? '';
}
