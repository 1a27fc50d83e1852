import { Readable } from 'node:stream';
import { allowed } from '../../kernel/access/access.ts';
import { reading, transact, type App } from '../../kernel/app.ts';
import { createRecord, updateRecord } from '../../kernel/command/store.ts';
import { badRequest, forbidden, notFound } from '../../kernel/errors.ts';
import { listParams } from '../../kernel/http/list-params.ts';
import { mayLag } from '../../kernel/http/read-position.ts';
import { queryText, type HttpReply, type HttpRequest, type Route, type RouteGroup } from '../../kernel/http/route.ts';
import { getRecord } from '../../kernel/list/list.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import { exportFile, type ExportFormat } from './export/export-file.ts';
import { createEncodingProbe } from './formats/detect/encoding.ts';
import { detectOptions, formatOf, inspectFile, refused } from './import/inspect-file.ts';
import { loadImport } from './import/load-import.ts';
import { previewImport } from './import/preview-import.ts';
import { problemFile } from './import/problem-file.ts';
import { columnNames, sourceRows } from './import/source-rows.ts';
import { findNames } from './import/find-names.ts';
import { importableRecords } from './import/target-fields.ts';
import { storeFile } from './import/uploaded-file.ts';
import { importRun } from './records/import.ts';

const base = '/api/v1/exchange/imports';
const largestFile = 4 * 1024 ** 3;

/** Steps of an import that are neither records nor commands, and the export of any list. */
export const exchangeRoutes: RouteGroup = {
  name: 'exchange',
  routes: (app): readonly Route[] => [
    {
      method: 'GET',
      path: '/api/v1/exchange/importable',
      summary: 'Record types that can be imported',
      access: 'staff',
      handle: async (r) => ({
        body: {
          data: importableRecords(app.registry, r.actor, app.services.importRecords).map(({ key, label, labelPlural }) => ({
            key,
            label,
            labelPlural,
          })),
        },
      }),
    },
    {
      method: 'POST',
      path: `${base}/upload`,
      summary: 'Upload a file to import (the body is the file)',
      access: 'staff',
      body: 'stream',
      bodyLimit: largestFile,
      handle: (r) => upload(app, r),
    },
    {
      method: 'GET',
      path: `${base}/:id/inspection`,
      summary: 'What is in the file, and a proposal for its columns',
      access: 'staff',
      handle: (r) => inspect(app, r),
    },
    {
      method: 'GET',
      path: `${base}/:id/names`,
      summary: 'Names in the file that no record has, or several have, and what they may mean',
      access: 'staff',
      handle: (r) => names(app, r),
    },
    { method: 'POST', path: `${base}/:id/preview`, summary: 'What the import would do', access: 'staff', handle: (r) => preview(app, r) },
    {
      method: 'GET',
      path: `${base}/:id/problems`,
      summary: 'Rows that were not taken, with the reason, as CSV',
      access: 'staff',
      handle: (r) => problems(app, r),
    },
    {
      method: 'GET',
      path: '/api/v1/:module/:path/export',
      summary: 'Export a list as CSV, workbook or contact cards',
      access: 'anyone',
      handle: (r) => exportList(app, r),
    },
  ],
};

/** Takes a file of any size, a part at a time; a second request with the same bytes is a second import. */
async function upload(app: App, r: HttpRequest): Promise<HttpReply> {
  const fileName = (queryText(r, 'name') ?? 'file').slice(0, 300);
  const record = importable(app, r, queryText(r, 'record') ?? '');
  const inspection = await transact(app, r, async (ctx) => {
    const created = await createRecord(ctx, importRun, {
      fileName,
      record: record.key,
      options: { format: 'csv', encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, dateOrder: 'ymd', decimal: '.' },
      owner: r.actor.userId,
    });
    const probe = createEncodingProbe();
    let head: Uint8Array = new Uint8Array();
    const size = await storeFile(ctx.db, created.id, r.stream, (chunk) => {
      if (head.length < 400) head = Buffer.concat([head, chunk.subarray(0, 400)]);
      probe.add(chunk);
    });
    if (size === 0) throw badRequest('empty-file', 'The file is empty.', '/body');
    const encoding = probe.guess();
    const options = await detectOptions(ctx, created.id, formatOf(head, fileName), encoding).catch((error: unknown) => {
      throw refused(error);
    });
    const found = await inspectFile(ctx, r.actor, created.id, record, options, encoding);
    const row = await updateRecord(ctx, importRun, created.id, { fileSize: size, options, plan: found.plan });
    return { import: row, ...found };
  });
  return { status: 201, body: { data: inspection } };
}

