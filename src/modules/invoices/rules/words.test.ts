import { expect, test } from 'vitest';
import { invoiceWords } from './words.ts';

const mails = (language: string): string[] => {
  const w = invoiceWords(language);
  return [w.mailInvoiceText, w.mailCreditText, w.reminderText1, w.reminderText2, w.reminderText3];
};

test('after the greeting an English mail goes on with a capital, a German one without', () => {
  for (const text of mails('en')) expect(text).toMatch(/^Hello,\n\n[A-Z]/);
  for (const text of mails('de')) expect(text).toMatch(/^Guten Tag,\n\n[a-z]/);
});

test('in English an invoice is for an amount, and an amount is one', () => {
  for (const text of mails('en')) expect(text).not.toMatch(/over \{amount\}|\{open\} are/);
});
