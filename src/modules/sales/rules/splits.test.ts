import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingShare, splitProblems, type SplitInput } from './splits.ts';

const revenue = (user: string, share: number): SplitInput => ({ user, kind: 'revenue', share });

test('shares of revenue make 100 % to the hundredth, overlay is counted beside', () => {
  expect(
    splitProblems([revenue('a', 33.33), revenue('b', 33.33), revenue('c', 33.34), { user: 'a', kind: 'overlay', share: 100 }]),
  ).toEqual([]);
  expect(splitProblems([revenue('a', 60), revenue('b', 39.99)])).toMatchObject([
    { at: null, code: 'sum', message: 'of revenue must make 100 %, not 99.99 %' },
  ]);
  expect(splitProblems([{ user: 'a', kind: 'overlay', share: 20 }])).toEqual([]);
  expect(splitProblems([])).toEqual([]);
});

test('says which share is at fault', () => {
  expect(splitProblems([revenue('a', 50), revenue('a', 50)])).toMatchObject([{ at: 1, code: 'twice' }]);
  expect(splitProblems([revenue('a', 0), revenue('b', 100)])).toMatchObject([{ at: 0, code: 'range' }]);
  expect(splitProblems([revenue('a', 33.333), revenue('b', 66.667)])).toMatchObject([
    { at: 0, code: 'decimals' },
    { at: 1, code: 'decimals' },
  ]);
});

test('lets through exactly what adds up', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 6 }), (cuts) => {
      const points = [...new Set(cuts)].toSorted((a, b) => a - b);
      const shares = [...points, 10_000].map((point, i) => (point - (points[i - 1] ?? 0)) / 100);
      const splits = shares.map((share, i) => revenue(`u${i}`, share));
      return splitProblems(splits).length === 0 && missingShare(splits) === 0 && missingShare(splits.slice(1)) === shares[0];
    }),
  ));
