import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn } from '../harness/sign-in.ts';
import { uniqueName } from '../staff/records.ts';

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
  // The page has to be older than any program would leave it; a person who is quicker sends it once more.
  const thanks = visitor.getByRole('heading', { name: 'Thank you' });
  await expect
    .poll(
      async () => {
        if (await thanks.isVisible()) return true;
        await visitor.getByRole('button', { name: 'Send' }).click();
        return thanks.isVisible();
      },
      { timeout: 15_000, interval: 1_000 },
    )
    .toBe(true);

  const admin = await openPage();
  await signIn(admin, 'admin');
  const search = new URLSearchParams({ 'filter[familyName][eq]': name });
  const find = async (): Promise<LeadRow | undefined> =>
    ((await (await admin.request.get(`/api/v1/sales/leads?${search}`)).json()) as { data: LeadRow[] }).data[0];
  await expect.poll(async () => (await find())?.score ?? 0, { timeout: 20_000 }).toBeGreaterThan(30);
  const found = await find();
  expect(found?.assignedBecause).toMatch(/^to .+ by rule Dealers, their turn$/);

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

/** axe needs scripts, so it looks at the same page in a session that has them. */
async function axeWithout(address: string): Promise<void> {
  const page = await openPage();
  await page.goto(address);
  await axe(page);
  await screenshot(page, 'web form');
}
