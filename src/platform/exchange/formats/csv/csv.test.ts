import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from './formula-guard.ts';
import { readCsv, type TableRow } from './read-csv.ts';
import { csvLine } from './write-csv.ts';

async function* pieces(text: string | Buffer, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text as string);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = async (text: string | Buffer, options: Partial<Parameters<typeof readCsv>[1]> = {}, size?: number): Promise<TableRow[]> =>
  (await Array.fromAsync(readCsv(pieces(text, size), { delimiter: ',', quote: '"', ...options }))).flat();

describe('CSV', () => {
  it('gives back every table it writes, byte for byte, formulas guarded', async () => {
    const cell = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('=1+1', '-5', '+49 30 1', '@x', '\t', "'=x", "''-1", '"', '\r\n', ' a ', '', '\ufeffx'),
      )
      .filter((text) => text.isWellFormed());
    const table = fc
      .integer({ min: 1, max: 6 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 50 }), fc.constantFrom(',', ';', '\t'), async (rows, size, delimiter) => {
        // A row of one empty cell cannot be told from a blank row by other programs; we leave it out as blank.
        const written = rows.filter((row) => row.length > 1 || row[0] !== '');
        const text = written.map((row) => csvLine(row, { delimiter })).join('');
        expect((await read(text, { delimiter, unguard: true }, size)).map((row) => row.cells)).toEqual(written);
      }),
    );
  });

  it('reads any text as csv-parse does, however it is cut into pieces', async () => {
    const part = fc.constantFrom('a', 'é', '"', '"', '""', ',', ',', '\n', '\r', '\r\n', ' ', "'", ';', 'x"y');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), fc.integer({ min: 1, max: 40 }), async (parts, size) => {
        const text = parts.join('');
        const options = { relax_quotes: true, relax_column_count: true, bom: true, record_delimiter: ['\r\n', '\n', '\r'] };
        let expected: string[][] | 'unclosed';
        try {
          expected = parse(text, options);
        } catch (error) {
          expect(error).toMatchObject({ code: 'CSV_QUOTE_NOT_CLOSED' });
          expected = 'unclosed';
        }
        const rows = await read(text, {}, size);
        if (expected === 'unclosed') expect(rows.at(-1)?.problem).toContain('never closed');
        else expect(rows.map((row) => row.cells)).toEqual(expected.filter((row) => row.length > 1 || row[0] !== ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('disarms formulas and leaves numbers alone', () => {
    expect(['=cmd()', '+a', '-2+3', '@SUM', '\tx', '-5', '+4930123', '-1.5', '12-3', "O'Neil"].map(guardFormula)).toEqual([
      "'=cmd()",
      "'+a",
      "'-2+3",
      "'@SUM",
      "'\tx",
      '-5',
      '+4930123',
      '-1.5',
      '12-3',
      "O'Neil",
    ]);
    fc.assert(fc.property(fc.string(), (text) => unguardFormula(guardFormula(text)) === text));
  });

  it('numbers rows as a spreadsheet does, and leaves blank ones out', async () => {
    expect(await read('a,b\r\n\r\n1,"x\ny"\n2,z')).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 3, cells: ['1', 'x\ny'] },
      { number: 4, cells: ['2', 'z'] },
    ]);
  });

  it('takes rows of unequal length and quotes in the middle as they are', async () => {
    expect((await read('a,b,c\n1\n2,say "hi",3,4\n')).map((row) => row.cells)).toEqual([
      ['a', 'b', 'c'],
      ['1'],
      ['2', 'say "hi"', '3', '4'],
    ]);
  });

  it('ends with a reason where a quote never closes, and keeps the rows before', async () => {
    const rows = await read('a,b\n1,2\n3,"never\nends,\n');
    expect(rows.slice(0, 2).map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(rows[2]).toMatchObject({ number: 3, problem: expect.stringContaining('never closed') });
  });

  it.each([
    ['an open quote', 'a\n"'],
    ['endless columns', 'a\n,'],
  ])('stops at a record without end: %s', async (_name, start) => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(start);
      const more = Buffer.alloc(65_536, start.endsWith('"') ? 'x' : ',');
      for (;;) yield more;
    }
    const rows = (await Array.fromAsync(readCsv(endless(), { delimiter: ',', quote: '"', maxRecordBytes: 1_000_000 }))).flat();
    expect(rows.at(-1)).toMatchObject({ number: 2, problem: expect.stringContaining('longer than') });
  });
});
