import { Agent, request } from 'node:http';
import { Client } from 'pg';
import { fillShelves, type Shelves } from './commerce-data.ts';
import { processorSeconds, measure, residentMegabytes, type Figures } from './load.ts';
import type { Bench, Line } from './run.ts';
import { startTpcB } from './tpcb.ts';

const warmUpSeconds = 0.7;

/**
 * What a shop does all day, over HTTP with 1 and 16 clients: lists, search, product pages, carts and orders; as JSON for shops built elsewhere and as pages
 * of the storefront. Each line has the processor time of server and PostgreSQL for one, and how many TPC-B transactions of pgbench on the same PostgreSQL
 * in the same run take as long, since that says what the machine can do: for carts and orders just before and after. Guests are told most of it from memory; `anew` is the same for somebody signed in.
 * Product pages are those of a thousand or two, and each was looked at once before, as it would have been on any day.
 */
export async function commerce(bench: Bench, say: (text: string) => void): Promise<Line[]> {
  const shelves = await fillShelves(bench.adminUrl, bench.size.products, say);
  const tpcB = await startTpcB(bench.adminUrl);
  const lines: Line[] = [];
  const shop = shopAt(bench, shelves);
  const { seconds, what: chosen } = bench.measured;
  await haveSold(bench, shop['cart with two lines to a placed order']);
  for (const clients of [1, 16] as const) {
    const before = processorSeconds(bench.postgres);
    const yardstick = await tpcB.run(clients, seconds);
    const each = ((processorSeconds(bench.postgres) - before) * 1000) / (yardstick * seconds);
    say(`TPC-B by ${tpcB.by}, ${clients} clients: ${yardstick.toFixed(0)}/s, ${each.toFixed(2)} ms of PostgreSQL's processor time each`);
    for (const [what, once] of Object.entries(shop)) {
      if (!what.includes(chosen)) continue;
      if (what.startsWith('page: product')) await lookAtAll(bench, shelves);
      // What writes is compared with what PostgreSQL can write just then: a machine that others share has good and bad minutes.
      const beside = what.startsWith('cart') ? () => tpcB.run(clients, Math.ceil(seconds / 2)) : () => yardstick;
      const earlier = await beside();
      const figures = await cost(bench, clients, once);
      lines.push(line(what, clients, figures, (earlier + (await beside())) / 2));
      say(JSON.stringify(lines.at(-1)));
    }
  }
  say(await repriced(bench, shelves));
  say(`server under load: ${residentMegabytes(bench.server.pid).toFixed(0)} MB resident`);
  return lines;
}

/** A shop that sells has sold before: PostgreSQL thinks of tables as empty until it looks at them again, which it does within a minute. */
async function haveSold({ adminUrl }: Bench, order: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ orders: string }>('select count(*) as orders from "order"');
    for (let left = 300 - Number(rows[0]?.orders); left > 0; left -= 1) await order();
    await client.query('analyze');
  } finally {
    await client.end();
  }
}

interface Cost extends Figures {
  /** Milliseconds of processor time for one. */
  readonly server: number;
  readonly postgres: number;
}

export async function cost(bench: Bench, clients: number, once: () => Promise<void>): Promise<Cost> {
  const { seconds } = bench.measured;
  await measure(clients, Math.max(warmUpSeconds, seconds / 4), once);
  const before = [processorSeconds(bench.server.pid), processorSeconds(bench.postgres)] as const;
  let count = 0;
  const figures = await measure(clients, seconds, async () => {
    count += 1;
    await once();
  });
  const each = (now: number, then: number): number => ((now - then) * 1000) / count;
  return {
    ...figures,
    server: each(processorSeconds(bench.server.pid), before[0]),
    postgres: each(processorSeconds(bench.postgres), before[1]),
  };
}

function line(what: string, clients: number, figures: Cost, tpcB: number): Line {
  return {
    what,
    clients,
    'per second': figures.perSecond.toFixed(0),
    'p50 ms': figures.p50.toFixed(1),
    'p95 ms': figures.p95.toFixed(1),
    'server ms': figures.server.toFixed(2),
    'PostgreSQL ms': figures.postgres.toFixed(2),
    'TPC-B per second': tpcB.toFixed(0),
    'TPC-B for one': (tpcB / figures.perSecond).toFixed(1),
  };
}

/** Has each of their pages drawn, by eight clients. */
export async function lookAtAll({ base }: Pick<Bench, 'base'>, { slugs }: Pick<Shelves, 'slugs'>): Promise<void> {
  const left = [...slugs];
  const client = async (): Promise<void> => {
    for (let slug = left.pop(); slug !== undefined; slug = left.pop()) await ask('GET', `${base}/shop/p/${slug}`, {});
  };
  await Promise.all(Array.from({ length: 8 }, client));
}

let counter = 0;

