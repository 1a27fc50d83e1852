import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/access/actor.ts';
import { listRecords } from '../../../kernel/list/list.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { contentKey, filesOf } from '../../../platform/files/index.ts';
import { staff } from '../../../kernel/testing/test-app.ts';
import { observe } from '../../payments/engine/observe.ts';
import { claimGuestOrders } from '../../orders/index.ts';
import { order } from '../../orders/records/order.ts';
import { orderReturn } from '../../orders/records/order-return.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import { bankLine, bankStatement } from '../../payments/records/bank-statement.ts';
import { creditStanding } from '../../payments/queries/credit-standing.ts';
import { creditAccount } from '../../payments/records/credit-account.ts';
import { invoice } from '../records/invoice.ts';
import { taxAccount } from '../records/tax-account.ts';
import { invoiceDocument } from '../paper/invoice-document.ts';
import { invoiceMailCheck } from '../paper/mail-invoice.ts';
import { bookkeepingCsv } from '../statement/bookkeeping.ts';
import { readStatement } from '../statement/read-statement.ts';
import { statementDocument } from '../statement/statement-document.ts';
import { settleOrder } from './settle-order.ts';
import { createInvoicesApp, type InvoicesApp } from '../testing/invoices-app.ts';

let t: InvoicesApp;
beforeAll(async () => {
  t = await createInvoicesApp();
});

const eur = (amount: string) => ({ amount, currency: 'EUR' });
const standing = async (orderId: string) =>
  (await t.invoicesOf(orderId)).map((row) => [row.kind, row.state, row.gross?.amount, row.paid?.amount, row.balance?.amount]);

interface OrderMoney {
  readonly state: string;
  readonly paymentState: string;
  readonly credited: string;
  readonly paid: string;
  readonly refunded: string;
  readonly balance: string;
}

async function orderMoney(id: string): Promise<OrderMoney | undefined> {
  const amount = (name: string) => sql`trim_scale(${sql.ref(name)})::text`;
  const [found] = await t.rows(
    sql<OrderMoney>`select state, payment_state as "paymentState", ${amount('credited')} as credited, ${amount('paid')} as paid,
      ${amount('refunded')} as refunded, ${amount('balance')} as balance from "order" where id = ${id}::uuid`,
  );
  return found;
}

