import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../../../kernel/errors.ts';
import { dist } from '../../server/ui-build.ts';
import type * as entry from '../entry.tsx';

type Renderer = typeof entry;

const built = path.join(dist, 'storefront/entry.js');
let loaded: Renderer | null = null;

/** Draws with these pages from now on: tests have the sources compiled as they go. */
export function drawWith(pages: Renderer): void {
  loaded = pages;
}

/** The pages as built by `npm start`; JSX cannot be run as it is. @throws AppError not-built (503) */
export async function renderer(): Promise<Renderer> {
  if (!loaded && existsSync(built)) loaded = (await import(pathToFileURL(built).href)) as Renderer;
  if (!loaded) throw new AppError(503, 'not-built', 'The storefront is not built yet.');
  return loaded;
}
