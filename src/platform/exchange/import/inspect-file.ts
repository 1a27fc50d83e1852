import { AppError } from '../../../kernel/errors.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { detectDialect } from '../formats/detect/csv-dialect.ts';
import { decodeToUtf8 } from '../formats/detect/decode-to-utf8.ts';
import type { EncodingGuess } from '../formats/detect/encoding.ts';
import { detectHeaderRow } from '../formats/detect/header-row.ts';
import { detectCurrencies, detectDateOrder, detectDecimal } from '../formats/detect/locale.ts';
import type { ColumnSuggestion, TargetField } from '../formats/mapping/suggest-mapping.ts';
import { xlsxSheets } from '../formats/xlsx/read-xlsx.ts';
import { WorkbookRefused } from '../formats/xlsx/zip-guard.ts';
import type { FileOptions } from './file-options.ts';
import { findProfiles, type OfferedProfile } from './find-profiles.ts';
import type { ImportPlan } from './plan.ts';
import { columnNames, sourceRows } from './source-rows.ts';
import { suggestPlan } from './suggest-plan.ts';
import { targetFields } from './target-fields.ts';
import { readFile, withLocalCopy } from './uploaded-file.ts';

/** What we make of a file before anybody decides anything. */
export interface Inspection {
  options: FileOptions;
  sheets: readonly string[];
  headers: readonly string[];
  /** The first rows below the header. */
  sample: readonly (readonly string[])[];
  /** Where we chose among several readings. */
  doubts: readonly string[];
  currencies: readonly string[];
  columns: readonly ColumnSuggestion[];
  plan: ImportPlan;
  /** Mappings that were remembered for files with these columns. */
  profiles: readonly OfferedProfile[];
  /** Targets that are parts of another: they are told apart by nothing but what they belong to. */
  parts: readonly string[];
  /** Fields that columns may go to, by target. */
  fields: Readonly<Record<string, readonly TargetField[]>>;
}

const sampledRows = 500;
const sampledBytes = 256 * 1024;

/** Recognises the format by its first bytes, whatever the file is called. @throws AppError for one we do not read */
export function formatOf(head: Uint8Array, fileName: string): FileOptions['format'] {
  const text = Buffer.from(head.subarray(0, 400)).toString('latin1').replaceAll('\0', '');
  if (head[0] === 0x50 && head[1] === 0x4b) return 'xlsx';
  if (/^\W*BEGIN:VCARD/i.test(text)) return 'vcf';
  const extension = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (head.length >= 4 && Buffer.from(head.subarray(0, 4)).readUInt32BE(0) === 0xd0cf11e0)
    throw new AppError(422, 'file-format', 'This is an old Excel file (.xls) or one with a password. Save it as .xlsx without a password.');
  if (/^(?:%PDF|\x89PNG|\xff\xd8|GIF8)/.test(text) || ['pdf', 'doc', 'docx', 'ods', 'numbers'].includes(extension))
    throw new AppError(422, 'file-format', 'Files can be CSV, Excel workbooks (.xlsx) or contact cards (.vcf).');
  return 'csv';
}

/** How the file is probably read: from what is in it, for whoever imports to change. */
export async function detectOptions(
  ctx: Pick<Ctx, 'db' | 'scope'>,
  importId: string,
  format: FileOptions['format'],
  encoding: EncodingGuess,
): Promise<FileOptions> {
  const options: FileOptions = {
    format,
    encoding: encoding.encoding,
    delimiter: ',',
    quote: '"',
    hasHeader: true,
    dateOrder: 'ymd',
    decimal: '.',
    ...(/^[A-Z]{2}$/.test(ctx.scope.country) ? { country: ctx.scope.country } : {}),
  };
  if (format === 'csv') Object.assign(options, detectDialect(await textSample(ctx.db, importId, encoding.encoding)));
  if (format === 'vcf') return options;
  const rows = await sampleRows(ctx, importId, options);
  columnNames(rows[0] ?? [], false);
  const cells = rows.slice(1).flat();
  return {
    ...options,
    hasHeader: detectHeaderRow(rows.slice(0, 100)),
    dateOrder: detectDateOrder(cells)?.order ?? 'ymd',
    decimal: detectDecimal(cells)?.decimal ?? '.',
  };
}

