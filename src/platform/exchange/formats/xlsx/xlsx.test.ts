import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx, xlsxSheets } from './read-xlsx.ts';
import { writeXlsx } from './write-xlsx.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xlsx-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function* once(rows: string[][]): AsyncGenerator<string[][]> {
  yield rows;
}

/** One deflated entry whose directory may lie about its size. */
function zipOf(name: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content, { level: 9 });
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  const start = 30 + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('workbooks', () => {
  it('come back as they were written: text, numbers, dates, instants', async () => {
    const path = join(folder, 'a.xlsx');
    const columns = [
      { label: 'Name', kind: 'text' },
      { label: 'N', kind: 'number' },
      { label: 'Day', kind: 'date' },
      { label: 'At', kind: 'instant' },
    ] as const;
    const rows = [
      ['=1+1', '0.3', '2026-02-28', '2026-02-28T10:11:12Z'],
      ['Zoë <&> "x"', '12345678901234567890', '', ''],
      [' spaced ', '-5', '1999-12-31', ''],
    ];
    await pipeline(await writeXlsx(columns, once(rows), 'People: all'), createWriteStream(path));
    expect(await xlsxSheets(path)).toEqual(['People  all']);
    expect((await Array.fromAsync(readXlsx(path))).flat().map((row) => row.cells)).toEqual([
      ['Name', 'N', 'Day', 'At'],
      ['=1+1', '0.3', '2026-02-28', '2026-02-28T10:11:12'],
      ['Zoë <&> "x"', '12345678901234567890', '', ''],
      [' spaced ', '-5', '1999-12-31', ''],
    ]);
    await expect(Array.fromAsync(readXlsx(path, { sheet: 'Nope' }))).rejects.toMatchObject({ code: 'sheet-not-found' });
  });

  it.each<[string, number | undefined]>([
    ['honest', undefined],
    ['lying about its size', 1000],
  ])('refuse a zip bomb, %s', async (_name, claimed) => {
    const path = join(folder, 'bomb.xlsx');
    await writeFile(path, zipOf('xl/worksheets/sheet1.xml', Buffer.alloc(40_000_000, '<'), claimed));
    await expect(Array.fromAsync(readXlsx(path, { maxUnpackedBytes: 10_000_000 }))).rejects.toMatchObject({ code: 'too-large' });
  });

  it.each([
    ['text', Buffer.from('a,b\n1,2\n'), 'not-a-workbook'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'legacy-xls'],
    ['an empty file', Buffer.alloc(0), 'not-a-workbook'],
    ['another archive', zipOf('a.txt', Buffer.from('hello')), 'not-a-workbook'],
  ])('refuse %s', async (_name, bytes, code) => {
    const path = join(folder, 'other.xlsx');
    await writeFile(path, bytes);
    await expect(Array.fromAsync(readXlsx(path))).rejects.toMatchObject({ code });
  });
});
