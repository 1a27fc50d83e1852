import { InvoiceService, type Invoice } from '@e-invoice-eu/core';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { contentKey, filesOf } from '../../../platform/files/index.ts';
import { organization } from '../../parties/records/organization.ts';
import { legalEntity } from '../records/legal-entity.ts';
import { createInvoicesApp, type InvoicesApp } from '../testing/invoices-app.ts';
import { eInvoice } from '../rules/e-invoice.ts';
import { ublFormat, writeEInvoice } from './write-e-invoice.ts';
import type { EInvoiceFacts, EInvoiceLine } from '../rules/e-invoice-facts.ts';

type Tree = { readonly [name: string]: Tree } & { readonly '#text'?: string };
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => ['InvoiceLine', 'CreditNoteLine', 'TaxSubtotal'].includes(name),
  removeNSPrefix: true,
});
const text = (node: unknown): string => (typeof node === 'object' && node !== null ? String((node as Tree)['#text']) : String(node ?? ''));
const list = (node: unknown): readonly Tree[] => (node ?? []) as readonly Tree[];
const sum = (values: readonly string[]): string => values.reduce((total, each) => total.plus(decimal(each)), new Decimal(0)).toFixed(2);

/** Rules of EN 16931 that add up, by their names in the standard, and those on what must be there. */
function broken(xml: string): string[] {
  const document = parser.parse(xml) as Tree;
  const root = (document['Invoice'] ?? document['CreditNote']) as Tree;
  const isCredit = document['CreditNote'] !== undefined;
  const lines = list(root[isCredit ? 'CreditNoteLine' : 'InvoiceLine']);
  const totals = root['LegalMonetaryTotal'] as Tree;
  const tax = root['TaxTotal'] as Tree;
  const groups = list(tax['TaxSubtotal']);
  const [net, exclusive, inclusive, prepaid, payable] = [
    'LineExtensionAmount',
    'TaxExclusiveAmount',
    'TaxInclusiveAmount',
    'PrepaidAmount',
    'PayableAmount',
  ].map((name) => text(totals[name]) || '0') as [string, string, string, string, string];
  const found: string[] = [];
  const rule = (name: string, holds: boolean): void => void (holds || found.push(name));
  const category = (node: Tree): string => text(node['ID']);
  rule('BR-CO-10', sum(lines.map((line) => text(line['LineExtensionAmount']))) === decimal(net).toFixed(2));
  rule('BR-CO-13', decimal(exclusive).eq(decimal(net)));
  rule('BR-CO-14', sum(groups.map((each) => text(each['TaxAmount']))) === decimal(text(tax['TaxAmount'])).toFixed(2));
  rule(
    'BR-CO-15',
    decimal(exclusive)
      .plus(decimal(text(tax['TaxAmount'])))
      .eq(decimal(inclusive)),
  );
  rule('BR-CO-16', decimal(inclusive).minus(decimal(prepaid)).eq(decimal(payable)));
  rule('BR-CO-25', decimal(payable).lte(0) || isCredit || root['DueDate'] !== undefined || root['PaymentTerms'] !== undefined);
  for (const group of groups) {
    const of = group['TaxCategory'] as Tree;
    const id = category(of);
    const own = lines.filter(
      (line) =>
        category((line['Item'] as Tree)['ClassifiedTaxCategory'] as Tree) === id &&
        decimal(text(((line['Item'] as Tree)['ClassifiedTaxCategory'] as Tree)['Percent'])).eq(decimal(text(of['Percent']))),
    );
    rule(`BR-${id}-08`, sum(own.map((line) => text(line['LineExtensionAmount']))) === decimal(text(group['TaxableAmount'])).toFixed(2));
    const exact = decimal(text(group['TaxableAmount']))
      .times(decimal(text(of['Percent'])))
      .div(100);
    rule(
      'BR-CO-17',
      exact
        .minus(decimal(text(group['TaxAmount'])))
        .abs()
        .lt(1),
    );
    rule(`BR-${id}-10`, ['S', 'Z'].includes(id) === (of['TaxExemptionReason'] === undefined));
    if (id === 'K')
      rule(
        'BR-IC-12',
        text(((((root['Delivery'] as Tree)['DeliveryLocation'] as Tree)['Address'] as Tree)['Country'] as Tree)['IdentificationCode']) !==
          '',
      );
  }
  for (const line of lines) {
    const price = decimal(text((line['Price'] as Tree)['PriceAmount']));
    const quantity = decimal(text(line[isCredit ? 'CreditedQuantity' : 'InvoicedQuantity']));
    const off = line['AllowanceCharge'] ? decimal(text((line['AllowanceCharge'] as Tree)['Amount'])) : new Decimal(0);
    rule('BR-27', price.gte(0));
    rule(
      'PEPPOL-EN16931-R120',
      quantity
        .times(price)
        .minus(off)
        .minus(decimal(text(line['LineExtensionAmount'])))
        .abs()
        .lte('0.02'),
    );
  }
  return found;
}

