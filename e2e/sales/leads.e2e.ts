import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn } from '../harness/sign-in.ts';
import { uniqueName } from '../staff/records.ts';
import { sendForm } from './send-form.ts';

interface LeadRow {
  readonly id: string;
  readonly score: number;
  readonly owner: { readonly title: string } | null;
  readonly assignedBecause: string | null;
}

test('a visitor without scripts sends a form; the lead is scored, assigned and converted into a deal that tells of it', async () => {
  const visitor = await openPage({ javaScriptEnabled: false, expectedErrors: [/422/] });
  const name = uniqueName('Visitor');
  await visitor.goto('/forms/contact?utm_source=fair');
  await axeWithout(visitor.url());
  await visitor.getByLabel('Last name').fill(name);
  await visitor.getByLabel('E-mail').fill(`${name.replace(/\W/g, '').toLowerCase()}@example.com`);
  await visitor.getByLabel('Company').fill(`${name} Ltd`);
  await visitor.getByLabel('Message').fill('Tents, please.');
  await sendForm(visitor);

  const admin = await openPage();
  await signIn(admin, 'admin');
  const search = new URLSearchParams({ 'filter[familyName][eq]': name });
  const find = async (): Promise<LeadRow | undefined> =>
    ((await (await admin.request.get(`/api/v1/sales/leads?${search}`)).json()) as { data: LeadRow[] }).data[0];
  // It is scored and assigned by jobs, in whatever order.
  await expect
    .poll(find)
    .toMatchObject({ score: 35, assignedBecause: expect.stringMatching(/^to .+ by rule Dealers, their turn$/) as unknown });
  const found = await find();

  await admin.goto(`/app/sales/leads/${found?.id}`);
  await admin.getByText('+20 Sent the form').waitFor();
  await axe(admin);
  await screenshot(admin, 'lead');
  const answer = await admin.request.post(`/api/v1/sales/leads/${found?.id}/convert`, {
    data: { dealName: `Deal of ${name}` },
    headers: { 'x-entente-csrf': '1' },
  });
  expect([answer.status(), await answer.text()]).toEqual([200, expect.anything()]);
  const { result } = (await answer.json()) as { result: { opportunityId: string } };
  await admin.goto(`/app/sales/opportunities/${result.opportunityId}`);
  await admin.getByRole('heading', { name: `Deal of ${name}` }).waitFor();
  await admin.getByText(/Lead/).first().waitFor();
  await axe(admin);
});

test('a rep converts leads side by side with what is there, field by field and together, also on a phone', async () => {
  // A score that is noted while they convert has it sent once more.
  const page = await openPage({ expectedErrors: [/status of 412/] });
  await signIn(page, 'astrid@fjellvik.example');
  const name = uniqueName('Convert');
  const mail = name.replace(/\W/g, '').toLowerCase();
  const make = async (path: string, data: object): Promise<{ id: string }> => {
    const answer = await page.request.post(`/api/v1/${path}`, { data, headers: { 'x-entente-csrf': '1' } });
    expect([answer.status(), await answer.text()]).toEqual([201, expect.anything()]);
    return ((await answer.json()) as { data: { id: string } }).data;
  };
  const known = await make('parties/people', {
    givenName: 'Ada',
    familyName: name,
    jobTitle: 'Owner',
    emails: [{ value: `${mail}@example.com` }],
  });
  const lead = await make('sales/leads', {
    givenName: 'Ada',
    familyName: name,
    jobTitle: 'Buyer',
    email: `${mail}@example.com`,
    phone: '+47 22 34 56 78',
    company: `${name} AS`,
  });
  await page.goto(`/app/sales/leads/${lead.id}`);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Convert', exact: true }).click();
  await page.getByRole('heading', { name: `Convert Ada ${name}` }).waitFor();
  // A sure match is chosen, and what it has stays unless somebody says otherwise.
  await expect.poll(() => page.getByRole('radio', { name: new RegExp(`Ada ${name} .* alike`) }).isChecked()).toBe(true);
  await expect.poll(() => page.getByRole('radio', { name: 'Keep Owner' }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'Take Buyer' }).check();
  await page.getByText(`Organization: ${name} AS is made`).waitFor();
  await axe(page);
  await screenshot(page, 'convert');
  await page.getByRole('button', { name: 'Convert', exact: true }).click();
  await page.getByRole('heading', { name: `${name} AS` }).waitFor();
  const person = (await (await page.request.get(`/api/v1/parties/people/${known.id}`)).json()) as {
    data: { jobTitle: string; phones: unknown[] | null };
  };
  expect([person.data.jobTitle, person.data.phones ?? []]).toEqual(['Buyer', []]);

  const phone = await openPage({ isPhone: true });
  await signIn(phone, 'astrid@fjellvik.example');
  const both = [
    await make('sales/leads', { familyName: `${name} one`, company: `${name} Two AS` }),
    await make('sales/leads', { familyName: `${name} two`, company: `${name} Two AS` }),
  ];
  await phone.goto(`/app/sales/convert/${both[0]?.id}?also=${both[1]?.id}`);
  await phone.getByText('A person for each of the 2 leads').waitFor();
  await axe(phone);
  await screenshot(phone, 'convert together');
  await phone.getByRole('button', { name: 'Convert together' }).click();
  await phone.getByRole('heading', { name: `${name} Two AS` }).waitFor();
  const converted = (await (
    await phone.request.get(`/api/v1/sales/leads?${new URLSearchParams({ 'filter[company][eq]': `${name} Two AS` })}`)
  ).json()) as {
    data: { status: string; opportunity: { id: string } }[];
  };
  expect(converted.data.map((l) => l.status)).toEqual(['converted', 'converted']);
  expect(new Set(converted.data.map((l) => l.opportunity.id)).size).toBe(1);
});

/** axe needs scripts, so it looks at the same page in a session that has them. */
async function axeWithout(address: string): Promise<void> {
  const page = await openPage();
  await page.goto(address);
  await axe(page);
  await screenshot(page, 'web form');
}
