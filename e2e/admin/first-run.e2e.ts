import { Client } from 'pg';
import type { APIResponse } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningEmbedded } from '../../src/kernel/db/embedded.ts';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { startServer, type RunningServer } from '../harness/server.ts';
import { signInAs } from '../harness/sign-in.ts';
import { csvFile } from './files.ts';
import { startRatesStub, type RatesStub } from './rates-stub.ts';

const admin = { email: 'ada@newcomer.example', password: 'a long enough sentence' };
let server: RunningServer;
let rates: RatesStub;

beforeAll(async () => {
  rates = await startRatesStub();
  server = await startServer({ demo: false, env: { ECB_RATES_URL: rates.url, ECB_RATES_HISTORY_URL: rates.url } });
});

afterAll(async () => {
  await server?.dispose();
  await rates?.close();
});

test('an empty system leads its first administrator from the token to the first import', async () => {
  const page = await openPage({ baseURL: server.url, expectedErrors: [/401|403/] });
  // It is printed after the server has said that it is ready.
  await server.printed('/app/setup?token=');
  const token = /setup\?token=([0-9a-f]+)/.exec(server.output())?.[1] ?? '';
  await page.goto('/app/');
  await page.getByLabel('Set-up token').fill('0000000000000000');
  await axe(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Newcomer Ltd');
  await axe(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Your name').fill('Ada Newcomer');
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(admin.password);
  await page.getByRole('button', { name: 'Create the system' }).click();

  // The wrong token leads back to where it is asked for, and nothing typed is lost.
  await page.getByRole('alert').waitFor();
  await page.getByLabel('Set-up token').fill(`${server.url}/app/setup?token=${token}`);
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Newcomer Ltd');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Your name').fill('Ada Newcomer');
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(admin.password);
  await axe(page);
  await page.getByRole('button', { name: 'Create the system' }).click();

  await page.getByRole('heading', { name: 'Who works with you?' }).waitFor();
  await axe(page);
  const person = page.getByRole('group', { name: 'Person 1' });
  await person.getByRole('textbox', { name: 'Name' }).fill('Bo Colleague');
  await person.getByRole('textbox', { name: 'E-mail' }).fill('bo@newcomer.example');
  await page.getByRole('button', { name: 'Send invitations' }).click();
  await page.getByRole('button', { name: 'Import organizations' }).click();
  await page.getByLabel('File to import').setInputFiles(
    csvFile('customers.csv', [
      ['Company', 'City'],
      ['First customer', 'Oslo'],
    ]),
  );
  await page.getByRole('heading', { name: 'How the file is read' }).waitFor();
  for (const step of ['Where the columns go', 'When a record is there already']) {
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: step }).waitFor();
  }
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Start the import' }).click();
  await page.getByRole('group', { name: 'What happened' }).waitFor();

  await page.goto('/app/');
  const steps = page.getByRole('region', { name: 'First steps' });
  await steps.getByText('2 of 6 done').waitFor();
  await steps.getByRole('link', { name: /Invite colleagues \(done\)/ }).waitFor();
  await page
    .getByRole('link', { name: /First customer/ })
    .first()
    .waitFor();
  await axe(page);

  // What nobody can sell without is there: stages, a warehouse, the taxes of the country.
  await page.goto('/app/sales/opportunities');
  await page.getByRole('region', { name: /Qualified/ }).waitFor();
  expect(await rowsOf(await page.request.get('/api/v1/stock/locations'))).toBe(1);
  expect(await rowsOf(await page.request.get('/api/v1/pricing/tax-rates'))).toBeGreaterThan(1);

  // What only the company can decide is asked for.
  await page.goto('/app/settings/shop');
  await page
    .getByRole('region', { name: 'Before customers can buy' })
    .getByRole('link', { name: /^Ways to pay/ })
    .waitFor();
  await axe(page);
});

test('a job that failed for good is run again from its page, and then does its work', async () => {
  const page = await openPage({ baseURL: server.url });
  await signInAs(page, admin);
  await queueOnce(server.dataDir, 'settings.fetchRates');
  // Asked by the interface until it is so; a page that is counted before it has its rows shows none however long one waits.
  await expect.poll(async () => rowsOf(await page.request.get('/api/v1/jobs/dead')), { timeout: 60_000 }).toBe(1);
  await page.goto('/app/settings/jobs');
  const failed = page.getByRole('row', { name: /settings\.fetchRates/ });
  await failed.waitFor();
  expect(await failed.innerText()).toContain('503');
  await axe(page);
  rates.recover();
  await failed.getByRole('button', { name: 'Run settings.fetchRates again' }).click();
  await page.getByText('It is queued again.').waitFor();
  await expect.poll(() => failed.count()).toBe(0);
  await expect.poll(async () => rowsOf(await page.request.get('/api/v1/jobs/dead')), { timeout: 60_000 }).toBe(0);
  const dollars = '/api/v1/settings/exchange-rates?filter[quote][eq]=USD';
  await expect.poll(async () => rowsOf(await page.request.get(dollars)), { timeout: 60_000 }).toBe(1);
  await page.goto('/app/settings/rates');
  await page.getByRole('row', { name: /USD/ }).waitFor();
});

async function rowsOf(response: APIResponse): Promise<number> {
  return ((await response.json()) as { data: unknown[] }).data.length;
}

/** Queues a job that is tried a single time. */
async function queueOnce(dataDir: string, name: string): Promise<void> {
  const database = runningEmbedded({ dataDir });
  if (!database) throw new Error('The server has no database of its own');
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query(
    `select entente_enqueue(json_build_array(json_build_object('identifier', $1::text, 'payload', json_build_object(), 'queue_name', null, 'max_attempts', 1, 'priority', 0)))`,
    [name],
  );
  await client.end();
}