/** Sample, detected columns and a proposal, under the options given. @throws AppError for a damaged workbook */
export async function inspectFile(
  ctx: Ctx,
  actor: Actor,
  importId: string,
  record: RecordType,
  options: FileOptions,
  encoding: EncodingGuess | null,
): Promise<Inspection> {
  const doubts: string[] = [];
  if (encoding && !encoding.isCertain) doubts.push(`The encoding is probably ${encoding.encoding}.`);
  if (options.format === 'vcf') return inspectCards(ctx, actor, importId, options, doubts);
  const rows = await sampleRows(ctx, importId, options);
  const headers = columnNames(rows[0] ?? [], options.hasHeader);
  const sample = options.hasHeader ? rows.slice(1) : rows;
  const cells = sample.flat();
  if (detectDateOrder(cells)?.isAmbiguous) doubts.push('Dates can be read as day/month or as month/day.');
  if (detectDecimal(cells)?.isAmbiguous) doubts.push('Numbers like 1.234 can be read in two ways.');
  const { plan, columns } = suggestPlan(ctx.registry, actor, record, headers, sample, ctx.services);
  return {
    options,
    headers,
    sample: sample.slice(0, 50),
    doubts,
    columns,
    plan,
    profiles: await findProfiles({ ...ctx, actor }, record.key, headers),
    currencies: detectCurrencies(cells),
    sheets: options.format === 'xlsx' ? await sheetsOf(ctx, importId) : [],
    parts: plan.targets.flatMap(({ alias, record: key }) => (ctx.services.importParts?.some((part) => part.record === key) ? [alias] : [])),
    fields: Object.fromEntries(
      plan.targets.map((target) => [
        target.alias,
        targetFields(ctx.registry, actor, ctx.registry.record(target.record), target.alias, [
          ...(ctx.services.importParts ?? []),
          ...(ctx.services.importRecords ?? []),
        ]),
      ]),
    ),
  };
}

async function inspectCards(ctx: Ctx, actor: Actor, importId: string, options: FileOptions, doubts: string[]): Promise<Inspection> {
  const cards = ctx.services.contactCards;
  if (!cards) throw new AppError(422, 'file-format', 'Contact cards cannot be read here.');
  const rows = await sampleRows(ctx, importId, options);
  const plan = cards.plan();
  return {
    options,
    headers: [],
    sample: rows.slice(0, 50),
    doubts,
    columns: [],
    plan,
    profiles: [],
    currencies: [],
    sheets: [],
    parts: [],
    fields: Object.fromEntries(
      plan.targets.map((target) => [target.alias, targetFields(ctx.registry, actor, ctx.registry.record(target.record), target.alias)]),
    ),
  };
}

async function sampleRows(ctx: Pick<Ctx, 'db'>, importId: string, options: FileOptions): Promise<string[][]> {
  const rows: string[][] = [];
  try {
    for await (const batch of sourceRows(ctx.db, importId, options)) {
      for (const row of batch) if (!row.problem) rows.push(row.cells);
      if (rows.length >= sampledRows) break;
    }
  } catch (error) {
    throw refused(error);
  }
  return rows.slice(0, sampledRows);
}

async function sheetsOf(ctx: Pick<Ctx, 'db'>, importId: string): Promise<string[]> {
  try {
    return await Array.fromAsync(
      withLocalCopy(ctx.db, importId, async function* (path) {
        yield* await xlsxSheets(path);
      }),
    );
  } catch (error) {
    throw refused(error);
  }
}

export function refused(error: unknown): unknown {
  return error instanceof WorkbookRefused ? new AppError(422, error.code, error.message) : error;
}

async function textSample(db: Ctx['db'], importId: string, encoding: string): Promise<string> {
  let text = '';
  for await (const chunk of decodeToUtf8(readFile(db, importId), encoding)) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.length >= sampledBytes) break;
  }
  return text.slice(0, sampledBytes);
}
