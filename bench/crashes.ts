// `node bench/crashes.ts [--rounds 50] [--seed 1] [--buyers 6]`: a shop on a server of its own is killed (SIGKILL) at a random moment of each
// step of checkout, payment, webhook, shipping and refunding, while buyers go on. After each kill the database is checked as it lies there, and at
// the end our books are compared with the provider's. Ends with 1 when anything is wrong.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from '../src/kernel/db/sql.ts';
import { socketUrl } from '../src/kernel/db/embedded.ts';
import { durableSettings } from '../src/kernel/db/postgres-settings.ts';
import { startPostgres } from '../src/kernel/db/postgres-server.ts';
import { seededRandom } from '../src/kernel/random/seeded-random.ts';
import { numberFaults } from '../src/modules/invoices/testing/number-faults.ts';
import { orderFaults } from '../src/modules/orders/testing/order-faults.ts';
import { startSandbox } from '../src/modules/payments/sandbox/server.ts';
import { checkLedger } from '../src/modules/stock/queries/check-ledger.ts';
import { buyer, steps, type Step, type Street } from './crashes/buyers.ts';
import { compareBooks } from './crashes/compare-books.ts';
import { fillShop, sandboxKeys } from './crashes/shop-to-kill.ts';
import { freePort, startServer, stopServer, type StartedServer } from './start-server.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    buyers: { type: 'string', default: '6' },
  },
});
const [rounds, seed, buyers] = [Number(options.rounds), Number(options.seed), Number(options.buyers)];
const random = seededRandom(seed);
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const faults: string[] = [];
const secret = 'a-bench-secret-that-nobody-else-has';
const directory = mkdtempSync(path.join(tmpdir(), 'entente-crashes-'));
const postgres = await startPostgres({
  directory: path.join(directory, 'pg'),
  password: 'bench',
  settings: durableSettings(directory),
  logFile: path.join(directory, 'postgres.log'),
});
const url = socketUrl({ host: postgres.host, user: 'postgres', password: 'bench', database: 'postgres' });
const sandbox = await startSandbox(sandboxKeys);
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const environment = {
  DATABASE_URL: url,
  DATA_DIR: path.join(directory, 'data'),
  ENTENTE_SECRET: secret,
  PORT: String(port),
  PUBLIC_URL: base,
  PAYMENT_SANDBOX_URL: sandbox.url,
  LOG_LEVEL: 'fatal',
};

let server: StartedServer = await startServer(environment);
const shop = await fillShop(url, directory, secret).catch(async (error: unknown) => {
  await stopServer(server);
  await postgres.stop();
  throw error;
});
const { db } = shop.program.app;
// As many of each step as of every other, in an order of chance.
const plan = Array.from({ length: rounds }, (_, n) => steps[n % steps.length] as Step)
  .map((step) => ({ step, at: random() }))
  .toSorted((a, b) => a.at - b.at)
  .map(({ step }) => step);
let up = Promise.resolve();
let isOver = false;
let armed: { readonly step: Step; readonly fire: () => void } | null = null;
const begun = new Map<Step, number>();

const street: Street = {
  base,
  shop,
  isUp: () => up,
  isOver: () => isOver,
  begin: (step) => {
    begun.set(step, (begun.get(step) ?? 0) + 1);
    if (armed?.step !== step) return;
    const { fire } = armed;
    armed = null;
    fire();
  },
  told: new Set(),
  wrong: [],
};

