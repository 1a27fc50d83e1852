import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../../kernel/config/config.ts';
import type { Check, Finding } from './finding.ts';

/** Settings that are fine for trying out and unsafe, or wrong, for people's daily work. */
export const checkConfiguration: Check = async ({ config }) => {
  const found = [...address(config), ...secrets(config), ...permissions(config), ...demo(config)];
  return found.length > 0 ? found : [{ area: 'configuration', tone: 'ok', text: 'Settings are sound' }];
};

const area = 'configuration';

/** Whether others than this machine reach the system. */
function isPublic({ publicUrl, host }: Pick<Config, 'publicUrl' | 'host'>): boolean {
  return !isLocal(new URL(publicUrl).hostname) || !isLocal(host);
}

function isLocal(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host) || host.endsWith('.localhost');
}

function* address(config: Config): Generator<Finding> {
  const url = new URL(config.publicUrl);
  if (url.protocol === 'http:' && !isLocal(url.hostname))
    yield {
      area,
      tone: 'bad',
      text: 'PUBLIC_URL is http: passwords and sessions cross the network in the clear',
      todo: 'Put a proxy with a certificate in front and set PUBLIC_URL to its https address.',
    };
  if (url.protocol === 'https:' && !config.isBehindProxy)
    yield {
      area,
      tone: 'warn',
      text: 'PUBLIC_URL is https, so a proxy is in front, and TRUST_PROXY is off: all visitors share one address and one rate limit',
      todo: 'Set TRUST_PROXY=on, and let the proxy set X-Forwarded-For.',
    };
  if (!isLocal(config.host) && isLocal(url.hostname))
    yield {
      area,
      tone: 'warn',
      text: 'The server listens on {host}, and PUBLIC_URL is {url}: links in mail lead to the reader’s own machine',
      values: { host: config.host, url: config.publicUrl },
      todo: 'Set PUBLIC_URL to the address that people use.',
    };
  if (config.environment !== 'production' && isPublic(config))
    yield {
      area,
      tone: 'warn',
      text: 'NODE_ENV is {value}: errors show stack traces',
      values: { value: config.environment },
      todo: 'Set NODE_ENV=production.',
    };
}

function* secrets(config: Config): Generator<Finding> {
  if (config.secret !== undefined && new Set(config.secret).size < 12)
    yield {
      area,
      tone: 'bad',
      text: 'ENTENTE_SECRET has few different characters: it can be guessed',
      todo: 'Make one with "openssl rand -base64 32". Everybody signs in again after the change.',
    };
  if (config.databaseUrl !== undefined && config.secret === undefined)
    yield {
      area,
      tone: 'warn',
      text: 'ENTENTE_SECRET is not set: a second server on this database would have another key, and sign everybody out',
      todo: 'Set ENTENTE_SECRET to what is in DATA_DIR/secret, on all servers.',
    };
  if (config.databaseUrl !== undefined && !hasTls(config.databaseUrl))
    yield {
      area,
      tone: 'warn',
      text: 'The database is on another machine and DATABASE_URL does not ask for TLS',
      todo: 'Add ?sslmode=verify-full to DATABASE_URL, unless the network is private.',
    };
}

function hasTls(databaseUrl: string): boolean {
  const url = new URL(databaseUrl.replace('@/', '@localhost/'));
  return (
    isLocal(url.hostname) || url.searchParams.has('host') || /sslmode=(require|verify-)/.test(url.search) || url.searchParams.has('ssl')
  );
}

/** Keys and the database are for this user's eyes only. */
function* permissions({ dataDir }: Config): Generator<Finding> {
  for (const [name, forbidden] of [
    ['', 0o022],
    ['secret', 0o077],
    ['postgres.password', 0o077],
    ['postgres.app-password', 0o077],
  ] as const) {
    const file = path.join(dataDir, name);
    const mode = statSync(file, { throwIfNoEntry: false })?.mode;
    if (mode === undefined || (mode & forbidden) === 0) continue;
    yield {
      area,
      tone: 'bad',
      text: 'Other users of this machine may {what} {file}',
      values: { what: name === '' ? 'change' : 'read', file },
      todo: name === '' ? 'Run: chmod go-w {file}' : 'Run: chmod 600 {file}, and change what is in it.',
    };
  }
}

function* demo(config: Config): Generator<Finding> {
  const file = path.join(config.dataDir, 'demo');
  if (isPublic(config) && existsSync(file) && readFileSync(file, 'utf8') === 'finished')
    yield {
      area,
      tone: 'bad',
      text: 'This is the demo company, whose passwords everybody knows, and others can reach it',
      todo: 'Start with DEMO=off on an empty DATA_DIR or database.',
    };
}
