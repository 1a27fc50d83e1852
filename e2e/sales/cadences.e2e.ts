import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn } from '../harness/sign-in.ts';
import { create, uniqueName } from '../staff/records.ts';

test('a manager writes a cadence, is told what is missing at its step, previews it with a real person and activates it', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const [name, word] = [uniqueName('Follow up'), uniqueName('Lead')];
  await lead(page, `${word} A`);

  await page.goto('/app/cadences?tab=all');
  await page.getByRole('link', { name: 'Dealers: first contact' }).waitFor();
  await page.getByRole('button', { name: 'New cadence' }).click();
  await page.getByLabel('Name').first().fill(name);
  await page.getByRole('textbox', { name: 'Subject' }).fill('Hello {{firstName | there}}');
  await page.getByRole('textbox', { name: 'Text' }).fill('Your question, {{nonsense}}');
  await page.getByRole('button', { name: 'Add wait' }).click();
  await page.getByRole('button', { name: 'Add task' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Call {{name}}');
  await choose(page, 'Purpose of the mails', 'Answers to enquiries');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  const first = page.getByRole('listitem', { name: 'Step 1' });
  // What is missing is said at the step, after the page of the new cadence has opened.
  await page.getByRole('textbox', { name: 'Text' }).fill('Your question, {{nonsense}}!');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await first.getByText('knows no placeholder {{nonsense}}').waitFor();
  await page.getByRole('textbox', { name: 'Text' }).fill('About {{company | your shop}}');
  await page.getByRole('button', { name: 'Preview step 1' }).click();
  await choose(page, 'Preview for', `${word} A`);
  await page.getByText(`About ${word} A Ltd`).waitFor();
  await axe(page);
  await screenshot(page, 'cadence editor');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('button', { name: 'Activate', exact: true }).click();
  await page.getByText('Version 3 works').waitFor();
});

test('leads are enrolled from their list, each told why not; their page says what comes next and why; an answer stops it', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const name = 'Dealers: first contact';
  const word = uniqueName('Lead');
  const [good, twin] = [await lead(page, `${word} A`), await lead(page, `${word} B`)];
  await create(page, 'sales/leads', { familyName: `${word} C`, company: 'No address Ltd' });
  await page.goto(`/app/sales/leads?q=${encodeURIComponent(word)}&layout=table`);
  await page
    .getByRole('checkbox', { name: /Select all|Select every/ })
    .first()
    .check();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Enrol in cadence' }).click();
  const dialog = page.getByRole('dialog', { name: 'Enrol in cadence' });
  await dialog
    .getByLabel(/^Cadence/)
    .first()
    .click();
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).click();
  await dialog.getByRole('button', { name: 'Enrol in cadence' }).click();
  await page.getByText('There is no e-mail address.').first().waitFor();

  const enrolled = async (id: string): Promise<{ id: string; state: string; stopReason: string | null }[]> => {
    const search = new URLSearchParams({ 'filter[lead][eq]': id, fields: 'state,stopReason' });
    return (
      (await (await page.request.get(`/api/v1/cadences/enrolments?${search}`)).json()) as {
        data: { id: string; state: string; stopReason: string | null }[];
      }
    ).data;
  };
  expect(await enrolled(good)).toHaveLength(1);
  await page.goto(`/app/sales/leads/${good}`);
  const block = page.getByRole('region', { name: 'Cadences' });
  await block.getByRole('link', { name }).waitFor();
  await block.getByText(/^(Waits|Comes next)/).waitFor();
  await block.getByRole('button', { name: 'Show steps' }).click();
  await block.getByText('Wait 2 working days').waitFor();

  // They answer by mail: a program says so, and it stops for all cadences of theirs.
  const [entry] = await enrolled(twin);
  const noted = await page.request.post('/api/v1/cadences/enrolments/record-reply', {
    data: { lead: twin },
    headers: { 'x-entente-csrf': '1' },
  });
  expect(await noted.json()).toMatchObject({ result: { noted: 1 } });
  expect(await enrolled(twin)).toMatchObject([{ id: entry?.id, state: 'stopped', stopReason: 'replied' }]);
  await block.getByRole('button', { name: new RegExp(`^What to do with`) }).click();
  await page.getByRole('menuitem', { name: 'Pause' }).click();
  await block.getByText('Paused: nothing is sent until it is resumed').waitFor();
  await axe(page);
  const visitor = await openPage({ expectedErrors: [/404/] });
  await visitor.goto(`/unsubscribe/${entry?.id}.forged`);
  await visitor.getByRole('heading', { name: 'This link is not valid' }).waitFor();
});

async function lead(page: Page, familyName: string): Promise<string> {
  const email = `${familyName.replace(/\W/g, '').toLowerCase()}@example.com`;
  return (await create(page, 'sales/leads', { familyName, givenName: 'Ana', company: `${familyName} Ltd`, email })).id;
}

async function choose(page: Page, field: string, title: string): Promise<void> {
  await page.getByLabel(field).click();
  await page.keyboard.type(title);
  await page.getByRole('option', { name: title }).first().click();
}
