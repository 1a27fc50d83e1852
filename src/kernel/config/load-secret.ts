import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config.ts';

/** The key for signing sessions and links: ENTENTE_SECRET, or one generated once and kept in DATA_DIR/secret (mode 0600). */
export function loadSecret(config: Pick<Config, 'dataDir' | 'secret'>): string {
  return config.secret ?? keptSecret(path.join(config.dataDir, 'secret'));
}

/** Reads the secret in `file`, generating it when missing; of two that generate at once, both return the same. */
export function keptSecret(file: string): string {
  return read(file) ?? generate(file);
}

function generate(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  // Written whole under another name, then linked: a reader never sees half a key, and the first writer wins.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const secret = read(file);
  if (!secret) throw new Error(`${file} should have a key and is empty; remove it to have a new one made (everybody signs in again).`);
  return secret;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
