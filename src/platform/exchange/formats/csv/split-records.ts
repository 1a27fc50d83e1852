export interface RecordShape {
  /** One character. */
  delimiter: string;
  quote: '"' | "'";
}

/** A record, and where in the text it ends; what is missing when the text ends within it. */
export type SplitRecord = { readonly cells: string[]; readonly end: number } | 'more' | 'unclosed';

/**
 * Walks through the records of a text from its start. A record without quotes is cut with the engine's own search and split, as most are;
 * any other is read letter by letter (RFC 4180; quotes in the middle of a cell, and text after a closing one, stand for themselves).
 * Records end with CR LF, LF or CR.
 * @param isLast no more text comes after this one
 */
export function createRecordSplitter(text: string, { delimiter, quote }: RecordShape, isLast: boolean): () => SplitRecord | null {
  let at = 0;
  const next = { quote: seek(text, quote, 0), lf: seek(text, '\n', 0), cr: seek(text, '\r', 0) };
  return () => {
    if (at >= text.length) return null;
    if (next.lf < at) next.lf = seek(text, '\n', at);
    if (next.cr < at) next.cr = seek(text, '\r', at);
    if (next.quote < at) next.quote = seek(text, quote, at);
    const lineEnd = Math.min(next.lf, next.cr);
    const record =
      next.quote < lineEnd ? readQuoted(text, at, { delimiter, quote }, isLast) : cut(text, at, lineEnd, { delimiter, isLast });
    if (typeof record === 'object') at = record.end;
    return record;
  };
}

const seek = (text: string, what: string, from: number): number => {
  const found = text.indexOf(what, from);
  return found < 0 ? Infinity : found;
};

function cut(text: string, at: number, lineEnd: number, { delimiter, isLast }: { delimiter: string; isLast: boolean }): SplitRecord {
  if (lineEnd === Infinity) return isLast ? { cells: text.slice(at).split(delimiter), end: text.length } : 'more';
  const end = endOfLine(text, lineEnd, isLast);
  return end < 0 ? 'more' : { cells: text.slice(at, lineEnd).split(delimiter), end };
}

/** Behind the line's end; -1 for a CR at the end of the text, behind which an LF may come. */
function endOfLine(text: string, at: number, isLast: boolean): number {
  if (text[at] === '\n') return at + 1;
  if (at + 1 === text.length && !isLast) return -1;
  return text[at + 1] === '\n' ? at + 2 : at + 1;
}

function readQuoted(text: string, start: number, { delimiter, quote }: RecordShape, isLast: boolean): SplitRecord {
  const cells: string[] = [];
  for (let at = start; ;) {
    let cell = '';
    if (text[at] === quote) {
      let from = at + 1;
      for (;;) {
        const close = text.indexOf(quote, from);
        if (close < 0) return isLast ? 'unclosed' : 'more';
        if (close + 1 === text.length && !isLast) return 'more';
        cell += text.slice(from, close);
        const after = text[close + 1];
        if (after === quote) {
          cell += quote;
          from = close + 2;
          continue;
        }
        const isClosed = after === undefined || after === delimiter || after === '\n' || after === '\r';
        // Text goes on behind the quote: then both quotes belong to the text.
        if (!isClosed) cell = quote + cell + quote;
        at = close + 1;
        break;
      }
    }
    let end = at;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
    if (end === text.length && !isLast) return 'more';
    cells.push(cell + text.slice(at, end));
    if (end === text.length) return { cells, end };
    if (text[end] !== delimiter) {
      const behind = endOfLine(text, end, isLast);
      return behind < 0 ? 'more' : { cells, end: behind };
    }
    at = end + 1;
  }
}