describe('payments', () => {
  test('what was paid before settles the invoice when it is issued, and a refund its credit note', async () => {
    const id = await t.order([{ quantity: '2', unitPrice: '50' }], { method: 'cash' });
    await t.ship(id);
    await t.work();
    expect(await standing(id)).toEqual([['invoice', 'paid', '119', '119', '0']]);
    const [line] = await t.orderLines(id);
    await t.run(order, 'request-return', id, { lines: [{ line, quantity: 1 }], reason: 'damaged' });
    const [back] = await t.rows(
      sql<{
        id: string;
        line: string;
      }>`select r.id, l.id as line from order_return r join return_line l on l.order_return_id = r.id where r.order_id = ${id}::uuid`,
    );
    await t.run(orderReturn, 'receive', back?.id ?? '', {
      lines: [{ line: back?.line, quantity: 1, condition: 'damaged', isRestocked: false }],
    });
    await t.work();
    expect(await standing(id)).toEqual([
      ['invoice', 'paid', '119', '119', '0'],
      ['credit-note', 'paid', '59.5', '59.5', '0'],
    ]);
  });

  test('on account is settled by what arrives for the invoices, in parts, and never by more', async () => {
    const buyer = await t.make(organization, { name: 'Kredit AG' });
    await t.make(creditAccount, { organization: buyer, number: 'K-1', creditLimit: eur('5000'), termsDays: 30 });
    const id = await t.order([{ quantity: '4', unitPrice: '100' }], {
      method: 'account',
      buyer: { personId: null, organizationId: buyer, groupIds: [], segment: null, isBusiness: true, country: 'DE', taxId: null },
    });
    await t.ship(id, [1]);
    await t.ship(id);
    await t.work();
    const [first, second] = await t.invoicesOf(id);
    expect(first?.dueOn).toBe('2026-04-01');
    await expect(
      t.run(invoice, 'record-payment', first?.id ?? '', { amount: eur('119.01'), receivedOn: '2026-03-02' }),
    ).rejects.toMatchObject({
      problems: [{ pointer: '/amount', code: 'max' }],
    });
    await t.run(invoice, 'record-payment', first?.id ?? '', { amount: eur('19'), receivedOn: '2026-03-02' });
    expect(await standing(id)).toEqual([
      ['invoice', 'part-paid', '119', '19', '100'],
      ['invoice', 'issued', '357', '0', '357'],
    ]);
    await t.run(invoice, 'record-payment', first?.id ?? '', { amount: eur('100'), receivedOn: '2026-03-03' });
    await t.run(invoice, 'record-payment', second?.id ?? '', { amount: eur('357'), receivedOn: '2026-03-04' });
    await t.work();
    expect((await standing(id)).map(([, state]) => state)).toEqual(['paid', 'paid']);
    const [paid] = await t.rows(
      sql<{
        state: string;
        captured: string;
        references: string[];
      }>`select state, trim_scale(captured)::text as captured, other_references as "references" from payment where subject_id = ${id}::uuid`,
    );
    expect(paid).toEqual({ state: 'captured', captured: '476', references: [first?.number, second?.number] });
  });

  test('a credit note of an amount lowers what is open, of invoice and order; what was paid of it goes back', async () => {
    const id = await t.order([{ quantity: '1', unitPrice: '100' }], { method: 'cash' });
    const open = await t.order([{ quantity: '1', unitPrice: '100' }]);
    await t.ship(id);
    await t.ship(open);
    await t.work();
    const [paid] = await t.invoicesOf(id);
    const [unpaid] = await t.invoicesOf(open);
    expect(await orderMoney(open)).toMatchObject({ balance: '119' });
    await t.run(invoice, 'credit', paid?.id ?? '', { reason: 'Scratched', amount: eur('19') });
    await t.run(invoice, 'credit', unpaid?.id ?? '', { reason: 'Scratched', amount: eur('19') });
    await t.work();
    // What was paid goes back, what was not is asked for no more: the order, its payment and its papers say the same.
    expect(await standing(id)).toEqual([
      ['invoice', 'paid', '119', '119', '0'],
      ['credit-note', 'paid', '19', '19', '0'],
    ]);
    expect(await orderMoney(id)).toEqual({
      state: 'completed',
      paymentState: 'partlyRefunded',
      credited: '19',
      paid: '119',
      refunded: '19',
      balance: '0',
    });
    expect(await orderMoney(open)).toMatchObject({ credited: '19', paid: '0', balance: '100' });
    expect(await standing(open)).toEqual([
      ['invoice', 'part-paid', '119', '0', '100'],
      ['credit-note', 'paid', '19', '0', '0'],
    ]);
    // A document that is drawn after that says why less is to be paid than the total.
    const drawn = await t.read(unpaid?.id ?? '');
    const { blocks } = await t.system((ctx) => invoiceDocument(ctx, { ...drawn, language: 'en' }));
    expect(blocks.flatMap((block) => (block.kind === 'totals' ? block.rows : [])).slice(-3)).toEqual([
      { label: 'Total', value: '€119.00', isStrong: true },
      { label: 'Credited', value: '-€19.00' },
      { label: 'To be paid', value: '€100.00', isStrong: true },
    ]);
    // A refund of the order later is another amount, with a paper of its own.
    await t.run(order, 'refund', id, { amount: eur('30'), reason: 'Late' });
    await t.work();
    expect(await standing(id)).toEqual([
      ['invoice', 'paid', '119', '119', '0'],
      ['credit-note', 'paid', '19', '19', '0'],
      ['credit-note', 'paid', '30', '30', '0'],
    ]);
  });

  test('what is paid of an invoice whose order no payment waits for is paid of the order too', async () => {
    const id = await t.order([{ quantity: '1', unitPrice: '100' }], {});
    await t.ship(id);
    await t.work();
    const [made] = await t.invoicesOf(id);
    await t.run(invoice, 'record-payment', made?.id ?? '', { amount: eur('19'), receivedOn: '2026-03-02' });
    await t.work();
    expect(await orderMoney(id)).toMatchObject({ state: 'confirmed', paymentState: 'partlyPaid', paid: '19', balance: '100' });
    await t.run(invoice, 'record-payment', made?.id ?? '', { amount: eur('100'), receivedOn: '2026-03-05' });
    await t.work();
    expect(await orderMoney(id)).toMatchObject({ state: 'completed', paymentState: 'paid', paid: '119', balance: '0' });
    expect(await standing(id)).toEqual([['invoice', 'paid', '119', '119', '0']]);
    // And it can go back, as any other.
    await t.run(order, 'refund', id, { amount: eur('20'), reason: 'Late' });
    await t.work();
    expect(await orderMoney(id)).toMatchObject({ credited: '20', refunded: '0', balance: '0' });
  });

  test('a bank statement pays invoices one by one or together, whatever the order waits for; the rest is matched by hand', async () => {
    const buyer = await t.make(organization, { name: 'Sammelzahler AG' });
    await t.make(creditAccount, { organization: buyer, number: 'K-2', creditLimit: eur('5000'), termsDays: 30 });
    const business = { personId: null, organizationId: buyer, groupIds: [], segment: null, isBusiness: true, country: 'DE', taxId: null };
    const onAccount = await t.order([{ quantity: '4', unitPrice: '100' }], { method: 'account', buyer: business });
    await t.ship(onAccount, [1]);
    await t.ship(onAccount);
    const agreed = await t.order([{ quantity: '1', unitPrice: '100' }]);
    const late = await t.order([{ quantity: '1', unitPrice: '50' }]);
    for (const id of [agreed, late]) await t.ship(id);
    await t.work();
    const [first, second] = await t.invoicesOf(onAccount);
    const [third] = await t.invoicesOf(agreed);
    const [fourth] = await t.invoicesOf(late);
    const content = [
      'Date;Amount;Currency;Payer;Reference',
      `2026-03-03;119,00;EUR;Sammelzahler;${first?.number}`,
      `2026-03-04;476,00;EUR;Sammelzahler;${second?.number?.replaceAll('-', ' ')} und ${third?.number}`,
      '2026-03-05;60,00;EUR;Jemand;danke schön',
    ].join('\n');
    const read = (name: string) => t.run(bankStatement, 'import', null, { name, content });
    expect((await read('march.csv')).result).toMatchObject({ added: 3, matched: 2 });
    expect((await read('again.csv')).result).toMatchObject({ added: 0, matched: 0 });
    await t.work();
    expect((await standing(onAccount)).map(([, state]) => state)).toEqual(['paid', 'paid']);
    expect(await orderMoney(onAccount)).toMatchObject({ state: 'completed', paid: '476', balance: '0' });
    expect(await orderMoney(agreed)).toMatchObject({ state: 'completed', paid: '119', balance: '0' });
    // By hand, half a euro more than was asked for: it is kept with the order, to be given back.
    const [line] = await t.rows(sql<{ id: string }>`select id from bank_line where state = 'unmatched'`);
    const match = () => t.run(bankLine, 'match-invoice', line?.id ?? '', { invoice: fourth?.id });
    await match();
    await t.work();
    expect(await standing(late)).toEqual([['invoice', 'paid', '59.5', '59.5', '0']]);
    expect(await orderMoney(late)).toMatchObject({ paid: '60', balance: '-0.5' });
    await expect(match()).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('money that a bank takes back after a lost dispute is owed again: on the invoice, its reminders and the statement', async () => {
    const buyer = await t.make(organization, { name: 'Rückbuchung AG' });
    const id = await t.order([{ quantity: '1', unitPrice: '100' }], {
      method: 'cash',
      buyer: { personId: null, organizationId: buyer, groupIds: [], segment: null, isBusiness: true, country: 'DE', taxId: null },
    });
    await t.ship(id);
    await t.work();
    expect(await standing(id)).toEqual([['invoice', 'paid', '119', '119', '0']]);
    const [payment] = await t.rows(sql<{ id: string }>`select id from payment where subject_id = ${id}::uuid`);
    const dispute = (state: 'open' | 'lost') => ({
      disputes: { dp_1: { amount: '100.00', state } },
      ...(state === 'lost' ? { refunds: { dp_1: { amount: '100.00', state: 'done', isChargeback: true } as const } } : {}),
    });
    const tell = async (state: 'open' | 'lost') => {
      await t.system((ctx) => observe(ctx, payment?.id ?? '', dispute(state)));
      await t.work();
    };
    await tell('open');
    expect(await standing(id)).toEqual([['invoice', 'paid', '119', '119', '0']]);
    await tell('lost');
    await tell('lost');
    await t.system((ctx) => settleOrder(ctx, id));
    expect(await standing(id)).toEqual([['invoice', 'part-paid', '119', '19', '100']]);
    const [made] = await t.invoicesOf(id);
    expect(made?.settledOn).toBeNull();
    const events = await t.rows(
      sql<{
        type: string;
        amount: string;
      }>`select type, data ->> 'amount' as amount from event where record_id = ${made?.id}::uuid and type like 'invoices.invoiceReopened'`,
    );
    expect(events).toEqual([{ type: 'invoices.invoiceReopened', amount: '100' }]);
    const { accounts } = await t.system((ctx) =>
      readStatement(ctx, { organizationId: buyer, personId: null, from: '2026-03-01', to: '2026-03-31' }),
    );
    expect(accounts[0]).toMatchObject({ closing: '100', ageing: { days30: '100' } });
    expect(accounts[0]?.movements.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['invoice', '119'],
      ['payment', '-119'],
      ['chargeback', '100'],
    ]);
    // It is dunned as any other, and settled by what is paid instead.
    const start = t.app.now();
    t.setNow('2026-03-24T10:00:00.000Z');
    await t.system(async (ctx) => ctx.enqueue('invoices.followDueDates', {}));
    await t.work();
    expect(await t.read(made?.id ?? '')).toMatchObject({ state: 'overdue', reminderLevel: 1 });
    await t.run(invoice, 'record-payment', made?.id ?? '', { amount: eur('100'), receivedOn: '2026-03-24' });
    await t.work();
    expect(await standing(id)).toEqual([['invoice', 'paid', '119', '119', '0']]);
    t.setNow(start);
  });

  test('the invoices of a guest follow their order to the person who it turns out to be', async () => {
    const id = await t.order([{ quantity: '1', unitPrice: '100' }], {
      method: 'transfer',
      email: 'gast@example.com',
      buyer: { personId: null, organizationId: null, groupIds: [], segment: null, isBusiness: false, country: 'DE', taxId: null },
    });
    await t.run(order, 'confirm', id);
    await t.ship(id);
    await t.work();
    const before = await t.invoicesOf(id);
    expect(before.map((row) => row.person)).toEqual([null]);
    const guest = await t.make(person, { givenName: 'Gesa', familyName: 'Gast' });
    await t.system((ctx) => claimGuestOrders(ctx, { personId: guest, email: 'gast@example.com' }));
    await t.work();
    const [made] = await t.invoicesOf(id);
    expect(made?.person?.id).toBe(guest);
    const { accounts } = await t.system((ctx) =>
      readStatement(ctx, { organizationId: null, personId: guest, from: '2026-03-01', to: '2026-03-31' }),
    );
    expect(accounts[0]?.closing).toBe(made?.gross?.amount);
    const paying = await t.rows(sql<{ id: string }>`select person_id as id from payment where subject_id = ${id}::uuid`);
    expect(paying).toEqual([{ id: guest }]);
  });

  test('an entry of the ledger is never changed', async () => {
    await expect(sql`update ledger_entry set amount = 1`.execute(t.app.db)).rejects.toMatchObject({ code: 'E0422' });
  });
});

describe('what is written off', () => {
  const unpaid = async (name: string): Promise<{ id: string; buyer: string; invoiceId: string }> => {
    const buyer = await t.make(organization, { name });
    await t.make(creditAccount, { organization: buyer, number: name, creditLimit: eur('1000'), termsDays: 1 });
    const id = await t.order([{ quantity: '2', unitPrice: '100' }], {
      method: 'account',
      buyer: { personId: null, organizationId: buyer, groupIds: [], segment: null, isBusiness: true, country: 'DE', taxId: null },
    });
    await t.ship(id);
    await t.work();
    const [row] = await t.invoicesOf(id);
    return { id, buyer, invoiceId: row?.id ?? '' };
  };
  const used = async (buyer: string): Promise<string | undefined> =>
    t.system(async (ctx) => (await creditStanding(ctx, buyer))?.used.amount);

  test('is asked for no more: of the order, and of the limit of who bought on account; taken back it is owed again', async () => {
    const { id, buyer, invoiceId } = await unpaid('Insolvent AG');
    expect(await used(buyer)).toBe('238');
    await t.run(invoice, 'record-payment', invoiceId, { amount: eur('38'), receivedOn: '2026-03-02' });
    expect(await used(buyer)).toBe('200');
    await t.run(invoice, 'write-off', invoiceId, { reason: 'Insolvent' });
    await t.work();
    expect(await standing(id)).toEqual([['invoice', 'written-off', '238', '38', '0']]);
    expect(await orderMoney(id)).toEqual({
      state: 'completed',
      paymentState: 'writtenOff',
      credited: '0',
      paid: '38',
      refunded: '0',
      balance: '0',
    });
    expect(await used(buyer)).toBe('0');
    const [transfer] = await t.rows(sql<{ id: string }>`select id from payment_method where provider = 'transfer'`);
    await expect(t.run(order, 'take-payment', id, { method: transfer?.id ?? '' })).rejects.toMatchObject({ status: 409 });
    await t.run(invoice, 'take-back-write-off', invoiceId, { reason: 'The wrong one' });
    await t.work();
    expect((await standing(id)).map(([, , , paid, open]) => [paid, open])).toEqual([['38', '200']]);
    expect(await orderMoney(id)).toMatchObject({ state: 'confirmed', paymentState: 'partlyPaid', balance: '200' });
    await t.run(invoice, 'record-payment', invoiceId, { amount: eur('200'), receivedOn: '2026-03-05' });
    await t.work();
    expect(await standing(id)).toEqual([['invoice', 'paid', '238', '238', '0']]);
    expect(await orderMoney(id)).toMatchObject({ state: 'completed', paymentState: 'paid', paid: '238', balance: '0' });
  });

  test('may be paid after all, which is a loss no more', async () => {
    const { id, invoiceId } = await unpaid('Späte Zahler AG');
    await t.run(invoice, 'write-off', invoiceId, { reason: 'Does not answer' });
    await expect(t.run(invoice, 'record-payment', invoiceId, { amount: eur('238.01'), receivedOn: '2026-03-04' })).rejects.toMatchObject({
      problems: [{ pointer: '/amount', code: 'max', message: 'is more than the 238 that are open' }],
    });
    await t.run(invoice, 'record-payment', invoiceId, { amount: eur('138'), receivedOn: '2026-03-04' });
    await t.work();
    expect(await standing(id)).toEqual([['invoice', 'written-off', '238', '138', '0']]);
    expect(await orderMoney(id)).toMatchObject({ paymentState: 'writtenOff', paid: '138', balance: '0' });
    await t.run(invoice, 'record-payment', invoiceId, { amount: eur('100'), receivedOn: '2026-03-05' });
    await t.work();
    expect(await standing(id)).toEqual([['invoice', 'paid', '238', '238', '0']]);
    expect(await orderMoney(id)).toMatchObject({ paymentState: 'paid', paid: '238', balance: '0' });
  });

  test('gives nobody money back for goods that they never paid', async () => {
    const { id, buyer, invoiceId } = await unpaid('Retour AG');
    await t.run(invoice, 'record-payment', invoiceId, { amount: eur('19'), receivedOn: '2026-03-02' });
    await t.run(invoice, 'write-off', invoiceId, { reason: 'Insolvent' });
    const [line] = await t.orderLines(id);
    await t.run(order, 'request-return', id, { lines: [{ line, quantity: 1 }], reason: 'unwanted' });
    const [back] = await t.rows(
      sql<{ id: string; line: string }>`
        select r.id, l.id as line from order_return r join return_line l on l.order_return_id = r.id where r.order_id = ${id}::uuid`,
    );
    await t.run(orderReturn, 'receive', back?.id ?? '', {
      lines: [{ line: back?.line, quantity: 1, condition: 'damaged', isRestocked: false }],
    });
    await t.work();
    // Half of what was given up came back as goods: 119 are credited, 19 were paid, 100 remain a loss.
    expect(await standing(id)).toEqual([
      ['invoice', 'written-off', '238', '19', '0'],
      ['credit-note', 'paid', '119', '0', '0'],
    ]);
    expect(await orderMoney(id)).toMatchObject({ paymentState: 'writtenOff', credited: '119', paid: '19', refunded: '0', balance: '0' });
    const { accounts } = await t.system((ctx) =>
      readStatement(ctx, { organizationId: buyer, personId: null, from: '2026-01-01', to: '2026-12-31' }),
    );
    expect(accounts.map(({ closing }) => closing)).toEqual(['0']);
  });
});

describe('overdue', () => {
  test('follows the calendar: reminders go out one level at a time, stop when told, and a loss is written off', async () => {
    const id = await t.order([{ quantity: '1', unitPrice: '10' }]);
    const stopped = await t.order([{ quantity: '1', unitPrice: '10' }]);
    await t.ship(id);
    await t.ship(stopped);
    await t.work();
    const [late] = await t.invoicesOf(id);
    const [quiet] = await t.invoicesOf(stopped);
    await t.run(invoice, 'stop-reminders', quiet?.id ?? '', { isStopped: true });
    const start = t.app.now();
    const on = async (at: string): Promise<[string, number]> => {
      t.setNow(at);
      await t.system(async (ctx) => ctx.enqueue('invoices.followDueDates', {}));
      await t.work();
      const row = await t.read(late?.id ?? '');
      return [row.state, row.reminderLevel];
    };
    // Due on the 16th: in Berlin the 17th begins an hour before it does in UTC.
    expect(await on('2026-03-16T22:59:00.000Z')).toEqual(['issued', 0]);
    expect(await on('2026-03-16T23:01:00.000Z')).toEqual(['overdue', 0]);
    expect(await on('2026-03-23T10:00:00.000Z')).toEqual(['overdue', 1]);
    expect(await on('2026-03-23T11:00:00.000Z')).toEqual(['overdue', 1]);
    expect(await on('2026-04-06T10:00:00.000Z')).toEqual(['overdue', 2]);
    expect(await on('2026-04-20T10:00:00.000Z')).toEqual(['overdue', 3]);
    expect(await on('2026-06-20T10:00:00.000Z')).toEqual(['overdue', 3]);
    expect((await t.read(quiet?.id ?? '')).reminderLevel).toBe(0);
    const mails = await t.rows(
      sql<{ subject: string; text: string }>`
        select subject, text from mail where key like ${`invoice ${late?.id} reminder%`} order by created_at`,
    );
    // Each asks to pay by a day of its own, not by the one that has passed.
    expect(mails.map(({ text }) => /Due on: (.*)/.exec(text)?.[1])).toEqual(['30 Mar 2026', '13 Apr 2026', '27 Apr 2026']);
    expect(mails.map(({ subject }) => subject)).toEqual([
      `Payment reminder for invoice ${late?.number}`,
      `Second reminder for invoice ${late?.number}`,
      `Last reminder for invoice ${late?.number}`,
    ]);
    await t.run(invoice, 'write-off', late?.id ?? '', { reason: 'Insolvent' });
    expect(await t.read(late?.id ?? '')).toMatchObject({ state: 'written-off', balance: { amount: '0' } });
    t.setNow(start);
  });
});

describe('the document', () => {
  test('says what was issued, is kept as it is, and goes with the mail', async () => {
    const id = await t.order(
      [
        { quantity: '1.5', unitPrice: '1234.5' },
        { quantity: '2', unitPrice: '10', taxClass: 'reduced' },
      ],
      { language: 'de' },
    );
    await t.ship(id);
    await t.work();
    const [made] = await t.invoicesOf(id);
    const [file] = await t.rows(
      sql<{ name: string; sha256: string; shared: boolean }>`select name, sha256, shared from file where id = ${made?.file?.id}::uuid`,
    );
    const bytes = await filesOf(t.app).store.bytes(contentKey(file?.sha256 ?? ''));
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(pdf, { mergePages: true });
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: `Rechnung ${made?.number}`, Language: 'de' });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    for (const said of [
      `Rechnung ${made?.number}`,
      'Fjellvik Handels GmbH · Große Straße 12 · 20095 Hamburg',
      'Bergfreund GmbH',
      'Jörg Weiß',
      'USt-IdNr. DE136695976',
      'IBAN DE89 3704 0044 0532 0130 00',
      '1.234,50 €',
      'USt. 19 % auf 1.851,75 € 351,83 €',
      'USt. 7 % auf 20,00 € 1,40 €',
      'Gesamtbetrag 2.224,98 €',
      `Bitte zahlen Sie 2.224,98 € bis zum 16.03.2026 unter Angabe von ${made?.number}.`,
      'Seite 1 von 1',
    ])
      expect(text.replaceAll(/[\s\u00a0\u202f]+/g, ' ')).toContain(said);
    const mail = await t.system((ctx) => invoiceMailCheck.look(ctx, { id: 'mail', key: `invoice ${made?.id}`, to: 'x@example.com' }));
    expect(mail).toMatchObject({ attachments: [{ filename: `${made?.number}.pdf`, contentType: 'application/pdf' }] });
    const [sent] = await t.rows(
      sql<{ subject: string; recipient: string; text: string; html: string }>`
        select subject, recipient, text, html from mail where key = ${`invoice ${made?.id}`}`,
    );
    expect(sent).toMatchObject({ subject: `Rechnung ${made?.number}`, recipient: 'einkauf@bergfreund.example' });
    const toPay = [
      ['Zu zahlen', '2.224,98 €'],
      ['Fällig am', '16.03.2026'],
      ['Empfänger', 'Fjellvik Handels GmbH'],
      ['IBAN', 'DE89 3704 0044 0532 0130 00'],
      ['Verwendungszweck', made?.number],
    ];
    for (const [label, value] of toPay) {
      expect(sent?.text.replaceAll('\u00a0', ' ')).toContain(`${label}: ${value}`);
      expect(sent?.html.replaceAll('\u00a0', ' ').replaceAll(/<[^>]*>/g, '')).toContain(`${label}${value}`);
    }
    expect(sent?.text).toMatch(/Bestellung ansehen: https?:\/\/\S+\/orders\/\S+\?token=\S+/);
    expect(file).toMatchObject({ name: `${made?.number}.pdf`, shared: true });
    // What becomes of it later changes nothing on paper.
    await t.run(invoice, 'record-payment', made?.id ?? '', { amount: eur('100'), receivedOn: '2026-03-02' });
    await t.system(async (ctx) => ctx.enqueue('invoices.draw', { invoice: made?.id }));
    await t.work();
    expect((await t.read(made?.id ?? '')).file?.id).toBe(made?.file?.id);
  });

  test('names the law where the recipient owes the tax', async () => {
    const { legalNotes } = await import('../rules/words.ts');
    expect(legalNotes('de', ['standard', 'reverse-charge', 'reverse-charge'])).toEqual([
      'Steuerschuldnerschaft des Leistungsempfängers (Artikel 196 der Richtlinie 2006/112/EG).',
    ]);
    expect(legalNotes('fr', ['exempt'])).toEqual(['Exempt from VAT.']);
  });
});

