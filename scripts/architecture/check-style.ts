import path from 'node:path';
import { placeOf } from './layers.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './read-sources.ts';

/** Where the process environment, the clock and chance may be touched. */
const sources = /^src\/(kernel\/(config|time|ids|log|testing)\/|apps\/[a-z-]+\/main\.ts$)/;

const ambient = /\bprocess\.env\b|\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bTemporal\.Now\b/g;

/** Rules on the text of a file: no ambient time, settings and chance; names in kebab case. */
export function checkStyle(files: readonly SourceFile[]): Problem[] {
  return files.flatMap((file) => [...checkAmbient(file), ...checkName(file)]);
}

function checkAmbient(file: SourceFile): Problem[] {
  const place = placeOf(file.path);
  // The browser has the person's own clock and no context; vite.config passes settings in at build time.
  if (!place || place.isTest || place.isBrowser || sources.test(file.path)) return [];
  return [...file.code.matchAll(ambient)].map((match) => ({
    file: file.path,
    line: file.code.slice(0, match.index).split('\n').length,
    rule: 'ambient',
    detail: `uses ${match[0].replace('(', '()').replace('())', '()')}`,
  }));
}

function checkName(file: SourceFile): Problem[] {
  const isKebab = path.posix
    .basename(file.path)
    .split('.')
    .every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part));
  return isKebab ? [] : [{ file: file.path, line: 1, rule: 'names', detail: path.posix.basename(file.path) }];
}
