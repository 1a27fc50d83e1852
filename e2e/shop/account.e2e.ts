import { expect, test } from 'vitest';
import { linkFor, uniqueEmail } from '../admin/people.ts';
import { openPage } from '../harness/open-page.ts';
import { signIn } from '../harness/sign-in.ts';
import { create } from '../staff/records.ts';
import { fillInAddress, payByCard, putIntoCart } from './buying.ts';
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
  const link = await linkFor(admin, email);
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
  expect((await linkFor(admin, known)).pathname).toBe('/shop/account/sign-in');
});
