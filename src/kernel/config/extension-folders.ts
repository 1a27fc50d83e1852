import { existsSync } from 'node:fs';
import path from 'node:path';
import { ConfigError } from './config.ts';
import { settings } from './settings.ts';

/**
 * Folders of the company's own modules, absolute, in the order of EXTENSIONS. Read apart from the other settings, as the declarations of a
 * program are known before anything else of it.
 * @throws ConfigError when a folder has no module.ts, or a name that a module cannot have
 */
export function extensionFolders(env: Record<string, string | undefined> = process.env): readonly string[] {
  const text = env[settings.extensions.name]?.trim();
  if (!text) return [];
  const folders = settings.extensions.parse(text).map((folder) => path.resolve(folder));
  const problems = folders.flatMap((folder) => {
    if (!existsSync(path.join(folder, 'module.ts'))) return [`EXTENSIONS: ${folder} has no module.ts.`];
    if (!/^[a-z][a-zA-Z0-9]*$/.test(path.basename(folder)))
      return [`EXTENSIONS: the folder ${folder} must be named as its module, in letters and digits, beginning with a small letter.`];
    return [];
  });
  if (new Set(folders.map((f) => path.basename(f))).size < folders.length) problems.push('EXTENSIONS: two folders have the same name.');
  if (problems.length > 0) throw new ConfigError(problems);
  return folders;
}
