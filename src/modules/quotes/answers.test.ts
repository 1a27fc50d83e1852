import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { systemActor, type Actor } from '../../kernel/access/actor.ts';
import { asSystem, reading } from '../../kernel/app.ts';
import { runCommand } from '../../kernel/command/run.ts';
import { updateRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import { findRecord, listRecords } from '../../kernel/list/list.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { approvalPolicy } from '../../platform/approvals/records/approval-policy.ts';
import { approval } from '../../platform/approvals/records/approval.ts';
import { defaultLegalEntity } from '../invoices/index.ts';
import { legalEntity } from '../invoices/records/legal-entity.ts';
import { discountLimit } from '../pricing/records/discount-limit.ts';
import { organization } from '../parties/records/organization.ts';
import { opportunity } from '../sales/records/opportunity.ts';
import { acceptByLink, declineByLink, openByLink, quotePdf } from './index.ts';
import type { Acceptance, Accepted } from './answer/accept-quote.ts';
import type { QuoteView } from './answer/view-quote.ts';
import { expireQuote } from './jobs.ts';
import { quote } from './records/quote.ts';
import type { quoteComment } from './records/quote-comment.ts';
import { quoteLine } from './records/quote-line.ts';
import { quoteRequest } from './records/quote-request.ts';
import { followApproval } from './subscribers.ts';
import { createQuotesApp, type QuotesApp } from './testing/quotes-app.ts';

const yes: Acceptance = { choice: null, name: 'Berta Buyer', purchaseOrderNumber: null, seenTotal: null, hasAgreedToTerms: true };
const tokenIn = (url: string): string => url.split('/').at(-1) ?? '';
const accept = (app: QuotesApp, token: string, more: Partial<Acceptance> = {}): Promise<Accepted | null> =>
  acceptByLink(app.app, { token, requestId: 'test' }, { ...yes, ...more });
const view = (app: QuotesApp, token: string, isVisit = false) => openByLink(app.app, { token, requestId: 'test' }, { isVisit });
const orders = async (app: QuotesApp): Promise<number> =>
  (await sql<{ count: number }>`select count(*)::int as count from "order"`.execute(app.app.db)).rows[0]?.count ?? -1;
const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: { code?: string; message?: string }) => error.code ?? error.message,
  );

async function sent(
  app: QuotesApp,
  more: Parameters<QuotesApp['quote']>[0] = {},
): Promise<{ id: string; token: string; lines: readonly string[] }> {
  const id = await app.quote({ terms: 'Payable within 30 days.', ...more });
  const lines = [
    await app.addLine(id, { product: await app.product('100'), quantity: 2 }),
    await app.addLine(id, {
      kind: 'custom',
      description: 'Training',
      quantity: 1,
      manualPrice: { amount: '50', currency: 'EUR' },
      cost: { amount: '20', currency: 'EUR' },
      isOptional: true,
    }),
    await app.addLine(id, { product: await app.product('10'), quantity: 5, mayChangeQuantity: true, minQuantity: 1, maxQuantity: 20 }),
  ];
  return { id, token: tokenIn(await app.send(id)), lines };
}

describe('on paper', () => {
  const words = async (app: QuotesApp, token: string): Promise<string> => {
    const shown = await view(app, token);
    const bytes = await asSystem(app.app, (ctx) => quotePdf(ctx, shown as QuoteView));
    const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
    return text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
  };

  test('a quote has the letterhead that its invoice will have, and says above all when it is none any more', async () => {
    const app = await createQuotesApp();
    const { id, token } = await sent(app, { language: 'de' });
    // Nothing was invoiced yet: there is no legal entity, and reading a quote makes none.
    expect(await words(app, token)).not.toContain('IBAN');
    await asSystem(app.app, async (ctx) => {
      const entity = await defaultLegalEntity(ctx);
      await updateRecord(ctx, legalEntity, entity.id, { name: 'Kontor GmbH', taxId: 'DE136695976', iban: 'DE89370400440532013000' });
    });
    const paper = await words(app, token);
    for (const said of ['Kontor GmbH', 'USt-IdNr. DE136695976', 'IBAN DE89 3704 0044 0532 0130 00']) expect(paper).toContain(said);
    await app.run(quote, 'withdraw', {}, { id });
    const { number } = (await app.read(id)).quote;
    expect(await words(app, token)).toContain(`Angebot ${number} Dieses Angebot wurde zurückgezogen.`);
  });
});

