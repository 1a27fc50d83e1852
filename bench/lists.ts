import { Pool } from 'pg';
import { programRegistry } from '../src/apps/schema.ts';
import { getRecord, listRecords, type ListParams } from '../src/kernel/list/list.ts';
import { writeCursor } from '../src/kernel/list/page.ts';
import { capture, benchActor, type Statement } from './capture.ts';
import { get, measure, residentMegabytes } from './load.ts';
import type { Bench, Line } from './run.ts';

const seconds = 3;

/** Reading: what a person waits for all day. */
export async function lists(bench: Bench, say: (text: string) => void): Promise<Line[]> {
  const registry = programRegistry();
  const person = registry.record('parties.person');
  const pool = new Pool({ connectionString: bench.adminUrl, max: 1 });
  const actor = benchActor(bench.userId);
  const lines: Line[] = [];
  const one = async (what: string, paths: readonly string[], statements: readonly Statement[]): Promise<void> => {
    const http = async (): Promise<void> => {
      for (const path of paths) await get(`${bench.base}/api/v1/parties/${path}`, bench.session);
    };
    const named = statements.map((s, i) => ({ name: `${what} ${i}`, text: s.text, values: [...s.values] }));
    const raw = async (): Promise<void> => {
      for (const s of named) await bench.raw.query(s);
    };
    const single = await measure(1, seconds, http);
    const rawSingle = await measure(1, seconds, raw);
    const many = await measure(16, seconds, http);
    const rawMany = await measure(16, seconds, raw);
    lines.push({
      what,
      'p50 ms': single.p50.toFixed(1),
      'p95 ms': single.p95.toFixed(1),
      'raw p50 ms': rawSingle.p50.toFixed(1),
      '16 clients/s': Math.round(many.perSecond),
      'raw 16 clients/s': Math.round(rawMany.perSecond),
      'of raw': `${Math.round((100 * many.perSecond) / rawMany.perSecond)} %`,
    });
    say(JSON.stringify(lines.at(-1)));
  };
  const page = async (what: string, query: string, params: ListParams): Promise<void> =>
    one(what, [`people${query}`], await capture(pool, registry, actor, (r) => listRecords(r, person, params)));

  try {
    const owner = (await pool.query<{ id: string }>(`select id from "user" where email = 'rep7@bench.example'`)).rows[0]?.id ?? '';
    const deep = (
      await pool.query<{ name: string; id: string }>(
        'select name, id from person where deleted_at is null order by name, id offset $1 limit 1',
        [Math.floor(bench.size.people / 2)],
      )
    ).rows[0];
    const top = (await pool.query<{ id: string }>('select id from person order by name, id limit 1')).rows[0]?.id ?? '';
    const cursor = writeCursor({ values: [deep?.name ?? ''], id: deep?.id ?? '' });
    // The columns of the list as it is shipped.
    const columns = ['name', 'organization', 'jobTitle', 'emails', 'phones', 'lifecycleStage', 'owner', 'tags', 'updatedAt'];
    const shown = `fields=${columns.join(',')}`;
    await page('first page', `?sort=name&${shown}`, { sort: 'name', fields: columns });
    await page('filtered and sorted', `?filter[owner]=${owner}&filter[lifecycleStage]=customer&sort=name&${shown}`, {
      sort: 'name',
      fields: columns,
      filter: {
        and: [
          { field: 'owner', op: 'eq', value: owner },
          { field: 'lifecycleStage', op: 'eq', value: 'customer' },
        ],
      },
    });
    await page('page 10,000', `?sort=name&${shown}&page[after]=${cursor}`, { sort: 'name', fields: columns, after: cursor });
    await page('search', `?q=maria+dahl&${shown}`, { q: 'maria dahl', fields: columns });
    await page('fuzzy search', `?q=mraia+smiht&${shown}`, { q: 'mraia smiht', fields: columns });
    const detail = await capture(pool, registry, actor, (r) => getRecord(r, person, top));
    await one('detail', [`people/${top}`], detail);
    const timeline = registry.query('parties.person', 'timeline');
    if (timeline) {
      const sent = await capture(pool, registry, actor, (r) =>
        timeline.run(
          { ...r, now: '2026-01-01T00:00:00.000Z', requestId: 'bench', services: {}, emit: () => {}, enqueue: () => {} },
          {},
          top,
        ),
      );
      await one('timeline', [`people/${top}/timeline`], sent);
      await one('detail with timeline', [`people/${top}`, `people/${top}/timeline`], [...detail, ...sent]);
    }
  } finally {
    await pool.end();
  }
  const resident = residentMegabytes(bench.server.pid);
  lines.push({
    what: `server resident after the load: ${Math.round(resident)} MB`,
    'p50 ms': '',
    'p95 ms': '',
    'raw p50 ms': '',
    '16 clients/s': '',
    'raw 16 clients/s': '',
    'of raw': '',
  });
  return lines;
}
