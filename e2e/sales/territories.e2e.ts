import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn } from '../harness/sign-in.ts';
import { uniqueName } from '../staff/records.ts';

const csrf = { headers: { 'x-entente-csrf': '1' } };

test('a manager parts a territory, sees what would move, moves it, and is told why an account is where it is', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const name = uniqueName('Territory');
  const made = async (path: string, data: object): Promise<{ id: string }> =>
    ((await (await page.request.post(`/api/v1/${path}`, { data, ...csrf })).json()) as { data: { id: string } }).data;
  // A country of its own, so that other journeys' accounts do not move.
  const account = await made('parties/organizations', {
    name: `Account of ${name}`,
    addresses: [{ value: { street: 'Road 1', city: 'Funafuti', postalCode: '77123', country: 'TV' } }],
  });
  const deal = await made('sales/opportunities', {
    name: `Deal of ${name}`,
    organization: account.id,
    amount: { amount: '100', currency: 'NOK' },
  });

  await page.goto('/app/territories');
  await page.getByRole('row', { name: /Norway/ }).waitFor();
  await axe(page);
  await screenshot(page, 'territories');
  await page.getByRole('button', { name: 'Add territory', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Add territory' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('combobox', { name: 'Countries' }).fill('Tuvalu');
  await page.getByRole('option', { name: 'Tuvalu' }).click();
  await axe(page);
  await dialog.getByRole('button', { name: 'Add territory' }).click();
  await page.getByRole('row', { name: new RegExp(`^${name} Nobody`) }).waitFor();
  // Nothing moves before somebody says so.
  const move = page.getByRole('table', { name: 'Waiting to move' }).getByRole('row', { name: new RegExp(`No territory ${name} 1 1`) });
  await move.waitFor();
  await page.getByRole('button', { name: 'Move them' }).click();
  await page.getByRole('dialog', { name: 'Move the accounts' }).getByRole('button', { name: 'Move the accounts' }).click();
  await move.waitFor({ state: 'detached' });
  const territoryOfDeal = async (): Promise<string | undefined> => {
    const moved = (await (await page.request.get(`/api/v1/sales/opportunities/${deal.id}`)).json()) as {
      data: { territory: { title: string } | null };
    };
    return moved.data.territory?.title;
  };
  await expect.poll(territoryOfDeal).toBe(name);

  await page.getByRole('textbox', { name: 'Account', exact: true }).fill(`Account of ${name}`);
  await page.getByRole('option', { name: new RegExp(name) }).click();
  await page.getByText(`It is in ${name}.`).waitFor();
  await page.getByText('Country is Tuvalu, wanted Tuvalu').first().waitFor();
  await axe(page);
  await page.goto(`/app/parties/organizations/${account.id}`);
  await page.getByRole('button', { name: 'Why?' }).click();
  await page.getByRole('dialog').getByText(`It is in ${name}.`).waitFor();
  await axe(page);

  const phone = await openPage({ isPhone: true, colorScheme: 'dark' });
  await signIn(phone, 'admin');
  await phone.goto('/app/territories');
  await phone.getByText(name).first().waitFor();
  await axe(phone);
  await screenshot(phone, 'territories phone');
});

test('a manager shares a deal, tries rules on a lead, and brings a form to a website', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const name = uniqueName('Shared');
  const response = await page.request.post('/api/v1/sales/opportunities', {
    data: { name, amount: { amount: '300', currency: 'NOK' } },
    ...csrf,
  });
  const { data: deal } = (await response.json()) as { data: { id: string } };
  await page.goto(`/app/sales/opportunities/${deal.id}`);
  await page.getByRole('button', { name: 'Share the deal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share the deal' });
  for (const [number, person, share] of [
    [1, 'Astrid', '60'],
    [2, 'Mats', '30'],
  ] as const) {
    if (number > 1) await dialog.getByRole('button', { name: 'Add somebody' }).click();
    await dialog.getByRole('textbox', { name: `Rep ${number}` }).fill(person);
    await page.getByRole('option', { name: new RegExp(person) }).click();
    await dialog.getByRole('textbox', { name: `Share ${number}`, exact: true }).fill(share);
  }
  await dialog.getByText('10% is missing').waitFor();
  await expect.poll(() => dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  await axe(page);
  await dialog.getByRole('textbox', { name: 'Share 2', exact: true }).fill('40');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  const splits = (await (
    await page.request.get(`/api/v1/sales/opportunity-splits?${new URLSearchParams({ 'filter[opportunity][eq]': deal.id })}`)
  ).json()) as { data: { share: number; user: { title: string } }[] };
  expect(splits.data.map((s) => [s.user.title, Number(s.share)]).toSorted()).toEqual([
    ['Astrid Lindqvist', 60],
    ['Mats Eriksen', 40],
  ]);

  await page.goto('/app/settings/lead-scoring');
  await page.getByRole('button', { name: 'Change Names a company' }).click();
  const rule = page.getByRole('dialog', { name: 'Change Names a company' });
  await rule.getByRole('textbox', { name: 'Lead' }).fill('Huber');
  await page.getByRole('option', { name: /Huber/ }).click();
  await rule.getByText('+15 Names a company').waitFor();
  await rule.getByLabel('Points').fill('40');
  await rule.getByText('+40 Names a company').waitFor();
  await axe(page);
  await rule.getByRole('button', { name: 'Cancel' }).click();
  await page.goto('/app/settings/lead-assignment');
  await page.getByRole('textbox', { name: 'Lead' }).fill('Huber');
  await page.getByRole('option', { name: /Huber/ }).click();
  await page.getByRole('status').filter({ hasText: 'would get it.' }).waitFor();
  await axe(page);
  await screenshot(page, 'lead assignment');
  await page.goto('/app/settings/web-forms');
  await page.getByRole('button', { name: 'Code and preview of Dealer enquiry' }).click();
  await page.frameLocator('iframe').getByRole('heading', { name: 'Become a dealer' }).waitFor();
  await expect.poll(() => page.getByRole('group', { name: 'Code for your website' }).textContent()).toContain('/forms/contact');
  await axe(page);
});
