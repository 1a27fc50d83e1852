import { guardFormula } from './formula-guard.ts';

export interface CsvWriteOptions {
  delimiter?: string;
  /** Guard against formula injection; on unless the reader is a machine that takes cells literally. */
  guard?: boolean;
}

/** One record of RFC 4180, CRLF included. A lone empty cell is quoted, or it would read as a blank line. */
export function csvLine(cells: readonly string[], { delimiter = ',', guard = true }: CsvWriteOptions = {}): string {
  if (cells.length === 1 && cells[0] === '') return '""\r\n';
  const special = specialFor(delimiter);
  let line = '';
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] as string;
    if (at > 0) line += delimiter;
    // Most cells of a wide export are empty, and this runs for each of millions.
    if (cell === '') continue;
    const text = guard ? guardFormula(cell) : cell;
    line += special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
  return `${line}\r\n`;
}

const specials = new Map<string, RegExp>();

/** What needs quotes: quote, line end and delimiter; white space at either end, which readers trim; and a leading BOM. */
function specialFor(delimiter: string): RegExp {
  let special = specials.get(delimiter);
  if (!special) {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    special = new RegExp(`["\\n\\r${delimiter === '|' ? '\\|' : delimiter}]|^[\\x00-\\x20\ufeff]|[\\x00-\\x20]$`);
    specials.set(delimiter, special);
  }
  return special;
}
