import { Client, Pool } from 'pg';
import { programRegistry } from '../src/apps/schema.ts';
import type { Ctx } from '../src/kernel/context.ts';
import { listRecords, type ListParams, type ReadScope } from '../src/kernel/list/list.ts';
import { capture, benchActor, type Statement } from './capture.ts';
import { get, measure } from './load.ts';
import type { Bench, Line } from './run.ts';
import { dealCount, fillDeals } from './sales-data.ts';

const seconds = 3;
const path = '/api/v1/sales/opportunities';

/** Selling: what reps and managers look at, over half a million deals. */
export async function sales(bench: Bench, say: (text: string) => void): Promise<Line[]> {
  await prepare(bench, say);
  const registry = programRegistry();
  const deal = registry.record('sales.opportunity');
  const actor = benchActor(bench.userId);
  const pool = new Pool({ connectionString: bench.adminUrl, max: 1 });
  const lines: Line[] = [];
  const one = async (what: string, address: string, read: (scope: ReadScope) => Promise<unknown>, of = path): Promise<void> => {
    const sent = await capture(pool, registry, actor, read);
    const named = sent.map((s: Statement, i) => ({ name: `${what} ${i}`, text: s.text, values: [...s.values] }));
    const http = await measure(1, seconds, () => get(`${bench.base}${of}${address}`, bench.session).then(() => {}));
    const raw = await measure(1, seconds, async () => {
      for (const s of named) await bench.raw.query(s);
    });
    lines.push({
      what,
      'p50 ms': http.p50.toFixed(1),
      'p95 ms': http.p95.toFixed(1),
      'raw p50 ms': raw.p50.toFixed(1),
      'raw p95 ms': raw.p95.toFixed(1),
      'p50 to raw': (http.p50 / raw.p50).toFixed(2),
    });
    say(JSON.stringify(lines.at(-1)));
  };
  const today = new Date().toISOString().slice(0, 10);
  const asCtx = (r: ReadScope): Ctx => ({
    ...r,
    scope: { ...r.scope, today },
    now: new Date().toISOString(),
    requestId: 'bench',
    services: {},
    emit: () => {},
    enqueue: () => {},
  });
  const ask = (what: string, name: string, input: Record<string, string>): Promise<void> => {
    const query = registry.query(deal.key, name);
    if (!query) throw new Error(`There is no query "${name}".`);
    const { pipeline, ...rest } = input;
    return one(what, `/${name}?${new URLSearchParams(input)}`, (r) =>
      query.run(asCtx(r), { rates: 'deal', ...rest, ...(pipeline ? { pipeline: { id: pipeline } } : {}) }, null),
    );
  };
  const page = (what: string, params: ListParams): Promise<void> =>
    one(
      what,
      `?${new URLSearchParams({ filter: JSON.stringify(params.filter), sort: params.sort ?? '', fields: (params.fields ?? []).join(',') })}`,
      (r) => listRecords(r, deal, params),
    );

  try {
    const found = await pool.query<{ pipeline: string; stage: string; rep: string; open: number }>(`
      select p.id as pipeline, (select s.id from stage s where s.pipeline_id = p.id order by s.position limit 1) as stage,
        (select id from "user" where email = 'rep7@bench.example') as rep, (select count(*)::int from opportunity o where o.pipeline_id = p.id and o.state = 'open') as open
      from pipeline p where p.name like 'New business (bench)'`);
    const { pipeline = '', stage = '', rep = '', open = 0 } = found.rows[0] ?? {};
    say(`${open} open deals on the board`);
    const fields = ['name', 'organization', 'stage', 'amount', 'closeOn', 'probability', 'owner', 'nextStep', 'updatedAt'];
    const isOpen = { field: 'state', op: 'eq', value: 'open' } as const;
    await page('board: cards of a lane', {
      sort: 'closeOn',
      fields,
      filter: { and: [{ field: 'stage', op: 'eq', value: stage }, isOpen] },
    });
    await ask('board: heads of all lanes', 'stage-totals', { pipeline, filter: JSON.stringify(isOpen) });
    await page('list: my open deals', { sort: 'closeOn', fields, filter: { and: [{ field: 'owner', op: 'eq', value: rep }, isOpen] } });
    const myDay = registry.query('activities.meeting', 'my-day');
    await one('my day', '/my-day', (r) => myDay?.run(asCtx(r), {}, null) as Promise<unknown>, '/api/v1/activities/meetings');
    const back = (days: number): string => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);
    const month = {
      from: `${today.slice(0, 7)}-01`,
      to: new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 0)).toISOString().slice(0, 10),
    };
    const [quarter, year, ever] = [90, 365, 1824].map((days) => ({ from: back(days), to: today })) as [
      typeof month,
      typeof month,
      typeof month,
    ];
    await ask('forecast of a month', 'forecast', month);
    await ask('forecast of a month, budget rate', 'forecast', { ...month, rates: 'budget' });
    await ask('blended forecast of a month', 'blended-forecast', month);
    for (const [what, period] of [
      ['quarter', quarter],
      ['year', year],
      ['five years', ever],
    ] as const)
      await ask(`velocity, ${what}`, 'performance', { report: 'stages', ...period });
    for (const report of ['results', 'cycle-time', 'win-rate', 'leaderboard', 'activity'])
      for (const [what, period] of [
        ['quarter', quarter],
        ['year', year],
      ] as const)
        await ask(`${report}, ${what}`, 'performance', { report, ...period });
    await ask('what changed in a week', 'performance', { report: 'changes', from: back(7), to: today });
    await ask('ageing of what is open', 'performance', { report: 'ageing' });
    return lines;
  } finally {
    await pool.end();
  }
}

/** Once per data directory. */
async function prepare(bench: Bench, say: (text: string) => void): Promise<void> {
  const client = new Client({ connectionString: bench.adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from opportunity`);
    if ((rows[0]?.n ?? 0) >= dealCount) return;
    const start = performance.now();
    await fillDeals(client, say);
    say(`filled in ${Math.round((performance.now() - start) / 1000)} s`);
  } finally {
    await client.end();
  }
}
