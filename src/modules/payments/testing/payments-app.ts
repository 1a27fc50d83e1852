import { kindOf } from '../../../fields/server.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { asSystem, type App } from '../../../kernel/app.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { createHttpServer } from '../../../kernel/http/server.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { Job } from '../../../kernel/jobs/job.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import { createLogger } from '../../../kernel/log/log.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { publicActor } from '../../../kernel/access/actor.ts';
import { afterwards } from '../../../kernel/testing/afterwards.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { activitiesModule } from '../../activities/module.ts';
import { catalogModule } from '../../catalog/module.ts';
import { partiesModule } from '../../parties/module.ts';
import { organization } from '../../parties/records/organization.ts';
import { privacyModule } from '../../privacy/module.ts';
import { approvalsModule } from '../../../platform/approvals/module.ts';
import { auditModule } from '../../../platform/audit/module.ts';
import { calendarsModule } from '../../../platform/calendars/module.ts';
import { exchangeModule } from '../../../platform/exchange/module.ts';
import { filesModule } from '../../../platform/files/module.ts';
import { identityModule } from '../../../platform/identity/module.ts';
import { user } from '../../../platform/identity/records/user.ts';
import { notifyModule } from '../../../platform/notify/module.ts';
import { settingsModule } from '../../../platform/settings/module.ts';
import { confirmPurchase, kioskModule, purchase } from './kiosk.ts';
import { createPayment, type MadePayment, type NewPayment } from '../engine/create-payment.ts';
import { readPayment, type KeptPayment } from '../engine/payment-rows.ts';
import { readMethods, type PaymentMethod, type PaymentService } from '../engine/service.ts';
import { onPaymentChanged } from '../engine/subject-handlers.ts';
import { paymentsModule } from '../module.ts';
import { managePayments } from '../policies/permissions.ts';
import { creditAccount } from '../records/credit-account.ts';
import type { PaymentRow } from '../records/payment.ts';
import { paymentMethod } from '../records/payment-method.ts';
import { startSandbox, type Sandbox } from '../sandbox/server.ts';

export const testModules = [
  settingsModule,
  notifyModule,
  identityModule,
  filesModule,
  approvalsModule,
  calendarsModule,
  exchangeModule,
  partiesModule,
  activitiesModule,
  auditModule,
  privacyModule,
  catalogModule,
  paymentsModule,
  kioskModule,
];

export const testSecret = 'test-secret-test-secret-test-secret';
export const sandboxKeys = { apiKey: 'sbx_test', webhookSecret: 'whsec_of_the_sandbox' };

export interface PaymentsApp extends Omit<TestApp, 'app'> {
  readonly app: App;
  readonly sandbox: Sandbox;
  /** What payments need of the process, to be changed by tests. */
  readonly service: { -readonly [K in keyof PaymentService]: PaymentService[K] };
  /** Address of the server that takes webhooks. */
  readonly url: string;
  readonly methods: Readonly<Record<'sandbox' | 'later' | 'transfer' | 'account' | 'cash', string>>;
  readonly manager: Actor;
  system<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  command(record: RecordType, verb: string, options?: { id?: string; input?: object; actor?: Actor }): Promise<CommandReply>;
  buy(method: keyof PaymentsApp['methods'], amount?: string, more?: Partial<NewPayment>): Promise<MadePayment>;
  read(id: string): Promise<KeptPayment>;
  purchaseState(payment: Pick<PaymentRow, 'subject'>): Promise<string>;
  organization(limit?: string, more?: object): Promise<string>;
  /** Runs the jobs that are due until none is left; those that failed are due again. @returns what they threw */
  work(): Promise<readonly Error[]>;
  /** Lets webhooks under way arrive, and the jobs that they lead to run. */
  settle(): Promise<void>;
  /** Pays on the sandbox's page. */
  payAt(url: string, action: 'approve' | 'decline' | 'challenge' | 'confirm' | 'reject' | 'abandon'): Promise<Response>;
}

