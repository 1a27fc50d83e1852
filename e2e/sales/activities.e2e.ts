import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { adminPage, newColleague, pageOf } from '../admin/people.ts';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn } from '../harness/sign-in.ts';
import { uniqueName } from '../staff/records.ts';

const csrf = { headers: { 'x-entente-csrf': '1' } };

async function send<T>(page: Page, path: string, data: object): Promise<T> {
  const answer = await page.request.post(`/api/v1${path}`, { data, ...csrf });
  expect([answer.status(), answer.ok() ? '' : await answer.text()]).toEqual([answer.status(), '']);
  return (await answer.json()) as T;
}

async function read<T>(page: Page, path: string): Promise<T> {
  return (await (await page.request.get(`/api/v1${path}`)).json()) as T;
}

interface Made {
  readonly data: { readonly id: string };
}

const me = async (page: Page): Promise<string> => (await read<{ user: { id: string } }>(page, '/session')).user.id;

/** `2026-03-02` on the clock of the demo company, which is that of its people. */
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo' }).format(new Date());

test('a rep’s day: a task is done and one put off, a call logged with what follows, a meeting moved in the calendar and held', async () => {
  // Nothing else is to be done on their first day.
  const admin = await adminPage();
  const page = await pageOf(await newColleague(admin, ['sales-rep']));
  const userId = await me(page);
  const day = today();
  const name = uniqueName('Day');
  const org = await send<Made>(page, '/parties/organizations', { name: `${name} AS` });
  const subject = { type: 'parties.organization', id: org.data.id };
  for (const title of [`${name} done`, `${name} later`])
    await send(page, '/parties/tasks', { title, dueOn: day, assignee: userId, subject });
  const at = (hour: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000).toISOString();
  const meeting = await send<Made>(page, '/activities/meetings', { title: `${name} review`, startsAt: at(8), endsAt: at(9), subject });

  await page.goto('/app/my-day');
  await page.getByRole('heading', { name: 'My day', level: 1 }).waitFor();
  await page.getByRole('link', { name: `${name} review` }).waitFor();
  await axe(page);
  await screenshot(page, 'my day');
  // One's day begins in the navigation.
  expect(await page.getByRole('navigation', { name: 'Main' }).getByRole('link').first().innerText()).toBe('My day');
  const row = (title: string) => page.getByRole('listitem').filter({ hasText: title });
  await row(`${name} done`)
    .getByRole('button', { name: `Done: ${name} done` })
    .click();
  await row(`${name} done`).waitFor({ state: 'detached' });
  await row(`${name} later`)
    .getByRole('button', { name: `Later: ${name} later` })
    .click();
  await page.getByRole('menuitem', { name: 'Tomorrow' }).click();
  await row(`${name} later`).waitFor({ state: 'detached' });

  // On the page of the organization: what came of a call, and what follows from it.
  await page.goto(`/app/parties/organizations/${org.data.id}`);
  await page.getByRole('button', { name: 'Log call' }).click();
  await page
    .getByRole('textbox', { name: 'Outcome' })
    .or(page.getByRole('combobox', { name: 'Outcome' }))
    .first()
    .click();
  await page.getByRole('option', { name: 'No answer', exact: true }).click();
  await page.getByLabel('Follow-up task').fill('Try once more');
  await page.locator('form').getByRole('button', { name: 'Log call' }).click();
  await page.getByText('logged a call').waitFor();
  await page.getByText('Try once more').first().waitFor();
  const tasks = await read<{ data: { title: string; dueOn: string }[] }>(
    page,
    `/parties/tasks?${new URLSearchParams({ filter: JSON.stringify({ field: 'title', op: 'eq', value: 'Try once more' }), sort: '-createdAt' })}`,
  );
  expect((tasks.data[0]?.dueOn ?? '') > day).toBe(true);

  // In the calendar: by keyboard, with the time on the wall.
  await page.goto(`/app/calendar?view=day&day=${day}`);
  const block = page.getByRole('button', { name: new RegExp(`^${name} review`) });
  await block.waitFor();
  await axe(page);
  await screenshot(page, 'calendar');
  await block.focus();
  await page.keyboard.press('Shift+ArrowDown');
  const moved = async () =>
    (await read<{ data: { startsAt: string; state: string } }>(page, `/activities/meetings/${meeting.data.id}`)).data;
  await expect.poll(async () => (await moved()).startsAt).toBe(new Date(Date.parse(at(8)) + 15 * 60_000).toISOString());
  // By the mouse: an hour further down, at once, before the calendar has been asked for again.
  const box = await block.boundingBox();
  if (!box) throw new Error('The meeting is not on the screen.');
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 30, { steps: 4 });
  await page.mouse.move(box.x + 20, box.y + 8 + 46, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await moved()).startsAt).toBe(new Date(Date.parse(at(8)) + 75 * 60_000).toISOString());
  await block.click();
  await page.getByRole('button', { name: 'Mark as held' }).click();
  await page.getByRole('dialog').getByLabel('Outcome').fill('Order in May');
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as held' }).click();
  await expect.poll(async () => (await moved()).state).toBe('held');
});

