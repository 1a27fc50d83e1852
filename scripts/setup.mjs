// Installs the dependencies when package-lock.json says something else than what is in node_modules.
// Plain JavaScript without dependencies: it runs before anything is installed, on whatever Node (20.19 or
// later) the machine has. npm puts node_modules/.bin first on PATH, so the script that follows this one runs
// on the Node 24 that comes from the npm package `node`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.setup-stamp');
const isQuiet = process.argv.includes('--quiet');

checkBootstrapNode();
const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
const stamp = createHash('sha256').update(lockText).update(`${process.platform}-${process.arch}`).digest('hex');

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  if (!isInstalled(JSON.parse(lockText))) install();
  checkRuntime();
  writeFileSync(stampFile, stamp);
}

function checkBootstrapNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Entente needs Node 20.19 or later to install itself (this is ${process.versions.node}). Get one from https://nodejs.org.`);
}

/** True when npm's record of what it installed agrees with the lock file, as after a plain `npm install`. */
function isInstalled(lock) {
  const hidden = path.join(modules, '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(lock.packages).every(([name, wanted]) => {
    if (name === '') return true;
    const found = installed[name];
    // Packages for other platforms are in the lock file but not on disk.
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function install() {
  const started = performance.now();
  if (!isQuiet) process.stdout.write('Installing dependencies (once, a minute or so) ... ');
  const { command, args } = npmCommand();
  const result = spawnSync(command, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32' && args.length === 0,
    env: { ...process.env, NODE_ENV: '' },
  });
  if (result.status !== 0) {
    if (!isQuiet) process.stdout.write('failed\n');
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
    fail(
      `npm ci failed${result.error ? `: ${result.error.message}` : ''}. Nothing was started; run it again when the cause above is mended.`,
    );
  }
  if (!isQuiet) process.stdout.write(`done in ${Math.round((performance.now() - started) / 1000)} s\n`);
}

/** The npm that runs us, on the Node it runs on: the one in node_modules is about to be replaced. */
function npmCommand() {
  const { npm_execpath: cli, npm_node_execpath: node } = process.env;
  if (cli?.endsWith('.js') && node) return { command: node, args: [cli] };
  return { command: 'npm', args: [] };
}

/** `npm ci` succeeds with install scripts switched off, but then neither Node 24 nor PostgreSQL can start. */
function checkRuntime() {
  const node = path.join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const version = spawnSync(node, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' }).stdout?.trim();
  if (version?.startsWith('v24.')) return;
  fail(
    `node_modules/.bin/node is ${version ? `Node ${version}` : 'missing'}, Entente needs Node 24. ` +
      'The npm package "node" fetches it in an install script: see that npm may run it (npm config get ignore-scripts), then remove node_modules and try again.',
  );
}

function fail(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}