describe('the buyer', () => {
  test('chooses options and quantities, sees what that comes to, and orders exactly that', async () => {
    const app = await createQuotesApp();
    const { id, token, lines } = await sent(app);
    expect(await view(app, token)).toMatchObject({ gross: '297.50', closed: null });
    const choice = { chosen: [String(lines[1])], quantities: { [String(lines[2])]: '8' } };
    // They pressed the button under the total of before.
    expect(await accept(app, token, { choice, seenTotal: '297.50' })).toEqual({ kind: 'total-changed', gross: '392.70' });
    expect(await orders(app)).toBe(0);
    expect(await accept(app, token, { choice, seenTotal: '392.7' })).toMatchObject({ kind: 'accepted', order: { gross: '392.70' } });
    const { rows } = await sql`
      select l.name, l.product_id is null as "isOneOff", l.quantity::float8 as quantity, trim_scale(l.net)::text as net, trim_scale(l.cost)::text as cost
      from order_line l join quote q on q.order_id = l.order_id where q.id = ${id}::uuid order by l.position`.execute(app.app.db);
    expect(rows).toMatchObject([
      { quantity: 2, net: '200', isOneOff: false },
      { name: 'Training', isOneOff: true, quantity: 1, net: '50', cost: '20' },
      { quantity: 8, net: '80', isOneOff: false },
    ]);
    expect((await app.read(id)).quote).toMatchObject({ state: 'accepted', net: { amount: '330' }, gross: { amount: '392.7' } });
  });

  test('changes nothing by sending what is not theirs to say', async () => {
    const app = await createQuotesApp();
    const { token, lines } = await sent(app);
    const [fixed, extra, many] = lines.map(String);
    const tampered = {
      chosen: [String(extra), newId()],
      quantities: { [String(fixed)]: '1', [String(extra)]: '0.001', [String(many)]: '9999' },
    };
    expect(await accept(app, token, { choice: tampered, seenTotal: '0.01' })).toMatchObject({ kind: 'problems' });
    expect(await accept(app, token, { seenTotal: '0.01' })).toEqual({ kind: 'total-changed', gross: '297.50' });
    expect(await accept(app, token, { seenTotal: '1e2' })).toMatchObject({ kind: 'total-changed' });
    expect(await accept(app, token, { hasAgreedToTerms: false })).toMatchObject({ kind: 'problems', problems: [{ pointer: '/terms' }] });
    expect(await accept(app, token, { name: '  ' })).toMatchObject({ kind: 'problems', problems: [{ pointer: '/name' }] });
    expect(await orders(app)).toBe(0);
  });

  test('who has an old page open is told of the new version, and orders nothing', async () => {
    const app = await createQuotesApp();
    const { id, token } = await sent(app);
    const { quoteId } = (await app.run(quote, 'revise', {}, { id })).result as { quoteId: string };
    expect(await accept(app, token)).toEqual({ kind: 'closed', because: 'replaced' });
    expect((await view(app, token))?.closed).toBe('replaced');
    const next = await app.read(quoteId);
    expect(next.quote).toMatchObject({ revision: 2, state: 'draft', replaces: { id } });
    expect(next.quote.number).toBe(`${(await app.read(id)).quote.number}-2`);
    expect(next.lines).toHaveLength(3);
    const second = tokenIn(await app.send(quoteId));
    expect(await accept(app, second)).toMatchObject({ kind: 'accepted' });
    expect(await accept(app, token)).toEqual({ kind: 'closed', because: 'replaced' });
    expect(await orders(app)).toBe(1);
  });

  test('is too late from the very second on, whether or not the job has run', async () => {
    const app = await createQuotesApp();
    const { id, token } = await sent(app, { validUntil: '2026-03-28' });
    // Clocks go forward in Berlin the night after.
    app.setNow('2026-03-28T22:59:59.999Z');
    expect((await view(app, token))?.closed).toBe(null);
    app.setNow('2026-03-28T23:00:00.000Z');
    expect(await accept(app, token)).toEqual({ kind: 'closed', because: 'expired' });
    expect((await app.read(id)).quote.state).toBe('sent');
    for (let run = 0; run < 2; run += 1)
      await app.as(systemActor, (ctx) => expireQuote.run({ ...ctx, app: app.app, job: {} as never }, { quote: id }));
    expect((await app.read(id)).quote.state).toBe('expired');
    const { rows } = await sql`select 1 from event where type = 'quotes.quoteExpired'`.execute(app.app.db);
    expect(rows).toHaveLength(1);
    await app.run(quote, 'extend', { validUntil: '2026-04-10' }, { id });
    expect(await accept(app, token)).toMatchObject({ kind: 'accepted' });
  });

  test('declines with a reason, which the rep follows up; the deal stays open', async () => {
    const app = await createQuotesApp();
    const deal = await app.deal();
    const { token } = await sent(app, { opportunity: deal });
    expect(await declineByLink(app.app, { token, requestId: 'test' }, { reason: 'price', remark: 'Too dear' })).toEqual({ because: null });
    expect(await accept(app, token)).toEqual({ kind: 'closed', because: 'declined' });
    const { rows } = await sql`
      select o.state, t.title, t.subject_id = o.id as "isOfDeal", t.description from opportunity o, task t where o.id = ${deal}::uuid`.execute(
      app.app.db,
    );
    expect(rows).toMatchObject([{ state: 'open', isOfDeal: true, description: 'Too dear' }]);
  });

  test('opens nothing by a guess, a hash, or a link that was made anew', async () => {
    const app = await createQuotesApp();
    const { id, token } = await sent(app);
    const { rows } = await sql<{ hash: string }>`select token_hash as hash from quote where id = ${id}::uuid`.execute(app.app.db);
    for (const guess of ['', id, String(rows[0]?.hash), token.slice(0, -1), `${token}A`, token.toUpperCase(), "' or true --"])
      expect(await view(app, guess)).toBe(null);
    await app.run(quote, 'new-link', {}, { id });
    const { url } = await app.as(
      app.admin,
      async (ctx) => (await app.app.registry.query(quote.key, 'link')?.run(ctx, {}, id)) as { url: string },
    );
    expect(await view(app, token)).toBe(null);
    expect(await view(app, tokenIn(url))).toMatchObject({ id });
  });

  test('one visit is one event, and our own people are none', async () => {
    const app = await createQuotesApp();
    const { id, token } = await sent(app);
    await view(app, token, false);
    await view(app, token, true);
    await view(app, token, true);
    app.setNow('2026-03-02T11:00:00.000Z');
    await view(app, token, true);
    const { rows } = await sql`select data from event where type = 'quotes.quoteViewed' and record_id = ${id}::uuid order by seq`.execute(
      app.app.db,
    );
    expect(rows).toMatchObject([{ data: { isFirst: true } }, { data: { isFirst: false } }]);
  });
});

