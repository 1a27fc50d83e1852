import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** How Node and its allocator are told to spare memory, sorted: `MALLOC_ARENA_MAX=1`, `--max-semi-space-size=8` ... */
const flagsIn = (file: string): readonly string[] => {
  const text = readFileSync(path.resolve(import.meta.dirname, '..', file), 'utf8');
  const found = text.matchAll(/(MALLOC_[A-Z_]+)(?:=|: ')(\d+)|--(?:max-semi-space-size|heap-growing-percent)=\d+/g);
  return [...found].map(([all, name, value]) => (name === undefined ? all : `${name}=${value}`)).toSorted();
};

// They have to be there before the program begins, so that each place that starts a server names them.
test.each(['Dockerfile', 'deploy/entente.service', 'deploy/entente-worker.service', 'bench/start-server.ts'])(
  '%s starts a server with the flags of npm start',
  (file) => {
    expect(flagsIn('package.json')).toHaveLength(5);
    expect(flagsIn(file)).toEqual(flagsIn('package.json'));
  },
);
