import { describe, expect, test } from 'vitest';
import { fullGrant, noGrant, systemActor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { acceptQuote, type Acceptance, type Accepted } from './answer/accept-quote.ts';
import { productTranslation } from '../catalog/records/translations.ts';
import { order } from '../orders/records/order.ts';
import { opportunity } from '../sales/records/opportunity.ts';
import { quote } from './records/quote.ts';
import { createQuotesApp, type QuotesApp } from './testing/quotes-app.ts';

const yes: Acceptance = { choice: null, name: 'Berta Buyer', purchaseOrderNumber: 'PO-7', seenTotal: null, hasAgreedToTerms: true };

const accept = (app: QuotesApp, id: string, more: Partial<Acceptance> = {}): Promise<Accepted> =>
  app.as(systemActor, (ctx) => acceptQuote(ctx, id, { ...yes, ...more }));

const enter = async (app: QuotesApp, input: object): Promise<{ order: { id: string }; gross: string }> =>
  (await app.run(order, 'enter', { organization: app.company.id, currency: 'EUR', ...input })).result as {
    order: { id: string };
    gross: string;
  };

describe('a quote of a deal', () => {
  test('takes over its lines, people and currency, and the deal follows what is sent', async () => {
    const app = await createQuotesApp();
    const [hut, rope] = [await app.product('1000'), await app.product('20')];
    const deal = await app.deal();
    await app.run(opportunity, 'add-line', { product: hut, quantity: 2 }, { id: deal });
    await app.run(opportunity, 'add-line', { product: rope, quantity: 3, unitPrice: { amount: '18', currency: 'EUR' } }, { id: deal });
    const { quoteId } = (await app.run(opportunity, 'make-quote', {}, { id: deal })).result as { quoteId: string };
    const made = await app.read(quoteId);
    expect(made.quote).toMatchObject({
      subject: 'Huts',
      currency: 'EUR',
      email: 'berta@bergfreund.example',
      organization: { id: app.company.id },
      person: { id: app.company.personId },
      opportunity: { id: deal },
      net: { amount: '2054' },
      gross: { amount: '2444.26' },
      isGross: false,
    });
    expect(made.lines).toMatchObject([
      { productId: hut, quantity: '2', manualPrice: null },
      { productId: rope, quantity: '3', manualPrice: '18', reason: 'As in the deal' },
    ]);
    await app.run(quote, 'change-line', { line: made.lines[0]?.id, quantity: 4 }, { id: quoteId });
    await app.run(quote, 'send', {}, { id: quoteId });
    const { rows } = await sql<{ amount: string; lines: number }>`
      select trim_scale(amount)::text as amount, (select count(*)::int from opportunity_line l where l.opportunity_id = o.id and l.deleted_at is null) as lines
      from opportunity o where id = ${deal}::uuid`.execute(app.app.db);
    expect(rows).toEqual([{ amount: '4054', lines: 2 }]);
  });

  test('calls products as its buyer does, unless the rep called them otherwise', async () => {
    const app = await createQuotesApp();
    const [hut, rope] = [await app.product('1000'), await app.product('20')];
    await app.run(productTranslation, 'create', { product: hut, language: 'de', name: 'Hütte' });
    await app.run(productTranslation, 'create', { product: rope, language: 'de', name: 'Seil' });
    await sql`update person set language = 'de-AT' where id = ${app.company.personId}::uuid`.execute(app.app.db);
    const deal = await app.deal();
    await app.run(opportunity, 'add-line', { product: hut, quantity: 2 }, { id: deal });
    await app.run(opportunity, 'add-line', { product: rope, quantity: 3, description: 'Rope, as last year' }, { id: deal });
    const { quoteId } = (await app.run(opportunity, 'make-quote', {}, { id: deal })).result as { quoteId: string };
    await app.run(quote, 'add-line', { product: rope, quantity: 1 }, { id: quoteId });
    const { rows } = await sql<{ description: string }>`
      select description from quote_line where quote_id = ${quoteId}::uuid and deleted_at is null order by position`.execute(app.app.db);
    expect(rows.map(({ description }) => description)).toEqual(['Hütte', 'Rope, as last year', 'Seil']);
  });

  test('becomes an order at the prices that were sent, and wins the deal', async () => {
    const app = await createQuotesApp();
    const hut = await app.product('1000');
    const deal = await app.deal();
    const id = await app.quote({ opportunity: deal });
    await app.addLine(id, { product: hut, quantity: 3, manualDiscount: 5, reason: 'A friend' });
    await app.send(id);
    await sql`update product set list_price = 1500 where id = ${hut}::uuid`.execute(app.app.db);
    const answer = await accept(app, id, { seenTotal: '3391.50' });
    expect(answer).toMatchObject({ kind: 'accepted', isNew: true, order: { gross: '3391.50', isNew: true } });
    const { rows } = await sql`
      select o.state as deal, q.state, q.accepted_by, r.purchase_order_number, trim_scale(r.net)::text as net, r.source_id = q.id as "isFromIt"
      from quote q join opportunity o on o.id = q.opportunity_id join "order" r on r.id = q.order_id where q.id = ${id}::uuid`.execute(
      app.app.db,
    );
    expect(rows).toEqual([
      { deal: 'won', state: 'accepted', accepted_by: 'Berta Buyer', purchase_order_number: 'PO-7', net: '2850', isFromIt: true },
    ]);
  });

  test('accepted by two at once is one order', async () => {
    const app = await createQuotesApp();
    const id = await app.quote();
    await app.addLine(id, { product: await app.product('10'), quantity: 1 });
    await app.send(id);
    const answers = await Promise.all(Array.from({ length: 6 }, () => accept(app, id)));
    expect(answers.filter((each) => each.kind === 'accepted' && each.isNew)).toHaveLength(1);
    expect(answers.every((each) => each.kind === 'accepted')).toBe(true);
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from "order"`.execute(app.app.db);
    expect(rows[0]?.count).toBe(1);
  });
});

describe('an order that was taken for a deal without a quote', () => {
  test('wins it, with what was ordered as its products and its amount', async () => {
    const app = await createQuotesApp();
    const [hut, rope] = [await app.product('1000'), await app.product('20')];
    const deal = await app.deal();
    await app.run(opportunity, 'add-line', { product: rope, quantity: 9 }, { id: deal });
    const placed = await enter(app, { source: deal, lines: [{ product: hut, quantity: 2 }] });
    expect(placed.gross).toBe('2380.00');
    const onlyReads = await app.newUser('Only Reads', { grants: { '*': fullGrant, [opportunity.key]: { ...noGrant, read: 'all' } } });
    await expect(app.run(order, 'win-deal', {}, { id: placed.order.id, actor: onlyReads })).rejects.toMatchObject({ status: 403 });
    await app.run(order, 'win-deal', {}, { id: placed.order.id });
    const { rows } = await sql`
      select o.state, o.amount::float, o.amount_currency, l.product_id, l.quantity::float, l.unit_price::float, l.total::float
      from opportunity o join opportunity_line l on l.opportunity_id = o.id and l.deleted_at is null where o.id = ${deal}::uuid`.execute(
      app.app.db,
    );
    expect(rows).toEqual([
      { state: 'won', amount: 2000, amount_currency: 'EUR', product_id: hut, quantity: 2, unit_price: 1000, total: 2000 },
    ]);
    // Twice is once, and says so.
    await expect(app.run(order, 'win-deal', {}, { id: placed.order.id })).rejects.toMatchObject({
      status: 409,
      message: 'The deal is closed.',
    });
  });

  test('is refused for an order of no deal, and for one that was cancelled', async () => {
    const app = await createQuotesApp();
    const hut = await app.product('1000');
    const plain = await enter(app, { lines: [{ product: hut, quantity: 1 }] });
    await expect(app.run(order, 'win-deal', {}, { id: plain.order.id })).rejects.toMatchObject({ message: 'It was not taken for a deal.' });
    const deal = await app.deal({ amount: { amount: '70', currency: 'EUR' } });
    const placed = await enter(app, { source: deal, lines: [{ product: hut, quantity: 1 }] });
    await app.run(order, 'cancel', { reason: 'buyer' }, { id: placed.order.id });
    await expect(app.run(order, 'win-deal', {}, { id: placed.order.id })).rejects.toMatchObject({ message: 'The order is cancelled.' });
    const { rows } = await sql`select state, amount::float from opportunity where id = ${deal}::uuid`.execute(app.app.db);
    expect(rows).toEqual([{ state: 'open', amount: 70 }]);
  });
});
