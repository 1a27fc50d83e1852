import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { get, linkFor, post, uniqueEmail } from '../admin/people.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { create, read, uniqueName } from '../staff/records.ts';
import { fillInAddress, newConsumer, openUntilThere, orderByApi, payByCard, putIntoCart } from './buying.ts';
import { looksGood } from './looks.ts';

test('a consumer opens an account, buys, sees the order and asks to return one item', async () => {
  const admin = await openPage();
  await signIn(admin, 'admin');
  const email = uniqueEmail();
  const page = await openPage({ javaScriptEnabled: false, expectedErrors: [/422/, /404/] });
  await page.goto('/shop/account');
  await page.getByRole('link', { name: 'Open an account' }).click();
  await page.getByLabel('First and last name').fill('Kari Nordmann');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Please look into your mail' }).waitFor();
  const link = await linkFor(admin, email, /\/account\/confirm$/);
  await page.goto(`${link.pathname}${link.search}`);
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Open the account' }).click();
  await page.getByText('Please choose a longer one that is not easy to guess.').first().waitFor();
  await page.getByLabel('Password').fill('seven cold rivers run north');
  await page.getByRole('button', { name: 'Open the account' }).click();
  await page.getByText('Your account is open. Welcome.').waitFor();

  await page.goto('/shop/p/tind-55-trekking-pack');
  await page.getByRole('button', { name: 'Add to wish list' }).click();
  await page.getByText('It is on your wish list.').waitFor();
  await putIntoCart(page, '/shop/p/vidda-2-tent?o.color=moss');
  await page.getByRole('link', { name: 'Go to checkout' }).click();
  await fillInAddress(page, email);
  await page.getByRole('radio', { name: /^Parcel to your door/ }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  const number = await payByCard(page);

  // The warehouse sends it; from then on it can come back.
  const found = await admin.request.get(`/api/v1/orders/orders?filter[number][eq]=${encodeURIComponent(number)}`);
  const { data } = (await found.json()) as { data: { id: string }[] };
  await create(admin, `orders/orders/${data[0]?.id}/ship`, {});
  await page.goto('/shop/account/orders');
  await page.getByRole('link', { name: `Order ${number}` }).click();
  await page.getByRole('link', { name: 'Send something back' }).click();
  await page.getByRole('spinbutton', { name: /Vidda 2 tent/ }).fill('5');
  await page.getByRole('button', { name: 'Ask to return it' }).click();
  await page.getByText('That is more than there is to send back.').first().waitFor();
  await page.getByRole('spinbutton', { name: /Vidda 2 tent/ }).fill('1');
  await page.getByLabel('Why?').selectOption('fit');
  await page.getByRole('button', { name: 'Ask to return it' }).click();
  await page.getByText('Your return is announced.', { exact: false }).waitFor();
  await page.getByText(/^Return .*: announced$/).waitFor();

  // The invoice is drawn in the background, and is there for whoever ordered.
  const paper = page.getByRole('link', { name: /^Invoice .* \(PDF\)$/ });
  await openUntilThere(page, `/shop/orders/${number}`, paper);
  const pdf = await page.request.get((await paper.getAttribute('href')) ?? '');
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);

  // What nothing was sent of yet is taken back.
  const second = await orderByApi(page, email);
  await page.goto('/shop/account/orders');
  await page.getByRole('listitem').filter({ hasText: second.number }).getByText('Waiting for payment').waitFor();
  await page.getByRole('link', { name: `Order ${second.number}` }).click();
  await page.getByRole('link', { name: 'Cancel the order' }).click();
  await page.getByRole('heading', { name: `Cancel order ${second.number}?` }).waitFor();
  await page.getByRole('button', { name: 'Cancel the order' }).click();
  await page.getByText('Your order is cancelled.').waitFor();
  expect(await page.getByRole('link', { name: 'Cancel the order' }).count()).toBe(0);

  await page.goto('/shop/account/wishes');
  await page.getByRole('heading', { level: 2, name: 'Tind 55 trekking pack' }).waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto(`/shop/orders/${number}`);
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
});

test('opening an account for an address that has one looks the same; its owner is told by mail', async () => {
  const admin = await openPage();
  await signIn(admin, 'admin');
  const page = await openPage({ isPhone: true });
  const known = 'customer@bergfreund.example';
  await page.goto('/shop/account/register');
  await page.getByLabel('First and last name').fill('Somebody');
  await page.getByLabel('E-mail').fill(known);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Please look into your mail' }).waitFor();
  await looksGood(page);
  await linkFor(admin, known, /^\/shop\/account\/sign-in$/);
});

