import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { create, uniqueName } from '../staff/records.ts';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';

/** The texts of the mails to an address, the newest first. */
async function mailsTo(admin: Page, address: string): Promise<string[]> {
  const search = new URLSearchParams({ fields: 'text', sort: '-createdAt', 'page[size]': '200', 'filter[recipient][eq]': address });
  const answer = (await (await admin.request.get(`/api/v1/notify/mails?${search}`)).json()) as { data: { text: string | null }[] };
  return answer.data.map((mail) => mail.text ?? '');
}

/** The text of the newest mail to an address about something, once the catcher has it. */
async function mailTo(admin: Page, address: string, about: string): Promise<string> {
  let text = '';
  await expect
    .poll(async () => (text = (await mailsTo(admin, address)).find((each) => each.includes(about)) ?? ''), { timeout: 45_000 })
    .not.toBe('');
  return text;
}

const bell = (page: Page) => page.getByRole('button', { name: /notification/i }).first();

test('a colleague who is mentioned gets the bell and the mail, and opens it', async () => {
  const [author, colleague] = [await openPage(), await openPage()];
  await signIn(author, 'admin');
  await signIn(colleague, 'manager');
  const name = uniqueName('Mentioned');
  const { id } = await create(author, 'parties/organizations', { name });

  await author.goto(`/app/parties/organizations/${id}`);
  await author.getByRole('button', { name: 'Add note' }).click();
  const text = author.getByRole('textbox', { name: 'Note' });
  await text.click();
  await author.keyboard.type('Please look, @Henr');
  await author
    .getByRole('listbox', { name: 'Mention a colleague' })
    .getByRole('option', { name: /Henrik Dahl/ })
    .waitFor();
  await axe(author);
  await author.keyboard.press('Enter');
  await author.keyboard.type('thank you');
  await author.keyboard.press('Control+Enter');
  await author.getByRole('list', { name: 'Timeline' }).getByText('@Henrik Dahl').waitFor();

  // Who has read it in the app already gets no mail.
  const mail = await mailTo(author, 'manager@fjellvik.example', name);
  await colleague.goto('/app/parties/organizations');
  await colleague.getByRole('button', { name: /unread notification/ }).click();
  const panel = colleague.getByRole('dialog', { name: 'Notifications' });
  await panel.getByRole('link', { name: new RegExp(name) }).waitFor();
  await axe(colleague);
  await panel.getByRole('link', { name: new RegExp(name) }).click();
  await colleague.getByRole('heading', { name, level: 1 }).waitFor();
  expect(mail).toContain('mentioned you');
  expect(mail).toContain('You get this because somebody mentioned you.');

  // The mention made him watch the record.
  await colleague.getByRole('button', { name: 'Stop watching' }).waitFor();
});

test('the inbox is filtered, read by keyboard, and put away', async () => {
  const page = await openPage();
  await signIn(page, 'rep');
  await page.goto('/app/notifications');
  const first = page.getByRole('list', { name: 'Notifications' }).first();
  await first.waitFor();
  await axe(page);
  await page.getByText('Mentions', { exact: true }).click();
  await page.getByText('Henrik Dahl mentioned you').waitFor();
  const item = page.getByRole('listitem').filter({ hasText: 'Henrik Dahl mentioned you' });
  await item.getByRole('link').focus();
  await page.keyboard.press('u');
  await item.getByRole('button', { name: 'Mark as unread' }).waitFor();
  await page.keyboard.press('e');
  await page.getByText('Nothing matches').waitFor();
  await page.getByText('Archived', { exact: true }).click();
  await page.getByText('Henrik Dahl mentioned you').waitFor();
  await page.getByText('Inbox', { exact: true }).click();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor();
  await axe(page);
});

test('an empty inbox says what belongs there', async () => {
  const reader = await openPage();
  await signIn(reader, 'readonly');
  await reader.goto('/app/notifications');
  await reader.getByText('Archived', { exact: true }).click();
  await reader.getByText('Nothing is archived').waitFor();
  await axe(reader);
});

test('quiet hours and channels are set, and the administrator sets defaults; on a phone too', async () => {
  const page = await openPage({ isPhone: true });
  await signIn(page, 'support');
  await page.goto('/app/notifications');
  await bell(page).waitFor();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'Notification settings' }).waitFor();
  await page.getByRole('switch', { name: 'No mail in quiet hours' }).waitFor();
  await axe(page);
  const mentions = page.getByRole('switch', { name: 'Somebody mentions me: in the app' });
  await mentions.press('Space');
  // It shows what the server has.
  await expect.poll(() => mentions.isChecked()).toBe(false);
  await page.getByRole('switch', { name: 'No mail in quiet hours' }).press('Space');
  await page.getByLabel('From', { exact: true }).fill('22:30');
  await page.getByLabel('Until', { exact: true }).fill('06:15');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('button', { name: 'Save changes' }).waitFor({ state: 'detached' });
  await axe(page);
  await page.reload();
  await page.getByLabel('Until', { exact: true }).waitFor();
  expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('22:30');
  expect(await mentions.isChecked()).toBe(false);
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('button', { name: 'Reset' }).waitFor({ state: 'detached' });

  const admin = await openPage();
  await signIn(admin, 'admin');
  await admin.goto('/app/settings/notifications');
  await admin.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor();
  await admin.getByRole('switch', { name: 'Somebody accepts my invitation: in the app' }).waitFor();
  await axe(admin);
});

test('a link in a mail asks before it ends a watch, and works without signing in; a forged one ends nothing', async () => {
  const [admin, owner, stranger] = [await openPage(), await openPage(), await openPage({ expectedErrors: [/404/] })];
  await signIn(admin, 'admin');
  await signIn(owner, 'rep');
  const watchesOf = async (each: string): Promise<number> => {
    const filter = JSON.stringify({ field: 'subject', op: 'eq', value: `parties.organization:${each.split('.')[1]}` });
    const answer = await owner.request.get(`/api/v1/notify/watches?${new URLSearchParams({ filter })}`);
    return ((await answer.json()) as { data: unknown[] }).data.length;
  };
  // The summary of what the demo company has told her; by now there may be mails about what she watches no more.
  let link = '';
  const findLink = async (): Promise<string> => {
    const texts = (await mailsTo(admin, 'astrid@fjellvik.example')).join('\n');
    for (const [, each = ''] of texts.matchAll(/https?:\/\/[^/\s]+(\/unwatch\/\S+)/g))
      if ((await watchesOf(each)) === 1) return (link = each);
    return '';
  };
  await expect.poll(findLink).not.toBe('');
  const watches = (): Promise<number> => watchesOf(link);

  await stranger.goto(link);
  await stranger.getByRole('heading', { name: 'Stop watching?' }).waitFor();
  await axe(stranger);
  // A mail scanner that follows the link ends nothing.
  expect(await watches()).toBe(1);
  await stranger.goto(`${link.slice(0, -3)}abc`);
  await stranger.getByRole('heading', { name: 'This link is not valid' }).waitFor();
  await axe(stranger);
  expect(await watches()).toBe(1);
  await stranger.goto(link);
  await stranger.getByRole('button', { name: 'Stop watching' }).click();
  await stranger.getByRole('heading', { name: 'You no longer watch it' }).waitFor();
  await axe(stranger);
  expect(await watches()).toBe(0);
});
