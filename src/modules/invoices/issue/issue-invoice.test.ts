import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../kernel/db/sql.ts';
import { Decimal, decimal } from '../../../kernel/money/decimal.ts';
import { orderEvents } from '../../orders/events.ts';
import { order } from '../../orders/records/order.ts';
import { numberSeries } from '../records/number-series.ts';
import { invoice } from '../records/invoice.ts';
import { legalEntity } from '../records/legal-entity.ts';
import type { InvoiceRow } from '../settle/write-entry.ts';
import { createInvoicesApp, type InvoicesApp } from '../testing/invoices-app.ts';
import { creditOrder } from './credit-order.ts';
import { issueInvoice } from './issue-invoice.ts';

let t: InvoicesApp;
beforeAll(async () => {
  t = await createInvoicesApp();
});

type Amount = 'net' | 'tax' | 'gross';

const sum = (rows: readonly InvoiceRow[], name: Amount): string =>
  rows
    .reduce((total, row) => total.plus(decimal(row[name]?.amount ?? '0').times(row.kind === 'invoice' ? 1 : -1)), new Decimal(0))
    .toFixed();
const sums = (rows: readonly InvoiceRow[]) => ({ net: sum(rows, 'net'), tax: sum(rows, 'tax'), gross: sum(rows, 'gross') });

const orderTotals = async (id: string): Promise<Record<Amount, string> | undefined> => {
  const [row] = await t.rows(sql<Record<Amount, string>>`
    select trim_scale(net)::text as net, trim_scale(tax)::text as tax, trim_scale(gross)::text as gross from "order" where id = ${id}::uuid`);
  return row;
};

/** Numbers of a legal entity as they were counted, without their text. */
const counted = async (entityId: string, kind = 'invoice'): Promise<number[]> =>
  (
    await t.rows(
      sql<{
        number: string;
      }>`select number from invoice where legal_entity_id = ${entityId}::uuid and kind = ${kind} and number is not null`,
    )
  )
    .map(({ number }) => Number(number.slice(-4)))
    .toSorted((a, b) => a - b);

