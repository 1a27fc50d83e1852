import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { uniqueName } from '../staff/records.ts';
import { adminPage } from './people.ts';

test('a calendar is made, gets a half day, shows what it comes to, and a team works by it', async () => {
  const page = await adminPage({ expectedErrors: [/422/] });
  const name = uniqueName('Shop');
  await page.goto('/app/settings/calendar');
  await page.getByRole('button', { name: 'New calendar' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Create calendar' }).click();
  // The dialog has a name too, and behind it the default calendar is still there until it has gone.
  await dialog.waitFor({ state: 'hidden' });
  await page
    .getByRole('textbox', { name: 'Name', exact: true })
    .and(page.locator(`[value="${name}"]`))
    .waitFor();

  // What cannot be is told of while one types, and refused with the reason; nothing is saved.
  const monday = page.getByRole('group', { name: 'Monday' });
  await monday.getByRole('textbox', { name: 'Monday, to' }).fill('09:00');
  await monday.getByRole('status').getByText('On Monday a window starts and ends at the same time.').waitFor();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page
    .getByRole('alert')
    .getByText(/on monday the window 09:00 to 09:00 has no length/)
    .waitFor();
  expect(await monday.getByRole('textbox', { name: 'Monday, to' }).inputValue()).toBe('09:00');
  // What was typed is not lost by looking at another calendar.
  const choice = page.getByRole('radiogroup', { name: 'Calendar' });
  await choice.locator('label').filter({ hasNotText: name }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep editing' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect.poll(() => monday.getByRole('textbox', { name: 'Monday, to' }).inputValue()).toBe('17:00');

  const day = new Date(Date.now() + 7 * 86_400_000 - ((new Date().getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Date', { exact: true }).fill(day);
  await page.getByRole('textbox', { name: 'Name of the day' }).fill('Stocktaking');
  await page.getByRole('textbox', { name: 'Work until, for a half day' }).fill('12:00');
  await page.getByRole('button', { name: 'Add a day' }).click();
  const preview = page.getByRole('list', { name: 'The next weeks' }).getByRole('listitem').filter({ hasText: 'Stocktaking' });
  await preview.getByText('09:00–12:00').waitFor();

  await page.getByRole('combobox', { name: 'Team or person' }).click();
  await page.getByRole('option', { name: 'Finance' }).click();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const row = page.getByRole('row', { name: /Finance/ });
  await row.waitFor();
  await axe(page);
  await row.getByRole('button', { name: /Remove/ }).click();
  await expect.poll(() => row.count()).toBe(0);
});
