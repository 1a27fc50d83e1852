import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { create, uniqueName } from '../staff/records.ts';

/** A pipeline of its own with a deal won, one lost and one open, so that every number of it is known. */
async function pipelineWithDeals(page: Parameters<typeof create>[0]) {
  const pipeline = await create(page, 'sales/pipelines', { name: uniqueName('Fairs') });
  const stages = [];
  for (const [position, [name, state]] of (
    [
      ['Met', 'open'],
      ['Quoted', 'open'],
      ['Won', 'won'],
      ['Lost', 'lost'],
    ] as const
  ).entries())
    stages.push(await create(page, 'sales/stages', { name, state, position, pipeline: pipeline.id, probability: 10 * position }));
  const organization = await create(page, 'parties/organizations', { name: uniqueName('Tromvik Sport'), roles: ['customer'] });
  const names = [uniqueName('Tents'), uniqueName('Packs'), uniqueName('Jackets')];
  const deals = [];
  for (const [at, name] of names.entries())
    deals.push(
      await create(page, 'sales/opportunities', {
        name,
        pipeline: pipeline.id,
        organization: organization.id,
        source: 'fair',
        closeOn: '2031-03-10',
        amount: { amount: `${at + 1}000.50`, currency: 'NOK' },
      }),
    );
  await create(page, `sales/opportunities/${deals[0]?.id}/move-to-stage`, { stage: stages[1]?.id });
  await create(page, `sales/opportunities/${deals[0]?.id}/win`, { wonReason: 'price' });
  await create(page, `sales/opportunities/${deals[1]?.id}/lose`, { lostReason: 'price' });
  return { pipeline, organization, names };
}

test('a manager reads how selling goes, asks what a number means and looks at the deals behind it', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const { pipeline, names } = await pipelineWithDeals(page);
  await page.goto(`/app/performance?pipeline=${pipeline.id}&report=win-rate`);
  await page.getByRole('button', { name: 'Trade fair, Win rate: 50%. Show the deals' }).waitFor();
  await page.getByRole('button', { name: 'What “Amount won” means' }).first().click();
  const meaning = page.getByRole('dialog', { name: 'What “Amount won” means' });
  for (const text of [/Lost deals add nothing/, /won or lost in the period/, /on its close date/, /rate of the day/, 'Europe/Oslo'])
    await meaning.getByText(text).waitFor();
  await axe(page);
  await page.keyboard.press('Escape');
  await meaning.waitFor({ state: 'hidden' });

  // From the chart by keyboard to the deal that was won, and not the one that was lost.
  await page.getByRole('combobox', { name: 'Drawn' }).click();
  await page.getByRole('option', { name: 'Amount won' }).click();
  const bar = page.getByRole('list', { name: 'Amount won' }).getByRole('button', { name: /^Trade fair: NOK.1,001\. Show the deals/ });
  await bar.focus();
  await page.keyboard.press('Enter');
  const deals = page.getByRole('dialog', { name: 'Amount won: Trade fair' });
  await deals.getByText('1 entry').waitFor();
  expect(await deals.getByRole('list', { name: 'Deals behind this number' }).getByRole('link').allTextContents()).toEqual([names[0]]);
  await deals
    .getByText(/NOK.1,000\.50/)
    .first()
    .waitFor();
  await axe(page);
  await page.keyboard.press('Escape');

  await page.getByRole('group', { name: 'Report' }).getByRole('button', { name: 'Stage conversion' }).click();
  await page.getByRole('button', { name: 'Met, Went on: 50%. Show the deals' }).waitFor();
  await page.getByRole('group', { name: 'Report' }).getByRole('button', { name: 'What changed' }).click();
  await page.getByRole('button', { name: /^Open at the end, Amount: NOK.3,001\. Show the deals/ }).waitFor();

  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  expect((await file).suggestedFilename()).toBe('changes.csv');
});

test('reports and the account of an organization are read on a phone', async () => {
  const page = await openPage({ isPhone: true });
  await signIn(page, 'admin');
  const { pipeline, organization, names } = await pipelineWithDeals(page);
  await page.goto(`/app/performance?pipeline=${pipeline.id}&report=ageing`);
  await page.getByRole('button', { name: '0–30, Open deals: 1. Show the deals' }).waitFor();
  await axe(page);

  await page.goto(`/app/parties/organizations/${organization.id}`);
  const account = page.getByRole('group', { name: 'Account' });
  await page.getByText('Needs attention, 60 of 100').waitFor();
  await page.getByText('Nobody of us has talked to them yet (-40)').waitFor();
  await page
    .getByRole('list', { name: 'Open deals' })
    .getByRole('link', { name: names[2] ?? '' })
    .waitFor();
  await axe(page);
  await account.getByRole('button', { name: 'People and parts' }).click();
  await page.getByText('Nobody yet. Find out who it is.').first().waitFor();
  await account.getByRole('button', { name: 'Goals and next steps' }).click();
  await page.getByRole('button', { name: 'Start an account plan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Where we want to be' }).fill('Every tent of theirs is ours.');
  await dialog
    .getByRole('button', { name: /^Create/ })
    .last()
    .click();
  await page.getByText('Every tent of theirs is ours.').waitFor();
  await axe(page);
});
