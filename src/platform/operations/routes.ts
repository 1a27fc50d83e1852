import { transact } from '../../kernel/app.ts';
import type { App } from '../../kernel/app.ts';
import { may, type Actor } from '../../kernel/access/actor.ts';
import { badRequest, notFound } from '../../kernel/errors.ts';
import { queryText, type HttpRequest, type Route, type RouteGroup } from '../../kernel/http/route.ts';
import { discard, listDead, rerun } from '../../kernel/jobs/dead-letters.ts';
import { cancel, listProgress, readProgress, type ProgressRow } from '../../kernel/jobs/progress.ts';
import { healthRoutes } from './health/routes.ts';
import { operationsPermission } from './permissions.ts';

/** Background work: what runs, how far it is, how to stop it; and the jobs that failed for good. */
export const operationsRoutes: RouteGroup = {
  name: 'operations',
  routes: (app) => [...progressRoutes(app), ...deadLetterRoutes(app), ...healthRoutes(app)],
};

function progressRoutes(app: App): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/v1/progress',
      summary: 'Background work of your own, or all of it for operators',
      access: 'staff',
      handle: async (r) => {
        const mine = queryText(r, 'all') === 'true' && may(r.actor, operationsPermission) ? {} : { startedBy: r.actor.userId ?? '' };
        const rows = await listProgress(app.db, { ...mine, unfinished: queryText(r, 'unfinished') === 'true' });
        return { body: { data: rows.map(shown) } };
      },
    },
    {
      method: 'GET',
      path: '/api/v1/progress/:id',
      summary: 'How far one piece of work is',
      access: 'staff',
      handle: async (r) => ({ body: { data: shown(await ownProgress(app, r)) } }),
    },
    {
      method: 'POST',
      path: '/api/v1/progress/:id/cancel',
      summary: 'Stop it',
      access: 'staff',
      handle: async (r) => {
        const row = await ownProgress(app, r);
        await transact(app, r, async (ctx) => {
          await cancel(ctx.db, row.id);
          ctx.emit({ type: 'operations.workCancelled', data: { id: row.id, kind: row.kind, label: row.label } });
        });
        return { body: { data: shown(await ownProgress(app, r)) } };
      },
    },
  ];
}

function deadLetterRoutes(app: App): Route[] {
  const access = { permission: operationsPermission };
  const change = (verb: string, act: typeof rerun | typeof discard, event: string): Route => ({
    method: 'POST',
    path: `/api/v1/jobs/dead/:id/${verb}`,
    summary: `${verb} a failed job`,
    access,
    handle: async (r) => {
      const id = r.params['id'] ?? '';
      if (!/^\d{1,18}$/.test(id)) throw notFound('job');
      await transact(app, r, async (ctx) => {
        const done = await act(ctx.db, [id]);
        if (done === 0 || (Array.isArray(done) && done.length === 0)) throw notFound('job');
        ctx.emit({ type: event, data: { job: id } });
      });
      return { status: 204 };
    },
  });
  return [
    {
      method: 'GET',
      path: '/api/v1/jobs/dead',
      summary: 'Jobs that failed for good',
      access,
      handle: async (r) => {
        const after = queryText(r, 'after');
        const [failedAt, id] = after?.split('_') ?? [];
        if (after !== undefined && !(failedAt && id && !Number.isNaN(Date.parse(failedAt)) && /^\d+$/.test(id)))
          throw badRequest('cursor', 'after is not a cursor of this list.', '/after');
        const data = await listDead(app.db, { limit: 51, ...(failedAt && id ? { after: { failedAt, id } } : {}) });
        const last = data.length > 50 ? data[49] : undefined;
        // The input may hold personal data; whoever reruns a job needs to know what it is, not what is in it.
        return {
          body: { data: data.slice(0, 50).map(({ input: _input, ...job }) => job), next: last ? `${last.failedAt}_${last.id}` : null },
        };
      },
    },
    change('rerun', rerun, 'operations.jobRerun'),
    change('discard', discard, 'operations.jobDiscarded'),
  ];
}

async function ownProgress(app: App, r: HttpRequest): Promise<ProgressRow> {
  const id = r.params['id'] ?? '';
  const row = /^[0-9a-f-]{36}$/i.test(id) ? await readProgress(app.db, id) : null;
  if (!row || !mayFollow(r.actor, row)) throw notFound('work');
  return row;
}

function mayFollow(actor: Actor, row: ProgressRow): boolean {
  return row.startedBy === actor.userId || may(actor, operationsPermission);
}

/** The checkpoint is the work's own business. */
function shown({ checkpoint: _checkpoint, ...row }: ProgressRow): Omit<ProgressRow, 'checkpoint'> {
  return row;
}
