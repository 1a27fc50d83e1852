import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { QuoteView } from '../../../modules/quotes/index.ts';
import type { Language } from '../words.ts';
import { QuoteTotals } from './totals.tsx';

const quote = {
  currency: 'NOK',
  display: 'net',
  delivery: null,
  net: '12900',
  taxes: [{ code: 'standard', rate: '25', net: '12900', tax: '3225' }],
  gross: '16125',
};
/** Names and amounts, row by row. */
const rowsOf = (more: object = {}, language: Language = 'en'): string[][] =>
  [
    ...renderToStaticMarkup(<QuoteTotals language={language} quote={{ ...quote, ...more } as unknown as QuoteView} />).matchAll(
      /<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g,
    ),
  ].map(([, name = '', amount = '']) => [name, amount].map((text) => text.replaceAll('\u00a0', ' ')));

test('amounts are written as on paper', () => {
  expect(rowsOf()).toEqual([
    ['Net', 'NOK 12,900.00'],
    ['VAT 25 %', 'NOK 3,225.00'],
    ['Total', 'NOK 16,125.00'],
  ]);
  expect(rowsOf({}, 'de')[1]).toEqual(['USt. 25 %', '3.225,00 NOK']);
});

test('a buyer abroad reads that there is no tax', () => {
  const taxes = [{ code: 'export', rate: '0', net: '12900', tax: '0' }];
  expect(rowsOf({ taxes, gross: '12900' })[1]).toEqual(['VAT 0 %', 'NOK 0.00']);
  expect(rowsOf({ taxes, gross: '12900', display: 'gross' })).toEqual([
    ['Total', 'NOK 12,900.00'],
    ['VAT 0 %', 'NOK 0.00'],
  ]);
  expect(rowsOf({ taxes: [{ ...taxes[0], code: 'reverse-charge' }] })[1]).toEqual(['VAT is due from you (reverse charge)', 'NOK 0.00']);
});
