import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { expect, onTestFinished, test } from 'vitest';
import { adminPage, post } from '../admin/people.ts';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { serverUrl } from '../harness/server-url.ts';
import { signIn } from '../harness/sign-in.ts';
import { uniqueName } from '../staff/records.ts';

test('an assistant is connected as the page says, and what it did is shown', async () => {
  const page = await adminPage();
  await page.goto('/app/settings/assistants');
  await page.getByRole('heading', { level: 1, name: 'Assistants' }).waitFor();
  await axe(page);
  const address = await page.getByRole('group', { name: 'Address' }).innerText();
  const config = JSON.parse(await page.getByRole('region', { name: 'Configuration' }).innerText()) as {
    mcpServers: { entente: { url: string } };
  };
  expect(config.mcpServers.entente.url).toBe(address);

  const keyName = uniqueName('Helper');
  const made = await post<{ result: { key: string } }>(page, '/identity/api-keys/create-key', {
    name: keyName,
    scopes: [{ record: '*', verbs: ['read'] }],
  });
  const { key } = made.result;
  const client = new Client({ name: 'journey', version: '1' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/api/mcp', serverUrl()), {
      requestInit: { headers: { authorization: `Bearer ${key}` } },
    }),
  );
  onTestFinished(() => client.close());
  const found = await client.callTool({ name: 'list_records', arguments: { type: 'parties.organization', limit: 3, fields: ['name'] } });
  expect((found.structuredContent as { records: unknown[] }).records).toHaveLength(3);
  await client.callTool({ name: 'read_record', arguments: { type: 'parties.person', id: crypto.randomUUID() } });

  await page.reload();
  await page
    .getByRole('table', { name: 'Keys that assistants used' })
    .getByRole('row', { name: new RegExp(`${keyName}.*journey 1 2 0 1`) })
    .waitFor();
  const calls = page.getByRole('table', { name: 'What assistants did' });
  await calls
    .getByRole('row', { name: /list_records Organization .* Done/ })
    .first()
    .waitFor();
  await calls
    .getByRole('row', { name: /read_record Person .* Refused: not-found/ })
    .first()
    .waitFor();
  await axe(page);
});

test('somebody without other rights reads how to connect theirs, on a phone', async () => {
  const page = await openPage({ isPhone: true });
  await signIn(page, 'readonly');
  await page.goto('/app/settings/assistants');
  await page.getByText('No assistant has been here yet').waitFor();
  await axe(page);
});