async function xmlOf(t: InvoicesApp, id: string): Promise<string> {
  const row = await t.read(id);
  expect(row).toMatchObject({ electronicProblem: null });
  const [kept] = await t.rows(sql<{ sha256: string }>`select sha256 from file where id = ${row.electronic?.id ?? null}::uuid`);
  return Buffer.from(await t.system((ctx) => filesOf(ctx).store.bytes(contentKey(kept?.sha256 ?? '')))).toString('utf8');
}

test(
  'an invoice and its credit note are written for machines too, by EN 16931, with the Leitweg-ID of the buyer',
  { timeout: 60_000 },
  async () => {
    const t = await createInvoicesApp();
    await t.system(async (ctx) => {
      await updateRecord(ctx, organization, t.companyId, { buyerReference: '04011000-1234512345-06' });
      await updateRecord(ctx, legalEntity, t.entityId, { email: 'rechnung@fjellvik.example', phone: '+4940123456' });
    });
    const order = await t.order([
      { quantity: '3', unitPrice: '33.33' },
      { quantity: '7', unitPrice: '0.99', taxClass: 'reduced' },
    ]);
    await t.ship(order);
    await t.work();
    const [invoice] = await t.invoicesOf(order);
    const xml = await xmlOf(t, invoice?.id ?? '');
    expect(broken(xml)).toEqual([]);
    const root = (parser.parse(xml) as Tree)['Invoice'] as Tree;
    expect(text(root['CustomizationID'])).toContain('xrechnung');
    expect(root).toMatchObject({
      ID: invoice?.number,
      IssueDate: '2026-03-02',
      DueDate: '2026-03-16',
      InvoiceTypeCode: '380',
      BuyerReference: '04011000-1234512345-06',
      OrderReference: { ID: 'PO-7' },
      AccountingSupplierParty: {
        Party: { PartyTaxScheme: { CompanyID: 'DE136695976' }, Contact: { ElectronicMail: 'rechnung@fjellvik.example' } },
      },
      PaymentMeans: { PaymentMeansCode: '58', PayeeFinancialAccount: { ID: 'DE89370400440532013000' } },
    });
    // The same in the PDF, where Factur-X looks for it.
    const [pdf] = await t.rows(sql<{ sha256: string }>`select sha256 from file where id = ${invoice?.file?.id ?? null}::uuid`);
    const bytes = Buffer.from(await t.system((ctx) => filesOf(ctx).store.bytes(contentKey(pdf?.sha256 ?? '')))).toString('latin1');
    expect(bytes).toContain('factur-x.xml');
    expect(bytes).toContain('<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>');

    await t.run((await import('../records/invoice.ts')).invoice, 'credit', invoice?.id ?? '', {
      reason: 'Returned',
      amount: { amount: '20.00', currency: 'EUR' },
    });
    await t.work();
    const credit = (await t.invoicesOf(order)).find((each) => each.kind === 'credit-note');
    const corrected = await xmlOf(t, credit?.id ?? '');
    expect(broken(corrected)).toEqual([]);
    expect((parser.parse(corrected) as Tree)['CreditNote']).toMatchObject({
      CreditNoteTypeCode: '381',
      BuyerReference: '04011000-1234512345-06',
      BillingReference: { InvoiceDocumentReference: { ID: invoice?.number, IssueDate: '2026-03-02' } },
    });
  },
);

