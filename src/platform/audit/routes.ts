import { Readable } from 'node:stream';
import { reading, transact, type App } from '../../kernel/app.ts';
import { badRequest, notFound } from '../../kernel/errors.ts';
import { sealHead } from '../../kernel/event/seal.ts';
import { queryText, type HttpReply, type HttpRequest, type Route, type RouteGroup } from '../../kernel/http/route.ts';
import { listProgress, startProgress } from '../../kernel/jobs/progress.ts';
import { exportEvents } from './export-events.ts';
import { readHistory } from './history.ts';
import { verifyKind, verifyLog } from './jobs.ts';
import { listEvents, parseBefore, parseEventFilter } from './list-events.ts';
import { auditPermission } from './permissions.ts';

const largestPage = 200;

/** Who did what, over all and per record, and whether the log is as it was written. */
export const auditRoutes: RouteGroup = {
  name: 'audit',
  routes: (app): readonly Route[] => {
    const access = { permission: auditPermission };
    return [
      { method: 'GET', path: '/api/v1/audit', summary: 'All events; format=csv exports them', access, handle: (r) => events(app, r) },
      {
        method: 'GET',
        path: '/api/v1/audit/verify',
        summary: 'Whether the log was tampered with, as last checked',
        access,
        handle: async () => ({ body: await verifyStatus(app) }),
      },
      { method: 'POST', path: '/api/v1/audit/verify', summary: 'Check the log now', access, handle: (r) => startVerify(app, r) },
      { method: 'GET', path: '/api/v1/audit/:type/:id', summary: 'History of one record', access: 'staff', handle: (r) => history(app, r) },
    ];
  },
};

async function events(app: App, r: HttpRequest): Promise<HttpReply> {
  const filter = parseEventFilter((name) => queryText(r, name));
  const format = queryText(r, 'format') ?? 'json';
  if (format === 'csv') {
    return {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="audit-${app.now().slice(0, 10)}.csv"`,
      },
      body: Readable.from(exportEvents(app.db, filter)),
    };
  }
  if (format !== 'json') throw badRequest('parameter', 'format must be json or csv.', '/format');
  const size = sizeOf(r);
  const found = await listEvents(app.db, filter, { size: size + 1, ...beforeOf(r) });
  return { body: { data: found.slice(0, size), next: nextOf(found, size) } };
}

async function history(app: App, r: HttpRequest): Promise<HttpReply> {
  const record = app.registry.find(r.params['type'] ?? '');
  if (!record) throw notFound('record type');
  const size = sizeOf(r);
  return reading(app, r, async (ctx) => {
    const found = await readHistory(ctx, record, r.params['id'] ?? '', { size: size + 1, ...beforeOf(r) });
    return { body: { data: found.slice(0, size), next: nextOf(found, size) } };
  });
}

/** What the last check that ended found, and whether one is going on. */
async function verifyStatus(app: App): Promise<Readonly<Record<string, unknown>>> {
  const runs = await listProgress(app.db, { kind: verifyKind, limit: 10 });
  const last = runs.find((run) => run.state === 'done');
  const running = runs.find((run) => run.state === 'waiting' || run.state === 'running');
  const report = (last?.result ?? { ok: null, sealedThrough: null, unsealed: null, problems: [] }) as object;
  return {
    ...report,
    checkedAt: last?.finishedAt ?? null,
    head: await sealHead(app.db),
    running: running ? { id: running.id, done: running.done, total: running.total } : null,
  };
}

async function startVerify(app: App, r: HttpRequest): Promise<HttpReply> {
  return transact(app, r, async (ctx) => {
    const id = await startProgress(ctx.db, { kind: verifyKind, label: 'Check of the audit log', startedBy: r.actor.userId });
    ctx.enqueue(verifyLog.name, { progress: id });
    return { status: 202, body: { job: { id } } };
  });
}

function sizeOf(r: HttpRequest): number {
  const text = queryText(r, 'page[size]') ?? '50';
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size > largestPage)
    throw badRequest('page-size', `page[size] must be 1 to ${largestPage}.`, '/page/size');
  return size;
}

function beforeOf(r: HttpRequest): { before?: number } {
  const before = parseBefore(queryText(r, 'after') ?? queryText(r, 'page[after]'));
  return before === undefined ? {} : { before };
}

function nextOf(found: readonly { readonly seq: number }[], size: number): string | null {
  return found.length > size ? String(found[size - 1]?.seq) : null;
}
