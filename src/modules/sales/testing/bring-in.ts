import { Readable } from 'node:stream';
import type { HttpReply } from '../../../kernel/http/route.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import type { Job, JobRun } from '../../../kernel/jobs/job.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import type { ImportCounts, ImportPlan } from '../../../platform/exchange/index.ts';
import { exchangeModule } from '../../../platform/exchange/module.ts';
import { importRun } from '../../../platform/exchange/records/import.ts';
import { exchangeRoutes } from '../../../platform/exchange/routes.ts';
import type { SalesApp } from './sales-app.ts';

export interface BroughtIn {
  readonly id: string;
  readonly counts: ImportCounts;
}

/** What the wizard and its jobs do, one call for each: for files of the tests. */
export function importsOf(app: SalesApp) {
  Object.assign(app.app.services, { actors: { actorOf: async () => app.admin } });
  const routes = exchangeRoutes.routes(app.app);
  const call = async <T>(method: string, path: string, id: string, query: Record<string, string> = {}, body = ''): Promise<T> => {
    const route = routes.find((each) => each.method === method && each.path.endsWith(path));
    if (!route) throw new Error(`no route ${method} ${path}`);
    const reply: HttpReply = await route.handle({
      app: app.app,
      actor: app.admin,
      requestId: 'test',
      method,
      url: path,
      params: { id },
      query,
      headers: {},
      cookies: {},
      ip: '127.0.0.1',
      body: undefined,
      stream: Readable.from([Buffer.from(body)]),
      parts: () => {
        throw new Error('no parts');
      },
      gone: () => new AbortController().signal,
      stopping: new AbortController().signal,
    });
    if (reply.body instanceof Readable) return (await Array.fromAsync(reply.body as AsyncIterable<string>)).join('') as T;
    return (reply.body as { data: T }).data;
  };
  const work = async (): Promise<void> => {
    for (let next = app.jobs.shift(); next; next = app.jobs.shift()) {
      const job = (exchangeModule.jobs ?? []).find((each) => each.name === next?.job) as Job | undefined;
      const run: JobRun = { id: '1', name: next.job, attempt: 1, maxAttempts: 1, signal: new AbortController().signal };
      await job?.run({ ...jobContext(app.app)(run), job: run }, next.input);
    }
  };
  const countsOf = async (id: string): Promise<ImportCounts> =>
    ((await app.pool.query('select counts from import where id = $1', [id])).rows[0] as { counts: ImportCounts }).counts;
  return {
    upload: async (record: RecordType, text: string): Promise<{ id: string; plan: ImportPlan }> => {
      const found = await call<{ import: { id: string }; plan: ImportPlan }>(
        'POST',
        '/upload',
        '',
        { name: 'deals.csv', record: record.key },
        text,
      );
      return { id: found.import.id, plan: found.plan };
    },
    configure: (id: string, plan: ImportPlan) => app.run(importRun, 'configure', { plan }, { id }),
    get: <T>(path: string, id: string, query?: Record<string, string>) => call<T>('GET', path, id, query),
    preview: <T>(id: string, limit: number) => call<T>('POST', '/preview', id, { limit: String(limit) }),
    start: async (id: string): Promise<BroughtIn> => {
      await app.run(importRun, 'start', {}, { id });
      await work();
      return { id, counts: await countsOf(id) };
    },
    undo: async (id: string): Promise<string> => {
      await app.run(importRun, 'undo', {}, { id });
      await work();
      return ((await app.pool.query('select state from import where id = $1', [id])).rows[0] as { state: string }).state;
    },
  };
}
