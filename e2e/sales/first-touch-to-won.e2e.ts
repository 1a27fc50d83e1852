import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { demoPassword } from '../../seeds/data/staff.ts';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn, signInAs } from '../harness/sign-in.ts';
import { read, uniqueName } from '../staff/records.ts';
import { sendForm } from './send-form.ts';

interface LeadRow {
  readonly id: string;
  readonly score: number;
  readonly owner: { readonly id: string } | null;
  readonly assignedBecause: string | null;
  readonly respondBy: string;
  readonly respondedAt: string | null;
  readonly opportunity: { readonly id: string } | null;
  readonly organization: { readonly id: string } | null;
}

test('from a form without scripts to a won deal: scored, assigned, answered in time, converted, worked on, all on one timeline', async () => {
  const visitor = await openPage({ javaScriptEnabled: false, expectedErrors: [/422/] });
  const name = uniqueName('Journey');
  await visitor.goto('/forms/contact?utm_source=fair');
  await visitor.getByLabel('Last name').fill(name);
  await visitor.getByLabel('E-mail').fill(`${name.replace(/\W/g, '').toLowerCase()}@example.com`);
  await visitor.getByLabel('Company').fill(`${name} Ltd`);
  await visitor.getByLabel('Message').fill('Forty tents by May, please.');
  await sendForm(visitor);

  const admin = await openPage();
  await signIn(admin, 'admin');
  const find = async (page: Page): Promise<LeadRow | undefined> => {
    const search = new URLSearchParams({ 'filter[familyName][eq]': name });
    return ((await (await page.request.get(`/api/v1/sales/leads?${search}`)).json()) as { data: LeadRow[] }).data[0];
  };
  await expect.poll(async () => (await find(admin))?.score ?? 0).toBeGreaterThan(30);
  // Jobs score it and assign it, in whatever order.
  await expect.poll(async () => (await find(admin))?.assignedBecause ?? '').toMatch(/^to .+ by rule Dealers, their turn$/);
  const lead = await find(admin);

  // Whoever's turn it was answers.
  // A score that is noted while they convert has it sent once more.
  const rep = await openPage({ expectedErrors: [/status of 412/] });
  const owner = await read(admin, 'identity/users', lead?.owner?.id ?? '');
  await signInAs(rep, { email: String(owner['email']), password: demoPassword });
  await rep.goto(`/app/sales/leads/${lead?.id}`);
  await rep.getByText('+20 Sent the form').waitFor();
  await rep.getByRole('button', { name: 'Log call' }).click();
  await rep.getByRole('combobox', { name: 'Outcome' }).click();
  await rep.getByRole('option', { name: 'Connected', exact: true }).click();
  await rep.getByRole('textbox', { name: 'Notes' }).fill('Wants forty tents by May.');
  await axe(rep);
  await rep.locator('form').getByRole('button', { name: 'Log call' }).click();
  await timeline(rep).getByText('logged a call').waitFor();
  await expect.poll(async () => (await find(rep))?.respondedAt ?? null).not.toBeNull();
  const answered = await find(rep);
  expect(Date.parse(answered?.respondedAt ?? '')).toBeLessThan(Date.parse(answered?.respondBy ?? ''));

  await rep.getByRole('button', { name: 'More', exact: true }).click();
  await rep.getByRole('menuitem', { name: 'Convert', exact: true }).click();
  await rep.getByRole('heading', { name: new RegExp(`^Convert .*${name}`) }).waitFor();
  await rep.getByRole('button', { name: 'Convert', exact: true }).click();
  await rep.getByRole('heading', { level: 1, name: `${name} Ltd` }).waitFor();
  const became = await find(rep);
  const deal = `sales/opportunities/${became?.opportunity?.id}`;
  await rep.goto(`/app/${deal}`);

  // What is done about the deal.
  await rep.getByRole('button', { name: 'Add note' }).click();
  await rep.getByRole('textbox', { name: 'Note' }).fill('Budget is there.');
  await rep.getByRole('button', { name: 'Add note' }).click();
  await timeline(rep).getByText('Budget is there.').waitFor();
  await rep.getByRole('button', { name: 'Add task' }).click();
  await rep.getByRole('textbox', { name: 'Task' }).fill('Send samples');
  await rep.locator('form').getByRole('button', { name: 'Add task' }).click();
  await timeline(rep).getByText('Send samples').first().waitFor();
  const stages = rep.getByRole('list', { name: 'Stages' });
  await stages.getByRole('button', { name: /^Samples sent/ }).click();
  await stages.locator('[aria-current="step"]', { hasText: 'Samples sent' }).waitFor();
  await axe(rep);
  await rep.getByRole('button', { name: 'Deal won' }).click();
  const dialog = rep.getByRole('dialog', { name: 'Won' });
  await dialog.getByRole('combobox', { name: 'Won because' }).click();
  await rep.getByRole('option', { name: 'Product' }).click();
  await dialog.getByRole('button', { name: 'Won', exact: true }).click();
  await rep.getByRole('button', { name: 'Reopen' }).waitFor();
  expect(await read(rep, 'sales/opportunities', became?.opportunity?.id ?? '')).toMatchObject({ state: 'won', wonReason: 'product' });

  // One timeline, from the form to the end: on the deal, and of the lead and the deal on the organization.
  await rep.reload();
  for (const text of ['logged a call', 'Budget is there.', 'Send samples', 'assigned the lead', 'converted the lead'])
    await timeline(rep).getByText(text).first().waitFor();
  await axe(rep);
  await screenshot(rep, 'first touch to won');
  await rep.goto(`/app/parties/organizations/${became?.organization?.id}`);
  for (const text of ['assigned the lead', 'converted the lead']) await timeline(rep).getByText(text).first().waitFor();
});

const timeline = (page: Page) => page.getByRole('list', { name: 'Timeline' });