try {
  const all = Promise.all(Array.from({ length: buyers }, (_, n) => buyer(street, seed * 1000 + n)));
  all.catch((error: unknown) => faults.push(`a buyer gave up: ${(error as Error).message}`));
  for (const [round, step] of plan.entries()) {
    const delay = Math.floor(random() * (step === 'settle' || step === 'capture' || step === 'refund' ? 600 : 120));
    // Webhooks come twice, late, or both.
    sandbox.messenger.faults = { ...sandbox.messenger.faults, copies: random() < 0.5 ? 2 : 1, delayMs: random() < 0.3 ? 200 : 0 };
    const killed = once(server.child, 'exit');
    await new Promise<void>((resolve) => {
      armed = { step, fire: () => void setTimeout(resolve, delay) };
    });
    let open = (): void => {};
    up = new Promise((resolve) => (open = resolve));
    server.child.kill('SIGKILL');
    await killed;
    const found = await check();
    say(`${round + 1}/${rounds} ${step} + ${delay} ms: ${found.length === 0 ? 'all adds up' : found.join('; ')}`);
    faults.push(...found.map((fault) => `round ${round + 1}, ${step} + ${delay} ms: ${fault}`));
    server = await startServer(environment);
    open();
  }
  isOver = true;
  await all.catch(() => undefined);
  say('Waiting until all that was under way is done');
  await settled();
  faults.push(...(await check()), ...(await compareBooks(db, sandbox.bank)), ...street.wrong);
  const lost = await missing([...street.told]);
  faults.push(...lost.map((number) => `order ${number} was acknowledged and is gone`));
  await report();
} finally {
  isOver = true;
  await shop.close();
  await stopServer(server);
  await sandbox.close();
  await postgres.stop();
  rmSync(directory, { recursive: true, force: true });
}
process.exit(faults.length === 0 ? 0 : 1);

async function check(): Promise<readonly string[]> {
  const found = [...(await orderFaults(db)), ...(await numberFaults(db))].map(({ what, id }) => `${what} (${id})`);
  return [...found, ...(await checkLedger(db)).map((fault) => `stock ledger: ${fault.kind} of ${fault.productId}`)];
}

/** Jobs of a killed server run again after two minutes at most. */
async function settled(): Promise<void> {
  const until = performance.now() + 10 * 60_000;
  for (let isBusy = true; isBusy && performance.now() < until;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const { rows } = await sql<{ busy: number }>`
      select (select count(*) from payment_operation where kind <> 'start' and state in ('waiting', 'running', 'maybe'))
        + (select count(*) from provider_event where state = 'waiting')
        + (select count(*) from payment p where provider = 'sandbox' and state = 'pending' and provider_reference = any(${paidThere()}::text[]))
        + (select count(*) from "order" o where state <> 'pending' and confirmed_at is not null and not exists (select 1 from invoice i where i.order_id = o.id)) as busy`.execute(
      db,
    );
    isBusy = Number(rows[0]?.busy) > 0;
  }
}

function paidThere(): readonly string[] {
  const paid = sandbox.bank.all().filter((each) => each.state === 'authorised');
  return paid.map((each) => each.id);
}

async function missing(numbers: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ number: string }>`
    select n as number from unnest(${numbers}::text[]) n where not exists (select 1 from "order" o where o.number = n)`.execute(db);
  return rows.map((row) => row.number);
}

async function report(): Promise<void> {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::int from "order") as orders, (select count(*)::int from "order" where state in ('confirmed', 'completed')) as confirmed,
      (select count(*)::int from "order" where state = 'cancelled') as cancelled, (select count(*)::int from payment) as payments,
      (select count(*)::int from refund where state = 'done') as refunds, (select count(*)::int from shipment) as shipments,
      (select count(*)::int from invoice where kind = 'invoice') as invoices, (select count(*)::int from invoice where kind = 'credit-note') as "credit notes",
      (select count(*)::int from stock_movement) as "stock movements", (select count(*)::int from provider_event) as webhooks`.execute(db);
  process.stdout.write(
    `${rounds} kills, seed ${seed}, ${buyers} buyers; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}\n${Object.entries(
      rows[0] ?? {},
    )
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}\nsteps begun: ${steps.map((step) => `${step} ${begun.get(step) ?? 0}`).join(', ')}\n${
      faults.length === 0 ? 'nothing is wrong\n' : `${faults.length} faults\n${faults.join('\n')}\n`
    }`,
  );
}
