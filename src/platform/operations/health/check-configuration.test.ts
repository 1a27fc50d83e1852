import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../../kernel/config/config.ts';
import { checkConfiguration } from './check-configuration.ts';
import { say, type HealthScope } from './finding.ts';
import { temporaryDirectory } from '../../../kernel/testing/temporary-directory.ts';

function dataDir(): string {
  const directory = temporaryDirectory('health');
  return directory;
}

async function problems(env: Record<string, string>, directory = dataDir()): Promise<string[]> {
  const config = loadConfig({ DATA_DIR: directory, ...env });
  const found = await checkConfiguration({ config } as HealthScope);
  // Whatever is wrong comes with what to do.
  for (const { tone, todo } of found) expect(tone === 'ok' || todo !== undefined).toBe(true);
  return found.filter(({ tone }) => tone !== 'ok').map(({ tone, text, values }) => `${tone} ${say(text, values)}`);
}

test('a system for trying out on this machine, and one behind a proxy with TLS, are sound', async () => {
  expect(await problems({})).toEqual([]);
  expect(
    await problems({
      PUBLIC_URL: 'https://crm.example.com',
      TRUST_PROXY: 'on',
      ENTENTE_SECRET: 'kq3-Zx81Lw_92hfTTy0bNvCz4RsUeMqP',
      DATABASE_URL: 'postgres://e:x@db/e?sslmode=verify-full',
    }),
  ).toEqual([]);
});

test('what is unsafe for others to reach is named', async () => {
  expect(await problems({ PUBLIC_URL: 'http://crm.example.com' })).toEqual([expect.stringContaining('bad PUBLIC_URL is http')]);
  expect(await problems({ PUBLIC_URL: 'https://crm.example.com' })).toEqual([expect.stringContaining('TRUST_PROXY is off')]);
  expect(await problems({ HOST: '0.0.0.0' })).toEqual([expect.stringContaining('PUBLIC_URL is http://localhost:3000')]);
  expect(await problems({ HOST: '0.0.0.0', PUBLIC_URL: 'https://x.example', TRUST_PROXY: 'on', NODE_ENV: 'development' })).toEqual([
    expect.stringContaining('NODE_ENV is development'),
  ]);
  expect(await problems({ ENTENTE_SECRET: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' })).toEqual([expect.stringContaining('can be guessed')]);
  expect(await problems({ DATABASE_URL: 'postgres://e:x@db.example/e' })).toEqual([
    expect.stringContaining('ENTENTE_SECRET is not set'),
    expect.stringContaining('does not ask for TLS'),
  ]);
});

test('keys that others may read, and a demo that others can reach, are named', async () => {
  const directory = dataDir();
  writeFileSync(path.join(directory, 'secret'), 'x');
  chmodSync(path.join(directory, 'secret'), 0o644);
  expect(await problems({}, directory)).toEqual([`bad Other users of this machine may read ${directory}/secret`]);
  chmodSync(path.join(directory, 'secret'), 0o600);
  chmodSync(directory, 0o777);
  expect(await problems({}, directory)).toEqual([expect.stringContaining(`may change ${directory}`)]);
  chmodSync(directory, 0o700);
  writeFileSync(path.join(directory, 'demo'), 'finished');
  expect(await problems({}, directory)).toEqual([]);
  expect(await problems({ PUBLIC_URL: 'https://x.example', TRUST_PROXY: 'on' }, directory)).toEqual([
    expect.stringContaining('demo company'),
  ]);
});
