import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import { installJobs } from '../../kernel/jobs/install-jobs.ts';
import { seededRandom } from '../../kernel/random/seeded-random.ts';
import { createPaymentsApp, sandboxKeys, testSecret } from './testing/payments-app.ts';
import { purchase } from './testing/kiosk.ts';

const kills = 6;
const purchases = 20;

test(`a process that is killed ${kills} times at any moment pays, captures and refunds everything once`, { timeout: 90_000 }, async () => {
  const p = await createPaymentsApp();
  await installJobs(p.adminUrl);
  await p.system(async (ctx) => {
    for (let i = 0; i < purchases; i += 1) await createRecord(ctx, purchase, { name: 'bought' });
  });
  const port = await freePort();
  const random = seededRandom(20_260_302);
  const go = (child: ChildProcess, turn: number): void => {
    const sandbox = { url: p.sandbox.url, ...sandboxKeys };
    // Two minutes later each time: what the one before held has run out.
    const work = { databaseUrl: p.appUrl, port, sandbox, secret: testSecret, methodId: p.methods.later, aheadMs: turn * 120_000 };
    child.stdin?.write(`${JSON.stringify(work)}\n`);
  };
  let next = load();
  for (let turn = 0; turn < kills; turn += 1) {
    const child = await next;
    // The one that comes after it loads meanwhile.
    next = load();
    go(child, turn);
    await new Promise((resolve) => void setTimeout(resolve, 40 + random() * 260));
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    // What the heartbeat does two minutes after a worker died.
    await sql.raw(`update graphile_worker._private_jobs set locked_at = null, locked_by = null`).execute(p.app.db);
  }
  const last = await next;
  go(last, kills);
  const [code] = await once(last, 'exit');
  expect(code).toBe(0);
  const said = p.sandbox.bank.all();
  expect(said).toHaveLength(purchases);
  expect(p.sandbox.carriedOut).toMatchObject({ start: purchases, capture: 2 * purchases, refund: purchases });
  for (const each of said) expect(each).toMatchObject({ authorised: '100', captured: '100', refunds: [{ amount: '25' }] });
  const { rows } = await sql`
    select count(*)::int as payments, count(distinct subject_id)::int as purchases, sum(captured)::float8 as captured, sum(refunded)::float8 as refunded,
      bool_or(is_uncertain) as unclear, (select count(*)::int from refund where state = 'done') as refunds,
      (select count(*)::int from payment_operation where state <> 'done') as open from payment`.execute(p.app.db);
  expect(rows).toEqual([
    { payments: purchases, purchases, captured: purchases * 100, refunded: purchases * 25, unclear: false, refunds: purchases, open: 0 },
  ]);
});

async function load(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [new URL('./testing/payer-to-kill.ts', import.meta.url).pathname], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
