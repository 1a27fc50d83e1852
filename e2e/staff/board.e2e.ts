import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { drag } from '../harness/drag.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { create, read, uniqueName } from './records.ts';

test('a card moves to another lane by mouse', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const name = uniqueName('Dragged');
  const row = await create(page, 'parties/organizations', { name, lifecycleStage: 'lead' });
  await page.goto(`/app/parties/organizations?layout=board&q=${encodeURIComponent(name)}`);
  const card = page.getByRole('region', { name: 'Lead' }).getByRole('button', { name });
  await card.waitFor();
  await axe(page);
  await drag(page, card, page.getByRole('region', { name: 'Qualified' }));
  await page.getByRole('region', { name: 'Qualified' }).getByRole('button', { name }).waitFor();
  expect((await read(page, 'parties/organizations', row.id))['lifecycleStage']).toBe('qualified');
});

test('a card moves by keyboard, and a task is completed by moving it to Done', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  const title = uniqueName('Keyed');
  const row = await create(page, 'parties/tasks', { title });
  await page.goto(`/app/parties/tasks?layout=board&q=${encodeURIComponent(title)}`);
  await page.getByRole('region', { name: 'Open' }).getByRole('button', { name: title }).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByRole('region', { name: 'Done' }).getByRole('button', { name: title }).waitFor();
  expect((await read(page, 'parties/tasks', row.id))['state']).toBe('done');
});
