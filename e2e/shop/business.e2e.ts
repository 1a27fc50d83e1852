import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoPassword } from '../../seeds/data/staff.ts';
import { adminPage, linkFor, post } from '../admin/people.ts';
import { openPage, type PageOptions } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn, signInAs } from '../harness/sign-in.ts';
import { create, read, uniqueName } from '../staff/records.ts';
import { fillInAddress, putIntoCart } from './buying.ts';
import { looksGood } from './looks.ts';

const password = 'seven cold rivers run north';
const invitation = /\/business\/join$/;
const approval = /\/business\/approvals\//;
const refused = { expectedErrors: [/status of (4\d\d)/] } as const;
const noScripts = { ...refused, javaScriptEnabled: false } as const;
const find = async <T>(page: Page, path: string): Promise<readonly T[]> =>
  ((await (await page.request.get(`/api/v1/${path}`)).json()) as { data: T[] }).data;

/** Follows the link of the mail and chooses a password: from then on they buy for the company. */
async function accept(admin: Page, email: string, options: PageOptions = noScripts): Promise<Page> {
  const page = await openPage(options);
  const link = await linkFor(admin, email, invitation);
  await page.goto(`${link.pathname}${link.search}`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Accept and open the account' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your company' }).waitFor();
  return page;
}

async function invite(company: Page, name: string, email: string, role: string, limit = ''): Promise<void> {
  await company.goto('/shop/business/buyers');
  await company.getByLabel('Name', { exact: true }).fill(name);
  await company.getByLabel('E-mail').fill(email);
  await company.locator('#role').selectOption(role);
  if (limit) await company.locator('#limit').fill(limit);
  await company.getByRole('button', { name: 'Invite', exact: true }).click();
  await company.getByText('The invitation is on its way.').waitFor();
}

