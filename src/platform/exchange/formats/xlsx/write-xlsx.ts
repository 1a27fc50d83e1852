import type { Readable } from 'node:stream';

/** One column of a sheet; numbers and dates become real ones, so that Excel can calculate with them. */
export interface XlsxColumn {
  label: string;
  kind: 'text' | 'number' | 'date' | 'instant';
}

/** A workbook is made in memory; larger exports are for CSV. */
export const mostXlsxRows = 100_000;

/**
 * Writes one sheet with a bold, fixed header. Texts are written as texts, so that none becomes a formula.
 * @param rows cells as text; a number or date that cannot be read as one stays text
 */
export async function writeXlsx(
  columns: readonly XlsxColumn[],
  rows: AsyncIterable<readonly (readonly string[])[]>,
  sheet = 'Export',
): Promise<Readable> {
  const data: Cell[][] = [columns.map(({ label }) => ({ value: label, type: String, fontWeight: 'bold' as const }))];
  for await (const batch of rows) for (const cells of batch) data.push(columns.map(({ kind }, at) => cellOf(kind, cells[at] ?? '')));
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const written = writeExcelFile(data, { sheet: sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), stickyRowsCount: 1 });
  return (written.toStream as () => Promise<Readable>)();
}

type Cell =
  | { value: string; type: StringConstructor; fontWeight?: 'bold' }
  | { value: number; type: NumberConstructor }
  | { value: Date; type: DateConstructor; format: string }
  | null;

function cellOf(kind: XlsxColumn['kind'], text: string): Cell {
  if (text === '') return null;
  // Excel keeps 15 digits; a longer number would change.
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(text) && text.replace(/[-.]/g, '').length <= 15)
    return { value: Number(text), type: Number };
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text))
    return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  if (kind === 'instant' && !Number.isNaN(Date.parse(text))) return { value: new Date(text), type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
  return { value: text, type: String };
}
