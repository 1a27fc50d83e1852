import { unguardFormula } from './formula-guard.ts';
import { createRecordSplitter } from './split-records.ts';

export interface CsvOptions {
  delimiter: string;
  quote: '"' | "'";
  /** Undo the formula guard of exports. */
  unguard?: boolean;
  /** Bytes one record may take. More means a quote that never closes, or a file made to exhaust us. */
  maxRecordBytes?: number;
}

export interface TableRow {
  /** Row of the file as a spreadsheet counts it: the first is 1, blank ones count. */
  number: number;
  cells: string[];
  /** Why the row cannot be read; it is the last one then. */
  problem?: string;
}

const rowsPerBatch = 1000;
const pieceBytes = 65_536;
const defaultMaxRecord = 4 * 1024 * 1024;

/**
 * Reads CSV as it comes, in batches of rows, in memory of one record and a piece of the file. Takes UTF-8 (see `decodeToUtf8`).
 * Quotes in the middle of a cell and rows of unequal length are accepted as they are, since files have them. Blank
 * rows are left out. A quote that never closes ends the file with a row that says so.
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>, options: CsvOptions): AsyncGenerator<TableRow[]> {
  const limit = options.maxRecordBytes ?? defaultMaxRecord;
  const decoder = new TextDecoder();
  let number = 0;
  let batch: TableRow[] = [];
  let rest = '';
  let bytesSinceRow = 0;
  const take = (text: string, isLast: boolean): void => {
    const next = createRecordSplitter(text, options, isLast);
    let end = 0;
    for (let record = next(); record !== null && record !== 'more'; record = next()) {
      number += 1;
      if (record === 'unclosed') {
        batch.push({
          number,
          cells: [],
          problem: `Row ${number} opens a quote that is never closed; everything after it belongs to one cell.`,
        });
        break;
      }
      const { cells } = record;
      end = record.end;
      if (cells.length === 1 && cells[0] === '') continue;
      if (options.unguard) for (let at = 0; at < cells.length; at += 1) cells[at] = unguardFormula(cells[at] as string);
      batch.push({ number, cells });
    }
    if (end > 0) bytesSinceRow = 0;
    rest = text.slice(end);
  };

  for await (const whole of chunks) {
    // Small pieces, so that a chunk does not hold more than a batch or two of rows.
    for (let at = 0; at < whole.length; at += pieceBytes) {
      const piece = whole.subarray(at, at + pieceBytes);
      bytesSinceRow += piece.length;
      take(rest + decoder.decode(piece, { stream: true }), false);
      if (bytesSinceRow > limit) {
        const problem = `Row ${number + 1} is longer than ${limit} bytes: probably a quote is opened and never closed.`;
        yield [...batch, { number: number + 1, cells: [], problem }];
        return;
      }
      if (batch.length >= rowsPerBatch) {
        yield batch;
        batch = [];
      }
    }
  }
  take(rest + decoder.decode(), true);
  if (batch.length > 0) yield batch;
}
