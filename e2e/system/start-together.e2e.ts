import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { startPrimary } from '../../src/kernel/testing/standby.ts';
import { startServer } from '../harness/server.ts';

test('two servers that start at once on one empty database make one demo company, and both serve it', async () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'entente-together-'));
  const primary = await startPrimary(parent);
  const env = { DATABASE_URL: primary.url, ENTENTE_SECRET: 'kq3-Zx81Lw_92hfTTy0bNvCz4RsUeMqP', DATABASE_POOL_SIZE: '8' };
  // Each has a disk of its own, as two machines have.
  const starts = ['one', 'two'].map((name) => startServer({ demo: true, dataDir: path.join(parent, name), env }));
  onTestFinished(async () => {
    for (const start of await Promise.allSettled(starts)) if (start.status === 'fulfilled') await start.value.stop();
    await primary.server.stop();
    rmSync(parent, { recursive: true, force: true });
  });
  const servers = await Promise.all(starts);
  expect(servers.filter((server) => server.output().includes('filling the demo company'))).toHaveLength(1);
  const client = new Client({ connectionString: primary.url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM company) AS companies, (SELECT count(*)::int FROM "user" WHERE email = 'admin@fjellvik.example') AS admins,
       (SELECT count(*)::int FROM (SELECT 1 FROM organization GROUP BY name HAVING count(*) > 1) twice) AS "twice"`,
  );
  await client.end();
  expect(rows).toEqual([{ companies: 1, admins: 1, twice: 0 }]);
  for (const server of servers) {
    expect(server.output()).toContain('admin@fjellvik.example');
    const signedIn = await fetch(`${server.url}/api/v1/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-entente-csrf': '1' },
      body: JSON.stringify({ email: 'admin@fjellvik.example', password: 'fjellvik-demo-2026' }),
    });
    expect(signedIn.status).toBe(200);
  }
}, 600_000);
