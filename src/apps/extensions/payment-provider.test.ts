import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openPayment } from '../../modules/payments/index.ts';
import { readMethods } from '../../modules/payments/engine/service.ts';
import { paymentMethod } from '../../modules/payments/records/payment-method.ts';
import { createPaymentsApp } from '../../modules/payments/testing/payments-app.ts';
import {
  askProvider,
  registerPaymentProvider,
  text,
  WebhookRefused,
  type Observation,
  type OnlineProvider,
  type ProviderCall,
} from './index.ts';

/** As docs/howto/add-a-payment-provider.md writes one, with what extensions may import and nothing else. */
const acme: OnlineProvider = {
  kind: 'online',
  name: 'acme',
  label: 'Acme Pay',
  description: 'Cards through Acme.',
  canCaptureLater: true,
  settings: { apiUrl: text({ label: 'Address', required: true }), webhookSecret: text({ label: 'Signing secret', secret: true }) },
  start: async (call, request) => {
    const said = await ask(call, 'POST', '/charges', { amount: request.amount.amount, ours: request.payment });
    return { actionUrl: said.page, observation: seen(said), expiresAt: null };
  },
  capture: async (call, { reference }) => seen(await ask(call, 'POST', `/charges/${reference}/capture`, {})),
  void: async (call, { reference }) => seen(await ask(call, 'POST', `/charges/${reference}/void`, {})),
  refund: async (call, { reference }) => seen(await ask(call, 'POST', `/charges/${reference}/refund`, {})),
  fetch: async (call, { reference }) => seen(await ask(call, 'GET', `/charges/${reference}`)),
  readWebhook: async (settings, _places, { headers, body }) => {
    if (headers['acme-secret'] !== settings['webhookSecret']) throw new WebhookRefused('The secret is wrong.');
    const said = JSON.parse(body.toString('utf8')) as Charge;
    return {
      eventId: `${said.id} ${said.paid}`,
      type: 'charge',
      happenedAt: null,
      payment: said.ours,
      reference: said.id,
      session: null,
      observation: seen(said),
    };
  },
  test: async () => ({ ok: true, message: 'Acme answers.' }),
};

interface Charge {
  readonly id: string;
  readonly ours: string;
  readonly page: string;
  paid: string;
}

const ask = async (
  { settings, idempotencyKey, signal }: ProviderCall,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<Charge> =>
  (await askProvider({
    url: `${settings['apiUrl']}${path}`,
    method,
    headers: { 'idempotency-key': idempotencyKey },
    signal,
    ...(body ? { body } : {}),
  })) as Charge;

const seen = ({ id, paid }: Charge): Observation => ({ reference: id, isPending: true, authorised: paid, captured: paid });

test('a company takes payments through a provider of its own, from what extensions may import', { timeout: 60_000 }, async () => {
  registerPaymentProvider(acme);
  expect(() => registerPaymentProvider(acme)).toThrow(/already/);
  const charges: Charge[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { ours = '' } = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as { ours?: string };
      if (request.url === '/charges') charges.push({ id: `ch_${charges.length + 1}`, ours, page: 'https://acme.example/pay', paid: '0' });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(charges.at(-1)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());

  const p = await createPaymentsApp();
  const settings = { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, webhookSecret: 'of acme' };
  const { result } = await p.command(paymentMethod, 'add', { input: { name: 'Acme', provider: 'acme', settings } });
  const methodId = (result as { id: string }).id;
  const known = await readMethods(p.app.db);
  p.service.methods = () => known;
  const made = await p.buy('cash', '12.50', { methodId });
  expect(await openPayment(p.app, made.id)).toMatchObject({ kind: 'redirect', pageUrl: 'https://acme.example/pay' });
  const charge = charges[0] as Charge;
  charge.paid = '12.50';
  const tell = (secret: string) =>
    fetch(`${p.url}/payments/webhooks/${methodId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'acme-secret': secret },
      body: JSON.stringify(charge),
    });
  expect((await tell('of somebody else')).status).toBe(400);
  expect((await tell('of acme')).status).toBe(200);
  await p.work();
  expect((await p.read(made.id)).row).toMatchObject({ state: 'captured', provider: 'acme' });
  expect(await p.purchaseState(made)).toBe('confirmed');
});