describe('a discount', () => {
  async function withLimit(): Promise<{ app: QuotesApp; manager: Actor; id: string }> {
    const app = await createQuotesApp();
    const manager = await app.newUser('Mona Manager', { isAdmin: true });
    await app.make(discountLimit, { name: 'Reps', maxDiscount: 10 });
    await app.run(
      approvalPolicy,
      'add',
      {
        name: 'Discounts',
        recordType: quote.key,
        position: 1,
        deadline: 24,
        remindAfter: 8,
        stages: [{ name: 'Manager', approvers: [{ kind: 'user', user: String(manager.userId) }], need: 'all' }],
      },
      { actor: app.admin },
    );
    const id = await app.quote();
    await app.addLine(id, { product: await app.product('100'), quantity: 1, manualDiscount: 20, reason: 'Trade fair' });
    return { app, manager, id };
  }

  test('within the limit needs nobody; beyond it only goes out once somebody has agreed', async () => {
    const { app, manager, id } = await withLimit();
    expect(await refusal(app.run(quote, 'send', {}, { id }))).toBe('approval-needed');
    await app.run(quote, 'submit', { reason: 'They will order more' }, { id });
    expect(await refusal(app.run(quote, 'send', {}, { id }))).toBe('not-allowed');
    const [line] = (await app.read(id)).lines;
    expect(await refusal(app.run(quote, 'change-line', { line: line?.id, manualDiscount: 30 }, { id }))).toBe('not-allowed');
    const asked = await sql<{ id: string }>`select id from approval where subject_id = ${id}::uuid`.execute(app.app.db);
    await app.run(approval, 'approve', {}, { id: String(asked.rows[0]?.id), actor: manager });
    const told = await sql<{
      data: Record<string, unknown>;
    }>`select data from event where type = 'approvals.approvalGranted' and record_id = ${id}::uuid`.execute(app.app.db);
    const event = {
      type: 'approvals.approvalGranted',
      recordType: quote.key,
      recordId: id,
      data: told.rows[0]?.data ?? null,
    };
    await app.as(systemActor, (ctx) => followApproval.run(ctx, event as never));
    expect((await app.read(id)).quote.state).toBe('approved');
    expect(await refusal(app.run(quote, 'update', { currency: 'USD' }, { id }))).toBe('invalid');
    expect(await app.send(id)).toMatch(/^https:\/\/shop\.example\/quote\/[\w-]{43}$/);

    const small = await app.quote();
    await app.addLine(small, { product: await app.product('100'), quantity: 1, manualDiscount: 10, reason: 'Trade fair' });
    expect(await refusal(app.run(quote, 'submit', {}, { id: small }))).toBe('not-allowed');
    expect(await refusal(app.send(small))).toBe('done');
  });

  test('an approval that was taken back counts for nothing', async () => {
    const { app, id } = await withLimit();
    const { approvalId } = (await app.run(quote, 'submit', {}, { id })).result as { approvalId: string };
    await app.run(quote, 'take-back', {}, { id });
    const event = { type: 'approvals.approvalGranted', recordType: quote.key, recordId: id, data: { approvalId } };
    await app.as(systemActor, (ctx) => followApproval.run(ctx, event as never));
    expect((await app.read(id)).quote.state).toBe('draft');
  });
});

