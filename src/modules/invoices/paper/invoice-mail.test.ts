import { expect, test } from 'vitest';
import type { InvoiceRow } from '../settle/write-entry.ts';
import { invoiceMail } from './invoice-mail.ts';

const row = {
  kind: 'invoice',
  number: 'R-7',
  currency: 'EUR',
  gross: { amount: '119', currency: 'EUR' },
  balance: { amount: '19', currency: 'EUR' },
  seller: { name: 'Fjell & Vik <AS>', iban: 'NO9386011117947', bic: null, bankName: null },
} as InvoiceRow;
const mailOf = (more: Partial<InvoiceRow>) =>
  invoiceMail({
    row: { ...row, ...more },
    language: 'en-GB',
    subject: 'Invoice R-7',
    text: 'Hello,\n\nHere it is.\n\nKind regards\nFjell',
    payBy: '2026-03-16',
    url: null,
  });

test('says what is still open, to which account, and with which reference', () => {
  const { text } = mailOf({});
  expect(text).toBe(
    'Hello,\n\nHere it is.\n\nTo be paid: €19.00\nDue on: 16 Mar 2026\nPayable to: Fjell & Vik <AS>\nIBAN: NO93 8601 1117 947\nReference: R-7\n\nKind regards\nFjell',
  );
});

test('asks for nothing where nothing is open, nor on a credit note', () => {
  for (const more of [{ balance: { amount: '0', currency: 'EUR' } }, { kind: 'credit-note' }] as Partial<InvoiceRow>[]) {
    expect(mailOf(more).text).toBe('Hello,\n\nHere it is.\n\nKind regards\nFjell');
    expect(mailOf(more).html).not.toContain('IBAN');
  }
});

test('the page shows names as they are written, as no markup', () => {
  expect(mailOf({}).html).not.toContain('<AS>');
});