/** What one client does, by what it is called in the table. */
export function shopAt({ base, session }: Bench, { categories, sold, slugs, heads, words, paymentMethod, deliveryMethod }: Shelves) {
  const next = <T>(from: readonly T[]): T => {
    counter += 1;
    return from[(counter * 7) % from.length] as T;
  };
  const api = `${base}/api/v1/shop`;
  const browse = (url: string, headers: Readonly<Record<string, string>> = {}): Promise<void> => ask('GET', url, headers).then(() => {});
  const list = (): string => `${api}/products?size=20&category=${next(categories).id}&sort=${next(['name', 'price', 'newest'])}`;
  const fill = async (): Promise<string> => {
    counter += 1;
    const at = (n: number): string => sold[n % sold.length] ?? '';
    const lines = [at(counter * 7), at(counter * 7 + 3)].map((productId) => ({ productId, quantity: 1 }));
    const answer = (await ask('POST', `${api}/cart/lines`, {}, { lines })) as { data: { cartToken: string } };
    return answer.data.cartToken;
  };
  const address = { name: 'Kari Nordmann', street: 'Storgata 4', postalCode: '5014', city: 'Bergen', country: 'NO' };
  const order = async (): Promise<void> => {
    const token = await fill();
    counter += 1;
    await ask(
      'POST',
      `${api}/checkout`,
      { 'cart-token': token, 'idempotency-key': `bench-${process.pid}-${counter}` },
      { email: `kari${counter}@example.com`, shippingAddress: address, deliveryMethodId: deliveryMethod, paymentMethodId: paymentMethod },
    );
  };
  return {
    'list of 20': () => browse(list()),
    'list of 20 with variants and prices': () => browse(`${list()}&with=variants`),
    'text search': () => browse(`${api}/products?size=20&q=${encodeURIComponent(next(words))}`),
    'product with variants and prices': () => browse(`${api}/products/${next(slugs)}`),
    'list of 20, anew': () => browse(list(), session),
    'list of 20 with variants and prices, anew': () => browse(`${list()}&with=variants`, session),
    'text search, anew': () => browse(`${api}/products?size=20&q=${encodeURIComponent(next(words))}`, session),
    'product with variants and prices, anew': () => browse(`${api}/products/${next(slugs)}`, session),
    'page: home': () => browse(`${base}/`),
    'page: list of 24 with filters': () => browse(`${base}/shop/c/${next(categories).slug}`),
    'page: product': () => browse(`${base}/shop/p/${next(slugs)}`),
    'page: product, by who looked at three others': () =>
      browse(`${base}/shop/p/${next(slugs)}`, { cookie: `entente.seen=${heads.slice(counter % 50, (counter % 50) + 3).join('.')}` }),
    // An address that nobody asked for before.
    'page: product, drawn': () => browse(`${base}/shop/p/${next(slugs)}?first=${(counter += 1)}`),
    'page: list of 24 with filters, anew': () => browse(`${base}/shop/c/${next(categories).slug}`, session),
    'page: product, anew': () => browse(`${base}/shop/p/${next(slugs)}`, session),
    'cart with two lines': () => fill().then(() => {}),
    'cart with two lines to a placed order': order,
  } satisfies Record<string, () => Promise<void>>;
}

/** All prices of one customer's list anew, while others' carts stand: which none of it may touch. */
async function repriced({ base, session, adminUrl }: Bench, { ownList }: Shelves): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const look = async (): Promise<readonly [carts: string, prices: number]> => {
      const { rows } = await client.query<{ carts: string; prices: string }>(
        `select (select md5(string_agg(c.id || ':' || c.version || ':' || c.updated_at || ':' || l.seen_price, ',' order by c.id, l.id)) from cart c join cart_line l on l.cart_id = c.id where c.state = 'open')
          || coalesce((select revision::text from pricing_revision), '') as carts, (select count(*) from price where price_list_id = $1) as prices`,
        [ownList],
      );
      return [rows[0]?.carts ?? '', Number(rows[0]?.prices)];
    };
    const [before, prices] = await look();
    const start = performance.now();
    await ask('POST', `${base}/api/v1/pricing/price-lists/${ownList}/raise`, session, { percent: 1 });
    const took = performance.now() - start;
    const [after] = await look();
    if (before !== after) throw new Error('Raising the prices of one customer changed carts, or what pricing remembers.');
    return `${prices} prices of one customer raised in ${took.toFixed(0)} ms; no cart, and nothing that pricing remembers, changed`;
  } finally {
    await client.end();
  }
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** A request as a browser sends it; a POST's answer is read as JSON. Anything but success ends the run: a fast error is no result. */
function ask(method: 'GET' | 'POST', url: string, headers: Readonly<Record<string, string>>, body?: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const text = body && JSON.stringify(body);
    const sent = request(
      url,
      {
        agent,
        method,
        headers: {
          ...headers,
          ...(text
            ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
            : { 'accept-encoding': 'gzip, deflate, br' }),
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const answer = Buffer.concat(parts);
          const isGood = response.statusCode !== undefined && response.statusCode < 300;
          if (!isGood) reject(new Error(`${url} answered ${response.statusCode}: ${answer.toString().slice(0, 300)}`));
          else resolve(text ? JSON.parse(answer.toString()) : null);
        });
      },
    );
    sent.on('error', reject);
    sent.end(text);
  });
}
