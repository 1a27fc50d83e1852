import path from 'node:path';
import { expect, test } from 'vitest';
import { asvsPage, problemsOf, readEntries, requirements, type AsvsEntry } from './asvs-page.ts';

const root = path.resolve(import.meta.dirname, '../..');
const answer = (more: Partial<AsvsEntry>): string[] =>
  problemsOf(root, [{ id: 'V1.1.1', level: 2, what: 'Something', answer: 'yes', ...more }]).filter((line) => line.startsWith('V'));

test('every requirement is answered once, with what is there', () => {
  expect(problemsOf(root, readEntries(root))).toEqual([]);
  expect(new Set(readEntries(root).map((entry) => entry.id)).size).toBe(requirements);
});

test('a yes without evidence, with a file that is not there, or with words that are not in it, is found', () => {
  expect(answer({})).toEqual(['V1.1.1 is answered "yes" and names no test or file.']);
  expect(answer({ evidence: ['src/nowhere.ts'] })).toEqual(['V1.1.1 names src/nowhere.ts, which is not there.']);
  expect(answer({ evidence: ['package.json#no such words'] })).toEqual([
    'V1.1.1 names "no such words" in package.json, which does not have it.',
  ]);
  expect(answer({ evidence: ['package.json#entente'] })).toEqual([]);
  expect(answer({ answer: 'no' })).toEqual(['V1.1.1 is answered "no" and does not say why.']);
});

test('the page counts the answers and shows what is missing in bold', () => {
  const page = asvsPage([{ id: 'V1.1.1', level: 2, what: 'A | B', answer: 'no', note: 'Not yet.' }]);
  expect(page).toContain('| Level 2 | 0 | 1 | 0 |');
  expect(page).toContain('| V1.1.1 | 2 | A \\| B | **no** | Not yet. |');
});
