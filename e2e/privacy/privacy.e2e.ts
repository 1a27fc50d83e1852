import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';

const headers = { 'x-entente-csrf': '1' };

async function newPerson(page: Page, familyName: string): Promise<string> {
  const made = await page.request.post('/api/v1/parties/people', {
    headers,
    data: { givenName: 'Paula', familyName, emails: [{ value: `paula.${familyName.toLowerCase()}@journey.example` }] },
  });
  return ((await made.json()) as { data: { id: string } }).data.id;
}

test('an administrator records a consent, sees it with its proof, makes a copy of the data and erases the person', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const id = await newPerson(page, 'Privatova');
  const purposes = (await (await page.request.get('/api/v1/privacy/purposes?filter[key][eq]=newsletter')).json()) as {
    data: { id: string }[];
  };
  await page.request.post(`/api/v1/parties/people/${id}/record-consent`, {
    headers,
    data: { channel: 'email', purpose: purposes.data[0]?.id, state: 'granted', proof: 'call', evidence: 'Called on Monday' },
  });
  await page.goto(`/app/parties/people/${id}`);
  const block = page.getByRole('region', { name: 'Privacy' });
  await block.getByText('Newsletter · E-mail').waitFor();
  await block.getByText('Given').waitFor();
  await block.getByRole('link', { name: 'Consents and data' }).click();
  await page.getByRole('heading', { level: 1, name: 'Consents and data' }).waitFor();
  await page.getByRole('region', { name: 'What was said' }).getByText('On the phone · Called on Monday').waitFor();
  await axe(page);

  await page.getByRole('button', { name: 'Make a copy' }).click();
  await page.getByRole('link', { name: 'See how far it is' }).click();
  await page.waitForURL('**/privacy/exports/*');
  const copy = `/api/v1/privacy/exports/${page.url().split('/').pop()}`;
  await expect.poll(async () => ((await (await page.request.get(copy)).json()) as { data: { state: string } }).data.state).toBe('ready');
  await page.reload();
  await page.getByRole('link', { name: 'Download the archive' }).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download the archive' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^C-.*\.zip$/);

  await page.goto(`/app/privacy/people/${id}`);
  await page.getByRole('button', { name: 'See what would go' }).click();
  const card = page.getByRole('region', { name: 'Erase this person' });
  await card.getByText('People: 1').waitFor();
  await axe(page);
  await card.getByRole('button', { name: 'Erase', exact: true }).click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Erase' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Type the name to confirm' }).fill('Paula Privatova');
  await axe(page);
  await dialog.getByRole('button', { name: 'Erase' }).click();
  await page.getByText('The person is being erased.').waitFor();
  await expect.poll(async () => (await page.request.get(`/api/v1/parties/people/${id}`)).status()).toBe(404);
});

test('the privacy page leads to what waits, and each list says what it is for', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  await page.goto('/app/settings/privacy');
  await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
  await page.getByText('1 overdue').waitFor();
  await axe(page);
  for (const [link, path] of [
    [/^Requests/, 'requests'],
    [/^Suppression list/, 'suppressions'],
  ] as const) {
    await page.goto('/app/settings/privacy');
    await page.getByRole('link', { name: link }).click();
    await page.waitForURL(`**/app/privacy/${path}*`);
    await page.getByRole('grid').or(page.getByRole('table')).first().waitFor();
    await axe(page);
  }
});

test('a representative sees what people agreed to and nothing to export or erase them with', async () => {
  const page = await openPage();
  await signIn(page, 'rep');
  const people = (await (await page.request.get('/api/v1/parties/people?page[size]=1')).json()) as { data: { id: string }[] };
  await page.goto(`/app/privacy/people/${people.data[0]?.id}`);
  await page.getByRole('region', { name: 'What holds now' }).waitFor();
  expect(await page.getByRole('button', { name: 'Make a copy' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'See what would go' }).count()).toBe(0);
  expect((await page.request.get('/api/v1/privacy/overview')).status()).toBe(403);
});

test('a customer withdraws consent in the portal and asks for a copy of their data, on a phone in the dark', async () => {
  const page = await openPage({ isPhone: true, colorScheme: 'dark' });
  await signIn(page, 'customer');
  await page.goto('/portal');
  const consents = page.getByRole('region', { name: 'Wofür wir Sie kontaktieren dürfen' });
  const newsletter = consents.getByRole('switch', { name: 'Newsletter: E-Mail' });
  await newsletter.waitFor();
  await axe(page);
  const before = await newsletter.isChecked();
  await newsletter.click();
  await expect.poll(() => newsletter.isChecked()).toBe(!before);
  await page.reload();
  await expect.poll(() => newsletter.isChecked()).toBe(!before);
  const rights = page.getByRole('region', { name: 'Ihre Rechte' });
  await rights.getByRole('button', { name: 'Kopie anfordern' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kopie anfordern' }).click();
  await rights.getByText(/Antwort bis/).waitFor();
  await expect.poll(() => rights.getByRole('button', { name: 'Kopie anfordern' }).isDisabled()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await axe(page);
});
