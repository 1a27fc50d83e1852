import { randomUUID } from 'node:crypto';
import { seededRandom } from '../../src/kernel/random/seeded-random.ts';
import type { ShopToKill } from './shop-to-kill.ts';

/** What a buyer or the staff is about to do when the server is killed. */
export const steps = ['cart', 'checkout', 'pay', 'webhook', 'settle', 'receive', 'ship', 'capture', 'cancel', 'refund'] as const;
export type Step = (typeof steps)[number];

export interface Street {
  readonly base: string;
  readonly shop: ShopToKill;
  /** Resolves when the server answers again. */
  isUp(): Promise<void>;
  /** Told of each step as it begins. */
  begin(step: Step): void;
  readonly isOver: () => boolean;
  /** Numbers of orders that a buyer was told of: none may ever be lost. */
  readonly told: Set<string>;
  /** Answers that no buyer may get. */
  readonly wrong: string[];
}

interface Placed {
  readonly number: string;
  readonly token: string;
  readonly payment: { readonly kind: string; readonly pageUrl?: string };
}

/** Buys, pays, and has the order sent or cancelled, one after the other, until it is over. What the server did not answer is asked again. */
export async function buyer(street: Street, seed: number): Promise<void> {
  const random = seededRandom(seed);
  while (!street.isOver()) await buyOnce(street, random);
}

async function buyOnce(street: Street, random: () => number): Promise<void> {
  const { shop } = street;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const kind = pick(['now', 'now', 'later', 'later', 'transfer'] as const);
  street.begin('cart');
  const lines = [{ productId: pick(shop.products), quantity: 2 }];
  const cart = await ask<{ cartToken: string }>(street, 'POST', '/api/v1/shop/cart/lines', { lines });
  street.begin('checkout');
  const placed = await ask<Placed>(
    street,
    'POST',
    '/api/v1/shop/checkout',
    {
      email: 'kari@example.com',
      shippingAddress: { name: 'Kari Nordmann', street: 'Storgata 4', postalCode: '5014', city: 'Bergen', country: 'NO' },
      deliveryMethodId: shop.delivery,
      paymentMethodId: shop.methods[kind],
    },
    { 'cart-token': cart.cartToken, 'idempotency-key': randomUUID() },
  );
  street.told.add(placed.number);
  const order = await find(street, placed.number);
  // Some never pay, and some cancel before they have.
  if (kind === 'transfer') {
    street.begin('receive');
    await payment(street, placed.number, 'receive', {});
  } else {
    street.begin('pay');
    if (random() < 0.1 || !placed.payment.pageUrl) return;
    const answer = await fetch(placed.payment.pageUrl, {
      method: 'POST',
      body: new URLSearchParams({ action: 'approve' }),
      redirect: 'manual',
    });
    street.begin(random() < 0.5 ? 'webhook' : 'settle');
    // Most come back to the shop, some close the window.
    if (random() < 0.7) await fetch(answer.headers.get('location') ?? '', { redirect: 'manual' }).catch(() => undefined);
  }
  await confirmed(street, order, placed.number);
  const turn = random();
  if (turn < 0.3) {
    street.begin('cancel');
    await staff(street, `/api/v1/orders/orders/${order}/cancel`, { reason: 'buyer' });
    street.begin('refund');
    return;
  }
  const [line] = await list(street, `/api/v1/orders/order-lines?filter[order][eq]=${order}`);
  for (const more of [{ lines: [{ line: line?.id, quantity: 1 }] }, {}]) {
    street.begin('ship');
    await staff(street, `/api/v1/orders/orders/${order}/ship`, more);
    street.begin('capture');
  }
}

/** Staff see the order as soon as it is confirmed; one whose payment was lost on the way is looked at by hand. */
async function confirmed(street: Street, order: string, number: string): Promise<void> {
  for (let look = 0; look < 200 && !street.isOver(); look += 1) {
    const { state } = await ask<{ state: string }>(street, 'GET', `/api/v1/orders/orders/${order}`);
    if (state !== 'pending') return;
    if (look % 20 === 19) await payment(street, number, 'check', {});
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function find(street: Street, number: string): Promise<string> {
  const [found] = await list(street, `/api/v1/orders/orders?filter[number][eq]=${number}`);
  if (!found) throw new Error(`order ${number} was acknowledged and is gone`);
  return found.id;
}

async function payment(street: Street, number: string, verb: string, input: object): Promise<void> {
  const [found] = await list(street, `/api/v1/payments/payments?filter[reference][eq]=${number}`);
  if (found) await staff(street, `/api/v1/payments/payments/${found.id}/${verb}`, input);
}

const list = (street: Street, where: string): Promise<readonly { readonly id: string }[]> => ask(street, 'GET', where);

/** What staff ask a second time, because nobody answered the first, may be refused as done. */
async function staff(street: Street, where: string, input: object): Promise<void> {
  await ask(street, 'POST', where, input, { 'idempotency-key': randomUUID() }, [403, 409, 422]);
}

/** One request, repeated for as long as the server is down. */
async function ask<T>(
  street: Street,
  method: string,
  where: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
  mayRefuse: readonly number[] = [],
): Promise<T> {
  const isShop = where.startsWith('/api/v1/shop');
  let failures = 0;
  for (;;) {
    await street.isUp();
    try {
      const response = await fetch(`${street.base}${where}`, {
        method,
        headers: {
          ...headers,
          ...(isShop ? {} : { authorization: `Bearer ${street.shop.key}` }),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const said = (await response.json()) as { readonly data?: unknown };
      if (response.ok || mayRefuse.includes(response.status)) return (said.data ?? said) as T;
      const text = `${method} ${where} answered ${response.status}: ${JSON.stringify(said).slice(0, 300)}`;
      // The provider could not be reached: to be tried again.
      if (response.status === 503) continue;
      street.wrong.push(text);
      failures += 1;
      if (response.status >= 500 && failures < 5) continue;
      throw new Error(text);
    } catch (error) {
      if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error;
    }
  }
}
