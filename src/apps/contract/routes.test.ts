import { describe, expect, test } from 'vitest';
import { checkQueries, checkRoutes } from './find-route-leaks.ts';
import { brief, everybody, patienceMs, say, wholeProgram } from './suite.ts';

const s = wholeProgram();

describe('queries, histories and other routes show nothing else, and turn away whom they must:', () => {
  test.each(everybody)(
    '%s',
    async (name) => {
      const c = s.check(name);
      const tried = (await checkQueries(c, s.world().app)) + (await checkRoutes(c, s.world().app, s.actor(name)));
      expect(brief(c.leaks)).toEqual([]);
      say(`${name}: ${tried} requests`);
    },
    patienceMs,
  );
});