function importable(app: App, r: HttpRequest, key: string): RecordType {
  const record = importableRecords(app.registry, r.actor, app.services.importRecords).find((each) => each.key === key);
  if (!record)
    throw badRequest(
      'record',
      `record must be one of ${importableRecords(app.registry, r.actor, app.services.importRecords)
        .map((each) => each.key)
        .join(', ')}.`,
      '/record',
    );
  return record;
}

const idOf = (r: HttpRequest): string => r.params['id'] ?? '';

async function inspect(app: App, r: HttpRequest): Promise<HttpReply> {
  return reading(app, r, async (ctx) => {
    await getRecord(ctx, importRun, idOf(r));
    const stored = await loadImport(ctx, idOf(r));
    const options = { ...stored.options, ...optionsFrom(r) };
    return { body: { data: await inspectFile(ctx, r.actor, stored.id, app.registry.record(stored.record), options, null) } };
  });
}

/** The inspection under other options, before they are saved. */
function optionsFrom(r: HttpRequest): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const name of ['encoding', 'delimiter', 'quote', 'sheet', 'dateOrder', 'decimal', 'country']) {
    const value = queryText(r, name);
    if (value !== undefined) given[name] = value;
  }
  const header = queryText(r, 'hasHeader');
  return header === undefined ? given : { ...given, hasHeader: header === 'true' };
}

async function preview(app: App, r: HttpRequest): Promise<HttpReply> {
  const limit = Number(queryText(r, 'limit') ?? 5000);
  if (!Number.isInteger(limit) || limit < 1) throw badRequest('limit', 'limit must be a number of rows.', '/limit');
  return reading(app, r, async (ctx) => {
    await getRecord(ctx, importRun, idOf(r));
    try {
      return { body: { data: await previewImport(ctx, r.actor, await loadImport(ctx, idOf(r)), limit, r.gone()) } };
    } catch (error) {
      throw refused(error);
    }
  });
}

async function names(app: App, r: HttpRequest): Promise<HttpReply> {
  return reading(app, r, async (ctx) => {
    await getRecord(ctx, importRun, idOf(r));
    try {
      return { body: { data: await findNames(ctx, r.actor, await loadImport(ctx, idOf(r)), r.gone()) } };
    } catch (error) {
      throw refused(error);
    }
  });
}

async function problems(app: App, r: HttpRequest): Promise<HttpReply> {
  return reading(app, r, async (ctx) => {
    await getRecord(ctx, importRun, idOf(r));
    const stored = await loadImport(ctx, idOf(r));
    const outcomes = (queryText(r, 'outcomes') ?? 'failed').split(',');
    const headers = stored.options.format === 'vcf' ? ['Card'] : await headersOf(ctx.db, stored);
    const name = stored.fileName.replace(/\.\w+$/, '').replace(/[^\w.-]+/g, '-');
    return {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}-problems.csv"`,
        'cache-control': 'no-store',
      },
      body: Readable.from(problemFile(app.db, stored.id, headers, outcomes)),
    };
  });
}

async function headersOf(db: App['db'], stored: Awaited<ReturnType<typeof loadImport>>): Promise<string[]> {
  const batches = sourceRows(db, stored.id, stored.options);
  const first = await batches.next();
  await batches.return(undefined);
  return columnNames(first.done ? [] : (first.value[0]?.cells ?? []), stored.options.hasHeader);
}

async function exportList(app: App, r: HttpRequest): Promise<HttpReply> {
  const record = app.registry.byPath(r.params['module'] ?? '', r.params['path'] ?? '');
  if (!record || !allowed(app.registry, r.actor, record, 'read')) throw notFound('address');
  if (r.actor.audience !== 'staff') throw forbidden('Exports are for staff.');
  const format = queryText(r, 'format') ?? 'csv';
  if (!['csv', 'xlsx', 'vcf'].includes(format)) throw badRequest('format', 'format must be csv, xlsx or vcf.', '/format');
  const delimiter = queryText(r, 'delimiter') ?? ',';
  if (![',', ';', '\t', '|'].includes(delimiter))
    throw badRequest('delimiter', 'delimiter must be a comma, semicolon, tab or bar.', '/delimiter');
  const params = listParams(r.query, ['format', 'delimiter']);
  return reading(app, mayLag(r), async (ctx) => {
    const file = await exportFile(ctx, record, params, format as ExportFormat, delimiter);
    return {
      headers: {
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename="${file.fileName}"`,
        'cache-control': 'no-store',
      },
      body: file.body,
    };
  });
}
