import { allowed } from '../access/access.ts';
import { reading, type App } from '../app.ts';
import { runBulk } from '../command/bulk.ts';
import { withCan } from '../command/can.ts';
import { runCommand, type CommandReply } from '../command/run.ts';
import { AppError, badRequest, notFound } from '../errors.ts';
import { getRecord, listRecords, mustSee } from '../list/list.ts';
import { suggest } from '../list/suggest.ts';
import { whyVisible } from '../access/why.ts';
import { parseInput } from '../record/parse-input.ts';
import type { RecordType } from '../record/record.ts';
import { listParams } from './list-params.ts';
import { mayLag } from './read-position.ts';
import { queryText, type HttpReply, type HttpRequest, type Route } from './route.ts';
import { isId } from '../ids/new-id.ts';

const base = '/api/v1/:module/:path';

/** The generic API over every declared record: list, read, create, change, delete, commands, queries, bulk, pickers. */
export function recordRoutes(app: App): readonly Route[] {
  const on = (request: HttpRequest): RecordType => {
    const record = app.registry.byPath(request.params['module'] ?? '', request.params['path'] ?? '');
    if (!record) throw notFound('address');
    return record;
  };
  const route = (
    method: Route['method'],
    path: string,
    summary: string,
    handle: (r: HttpRequest, record: RecordType) => Promise<HttpReply>,
  ): Route => ({ method, path: base + path, summary, access: 'anyone', handle: (r) => handle(r, on(r)) });
  const command = (r: HttpRequest, record: RecordType, verb: string, id?: string): Promise<HttpReply> =>
    runCommand(app, {
      actor: r.actor,
      requestId: r.requestId,
      record,
      verb,
      input: r.body ?? {},
      ...(id === undefined ? {} : { id }),
      ...ifVersion(r),
      ...idempotencyKey(r),
    }).then(commandReply);

  return [
    route('GET', '', 'List', (r, record) =>
      reading(app, mayLag(r), async (ctx) => ({ body: await listRecords(ctx, record, listParams(r.query)) })),
    ),
    route('POST', '', 'Create', (r, record) => command(r, record, 'create')),
    route('GET', '/suggest', 'Find for a picker', (r, record) =>
      reading(app, mayLag(r), async (ctx) => ({ body: { data: await suggest(ctx, record, queryText(r, 'q') ?? '') } })),
    ),
    route('POST', '/bulk', 'Change several', async (r, record) => runBulk(app, r, record, r.body)),
    route('GET', '/:id', 'Read', (r, record) => readOrQuery(app, r, record)),
    route('PATCH', '/:id', 'Change', (r, record) => command(r, record, 'update', r.params['id'])),
    route('DELETE', '/:id', 'Delete', (r, record) => command(r, record, 'delete', r.params['id'])),
    route('POST', '/:id', 'Run a command on the list', (r, record) => command(r, record, listCommand(app, record, r.params['id'] ?? ''))),
    route('GET', '/:id/access', 'Why can somebody see this?', (r, record) =>
      reading(app, r, async (ctx) => ({ body: await whyVisible(ctx, record, r.params['id'] ?? '', queryText(r, 'user') ?? '') })),
    ),
    route('GET', '/:id/:query', 'Ask about one record', (r, record) =>
      runQuery(app, r, record, r.params['query'] ?? '', r.params['id'] ?? null),
    ),
    route('POST', '/:id/:command', 'Run a command', (r, record) => command(r, record, r.params['command'] ?? '', r.params['id'])),
  ];
}

async function readOrQuery(app: App, r: HttpRequest, record: RecordType): Promise<HttpReply> {
  const id = r.params['id'] ?? '';
  if (!isId(id)) return runQuery(app, r, record, id, null);
  return reading(app, r, async (ctx): Promise<HttpReply> => {
    const expand = queryText(r, 'expand')?.split(',');
    const row = await getRecord(ctx, record, id, { ...(expand ? { expand } : {}), trash: queryText(r, 'trash') === 'true' });
    const etag = `"${row.version}"`;
    if (r.headers['if-none-match'] === etag && !expand) return { status: 304, headers: { etag } };
    return { headers: { etag, 'cache-control': 'private, no-cache' }, body: { data: await withCan(ctx, record, row) } };
  });
}

async function runQuery(app: App, r: HttpRequest, record: RecordType, name: string, id: string | null): Promise<HttpReply> {
  const query = app.registry.query(record.key, name);
  if (!query || (query.target === 'record') !== (id !== null) || !allowed(app.registry, r.actor, record, 'read')) throw notFound('address');
  const input = parseInput(app.registry, query.input, r.query, app.scope(), { writable: null, complete: true });
  return reading(app, mayLag(r), async (ctx) => {
    if (id !== null) await mustSee(ctx, record, id);
    return { body: await query.run(ctx, input, id) };
  });
}

function listCommand(app: App, record: RecordType, name: string): string {
  const command = app.registry.command(record.key, name);
  if (command?.target !== 'list') throw notFound('address');
  return name;
}

function commandReply(reply: CommandReply): HttpReply {
  if (reply.status === 204) return { status: 204 };
  return {
    status: reply.status,
    ...(reply.data ? { headers: { etag: `"${reply.data.version}"` } } : {}),
    body: { data: reply.data, ...(reply.result === undefined ? {} : { result: reply.result }) },
  };
}

function ifVersion(r: HttpRequest): { ifVersion?: number } {
  const header = r.headers['if-match'];
  if (header === undefined || header === '*') return {};
  const m = /^(?:W\/)?"(\d+)"$/.exec(String(header));
  if (!m) throw badRequest('if-match', 'If-Match must be the ETag of the record, e.g. "3".', '/If-Match');
  return { ifVersion: Number(m[1]) };
}

function idempotencyKey(r: HttpRequest): { idempotencyKey?: string } {
  const key = r.headers['idempotency-key'];
  if (key === undefined) return {};
  if (typeof key !== 'string' || key.length < 1 || key.length > 255)
    throw new AppError(400, 'idempotency-key', 'Idempotency-Key must have 1 to 255 characters.');
  return { idempotencyKey: key };
}
