import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HttpReply, Route } from '../../../kernel/http/route.ts';
import { dist } from '../../server/ui-build.ts';

interface Asset {
  readonly href: string;
  readonly body: Buffer;
  readonly type: string;
}

const css = globSync('styles/*.css', { cwd: fileURLToPath(new URL('../', import.meta.url)) })
  .sort()
  .map((name) => readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8'))
  .join('\n');

export const stylesheet = asset('css', Buffer.from(css), 'text/css; charset=utf-8');
let script: Asset | null = null;

/** The one script, as built; null until there is one. */
export function scriptAsset(): Asset | null {
  const file = path.join(dist, 'storefront/islands.js');
  if (!script && existsSync(file)) script = asset('js', readFileSync(file), 'text/javascript; charset=utf-8');
  return script;
}

function asset(extension: string, body: Buffer, type: string): Asset {
  return { href: `/assets/storefront-${createHash('sha256').update(body).digest('hex').slice(0, 10)}.${extension}`, body, type };
}

/** Style and script under names that change with what is in them. */
export function assetRoutes(): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/assets/:name',
      summary: 'Style and script of the storefront',
      access: 'anyone',
      ownAuthentication: true,
      handle: async (r): Promise<HttpReply> => {
        const found = [stylesheet, scriptAsset()].find((each) => each?.href === `/assets/${r.params['name'] ?? ''}`);
        if (!found) return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'Not found' };
        return { headers: { 'content-type': found.type, 'cache-control': 'public, max-age=31536000, immutable' }, body: found.body };
      },
    },
  ];
}
