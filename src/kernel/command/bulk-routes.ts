import { Readable } from 'node:stream';
import type { App } from '../app.ts';
import { notFound } from '../errors.ts';
import { csvLine } from '../http/csv-line.ts';
import type { HttpReply, HttpRequest, RouteGroup } from '../http/route.ts';
import { readProgress } from '../jobs/progress.ts';
import { bulkJobName } from './bulk.ts';
import { readFailures } from './bulk-items.ts';

/** What a bulk run could not do, as a file. */
export const bulkRoutes: RouteGroup = {
  name: 'bulk',
  routes: (app) => [
    {
      method: 'GET',
      path: '/api/v1/progress/:id/failures',
      summary: 'The records that a bulk run failed on, with the reasons, as CSV',
      access: 'staff',
      handle: (r) => failures(app, r),
    },
  ],
};

async function failures(app: App, r: HttpRequest): Promise<HttpReply> {
  const id = r.params['id'] ?? '';
  const work = /^[0-9a-f-]{36}$/i.test(id) ? await readProgress(app.db, id) : null;
  if (work?.kind !== bulkJobName || (work.startedBy !== r.actor.userId && !r.actor.isAdmin)) throw notFound('work');
  return {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="failures.csv"' },
    body: Readable.from(csv(app, id)),
  };
}

async function* csv(app: App, id: string): AsyncGenerator<string> {
  yield csvLine(['id', 'code', 'message']);
  for await (const failure of readFailures(app.db, id)) yield csvLine([failure.id, failure.code, failure.message]);
}
