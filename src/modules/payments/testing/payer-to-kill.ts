// A process for tests that is killed at any moment: takes webhooks, runs jobs, and brings every purchase in the database one step further
// (pay, ship a part, ship the rest, refund a part), until all are done. It begins again where the database says that it was.
import { once as onceIn } from 'node:events';
import { kindOf } from '../../../fields/server.ts';
import { publicActor } from '../../../kernel/access/actor.ts';
import { asSystem, type App } from '../../../kernel/app.ts';
import type { Db } from '../../../kernel/context.ts';
import { createKysely, createPool } from '../../../kernel/db/pool.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { createHttpServer } from '../../../kernel/http/server.ts';
import { drain } from '../../../kernel/jobs/drain.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import { createQueue } from '../../../kernel/jobs/queue.ts';
import { createLogger } from '../../../kernel/log/log.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { capturePayment, refundPayment } from '../engine/ask.ts';
import { createPayment } from '../engine/create-payment.ts';
import { openPayment } from '../engine/open-payment.ts';
import { readMethods, type PaymentMethod } from '../engine/service.ts';
import { onPaymentChanged } from '../engine/subject-handlers.ts';
import { syncPayment } from '../engine/sync-payment.ts';
import { paymentsModule } from '../module.ts';
import type { PaymentRow } from '../records/payment.ts';
import { confirmPurchase, kioskModule, purchase } from './kiosk.ts';

interface Work {
  readonly databaseUrl: string;
  readonly port: number;
  readonly sandbox: { readonly url: string; readonly apiKey: string; readonly webhookSecret: string };
  readonly secret: string;
  readonly methodId: string;
  /** Milliseconds that its clock is ahead: what a dead process held has run out. */
  readonly aheadMs: number;
}

// Loaded, and waiting for its turn.
process.stdout.write('loaded\n');
const [line] = (await onceIn(process.stdin, 'data')) as [Buffer];
const work = JSON.parse(line.toString('utf8')) as Work;
const pool = createPool(work.databaseUrl, { max: 8, applicationName: 'test' });
const db = createKysely<object>(pool) as Db;
const jobs = paymentsModule.jobs ?? [];
const url = `http://127.0.0.1:${work.port}`;
const known: readonly PaymentMethod[] = await readMethods(db);
const app = {
  registry: createRegistry([paymentsModule, kioskModule], kindOf),
  db,
  services: {
    payments: {
      secret: work.secret,
      publicUrl: url,
      places: { stripeUrl: null, sandbox: work.sandbox },
      patienceMs: 5_000,
      methods: () => known,
    },
  },
  now: () => new Date(Date.now() + work.aheadMs).toISOString(),
  scope: () => ({ country: 'DE', baseCurrency: 'EUR', today: '2026-03-02', rate: () => null }),
  enqueue: createQueue(jobs),
} as unknown as App;
onPaymentChanged(purchase.key, confirmPurchase);
const server = await createHttpServer({
  app,
  log: createLogger({ level: 'silent' }),
  publicUrl: url,
  rateLimit: 1_000_000,
  observe: () => {},
  routes: (paymentsModule.routes ?? []).flatMap((group) => group.routes(app)),
  authenticate: async () => publicActor,
});
await server.listen({ port: work.port, host: '127.0.0.1' });

for (let left = 1; left > 0;) {
  const { rows } = await sql<{
    id: string;
    state: string;
    name: string;
  }>`select id, state, name from purchase where name <> 'finished' order by id`.execute(db);
  left = rows.length;
  await Promise.all(rows.map((each) => step(each).catch(() => undefined)));
  await drain({ pool, jobs, context: jobContext(app), app, now: new Date(Date.now() + 3_600_000).toISOString(), errors: 'collect' });
}
process.exit(0);

async function step({ id, state, name }: { readonly id: string; readonly state: string; readonly name: string }): Promise<void> {
  const made = await asSystem(app, (ctx) =>
    createPayment(ctx, {
      subject: { type: purchase.key, id },
      reference: `K-${id.slice(-6)}`,
      amount: { amount: '100.00', currency: 'EUR' },
      methodId: work.methodId,
      payer: { personId: null, organizationId: null },
      description: 'Two books',
      idempotencyKey: id,
      returnUrl: '/',
    }),
  );
  if (state === 'open') return pay(made);
  if (name === 'bought')
    return once(
      id,
      'shipped in part',
      async (ctx) => void (await capturePayment(ctx, { paymentId: made.id, amount: eur('40.00'), reason: 'First parcel' })),
    );
  if (name === 'shipped in part' && is(made.captured, 40))
    return once(id, 'shipped', async (ctx) => void (await capturePayment(ctx, { paymentId: made.id, reason: 'Second parcel' })));
  if (name === 'shipped' && is(made.captured, 100))
    return once(
      id,
      'returned',
      async (ctx) => void (await refundPayment(ctx, { paymentId: made.id, amount: eur('25.00'), reason: 'One book back' })),
    );
  if (name === 'returned' && is(made.refunded, 25)) await once(id, 'finished', async () => undefined);
}

async function pay(made: Pick<PaymentRow, 'id'>): Promise<void> {
  const opened = await openPayment(app, made.id);
  if (opened.kind !== 'redirect') return;
  await fetch(opened.pageUrl, { method: 'POST', body: new URLSearchParams({ action: 'approve' }), redirect: 'manual' });
  await syncPayment(app, made.id);
}

/** What a click does once: the purchase and what it asks for change together. */
function once(id: string, name: string, ask: (ctx: Parameters<Parameters<typeof asSystem>[1]>[0]) => Promise<void>): Promise<void> {
  return asSystem(app, async (ctx) => {
    const { rows } =
      await sql`update purchase set name = ${name}, version = version + 1 where id = ${id}::uuid and name <> ${name} returning id`.execute(
        ctx.db,
      );
    if (rows.length > 0) await ask(ctx);
  });
}

function is(value: { readonly amount: string } | null, amount: number): boolean {
  return Number(value?.amount ?? 0) === amount;
}

function eur(amount: string): { amount: string; currency: string } {
  return { amount, currency: 'EUR' };
}
