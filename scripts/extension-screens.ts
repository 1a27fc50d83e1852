import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { extensionFolders } from '../src/kernel/config/extension-folders.ts';

const root = path.resolve(import.meta.dirname, '..');
const virtual = 'virtual:extension-screens';

/** Brings views and screens of the company's own modules into the staff app; they import `entente/ui` and the libraries that it uses itself. */
export function extensionScreens(): Plugin {
  return {
    name: 'extension-screens',
    config: () => ({
      resolve: {
        alias: { 'entente/ui': path.join(root, 'src/apps/extensions/ui/index.ts') },
        // One React for all, wherever the folder of an extension lies.
        dedupe: ['react', 'react-dom', '@mantine/core', '@tanstack/react-query', '@tanstack/react-router'],
      },
      server: { fs: { allow: [root, ...extensionFolders()] } },
    }),
    resolveId: (id) => (id === virtual ? `\0${virtual}` : null),
    load: (id) => (id === `\0${virtual}` ? listing() : null),
  };
}

function listing(): string {
  const views = extensionFolders().flatMap((folder) => globSync('ui/*.view.ts', { cwd: folder }).map((file) => path.join(folder, file)));
  const screens = extensionFolders()
    .map((folder) => path.join(folder, 'ui/screens.ts'))
    .filter((file) => existsSync(file));
  return [
    ...views.map((file, n) => `import * as view${n} from ${JSON.stringify(file)};`),
    ...screens.map((file, n) => `import * as screen${n} from ${JSON.stringify(file)};`),
    `export const views = [${views.map((_file, n) => `...Object.values(view${n})`).join(', ')}];`,
    `export const screens = [${screens.map((_file, n) => `...Object.values(screen${n}).flat()`).join(', ')}];`,
  ].join('\n');
}