test('a company buys: quick order, request, priced quote with approved discount, yes of the buyer, release, two parcels, invoice and credit note, all on one timeline', async () => {
  const admin = await adminPage();
  const rep = await openPage({ viewport: { width: 1440, height: 900 } });
  await signIn(rep, 'rep');
  const name = uniqueName('Fjordhytter');
  const mail = (who: string): string => `${who}@${name.replaceAll(' ', '-').toLowerCase()}.example`;
  const company = await create(rep, 'parties/organizations', {
    name,
    addresses: [{ value: { city: 'Bergen', country: 'NO' }, label: 'shipping' }],
  });

  // We invite its administrator; they invite the others.
  await post(admin, `/parties/organizations/${company.id}/invite-buyer`, { name: 'Anna Aas', email: mail('anna'), role: 'admin' });
  const anna = await accept(admin, mail('anna'));
  await invite(anna, 'Bo Berg', mail('bo'), 'buyer', '2000');
  await invite(anna, 'Cecilie Dahl', mail('cecilie'), 'approver');
  const [buyer, approver] = [await accept(admin, mail('bo'), refused), await accept(admin, mail('cecilie'), refused)];
  await looksGood(buyer);
  // What examines a page is a script.
  const seen = await openPage({ storageState: await anna.context().storageState() });
  await seen.goto('/shop/business/buyers');
  await looksGood(seen);
  await screenshot(seen, 'buyers of a company', { fullPage: true });

  // Bad lines are told with their number, good ones are in the cart.
  const goods = await find<{ sku: string; name: string }>(
    rep,
    `catalog/products?${new URLSearchParams({
      filter: JSON.stringify({
        and: [
          { field: 'kind', op: 'eq', value: 'service' },
          { field: 'state', op: 'eq', value: 'active' },
        ],
      }),
      'page[size]': '1',
    })}`,
  );
  const sku = goods[0]?.sku ?? '';
  await buyer.getByRole('link', { name: 'Quick order' }).first().click();
  await buyer.getByLabel('Paste lines here').fill(`sku;qty\n${sku.toLowerCase()};3\nNO-SUCH;2\n${sku};many`);
  await buyer
    .locator('#file')
    .setInputFiles({ name: 'more.csv', mimeType: 'text/csv', buffer: Buffer.from(`Artikelnummer,Menge\n${sku},1\n,4\n`) });
  await buyer.getByRole('button', { name: 'Put into the cart' }).click();
  await buyer.getByText('1 product is in your cart.').waitFor();
  const alert = buyer.getByRole('alert');
  await buyer.waitForLoadState();
  expect((await alert.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
    `Line 4: ${sku};many – The quantity is no number above zero.`,
    'Line 3: ,4 – There is no article number.',
    'Line 3: NO-SUCH 2 – We do not sell this article number to you.',
  ]);
  await looksGood(buyer);
  await buyer.getByRole('link', { name: 'See the cart' }).click();
  await buyer.getByRole('link', { name: 'Ask for a quote for this cart' }).click();
  await buyer.getByLabel('Subject').fill(name);
  await buyer.getByRole('button', { name: 'Send the request' }).click();
  await buyer.getByText('We have your request', { exact: false }).waitFor();
  await looksGood(buyer);

  // The rep prices it from the deal; the discount needs the manager.
  const [request] = await find<{ id: string; version: number }>(
    rep,
    `quotes/requests?${new URLSearchParams({ filter: JSON.stringify({ field: 'subject', op: 'eq', value: name }) })}`,
  );
  const deal = await create(rep, 'sales/opportunities', { name, organization: company.id });
  const linked = await rep.request.patch(`/api/v1/quotes/requests/${request?.id}`, {
    data: { opportunity: deal.id },
    headers: { 'x-entente-csrf': '1', 'if-match': `"${request?.version}"` },
  });
  expect([linked.status(), await linked.text()]).toEqual([200, expect.any(String)]);
  const made = await post<{ result: { quoteId: string } }>(rep, `/quotes/requests/${request?.id}/make-quote`, {});
  const { quoteId } = made.result;
  await post(rep, `/quotes/quotes/${quoteId}/add-line`, {
    kind: 'custom',
    description: 'Hut, assembled',
    quantity: 4,
    manualPrice: { amount: '10000', currency: 'NOK' },
    cost: { amount: '6000', currency: 'NOK' },
  });
  await rep.goto(`/app/quotes/quotes/${quoteId}`);
  const offer = rep.getByRole('region', { name: 'Offer' });
  await offer.getByRole('button', { name: /^Price of Hut, assembled/ }).click();
  await rep.getByLabel('Discount in percent').fill('25');
  await rep.getByRole('textbox', { name: 'Why' }).fill('Opens the whole valley');
  await rep.getByRole('button', { name: 'Save', exact: true }).click();
  await offer.getByText('Needs approval before it can be sent').waitFor();
  const asked = await post<{ result: { approvalId: string } }>(rep, `/quotes/quotes/${quoteId}/submit`, { reason: 'First of many' });
  const manager = await openPage();
  await signIn(manager, 'manager');
  await post(manager, `/approvals/requests/${asked.result.approvalId}/approve`, {});
  await offer.getByText('Approved as it stands. You can send it now.').waitFor();
  const sent = await post<{ result: { url: string } }>(rep, `/quotes/quotes/${quoteId}/send`, { isWithoutMail: true });

  // Above the buyer's limit their yes waits for somebody of their company; the link can be used again and nothing more happens.
  const link = new URL(sent.result.url).pathname;
  await buyer.goto(link);
  await buyer.getByRole('textbox', { name: 'Your name', exact: true }).first().fill('Bo Berg');
  const terms = buyer.getByRole('checkbox', { name: 'I agree to the terms of this quote.' });
  if ((await terms.count()) > 0) await terms.check();
  await buyer.getByRole('button', { name: /^Accept and order for/ }).click();
  await buyer.getByText('It now waits for somebody in your company', { exact: false }).waitFor();
  await looksGood(buyer);
  expect((await read(rep, 'quotes/quotes', quoteId))['state']).toBe('sent');
  await buyer.goto('/shop/business/approvals');
  await buyer.getByRole('link', { name: 'Order of Bo Berg' }).click();
  await buyer.waitForURL(({ pathname }) => approval.test(pathname));
  const waiting = new URL(buyer.url()).pathname;
  expect(await buyer.getByRole('button', { name: /^Approve and order/ }).count()).toBe(0);

  // Their invitation is in their mail too.
  const released = await linkFor(admin, mail('cecilie'), approval);
  expect(released.pathname).toBe(waiting);
  await approver.goto(waiting);
  await looksGood(approver);
  await screenshot(approver, 'order to approve');
  await approver.getByRole('button', { name: /^Approve and order for/ }).click();
  await approver.getByRole('link', { name: /^Ordered: / }).click();
  await approver.getByRole('link', { name: 'Order this again' }).waitFor();
  expect(await read(rep, 'quotes/quotes', quoteId)).toMatchObject({ state: 'accepted', acceptedBy: 'Bo Berg' });
  expect(await read(rep, 'sales/opportunities', deal.id)).toMatchObject({ state: 'won' });

  // Two parcels, an invoice for each, and one of them is credited.
  const [order] = await find<{ id: string }>(
    admin,
    `orders/orders?${new URLSearchParams({ filter: JSON.stringify({ field: 'organization', op: 'eq', value: company.id }) })}`,
  );
  const lines = await find<{ id: string; name: string; quantity: number }>(
    admin,
    `orders/order-lines?${new URLSearchParams({ filter: JSON.stringify({ field: 'order', op: 'eq', value: order?.id }) })}`,
  );
  const hut = lines.find((line) => line.name.startsWith('Hut'));
  await post(admin, `/orders/orders/${order?.id}/ship`, {
    lines: [{ line: hut?.id, quantity: 1 }],
    carrier: 'Bring',
    trackingNumber: 'NO1',
  });
  await post(admin, `/orders/orders/${order?.id}/ship`, {});
  const papers = `invoices/invoices?${new URLSearchParams({ filter: JSON.stringify({ field: 'organization', op: 'eq', value: company.id }), sort: 'issuedOn' })}`;
  await expect.poll(async () => (await find(admin, papers)).length).toBe(2);
  const [first] = await find<{ id: string }>(admin, papers);
  await post(admin, `/invoices/invoices/${first?.id}/credit`, { reason: 'One wall was scratched' });
  await buyer.goto('/shop/business/statement');
  const all = buyer.getByRole('region', { name: 'Invoices and credit notes' });
  expect(await all.getByRole('row', { name: /^Invoice / }).count()).toBe(2);
  expect(await all.getByRole('row', { name: /^Credit note / }).count()).toBe(1);
  expect((await (await buyer.request.get('/api/v1/invoices/statement.pdf')).body()).subarray(0, 5).toString()).toBe('%PDF-');
  await looksGood(buyer);
  await screenshot(buyer, 'statement of a company');

  // The whole of it on the organization's page, and nothing of it for another company.
  await rep.goto(`/app/parties/organizations/${company.id}`);
  await rep.getByText('sent a shipment').first().waitFor();
  await rep.getByRole('tab', { name: /^People/ }).click();
  await rep.getByRole('link', { name: 'Bo Berg' }).first().waitFor();
  const told = await rep.request.get(`/api/v1/parties/organizations/${company.id}/timeline?size=100`);
  const timeline = JSON.stringify(await told.json());
  for (const type of [
    'quotes.quoteRequested',
    'quotes.quoteSent',
    'buying.approvalAsked',
    'buying.orderApproved',
    'quotes.quoteAccepted',
    'sales.opportunityWon',
    'orders.orderPlaced',
    'orders.shipmentSent',
  ])
    expect([type, timeline.includes(`"${type}"`)]).toEqual([type, true]);
  const stranger = await openPage(noScripts);
  await signIn(stranger, 'customer');
  for (const path of [
    waiting,
    `/shop/orders/${String((await read(admin, 'orders/orders', order?.id ?? ''))['number'])}`,
    '/shop/business/lists/019aaaaa-0000-7000-8000-000000000000',
  ])
    expect([path, (await stranger.goto(path))?.status()]).toEqual([path, 404]);

  // Whoever is removed is out at once.
  await anna.goto('/shop/business/buyers');
  const bo = anna.getByRole('listitem').filter({ has: anna.getByRole('heading', { name: 'Bo Berg' }) });
  await bo.locator('summary').click();
  await bo.getByRole('button', { name: 'Remove Bo Berg' }).click();
  await anna.getByText('They were removed.').waitFor();
  await buyer.goto('/shop/business');
  await buyer.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('on a phone: a cart above the limit is sent for approval, refused with a reason, taken back and kept as a list', async () => {
  const admin = await adminPage();
  const name = uniqueName('Skogen');
  const mail = (who: string): string => `${who}@${name.replaceAll(' ', '-').toLowerCase()}.example`;
  const company = await create(admin, 'parties/organizations', {
    name,
    addresses: [{ value: { city: 'Oslo', country: 'NO' }, label: 'shipping' }],
  });
  const joined = async (who: string, values: object, isPhone = false): Promise<Page> => {
    await post(admin, `/parties/organizations/${company.id}/invite-buyer`, { name: who, email: mail(who), ...values });
    const first = await accept(admin, mail(who));
    if (!isPhone) return first;
    const page = await openPage({ isPhone: true, expectedErrors: [/status of 4\d\d/] });
    await page.goto('/shop/account/sign-in');
    await page.getByLabel('E-mail').fill(mail(who));
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Your company' }).waitFor();
    return page;
  };
  const boss = await joined('eva', { role: 'admin' });
  const buyer = await joined('finn', { role: 'buyer', orderLimit: { amount: '100', currency: 'NOK' } }, true);
  await putIntoCart(buyer, '/shop/p/tind-55-trekking-pack?o.color=moss');
  await buyer.getByRole('link', { name: 'Go to checkout' }).click();
  await fillInAddress(buyer, mail('finn'));
  await buyer.getByRole('radio', { name: /^Parcel to your door/ }).check();
  await buyer.getByRole('button', { name: 'Continue' }).click();
  await buyer.getByText('Your company has to approve this order first', { exact: false }).waitFor();
  await buyer.getByLabel('Note for us').fill('For the new guide');
  await buyer.getByRole('button', { name: 'Send for approval' }).click();
  await buyer.getByText('Your order waits for approval.', { exact: false }).waitFor();
  await looksGood(buyer);
  await screenshot(buyer, 'order to approve on a phone');

  const waiting = (await linkFor(admin, mail('eva'), approval)).pathname;
  await boss.goto('/shop/business');
  await boss.getByRole('link', { name: '1 order waits for approval' }).click();
  await boss.getByRole('link', { name: 'Order of finn' }).click();
  await boss.waitForURL(`**${waiting}`);
  await boss.getByText('For the new guide').waitFor();
  await boss.locator('summary', { hasText: 'Do not approve' }).click();
  await boss.getByRole('button', { name: 'Do not approve' }).click();
  await boss.getByText('Please say why.').first().waitFor();
  await boss.getByLabel('Reason for the buyer').fill('Take the smaller one');
  await boss.getByRole('button', { name: 'Do not approve' }).click();
  await boss.getByText('Refused', { exact: true }).waitFor();

  await buyer.reload();
  await buyer.getByText('Take the smaller one').waitFor();
  await buyer.getByRole('button', { name: 'Put it into the cart again' }).click();
  await buyer.getByRole('heading', { level: 1, name: 'Your cart' }).waitFor();
  await buyer.getByRole('link', { name: 'Keep the cart as a list' }).click();
  await buyer.getByLabel('Name of the list').fill('Guides');
  await buyer.getByRole('checkbox', { name: 'For everybody in my company' }).check();
  await buyer.getByRole('button', { name: 'Keep' }).click();
  await buyer.getByRole('heading', { level: 1, name: 'Guides' }).waitFor();
  await looksGood(buyer);
  await screenshot(buyer, 'shopping list on a phone');
  await boss.goto('/shop/business/lists');
  await boss.getByRole('link', { name: 'Guides', exact: true }).click();
  await boss.getByRole('button', { name: 'Put all into the cart' }).click();
  await boss.getByRole('heading', { level: 1, name: 'Your cart' }).waitFor();
  await boss.getByText('Tind 55 trekking pack').first().waitFor();

  // What waits in the demo can be ordered as it stands.
  const petra = await openPage();
  await signInAs(petra, { email: 'petra.lang@bergfreund.example', password: demoPassword });
  await petra.goto('/en/shop/business/approvals');
  await petra.getByRole('link', { name: 'Order of Jonas Vogt' }).click();
  await petra.getByRole('button', { name: /^Approve and order for/ }).click();
  await petra.getByRole('link', { name: /^Ordered: / }).waitFor();
});
