import { Readable } from 'node:stream';
import type { Ctx } from '../../../kernel/context.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { ListParams, Row } from '../../../kernel/list/list.ts';
import { FieldError } from '../../../kernel/record/kind.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { csvLine } from '../formats/csv/write-csv.ts';
import { writeVCard } from '../formats/vcard/write-vcard.ts';
import { mostXlsxRows, writeXlsx, type XlsxColumn } from '../formats/xlsx/write-xlsx.ts';
import { exportColumns, exportRows, type ExportColumn } from './export-rows.ts';

export type ExportFormat = 'csv' | 'xlsx' | 'vcf';

export interface ExportFile {
  mediaType: string;
  fileName: string;
  body: Readable;
}

/**
 * An export of a list under the eyes of the actor.
 *
 * @throws AppError forbidden, unknown-field, too-large (a workbook of more rows than one can be made of), file-format
 */
export async function exportFile(
  ctx: Ctx,
  record: RecordType,
  params: ListParams,
  format: ExportFormat,
  delimiter = ',',
): Promise<ExportFile> {
  const name = `${record.path}-${ctx.now.slice(0, 10)}.${format}`;
  if (format === 'vcf') {
    const cards = ctx.services.contactCards;
    if (!cards?.records.includes(record.key))
      throw new AppError(422, 'file-format', `${record.labelPlural} cannot be exported as contact cards.`);
    exportColumns(ctx, record, undefined);
    const fields = exportColumns(
      ctx,
      record,
      cards.fields(record.key).filter((field) => record.fields[field]),
    ).map((column) => column.name);
    return { mediaType: 'text/vcard; charset=utf-8', fileName: name, body: Readable.from(cardTexts(ctx, record, params, fields)) };
  }
  const columns = exportColumns(ctx, record, params.fields);
  const batches = exportRows(
    ctx,
    record,
    params,
    columns.map((column) => column.name),
    'id',
  );
  if (format === 'csv')
    return { mediaType: 'text/csv; charset=utf-8', fileName: name, body: Readable.from(csvTexts(ctx, columns, batches, delimiter)) };
  const body = await writeXlsx(columns.map(xlsxColumn), limited(cellRows(ctx, columns, batches)), record.labelPlural);
  return { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName: name, body };
}

async function* csvTexts(
  ctx: Ctx,
  columns: readonly ExportColumn[],
  batches: AsyncGenerator<readonly Row[]>,
  delimiter: string,
): AsyncGenerator<string> {
  // Excel takes a file for UTF-8 only when it says so.
  yield `\ufeff${csvLine(
    columns.map((column) => column.label),
    { delimiter },
  )}`;
  for await (const rows of cellRows(ctx, columns, batches)) {
    let text = '';
    for (const cells of rows) text += csvLine(cells, { delimiter });
    yield text;
  }
}

async function* cellRows(ctx: Ctx, columns: readonly ExportColumn[], batches: AsyncGenerator<readonly Row[]>): AsyncGenerator<string[][]> {
  const writers = columns.map(({ name, field }) => {
    const kind = ctx.registry.kind(field);
    return (row: Row): string => {
      const value = row[name];
      if (value === null || value === undefined) return '';
      if (field.kind === 'ref' || field.kind === 'file') return String(value);
      try {
        return kind.toText(field, value);
      } catch (error) {
        if (error instanceof FieldError) return JSON.stringify(value);
        throw error;
      }
    };
  });
  for await (const rows of batches) yield rows.map((row) => writers.map((write) => write(row)));
}

async function* limited(batches: AsyncGenerator<string[][]>): AsyncGenerator<string[][]> {
  let count = 0;
  for await (const batch of batches) {
    count += batch.length;
    if (count > mostXlsxRows)
      throw new AppError(
        422,
        'too-large',
        `A workbook can have ${mostXlsxRows.toLocaleString('en')} rows here. Export as CSV, or filter the list.`,
      );
    yield batch;
  }
}

const xlsxKinds: Record<string, XlsxColumn['kind']> = { number: 'number', percent: 'number', date: 'date', instant: 'instant' };
const xlsxColumn = ({ label, field }: ExportColumn): XlsxColumn => ({ label, kind: xlsxKinds[field.kind] ?? 'text' });

async function* cardTexts(ctx: Ctx, record: RecordType, params: ListParams, fields: readonly string[]): AsyncGenerator<string> {
  const cards = ctx.services.contactCards;
  if (!cards) return;
  for await (const rows of exportRows(ctx, record, params, fields, 'title')) {
    let text = '';
    for (const row of rows) text += writeVCard(cards.toCard(record.key, row), '4.0');
    yield text;
  }
}
