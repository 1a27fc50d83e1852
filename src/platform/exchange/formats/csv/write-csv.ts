import { guardFormula } from './formula-guard.ts';

export interface CsvWriteOptions {
  delimiter?: string;
  /** Guard against formula injection; on unless the reader is a machine that takes cells literally. */
  guard?: boolean;
}

/** One record of RFC 4180, CRLF included. A lone empty cell is quoted, or it would read as a blank line. */
export function csvLine(cells: readonly string[], { delimiter = ',', guard = true }: CsvWriteOptions = {}): string {
  if (cells.length === 1 && cells[0] === '') return '""\r\n';
  let line = '';
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] as string;
    const text = guard ? guardFormula(cell) : cell;
    if (at > 0) line += delimiter;
    line += needsQuotes(text, delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  }
  return `${line}\r\n`;
}

function needsQuotes(text: string, delimiter: string): boolean {
  if (text === '') return false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 10 || code === 13 || code === delimiter.charCodeAt(0)) return true;
  }
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  // Readers trim white space, and take a leading BOM for a mark.
  return first <= 32 || last <= 32 || first === 0xfeff;
}
