import { systemActor, type Actor } from '../src/kernel/access/actor.ts';
import { runCommand } from '../src/kernel/command/run.ts';
import { createRecord } from '../src/kernel/command/store.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { AppError } from '../src/kernel/errors.ts';
import type { RecordType } from '../src/kernel/record/record.ts';
import { organization } from '../src/modules/parties/records/organization.ts';
import { commentByLink, openByLink } from '../src/modules/quotes/index.ts';
import { quote } from '../src/modules/quotes/records/quote.ts';
import { quoteRequest } from '../src/modules/quotes/records/quote-request.ts';
import { quoteTemplate } from '../src/modules/quotes/records/quote-template.ts';
import { opportunity } from '../src/modules/sales/records/opportunity.ts';
import { location } from '../src/modules/stock/records/location.ts';
import { approvalPolicy } from '../src/platform/approvals/records/approval-policy.ts';
import type { Stage } from './stage.ts';

interface DealToQuote {
  readonly id: string;
  readonly owner: string;
}

/** Six quotes of open deals, one in each state that a rep meets, and one for the customer of the portal, who asks for another. */
export async function seedQuotes(stage: Stage): Promise<void> {
  await seedRules(stage);
  const deals = await openDeals(stage);
  const [draft, second, sent, revised, accepted, declined] = deals;
  if (!draft || !second || !sent || !revised || !accepted || !declined) return;
  // By a rep, whoever owns the deal: managers need not ask for so much.
  const waiting = { ...second, owner: 'astrid' };
  await fromDeal(stage, draft, 1);

  const asked = await fromDeal(stage, waiting, 0.6);
  await discountBeyondLimit(stage, waiting, asked, 0.5, 'They compare us with one other maker');
  await act(stage, waiting.owner, 0.4, quote, 'submit', { reason: 'A first order that opens twelve shops.' }, asked);

  const seen = await fromDeal(stage, sent, 9);
  await addChoices(stage, sent, seen, 8.9);
  const seenLink = await send(stage, sent, seen, 8.5);
  await visit(stage, seenLink, 6);
  await comment(stage, seenLink, 5.5, 'Could the first half come by the end of the month?');
  await act(
    stage,
    sent.owner,
    5,
    quote,
    'reply',
    { body: 'Yes: what is in stock leaves within a week, the rest by the end of the month.' },
    seen,
  );

  const first = await fromDeal(stage, revised, 16);
  await visit(stage, await send(stage, revised, first, 15), 14);
  const { quoteId: next } = (await act(stage, revised.owner, 4, quote, 'revise', {}, first)) as { quoteId: string };
  await discountAll(stage, revised, next, 3.9, 5, 'Ordered before the season');
  await send(stage, revised, next, 3.5);

  const yes = await fromDeal(stage, accepted, 20);
  await visit(stage, await send(stage, accepted, yes, 19), 18);
  await receiveMissing(stage, yes, 13);
  await act(stage, accepted.owner, 12, quote, 'accept', { name: 'Head of purchasing', purchaseOrderNumber: 'PO-20417' }, yes);

  const no = await fromDeal(stage, declined, 25);
  await visit(stage, await send(stage, declined, no, 24), 23);
  await act(stage, declined.owner, 21, quote, 'decline', { reason: 'timing', remark: 'Not before the new shop opens in spring.' }, no);

  await seedPortalQuotes(stage);
}

async function seedRules(stage: Stage): Promise<void> {
  const admin = stage.users.get('admin')?.id ?? '';
  await runCommand(stage.app, {
    actor: { ...systemActor, userId: admin, name: 'Ingrid Solberg' },
    requestId: 'demo',
    record: approvalPolicy,
    verb: 'add',
    input: {
      recordType: quote.key,
      name: 'Discounts on quotes',
      position: 40,
      deadline: 16,
      remindAfter: 4,
      stages: [{ name: 'Manager', approvers: [{ kind: 'manager', level: 1 }], need: 'all' }],
    },
  });
  const template = {
    isDefault: true,
    validDays: 30,
    remindDays: 3,
  };
  await stage.as('admin', 60, async (ctx) => {
    await createRecord(ctx, quoteTemplate, {
      ...template,
      name: 'Trade',
      introduction: 'Thank you for your interest. This is what we would deliver to you, and at which price.',
      terms:
        'Delivery within three weeks of your order, free of charge from NOK 2,500 or EUR 250.\nPayable within 30 days of the invoice.\nThe goods remain ours until they are paid.',
    });
    await createRecord(ctx, quoteTemplate, {
      ...template,
      name: 'Handel',
      language: 'de',
      introduction: 'Vielen Dank für Ihr Interesse. Das würden wir Ihnen liefern, und zu diesem Preis.',
      terms:
        'Lieferung innerhalb von drei Wochen nach Bestellung, ab 2.500 NOK oder 250 EUR frei Haus.\nZahlbar innerhalb von 30 Tagen nach Rechnung.\nDie Ware bleibt bis zur Bezahlung unser Eigentum.',
    });
  });
}

