import { expect, test } from 'vitest';
import { adminPage } from '../admin/people.ts';
import { axe } from '../harness/axe.ts';
import { uniqueName } from '../staff/records.ts';

test('a directory gets a token, sends people and a group, and the group gives its members a role', async () => {
  const admin = await adminPage();
  const [name, group] = [uniqueName('Directory'), uniqueName('Group')];
  await admin.goto('/app/settings/provisioning');
  await admin.getByRole('row', { name: /Service desk/ }).waitFor();
  await axe(admin);
  await admin.getByRole('button', { name: 'New token' }).first().click();
  const dialog = admin.getByRole('dialog', { name: 'New token' });
  await dialog.getByLabel('Name').fill(name);
  await axe(admin);
  await dialog.getByRole('button', { name: 'Create token' }).click();
  const token = await admin.getByRole('dialog', { name: 'Copy your new token' }).getByLabel('Provisioning token').innerText();
  await admin.getByRole('button', { name: 'I have copied it' }).click();

  const scim = async (method: 'POST' | 'GET' | 'DELETE', path: string, data?: object) =>
    admin.request.fetch(`/scim/v2${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      ...(data ? { data: JSON.stringify(data) } : {}),
    });
  const email = `${uniqueName('prov').replaceAll(' ', '-').toLowerCase()}@prov.example`;
  const made = (await (
    await scim('POST', '/Users', { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: email, displayName: 'Pro Vided' })
  ).json()) as { id: string };
  expect(
    (
      await scim('POST', '/Groups', {
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
        displayName: group,
        members: [{ value: made.id }],
      })
    ).status(),
  ).toBe(201);

  await admin.reload();
  await admin.getByRole('button', { name: `Roles and team of ${group}` }).click();
  await admin.getByRole('dialog').getByRole('checkbox', { name: 'Support agent' }).check();
  await axe(admin);
  await admin.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await admin
    .getByRole('row', { name: new RegExp(group) })
    .getByText('Support agent')
    .waitFor();
  await admin.goto('/app/settings/users');
  await admin
    .getByRole('row', { name: new RegExp(email) })
    .getByText('Support agent')
    .waitFor();

  await admin.goto('/app/settings/provisioning');
  await admin.getByRole('button', { name: `Revoke ${name}` }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await admin.getByText('The token no longer works.').waitFor();
  expect((await scim('GET', '/Users')).status()).toBe(401);
});
