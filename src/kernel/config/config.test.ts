import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, loadConfig } from './config.ts';
import { loadSecret } from './load-secret.ts';
import { temporaryDirectory } from '../testing/temporary-directory.ts';

test('an empty environment gives the documented defaults', () => {
  const config = loadConfig({});
  expect(config).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    isDemo: true,
    publicUrl: 'http://localhost:3000',
    environment: 'production',
  });
  expect(config.dataDir).toBe(path.resolve('data'));
});

test('values are read, blanks count as unset', () => {
  const config = loadConfig({
    PORT: '8080',
    HOST: '0.0.0.0',
    DEMO: 'off',
    PUBLIC_URL: 'https://crm.example.com/',
    SMTP_URL: '  ',
    ENTENTE_POSTGRES_SETTINGS: 'work_mem=64MB, jit = on',
  });
  expect(config).toMatchObject({
    port: 8080,
    isDemo: false,
    publicUrl: 'https://crm.example.com',
    smtpUrl: undefined,
    postgresSettings: { work_mem: '64MB', jit: 'on' },
  });
});

test('every malformed value and unknown ENTENTE_ variable is reported at once, with its name and rule', () => {
  const problems = problemsOf({
    PORT: '70000',
    DEMO: 'perhaps',
    DATABASE_URL: 'mysql://x',
    ENTENTE_SECRETT: 'x',
    ENTENTE_POSTGRES_SETTINGS: 'work_mem',
    PATH: '/bin',
  });
  expect(problems).toHaveLength(5);
  expect(problems.join('\n')).toMatch(/PORT="70000": must be a whole number from 0 to 65535/);
  expect(problems.join('\n')).toMatch(/DEMO="perhaps": must be "on" or "off"/);
  expect(problems.join('\n')).toMatch(/ENTENTE_SECRETT: there is no such setting/);
});

test('a malformed value that may hold a password is not repeated', () => {
  const problems = problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db/x', ENTENTE_SECRET: 'short' });
  expect(problems.join('\n')).not.toMatch(/hunter2|short/);
});

test('the signing key is generated once, readable by the owner only, and ENTENTE_SECRET goes before it', () => {
  const dataDir = temporaryDirectory('config');
  const first = loadSecret({ dataDir, secret: undefined });
  expect(first.length).toBeGreaterThanOrEqual(43);
  expect(loadSecret({ dataDir, secret: undefined })).toBe(first);
  expect(readFileSync(path.join(dataDir, 'secret'), 'utf8').trim()).toBe(first);
  expect(statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
  expect(loadSecret({ dataDir, secret: 'x'.repeat(32) })).toBe('x'.repeat(32));
});

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}