describe('invoices of an order', () => {
  test('one is issued with each shipment, and they add up to the order', async () => {
    const id = await t.order([
      { quantity: '3', unitPrice: '9.99' },
      { quantity: '7', unitPrice: '0.35', taxClass: 'reduced' },
    ]);
    await t.ship(id, [1, 3]);
    await t.ship(id);
    await t.work();
    const made = await t.invoicesOf(id);
    expect(made.map((row) => row.state)).toEqual(['issued', 'issued']);
    expect(sums(made)).toEqual(await orderTotals(id));
    expect(made[0]?.taxes?.map(({ code, rate }) => [code, rate])).toEqual([
      ['standard', '19'],
      ['reduced', '7'],
    ]);
    const recipient = { recipientName: 'Bergfreund GmbH', recipientContact: 'Jörg Weiß' };
    expect(made[0]).toMatchObject({ issuedOn: '2026-03-02', dueOn: '2026-03-16', ...recipient });
  });

  test('an event that comes again issues nothing again', async () => {
    const id = await t.order([{ quantity: '2', unitPrice: '50' }]);
    await t.ship(id);
    await t.work();
    const [shipment] = await t.rows(sql<{ id: string }>`select id from shipment where order_id = ${id}::uuid`);
    await t.system(async (ctx) =>
      ctx.emit({ type: orderEvents.shipmentSent, recordType: 'orders.shipment', recordId: shipment?.id ?? '' }),
    );
    await t.work();
    expect(await t.invoicesOf(id)).toHaveLength(1);
  });

  test.each([
    ['EUR', ['3', '7', '1.5'], ['33.33', '0.07', '9.99']],
    ['JPY', ['3', '7', '1.5'], ['333', '1', '99']],
    ['KWD', ['3', '7', '1.5'], ['33.333', '0.007', '9.999']],
  ])('parts of any size add up to an order in %s to the last minor unit', async (currency, quantities, prices) => {
    const lines = quantities.map((quantity, i) => ({
      quantity,
      unitPrice: prices[i] ?? '1',
      taxClass: i === 1 ? ('reduced' as const) : ('standard' as const),
    }));
    const id = await t.order(lines, { currency });
    const ids = await t.orderLines(id);
    const parts = [
      [1, 2.5, 0.333],
      [0.001, 1.125, 0.667],
      [1.5, 0.375, 0.25],
      [9, 9, 9],
    ];
    for (const [n, part] of parts.entries()) {
      const wanted = part.map((quantity, i) => ({ orderLineId: ids[i] ?? '', quantity: String(quantity) }));
      await t.system((ctx) => issueInvoice(ctx, { orderId: id, lines: wanted, sourceKey: `part ${n} of ${id}` }));
    }
    const made = await t.invoicesOf(id);
    expect(made).toHaveLength(4);
    expect(sums(made)).toEqual(await orderTotals(id));
    expect(await t.system((ctx) => issueInvoice(ctx, { orderId: id, sourceKey: `more of ${id}` }))).toBeNull();
  });

  test('more than is left is refused when it is asked for by hand', async () => {
    const id = await t.order([{ quantity: '2', unitPrice: '10' }]);
    const [line = ''] = await t.orderLines(id);
    await expect(t.run(order, 'issue-invoice', id, { lines: [{ orderLineId: line, quantity: '3' }] })).rejects.toMatchObject({
      problems: [{ pointer: '/lines/0', code: 'max' }],
    });
    await t.run(order, 'issue-invoice', id, { lines: [{ orderLineId: line, quantity: '2' }] });
    await expect(t.run(order, 'issue-invoice', id)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('an issued invoice', () => {
  test('cannot be changed or removed, nor its lines and entries, even in the database', async () => {
    const id = await t.order([{ quantity: '1', unitPrice: '100' }]);
    await t.ship(id);
    await t.work();
    const [made] = await t.invoicesOf(id);
    const refused = async (query: ReturnType<typeof sql>): Promise<void> => {
      await expect(query.execute(t.app.db)).rejects.toMatchObject({ code: 'E0422' });
    };
    await refused(sql`update invoice set gross = 1 where id = ${made?.id}::uuid`);
    await refused(sql`update invoice set recipient_name = 'Somebody else' where id = ${made?.id}::uuid`);
    await refused(sql`update invoice set is_sealed = false where id = ${made?.id}::uuid`);
    await refused(sql`update invoice set deleted_at = now() where id = ${made?.id}::uuid`);
    await refused(sql`update invoice set file_id = null where id = ${made?.id}::uuid`);
    await refused(sql`delete from invoice where id = ${made?.id}::uuid`);
    await refused(sql`update invoice_line set net = 1 where invoice_id = ${made?.id}::uuid`);
    await refused(sql`delete from invoice_line where invoice_id = ${made?.id}::uuid`);
    await refused(
      sql`insert into invoice_line (id, invoice_id, kind, position, description, quantity) values (gen_random_uuid(), ${made?.id}::uuid, 'item', 9, 'x', 1)`,
    );
    expect(await t.read(made?.id ?? '')).toEqual(made);
    expect(made?.file).not.toBeNull();
  });

  test('is corrected by credit notes that add up with it to the cent', async () => {
    const id = await t.order([
      { quantity: '3', unitPrice: '33.33' },
      { quantity: '3', unitPrice: '0.35', taxClass: 'reduced' },
    ]);
    await t.ship(id);
    await t.work();
    const [made] = await t.invoicesOf(id);
    const lines = await t.rows(sql<{ id: string }>`select id from invoice_line where invoice_id = ${made?.id}::uuid order by position`);
    const some = [
      { invoiceLineId: lines[0]?.id, quantity: '1' },
      { invoiceLineId: lines[1]?.id, quantity: '2' },
    ];
    await t.run(invoice, 'credit', made?.id ?? '', { reason: 'Damaged', lines: some });
    await expect(
      t.run(invoice, 'credit', made?.id ?? '', { reason: 'Too many', lines: [{ invoiceLineId: lines[1]?.id, quantity: '2' }] }),
    ).rejects.toMatchObject({
      problems: [{ pointer: '/lines/0', code: 'max' }],
    });
    await t.run(invoice, 'credit', made?.id ?? '', { reason: 'Goodwill', amount: { amount: '10.01', currency: 'EUR' } });
    await t.run(invoice, 'credit', made?.id ?? '', { reason: 'All the rest' });
    await t.work();
    const all = await t.invoicesOf(id);
    expect(all.map((row) => row.kind)).toEqual(['invoice', 'credit-note', 'credit-note', 'credit-note']);
    expect(sums(all)).toEqual({ net: '0', tax: '0', gross: '0' });
    expect(all.map((row) => [row.state, row.balance?.amount])).toEqual([
      ['credited', '0'],
      ['paid', '0'],
      ['paid', '0'],
      ['paid', '0'],
    ]);
    await expect(t.run(invoice, 'credit', made?.id ?? '', { reason: 'Once more' })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('is credited by itself for what is cancelled, once', async () => {
    await t.run(legalEntity, 'update', t.entityId, { invoiceWhen: 'order' });
    const id = await t.order([{ quantity: '3', unitPrice: '33.33' }]);
    await t.work();
    expect(sums(await t.invoicesOf(id))).toEqual(await orderTotals(id));
    const [line] = await t.orderLines(id);
    await t.run(order, 'change-lines', id, { lines: [{ line, quantity: 2 }] });
    await t.work();
    expect(sums(await t.invoicesOf(id))).toEqual(await orderTotals(id));
    await t.system((ctx) => creditOrder(ctx, id, 'Once more', 'again'));
    expect(await t.invoicesOf(id)).toHaveLength(2);
    await t.run(order, 'cancel', id, { reason: 'buyer' });
    await t.work();
    expect(sums(await t.invoicesOf(id)).gross).toBe('0');
    await t.run(legalEntity, 'update', t.entityId, { invoiceWhen: 'shipment' });
  });
});

describe('numbers', () => {
  test('200 invoices issued at once, a part of them rolled back, have no gap and no number twice', { timeout: 90_000 }, async () => {
    const entityId = await t.make(legalEntity, { name: 'Crowded GmbH' });
    const orderIds = await Promise.all(Array.from({ length: 20 }, () => t.order([{ quantity: '10', unitPrice: '5' }])));
    const issue = async (n: number): Promise<void> =>
      t.system(async (ctx) => {
        const orderId = orderIds[n % 20] ?? '';
        const [line = ''] = (
          await sql<{ id: string }>`select id from order_line where order_id = ${orderId}::uuid`.execute(ctx.db)
        ).rows.map(({ id }) => id);
        await issueInvoice(ctx, {
          orderId,
          legalEntityId: entityId,
          lines: [{ orderLineId: line, quantity: '1' }],
          sourceKey: `crowd ${n}`,
        });
        if (n % 7 === 3) throw new Error('rolled back on purpose');
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => issue(n)));
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(outcomes.flatMap((each) => (each.status === 'rejected' ? [(each.reason as Error).message] : []))).toEqual(
      Array.from({ length: 200 - done }, () => 'rolled back on purpose'),
    );
    expect(done).toBe(171);
    expect(await counted(entityId)).toEqual(Array.from({ length: 171 }, (_, i) => i + 1));
  });

  test('a process that is killed after it took a number leaves no gap', async () => {
    const entityId = await t.make(legalEntity, { name: 'Killed GmbH' });
    const id = await t.order([{ quantity: '3', unitPrice: '5' }]);
    const [line = ''] = await t.orderLines(id);
    const issue = (n: number) =>
      t.system((ctx) =>
        issueInvoice(ctx, {
          orderId: id,
          legalEntityId: entityId,
          lines: [{ orderLineId: line, quantity: '1' }],
          sourceKey: `killed ${n}`,
        }),
      );
    await issue(1);
    const script = path.resolve(import.meta.dirname, '../testing/issuer-to-kill.ts');
    const child = spawn(process.execPath, [script, t.appUrl, entityId, '2026'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString().trim()).toBe('INV-2026-0002');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await issue(2))?.number).toBe('INV-2026-0002');
    expect((await issue(3))?.number).toBe('INV-2026-0003');
  });

  test('the year is that of the company, not of the server', async () => {
    const entityId = await t.make(legalEntity, { name: 'New Year GmbH' });
    const id = await t.order([{ quantity: '3', unitPrice: '5' }]);
    const [line = ''] = await t.orderLines(id);
    const issueAt = async (at: string): Promise<string | undefined> => {
      t.setNow(at);
      return (
        await t.system((ctx) =>
          issueInvoice(ctx, {
            orderId: id,
            legalEntityId: entityId,
            lines: [{ orderLineId: line, quantity: '1' }],
            sourceKey: `year ${at}`,
          }),
        )
      )?.number;
    };
    const before = t.app.now();
    // In Berlin it is half past eleven in the evening, and half an hour after midnight.
    expect(await issueAt('2026-12-31T22:30:00.000Z')).toBe('INV-2026-0001');
    expect(await issueAt('2026-12-31T23:30:00.000Z')).toBe('INV-2027-0001');
    t.setNow(before);
  });

  test('a format can be set until the first number, and numbers without a year count on', async () => {
    const entityId = await t.make(legalEntity, { name: 'Format GmbH' });
    await t.run(numberSeries, 'set-format', null, { legalEntity: entityId, kind: 'invoice', year: 2026, format: 'R{00000}' });
    await expect(
      t.run(numberSeries, 'set-format', null, { legalEntity: entityId, kind: 'credit-note', year: 2026, format: 'R{00000}' }),
    ).rejects.toMatchObject({ problems: [{ pointer: '/format', code: 'unique' }] });
    await expect(
      t.run(numberSeries, 'set-format', null, { legalEntity: entityId, kind: 'invoice', year: 2026, format: 'R' }),
    ).rejects.toMatchObject({ problems: [{ pointer: '/format', code: 'pattern' }] });
    const id = await t.order([{ quantity: '2', unitPrice: '5' }]);
    const [line = ''] = await t.orderLines(id);
    const issue = (n: number) =>
      t.system((ctx) =>
        issueInvoice(ctx, {
          orderId: id,
          legalEntityId: entityId,
          lines: [{ orderLineId: line, quantity: '1' }],
          sourceKey: `format ${n}`,
        }),
      );
    expect((await issue(1))?.number).toBe('R00001');
    await expect(
      t.run(numberSeries, 'set-format', null, { legalEntity: entityId, kind: 'invoice', year: 2026, format: 'X{000}' }),
    ).rejects.toMatchObject({ problems: [{ pointer: '/format', code: 'used' }] });
    const before = t.app.now();
    t.setNow('2027-01-15T10:00:00.000Z');
    expect((await issue(2))?.number).toBe('R00002');
    t.setNow(before);
  });
});
