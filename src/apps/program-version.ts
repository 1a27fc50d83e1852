import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './server/ui-build.ts';

/** The version of this program, as in package.json. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
