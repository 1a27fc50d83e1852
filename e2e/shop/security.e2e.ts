import type { APIResponse, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { adminPage, get, post } from '../admin/people.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { create, uniqueName } from '../staff/records.ts';
import { newConsumer, orderByApi, sendForm, tentId } from './buying.ts';

// What payments refuse (a webhook with a bad signature, one that is replayed) is shown by src/modules/payments/webhooks.test.ts and
// stripe.test.ts, that tokens of carts and orders open nothing else by src/modules/orders/shop-routes.test.ts, and that no record, command or
// route tells more than its policy by src/apps/contract. Here is what a buyer with a browser can try on the whole system.

const nobody = '01900000-0000-7000-8000-000000000000';

/** An answer without what differs each time. */
const shapeOf = async (answer: APIResponse): Promise<string> =>
  `${answer.status()} ${(await answer.text()).replace(/"requestId":"[^"]*"/, '')}`;

test('a buyer finds nothing of another: not by id, not by guess, not by search', async () => {
  const admin = await adminPage();
  const anna = await newConsumer(admin);
  const placed = await orderByApi(anna.page);
  const order = await get<{ data: { id: string; person: { id: string } }[] }>(admin, `/orders/orders?filter[number][eq]=${placed.number}`);
  const [{ id: orderId, person }] = order.data as [{ id: string; person: { id: string } }];
  await post(admin, `/orders/orders/${orderId}/confirm`, {});
  await post(admin, `/orders/orders/${orderId}/issue-invoice`, {});
  await sendForm(anna.page, '/shop/cart/lines', { product: await tentId(anna.page), quantity: '1' });
  const quote = await create(admin, 'quotes/quotes', { person: person.id, subject: placed.number, currency: 'NOK' });
  const firstOf = async (path: string): Promise<string> => (await get<{ data: { id: string }[] }>(admin, path)).data[0]?.id ?? nobody;
  const invoices = await get<{ data: { id: string; number: string }[] }>(admin, `/invoices/invoices?filter[order][eq]=${orderId}`);
  const [invoice] = invoices.data as [{ id: string; number: string }];
  // The document is made in the background.
  const document = (): Promise<string> => firstOf(`/files/files?filter[name][startsWith]=${invoice.number}`);
  await expect.poll(document).not.toBe(nobody);
  const fileId = await document();
  const things: readonly (readonly [string, string, string?])[] = [
    ['orders/orders', orderId],
    ['orders/order-lines', await firstOf(`/orders/order-lines?filter[order][eq]=${orderId}`)],
    ['orders/carts', await firstOf(`/orders/carts?filter[person][eq]=${person.id}&sort=-createdAt`)],
    ['payments/payments', await firstOf(`/payments/payments?filter[reference][eq]=${placed.number}`)],
    ['invoices/invoices', invoice.id],
    ['quotes/quotes', quote.id],
    ['parties/people', person.id],
    ['files/files', fileId],
    ['files', fileId, '/content'],
  ];
  expect(things.map(([, id]) => id)).not.toContain(nobody);
  const bert = await openPage({ expectedErrors: [/40[0-9]/] });
  await signIn(bert, 'customer');
  const visitor = await openPage({ expectedErrors: [/40[0-9]/] });
  for (const [path, id, rest = ''] of things)
    for (const who of [bert, visitor]) {
      const [real, none] = [
        await who.request.get(`/api/v1/${path}/${id}${rest}`),
        await who.request.get(`/api/v1/${path}/${nobody}${rest}`),
      ];
      expect(await shapeOf(real), `${path} as it is told to others`).toBe(await shapeOf(none));
      // Visitors are asked to sign in where nothing is for visitors, whatever they ask for.
      expect(who === visitor ? [401, 404] : [404]).toContain(real.status());
    }
  expect((await anna.page.request.get(`/api/v1/orders/orders/${orderId}`)).status()).toBe(200);

  // Lists, search and commands know as little.
  for (const path of ['orders/orders', 'invoices/invoices', 'quotes/quotes', 'orders/order-lines']) {
    const found = await bert.request.get(`/api/v1/${path}?q=${encodeURIComponent(placed.number)}`);
    if (found.ok()) expect(await found.text()).not.toContain(orderId);
  }
  for (const words of [placed.number, anna.email, anna.name])
    expect(await get(bert, `/search?q=${encodeURIComponent(words)}`)).toEqual({ data: [] });
  for (const [path, verb] of [
    ['orders/orders', 'request-return'],
    ['orders/orders', 'cancel'],
    ['quotes/quotes', 'accept'],
  ] as const) {
    const id = path === 'orders/orders' ? orderId : quote.id;
    const send = (of: string) => bert.request.post(`/api/v1/${path}/${of}/${verb}`, { data: {}, headers: { 'x-entente-csrf': '1' } });
    expect([verb, await shapeOf(await send(id))]).toEqual([verb, await shapeOf(await send(nobody))]);
  }

  // Pages: the number of an order is guessed easily, its token is not, and that of another order opens none.
  const foreign = await orderByApi(bert);
  const page = async (who: Page, path: string): Promise<string> =>
    `${await who.request.get(path).then(async (answer) => `${answer.status()} ${await answer.text()}`)}`.replaceAll(
      /100\d{3}[?\w=-]*/g,
      '',
    );
  for (const rest of ['', `?token=${foreign.token}`, `?token=${placed.token.slice(0, -1)}`, '?token=']) {
    for (const action of ['', '/pay', '/paid', '/return', '/cancel', `/invoices/${invoice.id}`]) {
      const real = await page(bert, `/en/shop/orders/${placed.number}${action}${rest}`);
      expect(real).toBe(await page(bert, `/en/shop/orders/100999${action}${rest}`));
      expect(real).toMatch(/^404/);
    }
  }
  const [order1, order2] = [placed, foreign].map(({ number }) => `/shop/orders/${number}`) as [string, string];
  expect((await visitor.request.get(`${order1}?token=${placed.token}`)).status()).toBe(200);
  expect((await visitor.request.get(`${order1}/invoices/${invoice.id}?token=${placed.token}`)).headers()['content-type']).toBe(
    'application/pdf',
  );
  // Whoever may see one order gets no invoice of another by it, and cancels no order of another.
  expect((await visitor.request.get(`${order2}/invoices/${invoice.id}?token=${foreign.token}`)).status()).toBe(404);
  expect((await sendForm(visitor, `${order1}/cancel?token=${foreign.token}`, {})).status()).toBe(404);
  const byApi = (path: string, headers: Record<string, string>) =>
    visitor.request.post(`/api/v1/shop/orders/${path}`, { data: {}, headers: { 'x-entente-csrf': '1', ...headers } });
  expect((await byApi(`${placed.number}/cancel`, { 'order-token': foreign.token })).status()).toBe(404);
  expect((await get<{ data: { state: string } }>(admin, `/orders/orders/${orderId}`)).data.state).toBe('confirmed');
  expect((await byApi(`${placed.number}/cancel`, { 'order-token': placed.token })).status()).toBe(200);
  expect((await byApi(`${placed.number}/cancel`, { 'order-token': placed.token })).status()).toBe(200);
  expect((await get<{ data: { state: string } }>(admin, `/orders/orders/${orderId}`)).data.state).toBe('cancelled');
  expect((await visitor.request.get(`/quote/${nobody}`)).status()).toBe(404);
});

test('what a client says of prices, taxes, totals, discounts and stock is not read', async () => {
  const page = await openPage({ expectedErrors: [/422/] });
  const product = await tentId(page);
  const forged = {
    price: '0.01',
    unitPrice: '0.01',
    total: '0.01',
    gross: '0.01',
    tax: '0',
    discount: '6000',
    'manual[unitPrice]': '0.01',
    onHand: '999',
  };
  await sendForm(page, '/shop/cart/lines', { product, quantity: '1', ...forged });
  const home = { email: 'forger@example.com', name: 'F. Orger', street: 'Storgata 1', postalCode: '0155', city: 'Oslo', country: 'NO' };
  await sendForm(page, '/shop/checkout/address', { ...home, ...forged, deliveryTotal: '0', couponCodes: '["FAIR50"]' });
  await page.goto('/shop/checkout/delivery');
  const delivery = await page.locator('input[name=delivery]').first().inputValue();
  await sendForm(page, '/shop/checkout/delivery', { delivery, amount: '0', ...forged });
  await page.goto('/shop/checkout/pay');
  const key = await page.locator('input[name=key]').inputValue();
  const total = await page.locator('input[name=total]').inputValue();
  const method = await page.getByRole('radio', { name: /^Bank transfer/ }).inputValue();
  expect(Number(total)).toBeGreaterThan(6000);
  // A total of one's own is no bargain but another total than the true one; what is no amount agrees with none.
  for (const said of ['0.01', 'abc', '-1', `${total}0000000`]) {
    const refused = await sendForm(page, '/shop/checkout/order', { key, method, ...forged, total: said });
    expect([refused.status(), (await refused.text()).includes('The total has changed meanwhile.')]).toEqual([422, true]);
  }
  const ordered = await sendForm(page, '/shop/checkout/order', { key, method, ...forged, total, state: 'confirmed', paid: total });
  const [, number, token] = /orders\/(\w+)\?token=([\w-]+)/.exec(ordered.url()) ?? [];
  const told = await page.request.get(`/api/v1/shop/orders/${number}`, { headers: { 'order-token': token ?? '' } });
  expect(((await told.json()) as { data: object }).data).toMatchObject({
    gross: Number(total).toString(),
    state: 'pending',
    paid: '0',
    discount: '0',
  });

  // A customer writes none of it through the records either.
  const customer = await openPage({ expectedErrors: [/40[0-9]/] });
  await signIn(customer, 'customer');
  const headers = { 'x-entente-csrf': '1' };
  const statuses = await Promise.all([
    customer.request.patch(`/api/v1/catalog/products/${product}`, { data: { listPrice: { amount: '1', currency: 'NOK' } }, headers }),
    customer.request.post('/api/v1/pricing/prices', { data: { product, amount: { amount: '1', currency: 'NOK' } }, headers }),
    customer.request.post('/api/v1/orders/orders/bring-in', { data: { number: 'X1', gross: '1' }, headers }),
    customer.request.post('/api/v1/stock/locations/adjust', { data: { product, quantity: 999 }, headers }),
  ]).then((all) => all.map((each) => each.status()));
  expect(statuses.every((status) => status === 403 || status === 404 || status === 405)).toBe(true);
});

test('who guesses coupons waits, and nobody else; a right one is not a guess', async () => {
  const product = await tentId(await openPage());
  const begin = async (): Promise<Page> => {
    const page = await openPage({ expectedErrors: [/422/, /429/] });
    await sendForm(page, '/shop/cart/lines', { product, quantity: '1' });
    return page;
  };
  const [guesser, honest] = [await begin(), await begin()];
  // Ready to be sent: whoever guesses goes on at once, and the wait is short at first.
  await guesser.goto('/shop/cart');
  await guesser.getByText('Do you have a coupon?').click();
  await guesser.getByLabel('Coupon code').fill('GUESS-12');
  const guesses: number[] = [];
  for (let n = 0; n < 11; n += 1) guesses.push((await sendForm(guesser, '/shop/cart/coupon', { coupon: `GUESS-${n}` })).status());
  expect(guesses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
  await guesser.getByRole('button', { name: 'Use it' }).click();
  await guesser.getByText(/^Too many codes were tried\. Please wait \d+ seconds\.$/).waitFor();
  // In the same network, with another cart.
  const used = await sendForm(honest, '/shop/cart/coupon', { coupon: 'fair50' });
  expect([used.status(), (await used.text()).includes('FAIR50')]).toEqual([200, true]);
});

test('forms are taken from our own pages only, lead to our own pages only, and keep no lines that are none', async () => {
  const page = await openPage({ expectedErrors: [/40[0-9]/, /41[0-9]/, /422/] });
  const product = await tentId(page);
  const send = (headers: Record<string, string>) => page.request.post('/shop/cart/lines', { form: { product }, headers });
  const own = new URL(page.url()).origin;
  const foreign: readonly Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
    { origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': 'same-site', origin: own },
    { origin: 'null' },
  ];
  for (const headers of foreign) expect((await send(headers)).status()).toBe(403);

  for (const back of [
    '//elsewhere.example',
    'https://elsewhere.example/shop',
    '/\\elsewhere.example',
    '/shop/..//elsewhere.example',
    'javascript:alert(1)',
    '/shop\r\nset-cookie: a=b',
  ]) {
    const answer = await sendForm(page, '/shop/currency', { currency: 'NOK', back }, { maxRedirects: 0 });
    expect([answer.status(), answer.headers()['location']]).toEqual([303, '/']);
  }
  await page.goto(`/shop/account/sign-in?next=${encodeURIComponent('https://elsewhere.example')}`);
  await page.getByLabel('E-mail').fill('customer@bergfreund.example');
  await page.getByLabel('Password').fill('fjellvik-demo-2026');
  await page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Your shop' }).getByRole('link', { name: 'Account' }).waitFor();
  expect(new URL(page.url()).origin).toBe(own);

  // Lines that would be headers of a mail, addresses that would be two, links as names, more than anybody types.
  const visitor = await openPage({ expectedErrors: [/41[0-9]/, /422/] });
  const contact = { name: 'Eve', email: 'eve@example.com', message: 'Hello' };
  for (const email of ['eve@example.com\r\nBcc: x@example.com', 'a@example.com,b@example.com', 'a@example.com b@example.com'])
    expect((await sendForm(visitor, '/shop/contact', { ...contact, email })).status()).toBe(422);
  expect(
    (await sendForm(visitor, '/shop/account/register', { name: 'Win at http://elsewhere.example', email: 'eve@example.com' })).status(),
  ).toBe(422);
  expect((await sendForm(visitor, '/shop/contact', { ...contact, message: 'x'.repeat(40_000) })).status()).toBe(413);
  expect((await visitor.request.get(`/shop/search?q=${'a'.repeat(4_000)}`)).status()).toBe(200);
});

test('nobody chooses the secret of another’s cart, and what was a guest’s cart opens nothing after signing in', async () => {
  const page = await openPage();
  const product = await tentId(page);
  const { hostname } = new URL(page.url());
  const cartCookie = async (): Promise<string> =>
    (await page.context().cookies()).find(({ name }) => name.endsWith('entente.cart'))?.value ?? '';
  await page.context().addCookies([{ name: 'entente.cart', value: 'chosen-by-somebody-else', domain: hostname, path: '/' }]);
  await sendForm(page, '/shop/cart/lines', { product, quantity: '1' });
  const secret = await cartCookie();
  expect(secret).toMatch(/^[\w-]{43}$/);
  const attributes = (await page.context().cookies()).find(({ name }) => name === 'entente.cart');
  expect(attributes).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  const before = (await page.context().cookies()).find(({ name }) => name.includes('session'))?.value;
  await sendForm(page, '/shop/account/sign-in', { email: 'customer@bergfreund.example', password: 'fjellvik-demo-2026' });
  expect((await page.context().cookies()).find(({ name }) => name.includes('session'))?.value).not.toBe(before);
  const other = await openPage();
  const held = await other.request.get('/api/v1/shop/cart', { headers: { 'cart-token': secret } });
  expect(((await held.json()) as { data: object }).data).toMatchObject({ lines: [], count: 0 });
});

test('scripts in names, reviews, pages and searches are words', async () => {
  const admin = await adminPage();
  const evil = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>\'">';
  const name = `${evil} ${uniqueName('tent')}`;
  const made = await create(admin, 'catalog/products', {
    name,
    sku: uniqueName('X').replaceAll(' ', '-'),
    description: evil,
    brand: evil.slice(0, 60),
    state: 'active',
    listPrice: { amount: '10', currency: 'NOK' },
  });
  const slug = uniqueName('evil').replaceAll(' ', '-');
  await create(admin, 'shop/pages', {
    title: evil,
    slug,
    language: 'en',
    body: `<p>Words</p>${evil}<a href="javascript:window.pwned=1">x</a>`,
    description: evil,
    isPublished: true,
    placement: 'none',
  });
  const { data } = await get<{ data: { slug: string } }>(admin, `/catalog/products/${made.id}`);
  const page = await openPage({ expectedErrors: [/404/] });
  for (const path of [
    `/shop/p/${data.slug}`,
    `/shop/search?q=${encodeURIComponent(name.slice(0, 100))}`,
    `/shop/pages/${slug}`,
    `/shop/p/${encodeURIComponent(evil)}`,
  ]) {
    await page.goto(path, { waitUntil: 'load' });
    const seen = await page.evaluate(() => ({
      pwned: (globalThis as unknown as { pwned?: number }).pwned ?? 0,
      handlers: document.querySelectorAll('[onerror], [href^="javascript:"], main script:not([type="application/ld+json"])').length,
    }));
    expect(seen).toEqual({ pwned: 0, handlers: 0 });
  }
  // And if one slipped through, the browser would not run it.
  const policy = (await page.request.get('/')).headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'");
});