describe('writing a quote', () => {
  test('prices that moved meanwhile are shown before anything goes out', async () => {
    const app = await createQuotesApp();
    const product = await app.product('100');
    const id = await app.quote();
    await app.addLine(id, { product, quantity: 1 });
    await sql`update product set list_price = 120 where id = ${product}::uuid`.execute(app.app.db);
    expect(await refusal(app.run(quote, 'send', {}, { id }))).toBe('prices-changed');
    await app.run(quote, 'update-prices', {}, { id });
    expect((await app.read(id)).quote.net?.amount).toBe('120');
    expect(await refusal(app.send(id))).toBe('done');
  });

  test('a price by hand says why, in the currency of the quote; one that nobody knows is not sent', async () => {
    const app = await createQuotesApp();
    const id = await app.quote();
    const product = await app.product(null);
    const line = await app.addLine(id, { product, quantity: 1 });
    expect(await refusal(app.run(quote, 'send', {}, { id }))).toBe('invalid');
    const change = (input: object) => refusal(app.run(quote, 'change-line', { line, ...input }, { id }));
    expect(await change({ manualPrice: { amount: '5', currency: 'EUR' } })).toBe('invalid');
    expect(await change({ manualPrice: { amount: '5', currency: 'USD' }, reason: 'Agreed' })).toBe('invalid');
    expect(await change({ manualPrice: { amount: '5', currency: 'EUR' }, reason: 'Agreed' })).toBe('done');
    expect(await refusal(app.send(id))).toBe('done');
    const other = await app.quote();
    expect(await refusal(app.run(quote, 'change-line', { line, quantity: 2 }, { id: other }))).toBe('invalid');
    expect(await refusal(app.run(quote, 'update', { subject: 'Another' }, { id }))).toBe('invalid');
    expect(await refusal(app.run(quote, 'delete', {}, { id }))).toBe('invalid');
  });
});