/** Open deals with somebody to write to, in the currencies that there are price lists for; those with products first, then the oldest. */
async function openDeals(stage: Stage): Promise<readonly DealToQuote[]> {
  const { rows } = await sql<{ id: string; ownerId: string }>`
    select o.id, o.owner_id as "ownerId" from opportunity o join person p on p.id = o.person_id
    where o.state = 'open' and o.organization_id is not null and p.emails->0 is not null and o.deleted_at is null and o.amount_currency in ('NOK', 'EUR')
      and o.created_at < ${stage.daysAgo(27)}::timestamptz
    order by (o.owner_id = ${stage.users.get('astrid')?.id ?? null}::uuid) desc,
      exists (select 1 from opportunity_line l where l.opportunity_id = o.id and l.deleted_at is null) desc, o.created_at, o.id limit 6`.execute(
    stage.app.db,
  );
  const keys = new Map([...stage.users].map(([key, user]) => [user.id, key]));
  return rows.map(({ id, ownerId }) => ({ id, owner: keys.get(ownerId) ?? 'astrid' }));
}

async function fromDeal(stage: Stage, deal: DealToQuote, daysAgo: number): Promise<string> {
  const { quoteId } = (await act(stage, deal.owner, daysAgo, opportunity, 'make-quote', {}, deal.id)) as { quoteId: string };
  if ((await linesOf(stage, quoteId)).length === 0)
    for (const product of await someProducts(stage))
      await act(stage, deal.owner, daysAgo, quote, 'add-line', { product, quantity: 6 + stage.random.below(30) }, quoteId);
  return quoteId;
}