describe('the account of a buyer', () => {
  test('opens, moves and closes to the cent, with what is open by age', async () => {
    const buyer = await t.make(organization, { name: 'Kontor KG', number: 'C-77' });
    const asBuyer = {
      buyer: { personId: null, organizationId: buyer, groupIds: [], segment: null, isBusiness: true, country: 'DE', taxId: null },
    };
    const start = t.app.now();
    t.setNow('2026-01-10T10:00:00.000Z');
    const old = await t.order([{ quantity: '1', unitPrice: '100' }], asBuyer);
    await t.ship(old);
    await t.work();
    t.setNow('2026-03-02T10:00:00.000Z');
    const recent = await t.order([{ quantity: '1', unitPrice: '200' }], asBuyer);
    await t.ship(recent);
    await t.work();
    const [first] = await t.invoicesOf(old);
    const [second] = await t.invoicesOf(recent);
    await t.run(invoice, 'record-payment', first?.id ?? '', { amount: eur('19'), receivedOn: '2026-03-05' });
    await t.run(invoice, 'credit', second?.id ?? '', { reason: 'Goodwill', amount: eur('38') });
    await t.work();
    const statement = await t.system((ctx) =>
      readStatement(ctx, { organizationId: buyer, personId: null, from: '2026-02-01', to: '2026-03-31' }),
    );
    expect(statement).toMatchObject({
      of: { name: 'Kontor KG' },
      accounts: [
        {
          currency: 'EUR',
          opening: '119',
          closing: '300',
          // Due on 24 January and 16 March: 66 and 15 days late at the end.
          ageing: { notDue: '0', days30: '200', days60: '0', days90: '100', over90: '0', credit: '0' },
        },
      ],
    });
    expect(statement.accounts[0]?.movements.map(({ kind, amount, balance }) => [kind, amount, balance])).toEqual([
      ['invoice', '238', '357'],
      ['credit-note', '-38', '319'],
      ['payment', '-19', '300'],
    ]);
    // On paper with the address that stands on the latest invoice, the letterhead of any other document, and the day on which it was drawn.
    const paper = await t.system((ctx) => statementDocument(ctx, statement, 'de'));
    const invoiceAddress = second?.recipientAddress;
    expect(paper.blocks[0]).toMatchObject({
      lines: ['Kontor KG', invoiceAddress?.street, `${invoiceAddress?.postalCode} ${invoiceAddress?.city}`, 'Deutschland'],
      facts: [
        { label: 'Datum', value: '02.03.2026' },
        { label: 'Zeitraum', value: '01.02.2026 – 31.03.2026' },
      ],
    });
    expect(paper.letterhead?.footer.flat()).toEqual(expect.arrayContaining(['USt-IdNr. DE136695976', 'IBAN DE89 3704 0044 0532 0130 00']));
    await t.make(taxAccount, { taxCode: 'standard', account: '8400', taxAccount: '1776' });
    const csv = await t.system((ctx) => bookkeepingCsv(ctx, '2026-03-01', '2026-03-31'));
    const mine = csv.split('\r\n').filter((line) => line.includes('C-77'));
    expect(mine.map((line) => line.split(',').slice(12, 19).join(','))).toEqual([
      '200,38,238,standard,19,8400,1776',
      '-31.93,-6.07,-38,standard,19,8400,1776',
    ]);
    t.setNow(start);
  });
});

