import { execFile } from 'node:child_process';
import { Agent, request } from 'node:http';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { measure, type Figures } from './load.ts';
import type { Bench, Line } from './run.ts';

const seconds = 10;
const sizes = [1_000, 100_000] as const;

/**
 * A cart with two lines, and a whole checkout to a placed order, over HTTP with 1 and 16 clients at 1,000 and 100,000 products; with TPC-B of
 * pgbench on the same PostgreSQL in the same run, since that says what the machine can do.
 */
export async function commerce(bench: Bench, say: (text: string) => void): Promise<Line[]> {
  const lines: Line[] = [];
  for (const size of sizes) {
    const { ids, method, delivery } = await prepare(bench, size, say);
    for (const clients of [1, 16] as const) {
      const tpcb = await runTpcB(bench, clients);
      const note = (what: string, figures: Figures): void => {
        lines.push({
          what: `${what}, ${size.toLocaleString('en')} products, ${clients} ${clients === 1 ? 'client' : 'clients'}`,
          'per second': figures.perSecond.toFixed(1),
          'p50 ms': figures.p50.toFixed(1),
          'p95 ms': figures.p95.toFixed(1),
          'TPC-B per second': tpcb.toFixed(0),
          'TPC-B for one': (tpcb / figures.perSecond).toFixed(1),
        });
        say(JSON.stringify(lines.at(-1)));
      };
      const shop = shopAt(bench, { ids, method, delivery });
      note('cart with two lines', await measure(clients, seconds, async () => void (await shop.fill())));
      note('checkout to a placed order', await measure(clients, seconds, async () => shop.order(await shop.fill())));
    }
  }
  return lines;
}

interface Ready {
  readonly ids: readonly string[];
  readonly method: string;
  readonly delivery: string;
}

/** Products with stock, written set by set, and one way each to deliver and to pay. */
async function prepare(bench: Bench, size: number, say: (text: string) => void): Promise<Ready> {
  const client = new Client({ connectionString: bench.adminUrl });
  await client.connect();
  try {
    const one = async (text: string, values: readonly unknown[] = []): Promise<string> =>
      (await client.query<{ id: string }>(text, [...values])).rows[0]?.id ?? '';
    say(`${size} products`);
    const taxClass =
      (await one(`select id from tax_class where code = 'standard' and deleted_at is null`)) ||
      (await one(`insert into tax_class (id, name, code) values (gen_random_uuid(), 'Standard', 'standard') returning id`));
    const { rows: money } = await client.query<{ currency: string }>('select base_currency as currency from company limit 1');
    const currency = money[0]?.currency ?? 'EUR';
    await client.query(
      `insert into product (id, name, sku, slug, kind, unit, state, list_price, list_price_currency, list_price_rate, list_price_base, tax_class_id, is_stocked, backorder)
      select gen_random_uuid(), 'Bench product ' || n, 'BENCH-' || n, 'bench-product-' || n, 'goods', 'piece', 'active', 10 + n % 90, $2, 1, 10 + n % 90, $3, true, 'no'
      from generate_series(1, $1::int) n where not exists (select 1 from product p where p.sku = 'BENCH-' || n)`,
      [size, currency, taxClass],
    );
    const location =
      (await one(`select id from location where name = 'Bench warehouse'`)) ||
      (await one(
        `insert into location (id, name, kind, ships_orders, is_active, position) values (gen_random_uuid(), 'Bench warehouse', 'warehouse', true, true, 1) returning id`,
      ));
    await client.query(
      `insert into stock_level (id, product_id, location_id, on_hand, reserved) select gen_random_uuid(), p.id, $1, 1000000, 0 from product p
      where p.sku like 'BENCH-%' and not exists (select 1 from stock_level l where l.product_id = p.id)`,
      [location],
    );
    const delivery =
      (await one(`select id from delivery_method where name = 'Bench parcel'`)) ||
      (await one(
        `insert into delivery_method (id, name, kind, days_min, days_max, position, is_active) values (gen_random_uuid(), 'Bench parcel', 'ship', 1, 2, 1, true) returning id`,
      ));
    await client.query(
      `insert into delivery_rate (id, method_id, amount, amount_currency) select gen_random_uuid(), $1, 5, $2 where not exists (select 1 from delivery_rate where method_id = $1)`,
      [delivery, currency],
    );
    const method =
      (await one(`select id from payment_method where name = 'Bench transfer'`)) ||
      (await one(
        `insert into payment_method (id, name, provider, is_active, audience, capture, position) values (gen_random_uuid(), 'Bench transfer', 'transfer', true, 'all', 'now', 1) returning id`,
      ));
    // What processes remember of these was read before they were there.
    for (const channel of ['entente_delivery', 'entente_pricing', 'entente_stock', 'entente_payments'])
      await client.query(`select pg_notify($1, '')`, [channel]);
    await client.query('analyze product; analyze stock_level');
    const { rows } = await client.query<{ id: string }>(`select id from product where sku like 'BENCH-%' order by md5(sku) limit 2000`);
    return { ids: rows.map((row) => row.id), method, delivery };
  } finally {
    await client.end();
  }
}

interface Shop {
  /** @returns the token of a new cart with two lines */
  fill(): Promise<string>;
  order(token: string): Promise<void>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let counter = 0;

function shopAt(bench: Bench, { ids, method, delivery }: Ready): Shop {
  const at = (n: number): string => ids[n % ids.length] ?? '';
  const address = { name: 'Kari Nordmann', street: 'Storgata 4', postalCode: '5014', city: 'Bergen', country: 'NO' };
  return {
    fill: async () => {
      counter += 1;
      const lines = [at(counter * 7), at(counter * 7 + 3)].map((productId) => ({ productId, quantity: 1 }));
      const answer = (await post(`${bench.base}/api/v1/shop/cart/lines`, { lines }, {})) as { data: { cartToken: string } };
      return answer.data.cartToken;
    },
    order: async (token) => {
      counter += 1;
      await post(
        `${bench.base}/api/v1/shop/checkout`,
        { email: 'kari@example.com', shippingAddress: address, deliveryMethodId: delivery, paymentMethodId: method },
        { 'cart-token': token, 'idempotency-key': `bench-${process.pid}-${counter}` },
      );
    },
  };
}

/** A POST whose answer is read as JSON; anything but success ends the run. */
function post(url: string, body: object, headers: Readonly<Record<string, string>>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const sent = request(
      url,
      { agent, method: 'POST', headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const answer = Buffer.concat(parts).toString();
          const isGood = response.statusCode !== undefined && response.statusCode < 300;
          if (isGood) resolve(JSON.parse(answer));
          else reject(new Error(`${url} answered ${response.statusCode}: ${answer.slice(0, 300)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}

/** Transactions a second of pgbench's TPC-B, in a database of its own on the same server. */
async function runTpcB(bench: Bench, clients: number): Promise<number> {
  const run = promisify(execFile);
  const admin = new Client({ connectionString: bench.adminUrl });
  await admin.connect();
  const url = new URL(bench.adminUrl.replace('@/', '@socket/'));
  const host = url.searchParams.get('host') ?? url.hostname;
  const env = {
    ...process.env,
    PGHOST: host,
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    ...(url.port ? { PGPORT: url.port } : {}),
  };
  try {
    const { rows } = await admin.query(`select 1 from pg_database where datname = 'tpcb'`);
    if (rows.length === 0) {
      await admin.query('create database tpcb');
      await run('pgbench', ['-i', '-s', '20', '-q', 'tpcb'], { env });
    }
    const { stdout } = await run('pgbench', ['-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), 'tpcb'], { env });
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN);
  } finally {
    await admin.end();
  }
}
