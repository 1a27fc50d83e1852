import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { expect, onTestFinished, test } from 'vitest';
import { adminPage, post } from '../admin/people.ts';
import { axe } from '../harness/axe.ts';
import { uniqueName } from '../staff/records.ts';

interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver on loopback, where the shared server may send to. */
async function receiver() {
  const got: Got[] = [];
  const waiting: (() => void)[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(status).end(status === 200 ? 'thank you' : 'no, thank you');
      for (const wake of waiting.splice(0)) wake();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    answerWith: (code: number) => void (status = code),
    /** The first request that is like this, as soon as it is there. */
    until: async (isIt: (got: Got) => boolean): Promise<Got> => {
      for (;;) {
        const found = got.find(isIt);
        if (found) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    count: () => got.length,
  };
}

test('an administrator connects another system, which gets what happens and can verify it', async () => {
  // The address with a password in it is refused.
  const page = await adminPage({ expectedErrors: [/422/] });
  const hook = await receiver();
  const name = uniqueName('Warehouse');
  await page.goto('/app/settings/webhooks');
  await page.getByRole('heading', { level: 1, name: 'Webhooks' }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Add an endpoint' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an endpoint' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await dialog.getByLabel('URL').fill('http://user:secret@example.com');
  await dialog.getByLabel('Everything that happens to').click();
  await page.getByRole('option', { name: 'Organizations' }).click();
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).click();
  await dialog.getByRole('radio', { name: 'The whole record' }).check();
  await dialog.getByRole('button', { name: 'Add a header' }).click();
  await dialog.getByLabel('Name of header 1').fill('X-Token');
  await dialog.getByLabel('Value of header 1').fill('geheim-123');
  await axe(page);
  await dialog.getByRole('button', { name: 'Add endpoint' }).click();
  await dialog.getByText('must hold no user name or password').waitFor();
  await dialog.getByLabel('URL').fill(hook.url);
  await dialog.getByRole('button', { name: 'Add endpoint' }).click();

  const shown = page.getByRole('dialog', { name: 'Copy the signing secret' });
  const secret = await shown.getByRole('group', { name: 'Signing secret' }).innerText();
  expect(secret).toMatch(/^whsec_/);
  await axe(page);
  await shown.getByRole('button', { name: 'I have copied it' }).click();

  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Send a test' }).click();
  const tested = await hook.until((r) => r.body.includes('webhooks.test'));
  expect(new Webhook(secret).verify(tested.body, tested.headers as Record<string, string>)).toMatchObject({ type: 'webhooks.test' });
  expect(tested.headers['x-token']).toBe('geheim-123');

  const organization = uniqueName('Hooked');
  await post(page, '/parties/organizations', { name: organization });
  const told = await hook.until((r) => r.body.includes(organization));
  expect(new Webhook(secret).verify(told.body, told.headers as Record<string, string>)).toMatchObject({
    type: 'parties.organizationCreated',
    data: { record: { name: organization } },
  });

  const log = page.getByRole('table', { name: 'Deliveries' });
  await log.getByRole('button', { name: 'parties.organizationCreated' }).first().click();
  const delivery = page.getByRole('dialog', { name: 'parties.organizationCreated' });
  await delivery.getByRole('region', { name: 'Payload' }).filter({ hasText: organization }).waitFor();
  await delivery.getByText(/ · 200 · /).click();
  await delivery.getByText('thank you').waitFor();
  await axe(page);
  await delivery.getByRole('button', { name: 'Send again' }).click();
  await hook.until((r) => r !== told && r.headers['webhook-id'] === told.headers['webhook-id']);
});

test('a receiver that refuses is in the log, and an endpoint is switched off, on, and removed', async () => {
  const page = await adminPage();
  const hook = await receiver();
  const name = uniqueName('Refuser');
  hook.answerWith(400);
  const made = await post<{ result: { id: string } }>(page, '/webhooks/endpoints/create-endpoint', {
    name,
    url: hook.url,
    recordTypes: ['parties.person'],
  });
  const { id } = made.result;
  await page.goto(`/app/settings/webhooks/${id}`);
  await page.getByText('Nothing was sent yet').waitFor();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await hook.until(() => true);
  await page.getByRole('row', { name: /webhooks\.test Waiting Answered 400/ }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Send a period again' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send a period again' });
  await axe(page);
  await dialog.getByRole('radio', { name: 'Everything' }).check();
  await dialog.getByRole('button', { name: 'Send again' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'New secret' }).click();
  await page.getByRole('dialog', { name: 'Make a new secret?' }).getByRole('button', { name: 'New secret' }).click();
  await page.getByRole('dialog', { name: 'Copy the signing secret' }).getByRole('button', { name: 'I have copied it' }).click();
  await page.getByRole('button', { name: 'Switch off' }).click();
  await page.getByRole('button', { name: 'Switch on' }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByRole('button', { name: 'Send a test' }).waitFor();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page
    .getByRole('dialog', { name: `Remove ${name}?` })
    .getByRole('button', { name: 'Remove' })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Webhooks' }).waitFor();
  // Not before the list is there.
  await page.getByRole('table').or(page.getByText('No webhooks yet')).first().waitFor();
  expect(await page.getByRole('link', { name }).count()).toBe(0);
});