/** A program with payments and a kiosk on a database of its own, an HTTP server for webhooks, and the sandbox on loopback. */
export async function createPaymentsApp(): Promise<PaymentsApp> {
  const registry = createRegistry(testModules, kindOf);
  const t = await createTestApp(registry);
  onPaymentChanged(purchase.key, confirmPurchase);
  const sandbox = await startSandbox({ ...sandboxKeys, now: () => Date.parse(t.app.now()) });
  afterwards(() => sandbox.close());
  let known: readonly PaymentMethod[] = [];
  const service: { -readonly [K in keyof PaymentService]: PaymentService[K] } = {
    secret: testSecret,
    publicUrl: 'http://127.0.0.1:1',
    places: { stripeUrl: null, sandbox: { url: sandbox.url, ...sandboxKeys } },
    patienceMs: 5_000,
    methods: () => known,
  };
  const app: App = { ...t.app, services: { ...t.app.services, payments: service } };
  service.publicUrl = await serve(app);

  const system: PaymentsApp['system'] = (work) => asSystem(app, work);
  const manager = staff((await system((ctx) => createRecord(ctx, user, { name: 'Mara', email: 'mara@example.test' }))).id, {
    name: 'Mara',
    permissions: [managePayments],
  });
  const method = (name: string, provider: string, more: object = {}): Promise<string> =>
    system(async (ctx) => (await createRecord(ctx, paymentMethod, { name, provider, ...more })).id);
  const methods = {
    sandbox: await method('Card', 'sandbox'),
    later: await method('Card, charged when it is shipped', 'sandbox', { capture: 'on-shipment' }),
    transfer: await method('Bank transfer', 'transfer', {
      settings: { accountHolder: 'Kiosk', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
      instructions: 'Please quote the number.',
      translations: { de: { name: 'Überweisung', instructions: 'Bitte nennen Sie die Bestellnummer.' } },
    }),
    account: await method('On account', 'account'),
    cash: await method('Cash', 'cash'),
  };
  known = await readMethods(app.db);
  const run = async (job: (typeof t.jobs)[number]): Promise<void> => {
    const declared = paymentsModule.jobs?.find((each) => each.name === job.job) as Job;
    const attempt = { id: newId(), name: job.job, attempt: 1, maxAttempts: 10, signal: new AbortController().signal };
    await declared.run({ ...jobContext(app)(attempt), job: attempt }, declared.input.parse(job.input));
  };
  const work: PaymentsApp['work'] = async () => {
    const errors: Error[] = [];
    const again: (typeof t.jobs)[number][] = [];
    for (let jobs = dueOf(t); jobs.length > 0; jobs = dueOf(t))
      for (const job of jobs)
        await run(job).catch((error: unknown) => {
          errors.push(error as Error);
          again.push(job);
        });
    t.jobs.push(...again);
    return errors;
  };
  return {
    ...t,
    app,
    sandbox,
    service,
    url: service.publicUrl,
    methods,
    manager,
    system,
    work,
    command: (record, verb, { id, input = {}, actor = manager } = {}) =>
      runCommand(app, { actor, requestId: 'test', record: registry.record(record.key), verb, input, ...(id === undefined ? {} : { id }) }),
    buy: (by, amount = '20.00', more = {}) =>
      system(async (ctx) => {
        const { id } = await createRecord(ctx, purchase, { name: 'A purchase' });
        return createPayment(ctx, {
          subject: { type: purchase.key, id },
          reference: `K-${id.slice(-6)}`,
          amount: { amount, currency: 'EUR' },
          methodId: methods[by],
          payer: { personId: null, organizationId: null },
          description: 'Two books',
          idempotencyKey: id,
          returnUrl: '/thanks?order=1',
          ...more,
        });
      }),
    read: (id) => readPayment(app, id),
    purchaseState: async ({ subject }) => {
      const { rows } = await sql<{ state: string }>`select state from purchase where id = ${subject.id}::uuid`.execute(app.db);
      return rows[0]?.state ?? 'missing';
    },
    organization: (limit, more = {}) =>
      system(async (ctx) => {
        const { id } = await createRecord(ctx, organization, { name: `Customer ${newId()}` });
        if (limit !== undefined)
          await createRecord(ctx, creditAccount, {
            organization: id,
            number: id.slice(-12),
            creditLimit: { amount: limit, currency: 'EUR' },
            termsDays: 30,
            ...more,
          });
        return id;
      }),
    settle: async () => {
      for (let before = -1; before !== sandbox.messenger.events.length || t.jobs.length > 0;) {
        before = sandbox.messenger.events.length;
        await sandbox.messenger.settled();
        const errors = await work();
        if (errors[0]) throw errors[0];
      }
    },
    payAt: (url, action) => fetch(url, { method: 'POST', body: new URLSearchParams({ action }), redirect: 'manual' }),
  };
}

function dueOf(t: TestApp): TestApp['jobs'] {
  const due = t.jobs.filter((job) => (job.options.runAt ?? '') <= t.app.now());
  const later = t.jobs.filter((job) => !due.includes(job));
  t.jobs.splice(0, t.jobs.length, ...later);
  return due;
}

async function serve(app: App): Promise<string> {
  const server = await createHttpServer({
    app,
    log: createLogger({ level: 'silent' }),
    publicUrl: 'http://127.0.0.1',
    rateLimit: 1_000_000,
    observe: () => {},
    routes: (paymentsModule.routes ?? []).flatMap((group) => group.routes(app)),
    authenticate: async () => publicActor,
  });
  afterwards(() => server.close());
  return server.listen({ port: 0, host: '127.0.0.1' });
}