async function someProducts(stage: Stage): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from product p where p.list_price is not null and p.state = 'active' and p.kind = 'goods' and p.deleted_at is null
      and not exists (select 1 from product v where v.parent_id = p.id and v.deleted_at is null) order by p.sku`.execute(stage.app.db);
  const from = stage.random.below(Math.max(1, rows.length - 3));
  return rows.slice(from, from + 3).map((row) => row.id);
}

async function discountAll(stage: Stage, deal: DealToQuote, id: string, daysAgo: number, percent: number, reason: string): Promise<void> {
  for (const { id: line } of await linesOf(stage, id))
    await act(stage, deal.owner, daysAgo, quote, 'change-line', { line, manualDiscount: percent, reason }, id);
}

/** In the days of a sale list prices are low themselves: then it takes more until somebody has to approve it. */
async function discountBeyondLimit(stage: Stage, deal: DealToQuote, id: string, daysAgo: number, reason: string): Promise<void> {
  for (const percent of [28, 45, 60]) {
    await discountAll(stage, deal, id, daysAgo, percent, reason);
    const { rows } = await sql`select 1 from quote where id = ${id}::uuid and approval_needed is not null`.execute(stage.app.db);
    if (rows.length > 0) return;
  }
}

/** What is offered may be more than there is: then a delivery comes before the buyer says yes. */
async function receiveMissing(stage: Stage, id: string, daysAgo: number): Promise<void> {
  const { rows } = await sql<{ product: string; quantity: number; location: string }>`
    select l.product_id as product, ceil(sum(l.quantity))::int as quantity, w.id as location
    from quote_line l join product p on p.id = l.product_id
    cross join (select id from location where ships_orders and is_active and deleted_at is null order by position, id limit 1) w
    where l.quote_id = ${id}::uuid and l.deleted_at is null and p.kind = 'goods' and p.is_stocked is not false
    group by l.product_id, w.id
    having sum(l.quantity) > coalesce((select sum(s.on_hand - s.reserved) from stock_level s where s.product_id = l.product_id and s.location_id = w.id), 0)`.execute(
    stage.app.db,
  );
  for (const { product, quantity, location: at } of rows)
    await act(stage, 'support', daysAgo, location, 'receive', { lines: [{ product, quantity }] }, at);
}

/** What the buyer may add, and how many of it. */
async function addChoices(stage: Stage, deal: DealToQuote, id: string, daysAgo: number): Promise<void> {
  const [line] = await linesOf(stage, id);
  if (line)
    await act(
      stage,
      deal.owner,
      daysAgo,
      quote,
      'change-line',
      { line: line.id, mayChangeQuantity: true, minQuantity: 1, maxQuantity: 500 },
      id,
    );
  const { sectionId } = (await act(
    stage,
    deal.owner,
    daysAgo,
    quote,
    'add-section',
    { title: 'If you like', text: 'Take what helps you sell.' },
    id,
  )) as {
    sectionId: string;
  };
  const money = (amount: string) => ({ amount, currency: line?.currency ?? 'EUR' });
  const extra = (input: object) =>
    act(stage, deal.owner, daysAgo, quote, 'add-line', { kind: 'custom', section: sectionId, isOptional: true, ...input }, id);
  await extra({ description: 'Display tent for the shop floor', quantity: 1, manualPrice: money('490'), cost: money('310') });
  await extra({
    description: 'Half a day of training for your staff',
    details: 'At your place; with care and repair.',
    quantity: 1,
    manualPrice: money('650'),
    cost: money('280'),
  });
}

async function linesOf(stage: Stage, id: string): Promise<readonly { readonly id: string; readonly currency: string }[]> {
  const { rows } = await sql<{ id: string; currency: string }>`
    select l.id, q.currency from quote_line l join quote q on q.id = l.quote_id
    where l.quote_id = ${id}::uuid and l.kind = 'product' and l.deleted_at is null order by l.position`.execute(stage.app.db);
  return rows;
}

/**
 * Makes the link. What a deal holds and what it earns depends on the day the company is made: where that is less than the rep may send, the
 * manager sends it.
 * @returns the token of the link
 */
async function send(stage: Stage, deal: DealToQuote, id: string, daysAgo: number): Promise<string> {
  const sendAs = (who: string) => act(stage, who, daysAgo, quote, 'send', { isWithoutMail: true }, id);
  const { url } = (await sendAs(deal.owner).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'approval-needed') return sendAs('manager');
    throw error;
  })) as { url: string };
  return url.split('/').at(-1) ?? '';
}

async function visit(stage: Stage, token: string, daysAgo: number): Promise<void> {
  await openByLink(stage.then(daysAgo), { token, requestId: 'demo' }, { isVisit: true });
}

async function comment(stage: Stage, token: string, daysAgo: number, body: string): Promise<void> {
  await commentByLink(stage.then(daysAgo), { token, requestId: 'demo' }, { name: 'Purchasing', body });
}

/** For the customer who signs in to the portal: a quote to open, and a request of theirs to answer. */
async function seedPortalQuotes(stage: Stage): Promise<void> {
  const { rows } = await sql<{ userId: string; name: string; personId: string; organizationId: string }>`
    select u.id as "userId", u.name, u.person_id as "personId", u.organization_id as "organizationId" from "user" u where u.email = 'customer@bergfreund.example'`.execute(
    stage.app.db,
  );
  const [buyer] = rows;
  if (!buyer) return;
  const { quoteId } = (await act(
    stage,
    'astrid',
    3,
    organization,
    'make-quote',
    { subject: 'Ausrüstung für den Herbst' },
    buyer.organizationId,
  )) as {
    quoteId: string;
  };
  const products = await sql<{ id: string }>`
    select p.id from product p where p.list_price is not null and p.state = 'active' and p.deleted_at is null
      and not exists (select 1 from product v where v.parent_id = p.id and v.deleted_at is null) order by p.sku limit 3`.execute(
    stage.app.db,
  );
  for (const [index, { id }] of products.rows.entries())
    await act(stage, 'astrid', 2.9, quote, 'add-line', { product: id, quantity: 12 + index * 6 }, quoteId);
  await act(stage, 'astrid', 2.8, quote, 'send', { isWithoutMail: true }, quoteId);
  const customer: Actor = {
    ...systemActor,
    userId: buyer.userId,
    name: buyer.name,
    personId: buyer.personId,
    organizationId: buyer.organizationId,
    audience: 'customer',
    isSystem: false,
    via: 'session',
  };
  await runCommand(stage.then(0.3), {
    actor: customer,
    requestId: 'demo',
    record: stage.app.registry.record(quoteRequest.key),
    verb: 'ask',
    input: {
      subject: 'Rental tents for a youth camp',
      message: 'Forty places from June to August, with somebody who shows our guides how to pitch them.',
      reference: 'Camp 2027',
      lines: [{ description: 'Tent for four, rented for twelve weeks', quantity: 10 }],
    },
  });
}

async function act(
  stage: Stage,
  by: string,
  daysAgo: number,
  record: RecordType,
  verb: string,
  input: object,
  id: string,
): Promise<unknown> {
  const user = stage.users.get(by);
  const actor: Actor = { ...systemActor, userId: user?.id ?? null, name: user?.name ?? '', via: 'session' };
  const reply = await runCommand(stage.then(daysAgo), {
    actor,
    requestId: 'demo',
    record: stage.app.registry.record(record.key),
    verb,
    input,
    id,
  });
  return reply.result;
}
