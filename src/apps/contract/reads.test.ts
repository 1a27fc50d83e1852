import { describe, expect, test } from 'vitest';
import { checkReads, idsOf } from './find-leaks.ts';
import { brief, everybody, outside, patienceMs, say, wholeProgram } from './suite.ts';

const s = wholeProgram();

describe('lists, counts, pages, details, pickers, searches and exports show each actor exactly what the policies say:', () => {
  test.each(everybody)(
    '%s',
    async (name) => {
      const c = s.check(name);
      for (const record of s.world().records) await checkReads(c, record);
      expect(brief(c.leaks)).toEqual([]);
      say(
        `${name}: ${s
          .world()
          .records.map((r) => `${r.key} ${c.oracle.exists(r.key) ? `${c.oracle.rows(r.key).size}/${idsOf(s.world(), r).length}` : '-'}`)
          .join(', ')}`,
      );
    },
    patienceMs,
  );
});

describe('the suite itself', () => {
  test('has rows that each audience outside sees, and rows that they do not, of every record that exists for them', () => {
    for (const name of outside) {
      const oracle = s.oracle(name);
      for (const record of s.world().records.filter((r) => oracle.exists(r.key))) {
        expect(oracle.rows(record.key).size, `${record.key} for ${name}`).toBeGreaterThan(0);
        expect(oracle.rows(record.key).size, `${record.key} for ${name}`).toBeLessThan(idsOf(s.world(), record).length);
      }
    }
  });
});