test('in the field: a visit on the phone without network is kept, survives a reload, and is sent once', async () => {
  const page = await openPage({ isPhone: true, expectedErrors: [/ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/, /422/] });
  await signIn(page, 'rep');
  const name = uniqueName('Visit');
  const org = await send<Made>(page, '/parties/organizations', { name: `${name} AS` });
  const now = Date.now();
  const made = await send<Made>(page, '/activities/meetings', {
    title: name,
    kind: 'visit',
    startsAt: new Date(now).toISOString(),
    endsAt: new Date(now + 60_000).toISOString(),
    subject: { type: 'parties.organization', id: org.data.id },
  });
  await page.goto(`/app/visits/${made.data.id}`);
  await page.getByRole('heading', { name }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Start visit' }).click();
  // The server has heard of it.
  await page.getByText(/^You are there since/).waitFor();

  await page.context().setOffline(true);
  await page.getByLabel('Quick note').fill('Shelf by the door, & wants <40> tents');
  await page.getByRole('button', { name: 'Save note' }).click();
  const kept = page.getByRole('status', { name: 'Kept on this phone' });
  await kept.getByText('Kept on this phone, will be sent').waitFor();
  // Half a thought, not yet saved.
  await page.getByLabel('Quick note').fill('And one more thing');
  await screenshot(page, 'visit without network');
  await axe(page);

  // The first answer gets lost on its way back: the server has the note, the phone does not know.
  let [isFirst, isLost] = [true, false];
  await page.route(/\/add-note$/, async (route) => {
    if (!isFirst) return route.continue();
    isFirst = false;
    await route.fetch();
    await route.abort('failed');
    isLost = true;
  });
  await page.context().setOffline(false);
  await expect.poll(() => isLost).toBe(true);
  await page.reload();
  await page.getByRole('heading', { name }).waitFor();
  expect(await page.getByLabel('Quick note').inputValue()).toBe('And one more thing');
  await kept.waitFor({ state: 'detached' });
  const notes = await read<{ data: { body: string }[] }>(
    page,
    `/parties/notes?${new URLSearchParams({ filter: JSON.stringify({ field: 'subject', op: 'eq', value: { type: 'parties.organization', id: org.data.id } }), fields: 'body' })}`,
  );
  expect(notes.data.map((n) => n.body)).toEqual(['<p>Shelf by the door, &amp; wants &lt;40&gt; tents</p>']);

  await page.getByLabel('What came of it?').fill('Order for 40 tents');
  await page.getByRole('button', { name: 'Visit done' }).click();
  await page.getByText('Held', { exact: true }).waitFor();
  const row = (
    await read<{ data: { state: string; arrivedAt: string | null; leftAt: string | null } }>(page, `/activities/meetings/${made.data.id}`)
  ).data;
  expect(row).toMatchObject({ state: 'held', arrivedAt: expect.any(String), leftAt: expect.any(String) });

  await page.goto('/app/my-day');
  await page.getByRole('heading', { name: 'My day', level: 1 }).waitFor();
  await axe(page);
  await screenshot(page, 'my day on a phone');

  // What the server does not take stays, with its words; and who signs out is asked before it is lost.
  await page.goto(`/app/visits/${made.data.id}`);
  await page.route(/\/add-note$/, (route) =>
    route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'invalid', detail: 'Nobody writes here.' }),
    }),
  );
  await page.getByLabel('Quick note').fill('Nobody but me knows this');
  await page.getByRole('button', { name: 'Save note' }).click();
  await page.getByText('The server did not take it. It is kept on this phone.').waitFor();
  await kept.getByText('Nobody writes here.').waitFor();
  await kept.getByText('Nobody but me knows this').waitFor();
  await axe(page);
  await screenshot(page, 'note that was not taken');
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByText('One thing is on this device only.').waitFor();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Sign out and discard' }).click();
  await page.getByText(/^You are still signed in/).waitFor();
  await kept.getByText('Nobody but me knows this').waitFor();
  await page.context().setOffline(false);
  // Who signs out leaves nothing behind.
  await page.getByRole('button', { name: /^Account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out and discard' }).last().click();
  await page.waitForURL(/sign-in/);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('entente-kept-')))).toEqual([]);
});

