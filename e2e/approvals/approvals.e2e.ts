import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { create, read, uniqueName } from '../staff/records.ts';

const as = async (role: string, options: Parameters<typeof openPage>[0] = {}): Promise<Page> => {
  const page = await openPage(options);
  await signIn(page, role);
  return page;
};

/** Asks in the menu of an organization's page, and gives the address of the request. */
async function ask(page: Page, title: string, amount?: string): Promise<string> {
  const row = await create(page, 'parties/organizations', { name: uniqueName('Fjord Sport') });
  await page.goto(`/app/parties/organizations/${row.id}`);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Ask for approval' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'What is to be approved' }).fill(title);
  if (amount) await dialog.getByRole('textbox', { name: 'Amount', exact: true }).fill(amount);
  await dialog.getByRole('textbox', { name: 'Why' }).fill('They order once for the whole season.');
  await axe(page);
  await dialog.getByRole('button', { name: 'Ask for approval' }).click();
  const link = page.getByRole('region', { name: 'Approvals' }).getByRole('link', { name: title });
  await link.waitFor();
  return (await link.getAttribute('href')) ?? '';
}

test('a request goes from the page of a record to the phone of who decides, and back', async () => {
  const rep = await as('rep');
  const title = uniqueName('Credit limit');
  const href = await ask(rep, title, '120000');
  await rep.getByRole('region', { name: 'Approvals' }).getByText('Waiting').waitFor();
  await rep.goto(href);
  await rep.getByText('You asked for it yourself; somebody else has to decide.').first().waitFor();
  await axe(rep);

  const manager = await as('manager', { isPhone: true });
  await manager.goto('/app/approvals');
  const card = manager.getByRole('list', { name: 'To decide' }).getByRole('listitem').filter({ hasText: title });
  await card.getByRole('button', { name: 'Approve' }).waitFor();
  await axe(manager);
  await card.getByRole('link', { name: title }).click();
  // The card has the same buttons until the page of the request is there.
  await manager.getByRole('heading', { level: 1, name: title }).waitFor();
  await manager
    .getByRole('group', { name: `Your decision on ${title}` })
    .getByRole('button', { name: 'Approve' })
    .click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Comment' }).fill('Pays on time.');
  await axe(manager);
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await manager.getByRole('region', { name: 'What was said' }).getByText('Pays on time.').waitFor();

  await rep.reload();
  await rep.getByText('Pays on time.').waitFor();
  expect(await read(rep, 'approvals/requests', href.split('/').at(-1) ?? '')).toMatchObject({ state: 'granted' });
});

test('a no needs a reason', async () => {
  const rep = await as('rep');
  const title = uniqueName('Too much');
  const href = await ask(rep, title, '90000');
  const manager = await as('manager');
  await manager.goto(href);
  await manager
    .getByRole('group', { name: `Your decision on ${title}` })
    .getByRole('button', { name: 'Refuse' })
    .click();
  const dialog = manager.getByRole('dialog');
  const button = dialog.getByRole('button', { name: 'Refuse' });
  expect(await button.isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Two invoices are open.');
  await button.click();
  await manager.getByRole('region', { name: 'What was said' }).getByText('Two invoices are open.').waitFor();
  expect(await read(rep, 'approvals/requests', href.split('/').at(-1) ?? '')).toMatchObject({ state: 'refused' });
});

test('somebody who goes away names who decides meanwhile', async () => {
  const page = await as('support', { expectedErrors: [/422/] });
  await page.goto('/app/approvals');
  await page.getByRole('tab', { name: 'Absences' }).click();
  await page.getByRole('button', { name: 'Add an absence' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Decides meanwhile' }).click();
  await page.getByRole('option', { name: 'Mats Eriksen' }).click();
  await dialog.getByLabel('First day').fill('2031-07-14');
  await dialog.getByLabel('Last day').fill('2031-07-11');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await dialog.getByText('must not be before the first day').waitFor();
  await dialog.getByLabel('Last day').fill('2031-07-18');
  await dialog.getByRole('button', { name: 'Add' }).click();
  const row = page.getByRole('row', { name: /Emma Walker/ });
  await row.getByText('Mats Eriksen').waitFor();
  await axe(page);
  await row.getByRole('button', { name: /Remove the absence/ }).click();
  await expect.poll(() => row.count()).toBe(0);
});

test('an administrator writes a policy, and what is wrong with it is said at its field', async () => {
  const page = await as('admin', { expectedErrors: [/422/] });
  const name = uniqueName('Travel');
  await page.goto('/app/settings/approvals');
  await page.getByRole('row', { name: /Key customer/ }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'New policy' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('combobox', { name: 'Kind of record' }).click();
  await page.getByRole('option', { name: 'Tasks', exact: true }).click();
  await page.getByRole('textbox', { name: 'Amount from' }).fill('500');
  await page.getByRole('textbox', { name: 'Amount below' }).fill('100');
  await page.getByRole('combobox', { name: 'Kind of approver 1' }).click();
  await page.getByRole('option', { name: 'This person' }).click();
  await axe(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('must be more than the amount from which the policy holds').waitFor();
  await page.getByText('must name a person').waitFor();
  await page.getByRole('textbox', { name: 'Amount below' }).fill('');
  await page.getByRole('combobox', { name: 'Person 1' }).click();
  await page.getByRole('option', { name: 'Henrik Dahl' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('row', { name: new RegExp(name) }).waitFor();
});
