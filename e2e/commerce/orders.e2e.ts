import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axe } from '../harness/axe.ts';
import { openPage } from '../harness/open-page.ts';
import { screenshot } from '../harness/screenshot.ts';
import { signIn } from '../harness/sign-in.ts';

interface OrderShown {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly fulfilmentState: string;
  readonly credited: { readonly amount: string } | null;
}

const orders = async (page: Page, filter: object, sort = '-placedAt'): Promise<readonly OrderShown[]> => {
  const answer = await page.request.get(`/api/v1/orders/orders?${new URLSearchParams({ filter: JSON.stringify(filter), sort })}`);
  return ((await answer.json()) as { data: readonly OrderShown[] }).data;
};
const is = (field: string, value: string) => ({ field, op: 'eq', value });

test('an order is sent, arrives, and a part of it comes back', async () => {
  const page = await openPage();
  await signIn(page, 'admin');
  // The oldest is one of the demo company's, with several of each product: others are made, and paid, by other journeys.
  const [open] = await orders(
    page,
    { and: [is('state', 'confirmed'), is('fulfilmentState', 'unfulfilled'), { field: 'outlet', op: 'empty', value: true }] },
    'placedAt',
  );
  if (!open) throw new Error('the demo company has no order to send');
  await page.goto('/app/orders/orders');
  await page.getByRole('button', { name: 'To send' }).click();
  await page.getByText(open.number).first().waitFor();
  await axe(page);

  await page.goto(`/app/orders/orders/${open.id}`);
  await page.getByRole('table', { name: 'Lines of the order' }).waitFor();
  await axe(page);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const send = page.getByRole('dialog', { name: 'Send' });
  await send.getByLabel('Carrier').fill('Posten');
  await send.getByLabel('Tracking number').fill('NO123456');
  await axe(page);
  await send.getByRole('button', { name: 'Send', exact: true }).click();
  await send.waitFor({ state: 'hidden' });
  await page.getByText('NO123456').first().waitFor();
  await page.getByRole('button', { name: `${open.number}-1 has arrived` }).click();
  await page.getByRole('button', { name: `${open.number}-1 has arrived` }).waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'Return', exact: true }).click();
  const back = page.getByRole('dialog', { name: 'Return' });
  await back
    .getByRole('textbox', { name: /^How many of/ })
    .first()
    .fill('1');
  await back.getByRole('button', { name: 'Begin return' }).click();
  await back.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: `The goods of ${open.number}-R1 arrived` }).click();
  const arrived = page.getByRole('dialog', { name: `Goods of ${open.number}-R1 arrived` });
  await arrived.getByRole('button', { name: 'Credit', exact: true }).click();
  await arrived.waitFor({ state: 'hidden' });
  await page.getByText('1 came back').first().waitFor();
  await axe(page);
  await screenshot(page, 'order');
  const [after] = await orders(page, is('number', open.number));
  expect(after?.fulfilmentState).toBe('delivered');
  expect(Number(after?.credited?.amount)).toBeGreaterThan(0);
});

test('on a phone: an order shows its lines and what to do next', async () => {
  const page = await openPage({ isPhone: true });
  await signIn(page, 'admin');
  const [one] = await orders(page, is('state', 'confirmed'));
  if (!one) throw new Error('the demo company has no confirmed order');
  await page.goto(`/app/orders/orders/${one.id}`);
  await page.getByText('Still to pay').or(page.getByText('Paid')).first().waitFor();
  await axe(page);
  await screenshot(page, 'order on a phone');
});