test('who is invited answers by a link in the mail, without scripts; a telephone that rings shows who calls', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const userId = await me(page);
  const name = uniqueName('Caller');
  const guest = `${name.replace(/\W/g, '').toLowerCase()}@example.com`;
  const number = `+47 22 ${String(Date.now()).slice(-6)}`;
  const person = await send<Made>(page, '/parties/people', {
    givenName: 'Kari',
    familyName: name,
    emails: [{ value: guest }],
    phones: [{ value: number }],
  });
  const starts = Date.now() + 86_400_000;
  const meeting = await send<Made>(page, '/activities/meetings', {
    title: `${name} review`,
    startsAt: new Date(starts).toISOString(),
    endsAt: new Date(starts + 3_600_000).toISOString(),
  });
  await send(page, `/activities/meetings/${meeting.data.id}/invite`, { person: person.data.id });
  const mail = async (): Promise<string> => {
    const found = await read<{ data: { id: string }[] }>(page, `/notify/mails?${new URLSearchParams({ 'filter[recipient][eq]': guest })}`);
    const id = found.data[0]?.id;
    return id ? ((await read<{ data: { text: string | null } }>(page, `/notify/mails/${id}`)).data.text ?? '') : '';
  };
  await expect.poll(mail).toContain('/meetings/answer/');
  const link = /https?:\/\/[^/\s]+(\/meetings\/answer\/\S+\?answer=declined)/.exec(await mail())?.[1] ?? '';
  const visitor = await openPage({ javaScriptEnabled: false });
  await visitor.goto(link);
  await visitor.getByText(`${name} review`).waitFor();
  await screenshot(visitor, 'answer to an invitation');
  await visitor.getByRole('button', { name: 'Yes' }).click();
  await visitor.getByRole('heading', { name: 'Thank you, see you there' }).waitFor();
  await page.goto(`/app/activities/meetings/${meeting.data.id}`);
  await page.getByText('Accepted').waitFor();
  const looks = await openPage();
  await looks.goto(link);
  await axe(looks);

  const extension = String(Date.now()).slice(-7);
  await send(page, '/activities/phone-extensions', { number: extension, user: userId });
  await page.goto('/app/parties/organizations');
  await page.getByRole('heading', { name: 'Organizations' }).waitFor();
  const call = { id: name, extension, number };
  await send(page, '/activities/calls/events', { event: 'ringing', ...call });
  const notice = page.getByRole('alert').filter({ hasText: 'Incoming call' });
  await notice.getByText(`Kari ${name}`).waitFor();
  await axe(page);
  await notice.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('heading', { name: `Kari ${name}` }).waitFor();
  await send(page, '/activities/calls/events', { event: 'ended', durationSeconds: 61, ...call });
  await send(page, '/activities/calls/events', { event: 'ended', durationSeconds: 61, ...call });
  await page.getByText('logged a call').waitFor();
  expect(await page.getByText('logged a call').count()).toBe(1);
});

test.each([
  { path: '/app/my-day', answer: '**/api/v1/activities/meetings/my-day', shown: 'Nothing waits for you today' },
  { path: '/app/calendar?view=list', answer: '**/api/v1/activities/meetings/calendar?*', shown: 'Nothing in these two weeks' },
])('$path that could not be loaded says so and is loaded when asked again', async ({ path, answer, shown }) => {
  const page = await pageOf(await newColleague(await adminPage(), ['sales-rep']), { expectedErrors: [/500/] });
  await page.route(answer, (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', json: { code: 'internal', detail: 'The server stumbled.' } }),
  );
  await page.goto(path);
  await page.getByRole('alert').getByText('The server stumbled.').waitFor();
  await axe(page);
  await page.unroute(answer);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText(shown).first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});
