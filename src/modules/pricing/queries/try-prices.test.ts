import { beforeAll, expect, it } from 'vitest';
import { staff } from '../../../kernel/testing/test-app.ts';
import { fullGrant, noGrant, type Actor } from '../../../kernel/access/actor.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import { priceList } from '../records/price-list.ts';
import { createPricingApp, type PricingApp } from '../testing/pricing-app.ts';
import type { TriedPrices } from './try-prices.ts';

let p: PricingApp;
beforeAll(async () => {
  p = await createPricingApp();
});

const tryIt = (input: object, actor: Actor = p.admin) =>
  p.as(actor, async (ctx) => (await p.app.registry.query(priceList.key, 'try')?.run(ctx, { ...input }, null)) as TriedPrices);
const linesOf = (product: string, quantity = '1') => JSON.stringify([{ product, quantity }]);

it('tells what products cost a customer and why', async () => {
  const [id, customer] = [
    await p.product('100', { cost: { amount: '40', currency: 'EUR' } }),
    await p.make(organization, { name: 'Customer' }),
  ];
  await p.setPrice(await p.list({ name: 'Frame contract', kind: 'contract', organization: customer }), id, '80');
  const cart = await tryIt({ lines: linesOf(id, '2'), organization: customer });
  expect(cart).toMatchObject({ net: '160.00', lines: [{ margin: '80.00', explanation: [{ label: 'Price list “Frame contract”' }, {}] }] });
  expect(Object.keys(cart.names)).toEqual([id]);
});

it('keeps what was agreed with an organization from who may not see it, and costs from who may not see those', async () => {
  const [id, secret] = [
    await p.product('100', { cost: { amount: '40', currency: 'EUR' } }),
    await p.make(organization, { name: 'Secret' }),
  ];
  const contact = await p.make(person, { familyName: 'Contact', organization: secret });
  const blind = staff(null, {
    isAdmin: false,
    grants: { '*': fullGrant, 'parties.organization': noGrant, 'catalog.product': { ...fullGrant, hidden: ['cost'] } },
  });
  for (const whom of [{ organization: secret }, { person: contact }])
    await expect(tryIt({ lines: linesOf(id), ...whom }, blind)).rejects.toMatchObject({
      status: 422,
      problems: [{ pointer: '/organization' }],
    });
  expect((await tryIt({ lines: linesOf(id) }, blind)).lines[0]?.margin).toBeNull();
});

it.each(['no json', '[]', '[{"product":"x"}]', '{"product":"x"}'])('refuses %s with the field that is wrong', async (lines) => {
  await expect(tryIt({ lines })).rejects.toMatchObject({ problems: [{ pointer: '/lines' }] });
});
