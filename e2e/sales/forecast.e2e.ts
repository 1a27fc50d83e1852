import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { adminPage } from '../admin/people.ts';
import { create, uniqueName } from '../staff/records.ts';

test('a number of the forecast leads to its deals, and a manager judges beside it', async () => {
  const page = await openPage();
  await signIn(page, 'manager');
  const names = [uniqueName('March'), uniqueName('March')];
  for (const [index, name] of names.entries())
    await create(page, 'sales/opportunities', {
      name,
      closeOn: `2031-03-${10 + index}`,
      forecastCategory: 'commit',
      amount: { amount: String(1000 * (index + 1)), currency: 'NOK' },
    });
  // Closes in another month: in no number of this one.
  await create(page, 'sales/opportunities', {
    name: uniqueName('April'),
    closeOn: '2031-04-01',
    amount: { amount: '99', currency: 'NOK' },
  });
  await page.goto('/app/forecast?period=month&day=2031-03-15');
  const row = page.getByRole('row', { name: /Henrik Dahl/ });
  await row.getByRole('link', { name: /NOK.3,000/ }).waitFor();
  await page.getByRole('heading', { name: 'What history expects' }).waitFor();
  await axe(page);

  await row.getByRole('button', { name: 'Judge the forecast of Henrik Dahl' }).click();
  const dialog = page.getByRole('dialog', { name: 'Judge the forecast' });
  await dialog.getByRole('textbox', { name: 'Amount', exact: true }).fill('2500');
  await dialog.getByRole('textbox', { name: 'Remark' }).fill('One of them waits for its board');
  await axe(page);
  await dialog.getByRole('button', { name: 'Judge the forecast' }).click();
  await row.getByText(/NOK.2,500/).waitFor();
  await row.getByRole('link', { name: /NOK.3,000/ }).waitFor();
  await row.getByRole('button', { name: 'Earlier judgements of Henrik Dahl' }).click();
  await page.getByRole('dialog').getByText('One of them waits for its board').waitFor();
  await page.keyboard.press('Escape');

  await row.getByRole('link', { name: /NOK.3,000/ }).click();
  for (const name of names) await page.getByRole('link', { name }).waitFor();
  // The head and the two.
  await expect.poll(() => page.getByRole('row').count()).toBe(3);
});

test('an administrator adds a stage with what it needs and puts it in order', async () => {
  const page = await adminPage();
  const pipeline = uniqueName('Partners');
  await create(page, 'sales/pipelines', { name: pipeline });
  await page.goto('/app/settings/pipelines');
  const stages = page.getByRole('region', { name: `Stages of ${pipeline}` });
  for (const name of ['First talk', 'Contract']) {
    await stages.getByRole('button', { name: 'Add stage' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Add stage' });
    await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await dialog.getByRole('button', { name: 'Add stage' }).click();
    await stages.getByRole('row', { name: new RegExp(name) }).waitFor();
  }
  await stages.getByRole('button', { name: 'Move Contract up' }).click();
  await expect.poll(() => stages.getByRole('rowheader').allTextContents()).toEqual(['Contract', 'First talk']);
  await axe(page);
  await page.goto('/app/settings/sales-targets');
  await page.getByRole('region', { name: 'Budget rates' }).getByRole('row').nth(1).waitFor();
  await axe(page);
});
