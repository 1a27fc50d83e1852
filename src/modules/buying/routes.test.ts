import { afterAll, expect, test } from 'vitest';
import { publicActor, type Actor } from '../../kernel/access/actor.ts';
import { openApi } from '../../kernel/http/openapi.ts';
import { createHttpServer } from '../../kernel/http/server.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { createLogger } from '../../kernel/log/log.ts';
import { shopRoutes } from '../orders/routes/shop-routes.ts';
import { home } from '../orders/testing/orders-app.ts';
import { buyingRoutes } from './routes.ts';
import { createBuyingApp } from './testing/buying-app.ts';

const app = await createBuyingApp();
const actors = new Map<string, Actor>();
const routes = [...shopRoutes.routes(app.app), ...buyingRoutes.routes(app.app)];
const server = await createHttpServer({
  app: app.app,
  log: createLogger({ level: 'silent' }),
  publicUrl: 'http://shop.example',
  rateLimit: 1_000_000,
  observe: () => {},
  routes,
  // Stands for the sign-in.
  authenticate: async ({ headers }) => actors.get(String(headers['authorization'] ?? '')) ?? publicActor,
});
afterAll(() => server.close());
const url = `${await server.listen({ port: 0, host: '127.0.0.1' })}/api/v1/shop`;

async function call(who: string, method: string, path: string, body: object): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { 'content-type': 'application/json', authorization: who, 'idempotency-key': newId() };
  const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('a checkout that has to be approved says why and how to go on, and going on so asks once', async () => {
  const company = await app.organization();
  const [buyer, approver] = [await app.buyer(company, 'buyer', { limit: '200', budget: '500' }), await app.buyer(company, 'approver')];
  actors.set('buyer', { ...buyer.actor, via: 'apiKey', credentialId: 'buyer' });
  const tent = await app.product('100', 10);
  const terms = { email: buyer.email, shippingAddress: home, deliveryMethodId: app.parcel };
  const paymentMethodId = app.methods.transfer;
  const fill = async (quantity: number): Promise<void> => {
    await call('buyer', 'POST', '/cart/lines', { lines: [{ productId: tent, quantity }], mode: 'set' });
  };
  await fill(1);
  expect(await call('buyer', 'POST', '/approvals', { paymentMethodId })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/deliveryMethodId', code: 'required' }] },
  });
  await call('buyer', 'PATCH', '/cart', terms);
  expect(await call('buyer', 'POST', '/approvals', { paymentMethodId })).toMatchObject({
    status: 409,
    body: { code: 'no-approval-needed' },
  });
  await fill(2);
  const refused = await call('buyer', 'POST', '/checkout', { ...terms, paymentMethodId });
  expect(refused).toMatchObject({
    status: 409,
    body: {
      code: 'needs-approval',
      reason: 'limit',
      orderLimit: { amount: '200', currency: 'EUR' },
      monthlyBudget: { amount: '500', currency: 'EUR', spent: '0' },
      total: { amount: '238.00', currency: 'EUR' },
      next: { method: 'POST', href: '/api/v1/shop/approvals' },
    },
  });
  const asked = await call('buyer', 'POST', '/approvals', { paymentMethodId, note: 'For the hut' });
  expect(asked).toMatchObject({ status: 201, body: { data: { state: 'waiting' } } });
  expect(await call('buyer', 'POST', '/approvals', { paymentMethodId })).toEqual({ status: 200, body: asked.body });
  expect((await app.mails()).map(({ recipient }) => recipient)).toEqual([approver.email]);
  // A guest has no company, and what is no way to pay is told.
  expect(await call('nobody', 'POST', '/approvals', { paymentMethodId })).toMatchObject({ status: 403, body: { code: 'no-company' } });
  expect(await call('buyer', 'POST', '/approvals', {})).toMatchObject({ status: 422, body: { errors: [{ pointer: '/paymentMethodId' }] } });
});

test('the document of the interface says so', () => {
  const { paths } = openApi(app.app.registry, routes, 'http://shop.example') as unknown as {
    paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>;
  };
  expect(paths['/api/v1/shop/checkout']?.['post']?.responses['409']?.description).toMatch(/needs-approval.*\/api\/v1\/shop\/approvals/s);
  expect(paths['/api/v1/shop/approvals']?.['post']?.responses['409']?.description).toContain('no-approval-needed');
});