test('what visitors leave is answered: requests for stock, reviews, looks; and the shop shows each buyer what is for them', async () => {
  const admin = await openPage();
  await signIn(admin, 'admin');
  const name = uniqueName('Hut lamp');
  const lamp = await create(admin, 'catalog/products', {
    name,
    sku: name.replaceAll(' ', '-'),
    state: 'active',
    kind: 'goods',
    backorder: 'no',
    listPrice: { amount: '390', currency: 'NOK' },
  });
  const path = `/en/shop/p/${String((await read(admin, 'catalog/products', lamp.id))['slug'])}`;
  const email = uniqueEmail();
  const guest = await openPage({ javaScriptEnabled: false, expectedErrors: [/422/] });
  await guest.goto(path);
  await guest.getByText('Sold out').waitFor();
  await guest.getByLabel('E-mail').fill('nobody');
  await guest.getByRole('button', { name: 'Tell me' }).click();
  await guest
    .getByRole('alert')
    .getByRole('link', { name: /This is no e-mail address\.$/ })
    .waitFor();
  await guest.getByLabel('E-mail').fill(email);
  await guest.getByRole('button', { name: 'Tell me' }).click();
  await guest.getByText('We will tell you when it is back.').waitFor();
  await guest.goto('/en/shop/p/vidda-2-tent');
  await guest.getByRole('heading', { name: 'Often bought with it' }).waitFor();
  const recently = guest.getByRole('region', { name: 'Looked at before' });
  await recently.getByRole('link', { name }).waitFor();
  expect(await recently.getByRole('link', { name: 'Vidda 2 tent' }).count()).toBe(0);

  const { data } = await get<{ data: { id: string }[] }>(admin, '/stock/locations?filter[kind][eq]=warehouse');
  await post(admin, `/stock/locations/${data[0]?.id}/receive`, { lines: [{ product: lamp.id, quantity: 5 }] });
  expect((await linkFor(admin, email, /\/p\//)).pathname).toBe(path);
  await openUntilThere(guest, path, guest.getByRole('button', { name: 'Add to cart' }));

  // Who ordered as a guest and then proves the address finds the order; a review waits until staff have read it.
  const placed = await orderByApi(guest, email);
  const kari = await newConsumer(admin, email);
  await kari.page.goto('/en/shop/account/orders');
  await kari.page.getByRole('link', { name: `Order ${placed.number}` }).waitFor();
  await kari.page.goto(path);
  await kari.page.getByRole('link', { name: 'Write a review' }).click();
  await kari.page.getByLabel('In one line').fill('Bright');
  await kari.page.getByLabel('Your review').fill('Lights <b>all</b> of the hut.');
  await kari.page.getByRole('button', { name: 'Send' }).click();
  await kari.page.getByText('Thank you. Your review is shown once we have read it.').waitFor();
  expect(await kari.page.getByRole('heading', { name: 'Bright' }).count()).toBe(0);
  const reviews = await get<{ data: { id: string }[] }>(admin, `/shop/reviews?filter[product][eq]=${lamp.id}`);
  await post(admin, `/shop/reviews/${reviews.data[0]?.id}/publish`, {});
  await openUntilThere(guest, path, guest.getByRole('heading', { name: 'Bright' }));
  await guest.getByText('Lights <b>all</b> of the hut.').waitFor();

  // Parts of the home page by who looks at it: everybody, guests, dealers, dealers of one segment.
  const dealer = await openPage();
  await signIn(dealer, 'customer');
  const { user } = await get<{ user: { email: string } }>(dealer, '/session');
  expect(user.email).toBe('customer@bergfreund.example');
  const { data: firms } = await get<{ data: { segment: string }[] }>(admin, '/parties/organizations?q=Bergfreund&fields=segment');
  const theirs = firms[0]?.segment ?? '';
  const another = ['enterprise', 'midMarket', 'smallBusiness'].find((each) => each !== theirs);
  const [own, foreign] = [uniqueName('Only for you'), uniqueName('Only for others')];
  await create(admin, 'shop/blocks', { heading: own, kind: 'text', text: 'A word', audience: 'business', segment: theirs });
  await create(admin, 'shop/blocks', { heading: foreign, kind: 'text', text: 'A word', audience: 'business', segment: another });
  const seen = async (page: Page): Promise<readonly number[]> => {
    await page.goto('/en');
    return Promise.all(['Made for weather', own, foreign].map((heading) => page.getByRole('heading', { name: heading }).count()));
  };
  expect([await seen(dealer), await seen(guest)]).toEqual([
    [1, 1, 0],
    [1, 0, 0],
  ]);
});
