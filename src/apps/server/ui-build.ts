import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { extensionFolders } from '../../kernel/config/extension-folders.ts';
import { StartError } from './expected-errors.ts';

/** The browser apps: folder under src/apps and dist, and the address that each is served at. */
export const browserApps = [
  { name: 'staff', base: '/app/' },
  { name: 'portal', base: '/portal/' },
] as const;

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the built browser apps are: with extensions in a place of their own, as they have the screens of these. */
export const dist = path.join(root, 'dist', ...(extensionFolders().length > 0 ? [`with-${hashOf(extensionFolders().join('\0'))}`] : []));

/** Where a build notes what it was made from. */
export const stampFile = path.join(dist, 'ui.stamp');

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** A hash of everything that goes into the browser apps: their code, what is isomorphic, and the versions of the libraries. */
export function uiSourcesHash(): string {
  const files = globSync(
    [
      'src/ui/**/*',
      'src/**/ui/**/*',
      'src/apps/{staff,portal,storefront}/**/*',
      'src/{platform,modules}/*/{records,rules}/**/*',
      'src/{platform,modules}/*/events.ts',
      'src/kernel/**/*.ts',
      'src/fields/**/*',
      'vite.config.ts',
      'package-lock.json',
    ],
    { cwd: root, withFileTypes: true, exclude: ['**/*.test.ts', '**/*.test.tsx'] },
  );
  const hash = createHash('sha256');
  for (const file of files
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name))
    .sort()) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  for (const folder of extensionFolders())
    for (const file of globSync('ui/**/*.{ts,tsx,css}', { cwd: folder }).sort())
      hash.update(`${folder}/${file}`).update(readFileSync(path.join(folder, file)));
  return hash.digest('hex');
}

/** True when dist/ has what the sources would give. */
export function isUiCurrent(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === uiSourcesHash();
}

/**
 * Builds the browser apps in a process of its own, as the bundler's memory would stay with ours.
 * @throws Error with the bundler's output
 */
export function buildUi(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'scripts/build-ui.ts')], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new StartError(`The browser apps could not be built:\n${stripVTControlCharacters(output)}`)),
    );
  });
}
