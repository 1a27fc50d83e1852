import { expect, test } from 'vitest';
import { failingTests, type TestResults } from './failing-tests.ts';

const passed = { fullName: 'a list is sorted', status: 'passed', failureMessages: [] };
const failed = (fullName: string, message: string) => ({ fullName, status: 'failed', failureMessages: [message] });
const file = (name: string, ...assertionResults: NonNullable<TestResults['testResults']>[number]['assertionResults']) => ({
  name: `/repo/${name}`,
  status: assertionResults.some((each) => each.status === 'failed') ? 'failed' : 'passed',
  assertionResults,
});

test('what failed is named with its file, the first lines of its message and where it was', () => {
  const message = [
    '\u001b[31mAssertionError: expected 1 to be 2\u001b[39m',
    '',
    '- 2',
    '+ 1',
    '    at Object.equal (/repo/node_modules/chai/chai.js:1:1)',
    '    at /repo/src/sums.test.ts:7:3',
    '    at run (/repo/src/other.ts:9:9)',
  ].join('\n');
  expect(
    failingTests({ testResults: [file('src/lists.test.ts', passed), file('src/sums.test.ts', passed, failed('adds', message))] }, '/repo'),
  ).toEqual([
    'src/sums.test.ts: adds',
    '    AssertionError: expected 1 to be 2',
    '    - 2',
    '    + 1',
    '    at /repo/src/sums.test.ts:7:3',
  ]);
});

test('a file that broke outside of its tests is named too', () => {
  const broken = { name: '/repo/src/broken.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] };
  expect(failingTests({ testResults: [broken] }, '/repo')).toEqual(['src/broken.test.ts: the file itself', '    Cannot find module']);
});

test('the more failed, the less is said of each; beyond the most lines it says how many there were', () => {
  const many = (count: number): TestResults => ({
    testResults: [
      file('src/many.test.ts', ...Array.from({ length: count }, (_, n) => failed(`test ${n}`, 'one\ntwo\nthree\nfour\nfive\nsix\nseven'))),
    ],
  });
  const lengths = [1, 5, 12, 25, 60, 200].map((count) => failingTests(many(count), '/repo').length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(60);
  expect(failingTests(many(2), '/repo')).toHaveLength(2 * 7);
  expect(failingTests(many(25), '/repo').filter((line) => line.startsWith('src/'))).toHaveLength(25);
  expect(failingTests(many(200), '/repo').at(-1)).toBe('... 200 in all');
});

test('nothing is said where nothing failed', () => {
  expect(failingTests({ testResults: [file('src/lists.test.ts', passed)] }, '/repo')).toEqual([]);
});
