import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidRates, parseEcbRates } from './parse-ecb-rates.ts';

function file(days: Record<string, string>, quote = "'"): string {
  const cubes = Object.entries(days).map(([time, rates]) => {
    const inner = rates
      .split(' ')
      .filter((rate) => rate !== '')
      .map((rate) => {
        const [currency, value] = rate.split('=');
        return `<Cube currency=${quote}${currency}${quote} rate=${quote}${value}${quote}/>`;
      });
    return `<Cube time=${quote}${time}${quote}>${inner.join('\n')}</Cube>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
    <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
    <gesmes:subject>Reference rates</gesmes:subject>
    <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
    <Cube>${cubes.join('\n')}</Cube></gesmes:Envelope>`;
}

describe('parseEcbRates', () => {
  test('reads a daily file, with every digit', () => {
    expect(parseEcbRates(file({ '2026-03-31': 'USD=1.0810 JPY=161.55 IDR=16477.11' }))).toEqual([
      { date: '2026-03-31', currency: 'IDR', rate: '16477.11' },
      { date: '2026-03-31', currency: 'JPY', rate: '161.55' },
      { date: '2026-03-31', currency: 'USD', rate: '1.081' },
    ]);
  });

  test('reads many days from old to new, whichever way they are quoted and ordered', () => {
    const rates = parseEcbRates(file({ '2026-04-02': 'USD=1.1', '2026-04-01': 'USD=1.2', '2026-03-31': 'USD=1.3' }, '"'));
    expect(rates.map((rate) => rate.date)).toEqual(['2026-03-31', '2026-04-01', '2026-04-02']);
  });

  test('keeps withdrawn currencies and leaves out those that ISO does not know', () => {
    expect(parseEcbRates(file({ '2018-06-11': 'HRK=7.3788 QQQ=2' })).map((rate) => rate.currency)).toEqual(['HRK']);
  });

  test.each<[string, string, RegExp]>([
    ['an empty file', ' \n', /is empty/],
    ['a web page', '<html><head><title>Not now</title></head></body></html>', /web page/],
    ['a web page with a doctype', '<!DOCTYPE html><html></html>', /web page/],
    ['entities', `<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>`, /document type/],
    ['text', 'rates: none', /not well-formed|no Envelope/],
    ['half a file', file({ '2026-03-31': 'USD=1.1' }).slice(0, -40), /not well-formed/],
    ['another document', '<feed><entry/></feed>', /no Envelope/],
    ['a file without days', file({}), /no days/],
    ['a day without rates', file({ '2026-03-31': '' }), /2026-03-31 has no rates/],
    ['a day that does not exist', file({ '2026-02-30': 'USD=1.1' }), /2026-02-30" is not a date/],
    ['a negative rate', file({ '2026-03-31': 'USD=-1.1' }), /-1.1 for USD on 2026-03-31 is not positive/],
    ['a rate of zero', file({ '2026-03-31': 'USD=0.000' }), /not positive/],
    ['an absurd rate', file({ '2026-03-31': 'USD=99999999999' }), /cannot be true/],
    ['a tiny rate', file({ '2026-03-31': 'USD=0.0000000000001' }), /cannot be true/],
    ['a rate that is text', file({ '2026-03-31': 'USD=N/A' }), /is not a number/],
    ['an empty rate', file({ '2026-03-31': 'USD=' }), /is not a number/],
    ['a rate with an exponent', file({ '2026-03-31': 'USD=1e3' }), /is not a number/],
    ['a comma for a point', file({ '2026-03-31': 'USD=1,08' }), /is not a number/],
    ['a rate without currency', file({ '2026-03-31': '=1.1' }), /has a rate for ""/],
    ['two rates of one currency', file({ '2026-03-31': 'USD=1.1 USD=1.2' }), /two rates for USD/],
    ['a rate of the euro', file({ '2026-03-31': 'EUR=1' }), /euro in euros/],
  ])('refuses %s', (_, xml, message) => {
    expect(() => parseEcbRates(xml)).toThrow(InvalidRates);
    expect(() => parseEcbRates(xml)).toThrow(message);
  });

  test('refuses a day twice', () => {
    const day = `<Cube time='2026-03-31'><Cube currency='USD' rate='1.1'/></Cube>`;
    expect(() => parseEcbRates(file({ '2026-03-31': 'USD=1.1' }).replace(day, day + day))).toThrow(/appears twice/);
  });

  test('refuses rates of the future, but not those of a zone ahead, nor old ones', () => {
    const xml = file({ '2026-03-31': 'USD=1.1' });
    expect(() => parseEcbRates(xml, { today: '2026-03-29' })).toThrow(/not come yet/);
    expect(parseEcbRates(xml, { today: '2026-03-30' })).toHaveLength(1);
    expect(parseEcbRates(xml, { today: '2036-03-30' })).toHaveLength(1);
  });

  test('gives rates or InvalidRates, whatever happens to the bytes on the way', () => {
    const good = file({ '2026-03-31': 'USD=1.0810 JPY=161.55', '2026-04-01': 'USD=1.0820 JPY=161.40' });
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(80), fc.string(), (start, length, inserted) => {
        try {
          for (const { rate } of parseEcbRates(good.slice(0, start) + inserted + good.slice(start + length))) {
            expect(Number(rate)).toBeGreaterThan(0);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidRates);
        }
      }),
      { numRuns: 500 },
    );
  });
});
