import { describe, expect, test } from 'vitest';
import { checkWrites } from './find-write-leaks.ts';
import { brief, everybody, patienceMs, say, wholeProgram } from './suite.ts';

const s = wholeProgram();

describe('commands do what `can` says, and nothing to rows of others:', () => {
  test.each(everybody)(
    '%s',
    async (name) => {
      const c = s.check(name);
      let tried = 0;
      for (const record of s.world().records) tried += await checkWrites(c, s.world().app, s.actor(name), record);
      expect(brief(c.leaks)).toEqual([]);
      say(`${name}: ${tried} commands`);
    },
    patienceMs,
  );
});
