import { expect, test } from 'vitest';
import { adminPage, newColleague, pageOf } from '../admin/people.ts';
import { axe } from '../harness/axe.ts';

test('an administrator acts as somebody with a reason, under a banner on each page, and the log names both', async () => {
  const admin = await adminPage({ expectedErrors: [/40[13]/] });
  const colleague = await newColleague(admin, ['sales-rep']);
  await admin.goto('/app/settings/users');
  await admin.getByRole('button', { name: `Actions for ${colleague.name}` }).click();
  await admin.getByRole('menuitem', { name: 'Act as this person' }).click();
  const dialog = admin.getByRole('dialog', { name: `Act as ${colleague.name}?` });
  await dialog.getByLabel('Reason').fill('Ticket 4711: an empty list');
  await axe(admin);
  await dialog.getByRole('button', { name: 'Act as this person' }).click();
  const banner = admin.getByRole('status', { name: 'Acting as somebody else' });
  await banner.getByText(`You are acting as ${colleague.name}`).waitFor();
  await axe(admin);
  for (const path of ['/app/parties/people', '/app/profile', '/app/settings/sessions']) {
    await admin.goto(path);
    await banner.waitFor();
  }
  // What is the person's alone is refused, and users are not to be looked after.
  const refused = await admin.request.post('/api/v1/identity/api-keys/create-key', {
    data: { name: 'mine', scopes: [{ record: '*', verbs: ['*'] }] },
    headers: { 'x-entente-csrf': '1' },
  });
  expect(refused.status()).toBe(403);
  const made = await admin.request.post('/api/v1/parties/organizations', {
    data: { name: 'Made in another name' },
    headers: { 'x-entente-csrf': '1' },
  });
  expect(made.status()).toBe(201);

  await banner.getByRole('button', { name: 'Be yourself again' }).click();
  await admin.getByRole('heading', { level: 1, name: 'Users' }).waitFor();
  await banner.waitFor({ state: 'detached' });

  await admin.goto('/app/settings/audit');
  await admin.getByText(`${colleague.name} (by Ingrid Solberg)`).first().waitFor();
  await admin.getByRole('combobox', { name: 'What' }).click();
  await admin.getByRole('option', { name: 'Acting as somebody else' }).click();
  await admin.getByText('Impersonation started').first().waitFor();
  await axe(admin);

  // Whoever was acted as is told.
  const own = await pageOf(colleague);
  await expect.poll(async () => (await own.request.get('/api/v1/notify/notifications')).text()).toContain('"identity.impersonated"');
});