describe('outside the company', () => {
  const portal = (audience: 'customer' | 'partner', personId: string, organizationId: string): Actor => ({
    ...systemActor,
    isSystem: false,
    audience,
    userId: null,
    personId,
    organizationId,
    via: 'session',
    grants: {},
  });

  test('buyers see what they were sent, never drafts, margins, costs, reasons or what others were sent', async () => {
    const app = await createQuotesApp();
    const { id } = await sent(app);
    const draft = await app.quote();
    const otherOrganization = await app.make(organization, { name: 'Other' });
    const theirs = await sent(app, { organization: otherOrganization, person: null });
    for (const audience of ['customer', 'partner'] as const) {
      const me = portal(audience, app.company.personId, app.company.id);
      const read = <T>(work: (ctx: Parameters<Parameters<typeof reading>[2]>[0]) => Promise<T>): Promise<T> =>
        reading(app.app, { actor: me, requestId: 'test' }, work);
      const find = (record: typeof quote | typeof quoteLine | typeof quoteComment, of: string) =>
        read((ctx) => findRecord(ctx, ctx.registry.record(record.key), of));
      const mine = await find(quote, id);
      expect(mine).toMatchObject({ gross: { amount: '297.5' } });
      for (const hidden of ['margin', 'marginPercent', 'internalNote', 'approvalNeeded', 'owner', 'tokenHash', 'discountPercent'])
        expect(mine).not.toHaveProperty(hidden);
      expect(await find(quote, draft)).toBe(null);
      expect(await find(quote, theirs.id)).toBe(null);
      const lines = await read((ctx) => listRecords(ctx, ctx.registry.record(quoteLine.key), { size: 50 }));
      expect(lines.data).toHaveLength(3);
      for (const line of lines.data) for (const hidden of ['margin', 'cost', 'price', 'reason']) expect(line).not.toHaveProperty(hidden);
      // The second lock, without the policy's help.
      const { rows } = await read((ctx) => sql`select id from quote union all select quote_id from quote_line`.execute(ctx.db));
      expect(new Set(rows.map((row) => (row as { id: string }).id))).toEqual(new Set([id]));
    }
  });

  test('a business buyer asks for a quote, and the rep makes one of it', async () => {
    const app = await createQuotesApp();
    const known = await app.product('30', { sku: 'PACK-30' });
    const me = portal('customer', app.company.personId, app.company.id);
    const asked = await runCommand(app.app, {
      actor: me,
      requestId: 'test',
      record: app.app.registry.record(quoteRequest.key),
      verb: 'ask',
      input: {
        subject: 'Packs',
        message: 'For the camp',
        lines: [
          { sku: 'pack-30', quantity: 12 },
          { description: 'Patches', quantity: 100 },
        ],
      },
    });
    const { requestId } = asked.result as { requestId: string };
    const { quoteId } = (await app.run(quoteRequest, 'make-quote', {}, { id: requestId })).result as { quoteId: string };
    expect((await app.read(quoteId)).lines).toMatchObject([
      { kind: 'product', productId: known, quantity: '12' },
      { kind: 'text', description: '100 × Patches' },
    ]);
    expect((await app.read(quoteId)).quote).toMatchObject({ organization: { id: app.company.id }, net: { amount: '360' } });
  });
});

test('a deal that the pipeline does not let win does not undo the yes of the buyer', async () => {
  const app = await createQuotesApp();
  await sql`update stage set entry_conditions = '{competitors}' where state = 'won'`.execute(app.app.db);
  const deal = await app.deal();
  const { token } = await sent(app, { opportunity: deal });
  expect(await accept(app, token)).toMatchObject({ kind: 'accepted', isNew: true });
  expect((await app.run(opportunity, 'update', {}, { id: deal })).data).toMatchObject({ state: 'open' });
  expect(await orders(app)).toBe(1);
});
