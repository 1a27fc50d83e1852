import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn } from '../harness/sign-in.ts';
import { create, read, uniqueName } from '../staff/records.ts';

test('a rep hands a deal over with its checklist; a colleague of the team accepts, the rep keeps sight, a second acceptance is told it was too late', async () => {
  // Their page of the deal asks again when it is no longer theirs.
  const rep = await openPage({ expectedErrors: [/status of 404/] });
  await signIn(rep, 'rep');
  const name = uniqueName('Tents for the club');
  const { id } = await create(rep, 'sales/opportunities', { name });
  await rep.goto(`/app/sales/opportunities/${id}`);
  const block = rep.getByRole('region', { name: 'Hand-overs' });
  await block.getByRole('button', { name: 'Hand over' }).click();
  const dialog = rep.getByRole('dialog', { name: 'Hand over' });
  await dialog.getByRole('combobox', { name: 'Kind' }).click();
  await rep.getByRole('option', { name: 'For a visit' }).click();
  await dialog.getByLabel('To team').click();
  await rep.keyboard.type('Management');
  await rep.getByRole('option', { name: 'Management' }).click();
  await dialog.getByLabel('What they should know').fill('They want to see tents');
  const send = dialog.getByRole('button', { name: 'Hand over' });
  expect(await send.isDisabled()).toBe(true);
  await dialog.getByRole('checkbox', { name: 'What they need is known (required)' }).check();
  await dialog.getByRole('checkbox', { name: 'Budget is known (required)' }).check();
  await axe(rep);
  await send.click();
  await block.getByRole('listitem', { name }).getByText('Offered').waitFor();

  const admin = await openPage();
  await signIn(admin, 'admin');
  await admin.goto('/app/handovers?tab=teams');
  const card = admin.getByRole('listitem', { name });
  await card.getByText('They want to see tents').waitFor();
  await screenshot(admin, 'hand-overs');
  await card.getByRole('button', { name: `Accept ${name}` }).click();
  await admin.getByText('It is yours now').waitFor();
  const late = await admin.request.get('/api/v1/handovers/handovers', { params: { 'filter[title][eq]': name } });
  const [row] = ((await late.json()) as { data: { id: string; state: string }[] }).data;
  expect(row?.state).toBe('accepted');
  const second = await admin.request.post(`/api/v1/handovers/handovers/${row?.id}/accept`, {
    data: {},
    headers: { 'x-entente-csrf': '1' },
  });
  expect(second.status()).toBe(409);
  expect(await second.json()).toMatchObject({ detail: 'Somebody has accepted it already.' });
  expect(((await read(admin, 'sales/opportunities', id))['owner'] as { title: string }).title).toBe('Ingrid Solberg');

  await admin.request.post(`/api/v1/sales/opportunities/${id}/add-note`, {
    data: { body: '<p>Visited on Tuesday</p>' },
    headers: { 'x-entente-csrf': '1' },
  });
  await rep.goto('/app/handovers?tab=sent');
  const mine = rep.getByRole('listitem', { name });
  await mine.getByText('Visited on Tuesday').waitFor();
  expect((await rep.request.get(`/api/v1/sales/opportunities/${id}`)).status()).toBe(404);
  await axe(rep);
  await admin.goto('/app/handovers?tab=report');
  await admin.getByRole('rowheader', { name: 'Sales Nordics to Management' }).waitFor();
  await admin.getByText('Median over accepted ones').waitFor();
  await axe(admin);
});
