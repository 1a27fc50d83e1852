import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRows } from './read-rows.ts';

const read = (text: string) => {
  const { rows, bad } = readRows(text);
  return { rows: rows.map(({ line, sku, quantity }) => [line, sku, quantity]), bad: bad.map(({ line, fault }) => [line, fault]) };
};

test.each([
  [
    'tabs, as spreadsheets paste',
    'A-1\t2\nB-2\t1,5',
    [
      [1, 'A-1', '2'],
      [2, 'B-2', '1.5'],
    ],
  ],
  [
    'semicolons and a decimal comma',
    'A-1;2,5\nB-2;3',
    [
      [1, 'A-1', '2.5'],
      [2, 'B-2', '3'],
    ],
  ],
  [
    'commas with quotes',
    '"A, 1",2\nB-2,3',
    [
      [1, 'A, 1', '2'],
      [2, 'B-2', '3'],
    ],
  ],
  [
    'spaces',
    'A-1 2\nTIND 55  3',
    [
      [1, 'A-1', '2'],
      [2, 'TIND 55', '3'],
    ],
  ],
  ['names of columns, in any order, with others between', 'Menge;Bezeichnung;Artikelnummer\n4;Zelt;A-1', [[2, 'A-1', '4']]],
  [
    'the quantity first',
    '2;A-1\n3;B-2',
    [
      [1, 'A-1', '2'],
      [2, 'B-2', '3'],
    ],
  ],
  [
    'article numbers that are numbers',
    '4711;2\n4712;3',
    [
      [1, '4711', '2'],
      [2, '4712', '3'],
    ],
  ],
  [
    'one column: one piece each',
    'A-1\nB-2',
    [
      [1, 'A-1', '1'],
      [2, 'B-2', '1'],
    ],
  ],
  [
    'a mark of the byte order, and lines of Windows',
    '\uFEFFsku,qty\r\nA-1,2\r\n\r\nB-2,1',
    [
      [2, 'A-1', '2'],
      [4, 'B-2', '1'],
    ],
  ],
])('reads %s', (_what, text, rows) => expect(read(text)).toEqual({ rows, bad: [] }));

test('says of each bad line which it is and why, and keeps the good ones', () => {
  expect(read('A-1;2\n;3\nB-2;\nC-3;many\nD-4;0\n"E;5\nF-6;-1\nG-7;1')).toEqual({
    rows: [
      [1, 'A-1', '2'],
      [8, 'G-7', '1'],
    ],
    bad: [
      [2, 'noSku'],
      [3, 'noQuantity'],
      [4, 'badQuantity'],
      [5, 'badQuantity'],
      [6, 'unreadable'],
      [7, 'badQuantity'],
    ],
  });
});

test('takes as many lines as a cart holds and tells of the rest', () => {
  const { rows, bad } = readRows(Array.from({ length: 205 }, (_, i) => `S-${i};1`).join('\n'));
  expect([rows.length, bad.map((each) => [each.line, each.fault])]).toEqual([
    200,
    [201, 202, 203, 204, 205].map((line) => [line, 'tooMany']),
  ]);
});

test('no text breaks it, and each line is either a row or a bad one', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      const { rows, bad } = readRows(text);
      const lines = [...rows, ...bad].map((each) => each.line);
      expect(new Set(lines).size).toBe(lines.length);
      for (const { quantity } of rows) expect(Number(quantity)).toBeGreaterThan(0);
    }),
  );
});