test('what is lacking is said beside the invoice, which is written all the same', { timeout: 60_000 }, async () => {
  const t = await createInvoicesApp();
  await t.system(async (ctx) => void (await updateRecord(ctx, legalEntity, t.entityId, { taxId: null })));
  const order = await t.order([{ quantity: '1', unitPrice: '10' }]);
  await t.ship(order);
  await t.work();
  expect((await t.invoicesOf(order))[0]).toMatchObject({
    file: { id: expect.any(String) },
    electronic: null,
    electronicProblem: 'The legal entity has no tax id.',
  });
});

const line = (more: Partial<EInvoiceLine>): EInvoiceLine => ({
  description: 'Lamp',
  detail: 'P-1',
  quantity: '2',
  unit: 'piece',
  unitPrice: '10',
  discount: '0',
  net: '20',
  tax: '0',
  taxCode: 'reverse-charge',
  taxRate: '0',
  isGoods: true,
  ...more,
});
const facts = (more: Partial<EInvoiceFacts>): EInvoiceFacts => ({
  kind: 'invoice',
  number: 'INV-1',
  issuedOn: '2026-03-02',
  dueOn: '2026-03-16',
  suppliedOn: '2026-03-01',
  currency: 'EUR',
  display: 'net',
  net: '20',
  tax: '0',
  gross: '20',
  paid: '0',
  balance: '20',
  seller: {
    name: 'Fjellvik',
    address: { street: 'A 1', city: 'Hamburg', postalCode: '20095', country: 'DE' },
    taxId: 'DE136695976',
    registration: null,
    email: 'rechnung@fjellvik.example',
    phone: null,
    website: null,
    bankName: null,
    iban: 'DE89370400440532013000',
    bic: null,
    logoId: null,
    footnote: null,
  },
  buyer: {
    name: 'Montagne',
    contact: null,
    email: 'a@montagne.example',
    taxId: 'FR40303265045',
    address: { city: 'Lyon', country: 'FR' },
    reference: null,
  },
  shipTo: { city: 'Lyon', country: 'FR' },
  orderNumber: 'O-1',
  purchaseOrderNumber: null,
  corrects: null,
  notes: [],
  terms: 'Within 14 days',
  lines: [line({})],
  ...more,
});

test.each([
  ['goods to a business of another member state', { lines: [line({})] }, ['K', 'VATEX-EU-IC']],
  ['a service to a business of another member state', { lines: [line({ isGoods: false, unit: 'hour' })] }, ['AE', 'VATEX-EU-AE']],
  ['goods that leave the Union', { lines: [line({ taxCode: 'outside' })], shipTo: { country: 'NO' } }, ['G', 'VATEX-EU-G']],
] as const)('%s is named as the directive does', async (_what, more, [id, reason]) => {
  const sold = facts(more as Partial<EInvoiceFacts>);
  const { ubl, cii } = await writeEInvoice(sold);
  // Every element against the schema of the library, which throws for one that is missing, unknown or not in its code list.
  await new InvoiceService(console).generate(eInvoice(sold) as unknown as Invoice, { format: ublFormat(sold), lang: 'en' });
  expect(broken(ubl)).toEqual([]);
  expect(ubl).toContain(`<cbc:ID>${id}</cbc:ID>`);
  expect(ubl).toContain(reason);
  expect(cii).toContain('urn:cen.eu:en16931:2017');
  expect(cii).toContain(`<ram:CategoryCode>${id}</ram:CategoryCode>`);
});

test('prices with tax become prices without it that come to the line', async () => {
  const { ubl } = await writeEInvoice(
    facts({
      display: 'gross',
      net: '50.41',
      tax: '9.58',
      gross: '59.99',
      balance: '0',
      paid: '59.99',
      lines: [line({ quantity: '3', unitPrice: '22.00', discount: '6.01', net: '50.41', tax: '9.58', taxCode: 'standard', taxRate: '19' })],
    }),
  );
  expect(broken(ubl)).toEqual([]);
  expect(ubl).toContain('<cbc:PayableAmount currencyID="EUR">0.00</cbc:PayableAmount>');
});
