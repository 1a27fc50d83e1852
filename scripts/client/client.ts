// npm run client               writes clients/typescript/src/generated from the declarations
// npm run client -- --check    fails when it is behind them, or when the client doesn't type-check
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { programRegistry } from '../../src/apps/schema.ts';
import { renderClient } from './render-client.ts';

const root = path.resolve(import.meta.dirname, '../..');
const generated = path.join(root, 'clients/typescript/src/generated');
const bin = path.join(root, 'node_modules/.bin');
const isCheck = process.argv.includes('--check');

const directory = isCheck ? mkdtempSync(path.join(tmpdir(), 'entente-client-')) : generated;
write(directory);
if (isCheck) check();

/** Formats as everything else is, so that a difference is one of content. */
function write(to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(path.join(to, 'modules'), { recursive: true });
  for (const [name, text] of renderClient(programRegistry())) writeFileSync(path.join(to, name), text);
  execFileSync(path.join(bin, 'oxfmt'), ['--config', path.join(root, '.oxfmtrc.json'), to], { cwd: root, stdio: 'pipe' });
}

function check(): void {
  const read = (from: string, name: string): string | null =>
    existsSync(path.join(from, name)) ? readFileSync(path.join(from, name), 'utf8') : null;
  const names = new Set([...filesIn(directory), ...(existsSync(generated) ? filesIn(generated) : [])]);
  const behind = [...names].filter((name) => read(directory, name) !== read(generated, name));
  if (behind.length > 0) {
    console.error(`clients/typescript is behind the declarations (${behind.toSorted().join(', ')}). Write it anew: npm run client`);
    process.exit(1);
  }
  const { status } = spawnSync(process.execPath, [path.join(bin, 'tsc'), '--noEmit', '-p', 'clients/typescript/tsconfig.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  rmSync(directory, { recursive: true, force: true });
  if (status !== 0) process.exit(1);
}

function filesIn(from: string): string[] {
  return readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
}
