import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { uniqueName } from '../staff/records.ts';
import { adminPage, get, linkFor, newColleague, pageOf, password, post, uniqueEmail } from './people.ts';
import { totp } from './totp.ts';

test('somebody is invited, reads the mail, chooses a password and signs in', async () => {
  const admin = await adminPage();
  const [name, email] = [uniqueName('Invited'), uniqueEmail()];
  await admin.goto('/app/settings/users');
  await admin.getByRole('button', { name: 'Invite people' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Invite people' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByRole('checkbox', { name: 'Read only' }).check();
  await axe(admin);
  await dialog.getByRole('button', { name: 'Send invitation' }).click();
  await admin.getByRole('row', { name: new RegExp(email) }).waitFor();
  await axe(admin);

  await admin.goto('/app/settings/mail');
  await admin.getByRole('button', { name: new RegExp(email) }).click();
  await admin.getByRole('link', { name: /set-password/ }).waitFor();
  await axe(admin);
  const link = await linkFor(admin, email);

  const guest = await openPage();
  await guest.goto(link.pathname + link.search);
  await guest.getByRole('textbox', { name: 'New password', exact: true }).fill(password);
  await guest.getByRole('textbox', { name: 'New password again' }).fill(password);
  await guest.getByRole('button', { name: 'Save password' }).click();
  await guest.getByLabel('E-mail').fill(email);
  await guest.getByRole('textbox', { name: 'Password' }).fill(password);
  await guest.getByRole('button', { name: 'Sign in', exact: true }).click();
  await guest.getByRole('heading', { level: 1, name: /Good/ }).waitFor();
  await axe(guest);
});

test('two-step sign-in is set up with an authenticator, asked for, and a recovery code helps out once', async () => {
  const admin = await adminPage();
  const colleague = await newColleague(admin, ['read-only']);
  const page = await pageOf(colleague);
  await page.goto('/app/profile');
  await axe(page);
  await page.getByRole('button', { name: 'Set up two-step sign-in' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Your password' }).fill(colleague.password);
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByRole('img', { name: 'Code to scan with an authenticator app' }).waitFor();
  await axe(page);
  const secret = await dialog.getByLabel('Secret').innerText();
  await dialog.getByRole('textbox', { name: 'Code', exact: true }).fill(totp(secret, Date.now()));
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  const codes = (await dialog.getByLabel('Recovery codes').innerText()).split('\n');
  expect(codes.length).toBeGreaterThan(5);
  await dialog.getByRole('button', { name: 'I have kept them' }).click();

  for (const factor of ['code', 'recovery'] as const) {
    const again = await openPage();
    await again.goto('/app/sign-in');
    await again.getByLabel('E-mail').fill(colleague.email);
    await again.getByRole('textbox', { name: 'Password' }).fill(colleague.password);
    await again.getByRole('button', { name: 'Sign in', exact: true }).click();
    await again.getByRole('textbox', { name: 'Code', exact: true }).waitFor();
    if (factor === 'recovery') await again.getByLabel('Use a backup code').check();
    await again
      .getByRole('textbox', { name: factor === 'code' ? 'Code' : 'Backup code' })
      .fill(factor === 'code' ? totp(secret, Date.now()) : (codes[0] ?? ''));
    await again.getByRole('button', { name: 'Sign in', exact: true }).click();
    await again.getByRole('heading', { level: 1, name: /Good/ }).waitFor();
  }
});

test('a changed role takes effect at once', async () => {
  const admin = await adminPage();
  const role = uniqueName('Visitors');
  await admin.goto('/app/settings/roles');
  await admin.getByRole('button', { name: 'New role' }).click();
  await admin.getByRole('dialog').getByLabel('Name').fill(role);
  await admin.getByRole('button', { name: 'Create role' }).click();
  await admin.getByRole('heading', { level: 1, name: role }).waitFor();
  await axe(admin);
  const roles = await get<{ data: { id: string; name: string }[] }>(admin, `/identity/roles?filter[name][eq]=${encodeURIComponent(role)}`);
  const colleague = await newColleague(admin, [roles.data[0]?.id ?? '']);
  const page = await pageOf(colleague);
  await page.goto('/app/');
  const main = page.getByRole('navigation', { name: 'Main' });
  await main.getByRole('link', { name: 'Tasks' }).waitFor();

  await admin.getByRole('combobox', { name: 'Tasks: See' }).selectOption('none');
  await admin.getByRole('button', { name: 'Save changes' }).click();
  await admin.getByText('The role was saved and holds at once.').waitFor();
  await page.reload();
  await main.getByRole('link', { name: 'Organizations' }).waitFor();
  expect(await main.getByRole('link', { name: 'Tasks' }).count()).toBe(0);
});

test('an API key is shown once and stops working when it is revoked', async () => {
  const admin = await adminPage();
  const name = uniqueName('Warehouse');
  await admin.goto('/app/settings/api-keys');
  await admin.getByRole('button', { name: 'New API key' }).first().click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await axe(admin);
  await dialog.getByRole('button', { name: 'Create key' }).click();
  const key = await admin.getByRole('dialog', { name: 'Copy your new key' }).getByLabel('API key').innerText();
  const guest = await openPage();
  const ask = async (): Promise<number> =>
    (await guest.request.get('/api/v1/parties/people?page[size]=1', { headers: { authorization: `Bearer ${key}` } })).status();
  expect(await ask()).toBe(200);
  await admin.getByRole('button', { name: 'I have copied it' }).click();
  await admin.getByRole('button', { name: `Revoke ${name}` }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await admin.getByText('The key no longer works.').waitFor();
  expect(await ask()).toBe(401);
  await axe(admin);
});

test('a deactivated user is signed out', async () => {
  const admin = await adminPage();
  const colleague = await newColleague(admin, ['read-only']);
  const page = await pageOf(colleague);
  await admin.goto('/app/settings/users');
  await admin.getByRole('button', { name: `Actions for ${colleague.name}` }).click();
  await admin.getByRole('menuitem', { name: 'Deactivate' }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await admin.getByText(`${colleague.name} can no longer sign in.`).waitFor();
  const session = (await (await page.request.get('/api/v1/session')).json()) as { user: unknown };
  expect(session.user).toBeNull();
  await post(admin, `/identity/users/${colleague.id}/reactivate`, {});
});
