import { expect, test } from 'vitest';
import { axe } from '../harness/axe.ts';
import { copyOfDemo } from '../harness/demo-data.ts';
import { openPage } from '../harness/open-page.ts';
import { startServer } from '../harness/server.ts';
import { signIn } from '../harness/sign-in.ts';

test("a company's own module is migrated, shown and kept while it is away", { timeout: 600_000 }, async () => {
  const env = { EXTENSIONS: 'docs/examples/rentals' };
  const first = await startServer({ dataDir: await copyOfDemo(), env });
  try {
    const page = await openPage({ baseURL: first.url });
    await signIn(page, 'admin');
    const organizations = (await (await page.request.get('/api/v1/parties/organizations?page[size]=1')).json()) as {
      data: { id: string }[];
    };
    const created = await page.request.post('/api/v1/rentals/rentals', {
      data: { item: 'Vidda 2 tent', customer: organizations.data[0]?.id, startsOn: '2026-03-02', dueOn: '2026-03-09' },
      headers: { 'x-entente-csrf': '1' },
    });
    expect([created.status(), await created.text()]).toEqual([201, expect.stringContaining('Vidda 2 tent')]);
    await page.goto('/app/rentals/rentals');
    await page.getByRole('link', { name: 'Vidda 2 tent' }).first().waitFor();
    await axe(page);
    await page.getByRole('link', { name: 'Due back' }).first().click();
    await page.getByRole('heading', { name: 'Out now' }).waitFor();
    await page.getByRole('link', { name: 'Vidda 2 tent' }).waitFor();
    await axe(page);
    // It would ask for a server that is gone.
    await page.close();
  } finally {
    await first.stop();
  }
  const without = await startServer({ dataDir: first.dataDir });
  try {
    const page = await openPage({ baseURL: without.url, expectedErrors: [/404/] });
    await signIn(page, 'admin');
    expect((await page.request.get('/api/v1/rentals/rentals')).status()).toBe(404);
  } finally {
    await without.stop();
  }
  const again = await startServer({ dataDir: first.dataDir, env });
  try {
    const page = await openPage({ baseURL: again.url });
    await signIn(page, 'admin');
    const kept = (await (await page.request.get('/api/v1/rentals/rentals')).json()) as { data: { item: string }[] };
    expect(kept.data.map((r) => r.item)).toEqual(['Vidda 2 tent']);
  } finally {
    await again.dispose();
  }
});
