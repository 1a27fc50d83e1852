import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ConfigError } from '../../kernel/config/config.ts';
import { extensionFolders } from '../../kernel/config/extension-folders.ts';
import type { Module } from '../../kernel/module.ts';

/** What extensions import, wherever their folder lies: `entente` for declarations and server code, `entente/ui` for screens. */
const entrances: Readonly<Record<string, string>> = { entente: './index.ts' };

/**
 * Loads the modules of the company's own that EXTENSIONS names. They are modules like all others: declared, migrated, guarded and shown by
 * the same machinery.
 * @throws ConfigError when a folder cannot be loaded or does not export a module of its name
 */
export async function loadExtensions(folders = extensionFolders()): Promise<readonly Module[]> {
  if (folders.length === 0) return [];
  registerHooks({
    resolve: (specifier, context, next) => {
      const entrance = entrances[specifier];
      return entrance ? { url: new URL(entrance, import.meta.url).href, shortCircuit: true } : next(specifier, context);
    },
  });
  return Promise.all(folders.map(loadExtension));
}

async function loadExtension(folder: string): Promise<Module> {
  const name = path.basename(folder);
  let exported: Readonly<Record<string, unknown>>;
  try {
    exported = (await import(pathToFileURL(path.join(folder, 'module.ts')).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new ConfigError([`EXTENSIONS: ${folder} cannot be loaded: ${(error as Error).message}`]);
  }
  const found = Object.values(exported).find((each) => isModule(each) && each.name === name);
  if (!found) throw new ConfigError([`EXTENSIONS: ${path.join(folder, 'module.ts')} exports no module named "${name}".`]);
  return found as Module;
}

const isModule = (value: unknown): value is Module =>
  typeof value === 'object' && value !== null && 'name' in value && 'dependsOn' in value;
