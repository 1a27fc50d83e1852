import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

export interface SinglePageApp {
  /** Where it is served, e.g. `/app`. */
  readonly prefix: string;
  /** Folder with index.html and assets/. */
  readonly root: string;
}

/** Serves a built browser app: assets for ever (their names carry a hash), the page itself for every address below the prefix. */
export async function addSinglePageApp(server: FastifyInstance, spa: SinglePageApp): Promise<void> {
  if (!existsSync(join(spa.root, 'index.html'))) return;
  await server.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: spa.root,
      prefix: `${spa.prefix}/`,
      wildcard: false,
      index: false,
      decorateReply: true,
      preCompressed: true,
      setHeaders: (response, path) => {
        void response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    const page = (_request: unknown, reply: { sendFile(name: string, options?: object): unknown }): unknown =>
      reply.sendFile('index.html', { cacheControl: false });
    scope.get(spa.prefix, page as never);
    // Of a version that is no longer here: the page in its place would be no script.
    scope.get(`${spa.prefix}/assets/*`, (_request, reply) => reply.code(404).send());
    scope.get(`${spa.prefix}/*`, page as never);
  });
}