describe('who sees what', () => {
  test('buyers their own issued invoices; partners and staff without a grant nothing', async () => {
    const mine = await t.make(organization, { name: 'Mine' });
    const other = await t.make(organization, { name: 'Other' });
    const personId = await t.make(person, { givenName: 'Berta', organization: mine });
    const of = (organizationId: string) => ({
      buyer: { personId: null, organizationId, groupIds: [], segment: null, isBusiness: true, country: 'DE', taxId: null },
    });
    const own = await t.order([{ quantity: '1', unitPrice: '10' }], of(mine));
    const foreign = await t.order([{ quantity: '1', unitPrice: '10' }], of(other));
    await t.ship(own);
    await t.ship(foreign);
    await t.work();
    const customer: Actor = { ...staff(null), audience: 'customer', personId, organizationId: mine, grants: {} };
    const names = async (actor: Actor): Promise<unknown[]> =>
      t.as(actor, async (ctx) =>
        (await listRecords(ctx, ctx.registry.record(invoice.key), { fields: ['name'] })).data.map((row) => row['name']),
      );
    expect(await names(customer)).toEqual([(await t.invoicesOf(own))[0]?.number]);
    // The second lock alone, without the predicate of the policy.
    const seen = await t.as(customer, async (ctx) => (await sql<{ number: string }>`select number from invoice`.execute(ctx.db)).rows);
    expect(seen.map(({ number }) => number)).toEqual([(await t.invoicesOf(own))[0]?.number]);
    await expect(
      t.as({ ...customer, audience: 'partner' }, (ctx) => listRecords(ctx, ctx.registry.record(invoice.key), {})),
    ).rejects.toMatchObject({ status: 404 });
    expect(await names(staff(null, { grants: {} })).catch(() => [])).toEqual([]);
    const [theirs] = await t.invoicesOf(foreign);
    await expect(
      t.as(customer, (ctx) => readStatement(ctx, { organizationId: other, personId: null, from: null, to: null })),
    ).rejects.toMatchObject({ status: 404 });
    await expect(
      t.run(invoice, 'record-payment', theirs?.id ?? '', { amount: eur('1'), receivedOn: '2026-03-02' }, customer),
    ).rejects.toMatchObject({ status: 403 });
    await expect(
      t.run(invoice, 'record-payment', theirs?.id ?? '', { amount: eur('1'), receivedOn: '2026-03-02' }, staff(null)),
    ).rejects.toMatchObject({ status: 403 });
  });
});
