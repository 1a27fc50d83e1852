import type { Db } from '../../../kernel/context.ts';
import { AppError } from '../../../kernel/errors.ts';
import { readCsv, type TableRow } from '../formats/csv/read-csv.ts';
import { decodeToUtf8 } from '../formats/detect/decode-to-utf8.ts';
import { displayName, type ContactCard } from '../formats/vcard/contact-card.ts';
import { readVCards } from '../formats/vcard/read-vcard.ts';
import { readXlsx } from '../formats/xlsx/read-xlsx.ts';
import type { FileOptions } from './file-options.ts';
import { readFile, withLocalCopy } from './uploaded-file.ts';

/** A row of the file, or a card in place of one. */
export interface SourceRow extends TableRow {
  card?: ContactCard;
}

const cardsPerBatch = 200;

/** Rows of an uploaded file in batches, as they come; the header, if there is one, is the first. */
export async function* sourceRows(db: Db, importId: string, options: FileOptions): AsyncGenerator<SourceRow[]> {
  if (options.format === 'xlsx') {
    yield* withLocalCopy(db, importId, (path) => readXlsx(path, options.sheet === undefined ? {} : { sheet: options.sheet }));
  } else if (options.format === 'csv') {
    yield* readCsv(decodeToUtf8(readFile(db, importId), options.encoding), {
      delimiter: options.delimiter,
      quote: options.quote,
      unguard: true,
    });
  } else {
    yield* cardRows(db, importId, options);
  }
}

async function* cardRows(db: Db, importId: string, options: FileOptions): AsyncGenerator<SourceRow[]> {
  const bytes = /^utf-?16/i.test(options.encoding) ? decodeToUtf8(readFile(db, importId), options.encoding) : readFile(db, importId);
  let batch: SourceRow[] = [];
  let number = 0;
  for await (const { card, problems } of readVCards(bytes)) {
    number += 1;
    const broken = problems.find((problem) => problem.includes('larger'));
    batch.push({ number, cells: [displayName(card)], card, ...(broken ? { problem: broken } : {}) });
    if (batch.length >= cardsPerBatch) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** Nobody maps more; a file of a million columns is made to exhaust us. */
const mostColumns = 2000;

/** Names of the columns: the header's, made different, or `Column 1` ... */
export function columnNames(first: readonly string[], hasHeader: boolean): string[] {
  if (first.length > mostColumns)
    throw new AppError(422, 'too-many-columns', `The file has ${first.length} columns; ${mostColumns} can be imported.`);
  const seen = new Map<string, number>();
  return first.map((cell, at) => {
    const name = (hasHeader ? cell.trim() : '') || `Column ${at + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
