import { parse } from 'csv-parse/sync';

/** An article number and how many, with the line it stood on. */
export interface QuickRow {
  readonly line: number;
  readonly sku: string;
  /** Decimal text, above zero, with up to three decimals. */
  readonly quantity: string;
}

export type RowFault = 'noSku' | 'noQuantity' | 'badQuantity' | 'tooMany' | 'unreadable';

export interface BadRow {
  readonly line: number;
  readonly text: string;
  readonly fault: RowFault;
}

/** As many as a cart holds. */
export const mostRows = 200;
const mostOfOne = 100_000;

const skuNames = new Set([
  'sku',
  'article',
  'article number',
  'article no',
  'item',
  'item number',
  'product',
  'code',
  'artikel',
  'artikelnummer',
  'art.-nr.',
  'bestellnummer',
]);
const quantityNames = new Set(['quantity', 'qty', 'amount', 'pieces', 'pcs', 'count', 'number', 'menge', 'anzahl', 'stück', 'stueck']);

/**
 * Reads what somebody pasted or uploaded: lines of article number and quantity, separated by tab, semicolon, comma or, failing these, spaces. A
 * first line with names of columns says which is which; without one the column that has numbers is the quantity. A line without a quantity is
 * one piece when there is one column only. Bad lines are told with their number, good ones are kept.
 */
export function readRows(text: string): { readonly rows: readonly QuickRow[]; readonly bad: readonly BadRow[] } {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((content, i) => ({ line: i + 1, content: content.trim() }))
    .filter(({ content }) => content !== '');
  const delimiter = delimiterOf(lines.map(({ content }) => content));
  const cells = lines.map(({ line, content }) => ({ line, content, cells: split(content, delimiter) }));
  const columns = columnsOf(cells.map((each) => each.cells ?? []));
  const body = columns.hasHead ? cells.slice(1) : cells;
  const rows: QuickRow[] = [];
  const bad: BadRow[] = [];
  for (const each of body) {
    const found = rowOf(each.cells, columns);
    const isFull = rows.length >= mostRows;
    if (typeof found === 'string' || isFull)
      bad.push({ line: each.line, text: each.content.slice(0, 80), fault: typeof found === 'string' ? found : 'tooMany' });
    else rows.push({ line: each.line, ...found });
  }
  return { rows, bad };
}

interface Columns {
  readonly hasHead: boolean;
  readonly sku: number;
  /** Null where there is one column only. */
  readonly quantity: number | null;
}

function rowOf(
  cells: readonly string[] | null,
  { sku, quantity }: Columns,
): { readonly sku: string; readonly quantity: string } | RowFault {
  if (!cells) return 'unreadable';
  const article = (cells[sku] ?? '').trim();
  if (!article) return 'noSku';
  const typed = quantity === null ? '1' : (cells[quantity] ?? '').trim();
  if (!typed) return 'noQuantity';
  const amount = readQuantity(typed);
  return amount === null ? 'badQuantity' : { sku: article.slice(0, 80), quantity: amount };
}

/** Decimal text above zero; null for anything else. A comma is a decimal comma. */
export function readQuantity(typed: string): string | null {
  const text = typed.replace(',', '.');
  const number = Number(text);
  return /^\d{1,6}(\.\d{1,3})?$/.test(text) && number > 0 && number <= mostOfOne ? text : null;
}

/** The separator that most lines have; null where each line is one value. */
function delimiterOf(lines: readonly string[]): string | null {
  const share = (mark: string): number => lines.filter((line) => line.includes(mark)).length;
  const best = ['\t', ';', ','].map((mark) => ({ mark, n: share(mark) })).toSorted((a, b) => b.n - a.n)[0];
  if (best && best.n > 0) return best.mark;
  return lines.some((line) => /\s\d+([.,]\d+)?$/.test(line)) ? ' ' : null;
}

function split(line: string, delimiter: string | null): readonly string[] | null {
  if (delimiter === null) return [line];
  if (delimiter === ' ') {
    const parts = /^(.*\S)\s+(\S+)$/.exec(line);
    return parts ? [parts[1] ?? '', parts[2] ?? ''] : [line];
  }
  try {
    const [cells] = parse(line, { delimiter, trim: true, relax_column_count: true }) as string[][];
    return cells ?? [];
  } catch {
    return null;
  }
}

function columnsOf(lines: readonly (readonly string[])[]): Columns {
  const head = (lines[0] ?? []).map((cell) => cell.toLowerCase());
  const [named, counted] = [head.findIndex((cell) => skuNames.has(cell)), head.findIndex((cell) => quantityNames.has(cell))];
  if (named >= 0) return { hasHead: true, sku: named, quantity: counted >= 0 ? counted : null };
  const width = Math.max(1, ...lines.map((cells) => cells.length));
  if (width === 1) return { hasHead: false, sku: 0, quantity: null };
  const numbers = Array.from({ length: width }, (_, i) => lines.filter((cells) => readQuantity((cells[i] ?? '').trim()) !== null).length);
  // Article numbers may be numbers too: then the first column is theirs.
  const isSwapped = (numbers[0] ?? 0) > (numbers[1] ?? 0);
  if (isSwapped) return { hasHead: false, sku: 1, quantity: 0 };
  const best = numbers.slice(1).reduce((at, n, i) => (n > (numbers[at] ?? 0) ? i + 1 : at), 1);
  return { hasHead: false, sku: 0, quantity: best };
}
