import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fastify from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryDirectory } from '../testing/temporary-directory.ts';
import { addSinglePageApp } from './static-files.ts';

test('each address of a browser app is its page, and a part that is not there is not taken for it', async () => {
  const root = temporaryDirectory('app');
  mkdirSync(path.join(root, 'assets'));
  writeFileSync(path.join(root, 'index.html'), '<title>App</title>');
  writeFileSync(path.join(root, 'assets', 'list-a1.js'), 'export {}');
  const server = fastify();
  onTestFinished(() => server.close());
  await addSinglePageApp(server, { prefix: '/app', root });

  for (const url of ['/app', '/app/', '/app/parties/organizations']) {
    const page = await server.inject(url);
    expect([page.statusCode, page.headers['content-type'], page.headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
  }
  const part = await server.inject('/app/assets/list-a1.js');
  expect([part.statusCode, part.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
  // A window of an older version asks for it: a page in its place would be no script.
  const gone = await server.inject('/app/assets/list-b2.js');
  expect([gone.statusCode, gone.headers['cache-control'], gone.body]).toEqual([404, undefined, '']);
});
