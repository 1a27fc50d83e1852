import { expect, test } from 'vitest';
import { createLogger } from '../../kernel/log/log.ts';
import { afterAll } from 'vitest';
import { publicActor, type Actor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { createHttpServer } from '../../kernel/http/server.ts';
import { statementsIn } from '../../kernel/testing/statements-in.ts';
import { shopRoutes } from './routes/shop-routes.ts';
import { createOrdersApp, home } from './testing/orders-app.ts';

const app = await createOrdersApp();
const customers = new Map<string, Actor>();
const server = await createHttpServer({
  app: app.app,
  log: createLogger({ level: 'silent' }),
  publicUrl: 'http://shop.example',
  rateLimit: 1_000_000,
  observe: () => {},
  routes: shopRoutes.routes(app.app),
  // Stands for the sign-in: the tests are of what somebody may do who is signed in as one or another.
  authenticate: async ({ headers }) => customers.get(String(headers['authorization'] ?? '')) ?? publicActor,
});
afterAll(() => server.close());
const url = `${await server.listen({ port: 0, host: '127.0.0.1' })}/api/v1/shop`;

interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: Record<string, unknown>;
  readonly code: string | undefined;
}

async function call(method: string, path: string, { body, ...headers }: { body?: object } & Record<string, unknown> = {}): Promise<Answer> {
  const response = await fetch(url + path, {
    method,
    headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...(headers as Record<string, string>) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = (await response.json()) as { data?: Record<string, unknown>; code?: string };
  return { status: response.status, data: answer.data ?? {}, code: answer.code };
}

async function customer(name: string): Promise<{ readonly authorization: string; readonly personId: string }> {
  const personId = await app.person(name);
  customers.set(name, { ...publicActor, audience: 'customer', personId, name, via: 'apiKey', credentialId: name });
  return { authorization: name, personId };
}

const bought = (productId: string) => ({ lines: [{ productId, quantity: 1 }] });
const checkoutBody = () => ({
  email: 'kari@example.com',
  shippingAddress: home,
  deliveryMethodId: app.parcel,
  paymentMethodId: app.methods.transfer,
});

test('a guest orders through the API; what they say of prices, taxes and totals is not even read', async () => {
  const lamp = await app.product('20', 10);
  const cart = await call('POST', '/cart/lines', {
    body: { lines: [{ productId: lamp, quantity: 2, unitPrice: '0.01', total: '0.02' }], gross: '0.02', taxRate: 0, personId: 'x' },
  });
  expect(cart.data).toMatchObject({ gross: '47.60', tax: '7.60', count: 2 });
  const token = String(cart.data['cartToken']);
  const placed = await call('POST', '/checkout', {
    'cart-token': token,
    'idempotency-key': 'abc-12345678',
    body: { ...checkoutBody(), gross: '1.00', net: '1.00', tax: '0', state: 'confirmed', paid: '47.60' },
  });
  expect(placed).toMatchObject({ status: 201, data: { gross: '47.60', state: 'pending' } });
  expect(await app.order((await idOf(String(placed.data['number']))) ?? '')).toMatchObject({ gross: '47.6', paid: '0' });
});

const idOf = async (number: string): Promise<string | undefined> =>
  (await sql<{ id: string }>`select id from "order" where number = ${number}`.execute(app.app.db)).rows[0]?.id;

test('nobody reaches the cart or order of another, by id, number, token or guess', async () => {
  const lamp = await app.product('20', 10);
  const [anna, bob] = [await customer('Anna'), await customer('Bob')];
  await call('POST', '/cart/lines', { authorization: anna.authorization, body: bought(lamp) });
  const guest = await call('POST', '/cart/lines', { body: bought(lamp) });
  const token = String(guest.data['cartToken']);
  const cartId =
    (await sql<{ id: string }>`select id from cart where person_id = ${anna.personId}::uuid`.execute(app.app.db)).rows[0]?.id ?? '';
  // Bob has a cart of his own, with nothing in it, whatever he claims.
  for (const claim of [
    {},
    { 'cart-token': cartId },
    { 'cart-token': anna.personId },
    { 'cart-token': token.slice(0, -1) },
    { 'cart-token': token },
  ])
    expect((await call('GET', '/cart', { authorization: bob.authorization, ...claim })).data).toMatchObject({ lines: [], count: 0 });
  // The hash of a token, as somebody with a copy of the database has it, opens nothing either.
  const { rows } = await sql<{ hash: string }>`select token_hash as hash from cart where token_hash is not null limit 1`.execute(
    app.app.db,
  );
  for (const guess of [cartId, rows[0]?.hash ?? '', `${token}x`, '', "' or 1=1 --"])
    expect((await call('GET', '/cart', { 'cart-token': guess })).data).toMatchObject({ lines: [], count: 0 });

  const placed = await call('POST', '/checkout', {
    authorization: anna.authorization,
    'idempotency-key': 'anna-order-1',
    body: checkoutBody(),
  });
  const number = String(placed.data['number']);
  expect((await call('GET', `/orders/${number}`, { authorization: anna.authorization })).data).toMatchObject({ number });
  expect((await call('GET', `/orders/${number}`, { 'order-token': String(placed.data['token']) })).data).toMatchObject({ number });
  for (const claim of [
    {},
    { authorization: bob.authorization },
    { 'order-token': 'x' },
    { 'order-token': String(placed.data['token']).slice(1) },
  ])
    expect((await call('GET', `/orders/${number}`, claim)).status).toBe(404);
  // The token of one order opens no other.
  const other = await call('POST', '/checkout', { 'cart-token': token, 'idempotency-key': 'guest-order-1', body: checkoutBody() });
  expect((await call('GET', `/orders/${number}`, { 'order-token': String(other.data['token']) })).status).toBe(404);
  // Somebody else's key gives nobody their order.
  const stolen = await call('POST', '/checkout', {
    authorization: bob.authorization,
    'idempotency-key': 'anna-order-1',
    body: checkoutBody(),
  });
  expect(stolen).toMatchObject({ status: 422, code: 'cart-empty' });
});

test('an order that a guest sees has nothing of what the company keeps for itself', async () => {
  const lamp = await app.product('20', 10, { cost: { amount: '7.77', currency: 'EUR' } });
  const cart = await call('POST', '/cart/lines', { body: bought(lamp) });
  const placed = await call('POST', '/checkout', {
    'cart-token': String(cart.data['cartToken']),
    'idempotency-key': 'curious-1',
    body: checkoutBody(),
  });
  const seen = await call('GET', `/orders/${String(placed.data['number'])}`, { 'order-token': String(placed.data['token']) });
  const text = JSON.stringify([cart, placed, seen]);
  for (const secret of ['7.77', 'cost', 'margin', 'internalNote', 'placementKey', 'tokenHash', 'basis']) expect(text).not.toContain(secret);
});

test('guessing coupons is slowed down', async () => {
  const lamp = await app.product('20', 10);
  const cart = await call('POST', '/cart/lines', { body: bought(lamp) });
  const codes: (string | undefined)[] = [];
  for (let i = 0; i < 12; i += 1)
    codes.push((await call('POST', '/cart/coupons', { 'cart-token': String(cart.data['cartToken']), body: { code: `GUESS${i}` } })).code);
  expect(codes.at(0)).toBe('invalid');
  expect(codes.at(-1)).toBe('rate-limited');
});

test('a whole checkout takes twenty-five statements at most', async () => {
  const [lamp, rope] = [await app.product('20', 10), await app.product('5', 10)];
  const organizationId = await app.organization('5000');
  const personId = await app.person('Buyer');
  customers.set('buyer', {
    ...publicActor,
    audience: 'customer',
    personId,
    organizationId,
    name: 'Buyer',
    via: 'apiKey',
    credentialId: 'buyer',
  });
  const statements: string[] = [];
  const listen = (text: string): void => void statements.push(text);
  const off = countStatements(listen);
  const cart = await call('POST', '/cart/lines', {
    authorization: 'buyer',
    body: {
      lines: [
        { productId: lamp, quantity: 1 },
        { productId: rope, quantity: 2 },
      ],
    },
  });
  const inCart = statements.length;
  const placed = await call('POST', '/checkout', {
    authorization: 'buyer',
    'idempotency-key': 'counted-order',
    body: { ...checkoutBody(), paymentMethodId: app.methods.account, expectedTotal: String(cart.data['gross']) },
  });
  off();
  expect(placed).toMatchObject({ status: 201, data: { state: 'confirmed' } });
  expect(
    statements.length,
    `${inCart} for the cart:\n${statements.map((text) => text.replace(/\s+/g, ' ').slice(0, 110)).join('\n')}`,
  ).toBeLessThanOrEqual(25);
});

/** Everything that goes to the database, also begin, commit and what the cart needs. */
function countStatements(heard: (text: string) => void): () => void {
  const { pool } = app;
  const connect = pool.connect.bind(pool);
  type Connect = typeof pool.connect;
  pool.connect = (async () => {
    const client = await connect();
    const query = client.query.bind(client) as (...args: readonly unknown[]) => unknown;
    const counting = (...args: readonly unknown[]): unknown => {
      for (const { text } of statementsIn(args[0])) heard(text);
      return query(...args);
    };
    Object.assign(client, { query: counting });
    const release = client.release.bind(client);
    client.release = (error) => {
      Object.assign(client, { query, release });
      release(error);
    };
    return client;
  }) as Connect;
  return () => void (pool.connect = connect as Connect);
}
