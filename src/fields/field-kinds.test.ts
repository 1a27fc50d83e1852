import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sql } from '../kernel/db/sql.ts';
import { Decimal } from '../kernel/money/decimal.ts';
import type { Field } from '../kernel/record/field.ts';
import { FieldError, type TextScope } from '../kernel/record/kind.ts';
import * as make from './index.ts';
import { countryCodes } from './country/server.ts';
import { kindOf } from './server.ts';

const scope: TextScope = {
  country: 'DE',
  baseCurrency: 'EUR',
  today: '2026-03-02',
  dateOrder: 'ymd',
  decimal: '.',
  rate: (currency) => (currency === 'USD' ? { rate: '0.5', date: '2026-03-01' } : null),
};
const parse = (field: Field, value: unknown): unknown => kindOf(field.kind).parse(field, value, scope);
const options = [
  { value: 'a', label: 'First' },
  { value: 'b', label: 'Second thing' },
];
const id = '01980000-0000-7000-8000-000000000001';

const oneLine = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((s) => s.trim() !== '' && !/\p{Cc}/u.test(s));
const severalLines = fc.array(oneLine, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
const word = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/);
const email = fc.tuple(word, word, word).map(([a, b, c]) => `${a}.${b}@${c}.example`);
const phone = fc.integer({ min: 1_000_000, max: 99_999_999 }).map((n) => `+49 30 ${n}`);
const day = fc
  .date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const instant = fc
  .date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString());
const address = fc.record(
  { street: severalLines, city: oneLine, postalCode: word, country: fc.constantFrom('DE', 'US') },
  { requiredKeys: ['city'] },
);
const decimals = (digits: number): fc.Arbitrary<number> =>
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => Number((n / 10 ** digits).toFixed(digits)));
const labeled = <T>(value: fc.Arbitrary<T>) =>
  fc.array(fc.record({ value, label: fc.constantFrom('work', 'home', 'my own') }, { requiredKeys: ['value'] }), {
    minLength: 1,
    maxLength: 4,
  });

/** Each kind with values that a client may send. */
const kinds: readonly (readonly [string, Field, fc.Arbitrary<unknown>])[] = [
  ['text', make.text({}), oneLine],
  ['longText', make.longText({}), severalLines],
  ['richText', make.richText({}), fc.array(word, { minLength: 1 }).map((w) => `<p>${w.join('</p><p>')}</p>`)],
  ['number', make.number({}), fc.integer({ min: -1e14, max: 1e14 })],
  ['number with decimals', make.number({ decimals: 2 }), decimals(2)],
  [
    'percent',
    make.percent({ min: -10_000, max: 10_000 }),
    decimals(2)
      .map((n) => n / 100)
      .map((n) => Number(n.toFixed(2))),
  ],
  ['boolean', make.boolean({}), fc.boolean()],
  ['date', make.date({}), day],
  ['instant', make.instant({}), instant],
  ['money', make.money({}), fc.record({ amount: decimals(2).map(String), currency: fc.constantFrom('EUR', 'USD', 'CHF') })],
  ['choice', make.choice({ options }), fc.constantFrom('a', 'b')],
  ['multiChoice', make.multiChoice({ options }), fc.subarray(['a', 'b'], { minLength: 1 })],
  ['tags', make.tags({}), fc.uniqueArray(word, { minLength: 1, maxLength: 5 })],
  ['email', make.email({}), email],
  ['phone', make.phone({}), phone],
  ['url', make.url({}), fc.tuple(word, word).map(([a, b]) => `https://${a}.example/${b}?q=${b}#x`)],
  ['domain', make.domain({}), word.map((w) => `${w}.com`)],
  ['address', make.address({}), address],
  ['country', make.country({}), fc.constantFrom(...countryCodes)],
  ['currency', make.currency({}), fc.constantFrom('EUR', 'USD', 'JPY')],
  ['language', make.language({}), fc.constantFrom('de', 'en-GB', 'pt-BR', 'zh-Hant')],
  [
    'translations',
    make.translations({ texts: { name: { label: 'Name', max: 60 }, text: { label: 'Text', max: 400, isLong: true } } }),
    fc.dictionary(fc.constantFrom('de', 'pt-BR'), fc.record({ name: word, text: severalLines }, { requiredKeys: ['name'] }), {
      minKeys: 1,
    }),
  ],
  ['taxId', make.taxId({}), fc.constantFrom('DE136695976', 'DE 136 695 976', 'AU51824753556')],
  [
    'json',
    make.json()({}),
    fc
      .jsonValue()
      .filter((v) => v !== null && v !== '')
      .map((v) => JSON.parse(JSON.stringify(v)) as unknown),
  ],
  ['many e-mails', make.many({ of: make.email() }), labeled(email)],
  ['many phones', make.many({ of: make.phone() }), labeled(phone)],
  ['many texts', make.many({ of: make.text() }), labeled(oneLine)],
  ['many addresses', make.many({ of: make.address() }), labeled(address)],
  ['ref', make.ref({ to: 'zoo.animal' }), fc.uuid()],
  ['file', make.file({}), fc.uuid()],
  ['anyRef', make.anyRef({}), fc.record({ type: fc.constantFrom('zoo.animal', 'zoo.enclosure'), id: fc.uuid() })],
];
const linked = new Set(['ref', 'file']);

describe.each(kinds.map(([name, field, values]) => ({ name, field, values })))('$name', ({ field, values }) => {
  const kind = kindOf(field.kind);

  test('what is stored stays as it is when it is sent again', () => {
    fc.assert(
      fc.property(values, (value) => {
        const stored = parse(field, value);
        expect(parse(field, stored)).toEqual(stored);
      }),
    );
  });

  // Rows that are sent as JSON as a whole rely on it.
  test('what begins with a column of JSON is that column, written as the JSON of the value', () => {
    const [first, ...others] = kind.columns(field, 'it');
    if (first?.type !== 'jsonb') return;
    expect(others).toEqual([]);
    fc.assert(
      fc.property(values, (value) => {
        const stored = parse(field, value);
        expect(kind.write(field, stored)).toEqual([JSON.stringify(stored)]);
      }),
      { numRuns: 30 },
    );
  });

  test('what an export writes an import reads back', () => {
    fc.assert(
      fc.property(values, (value) => {
        const stored = parse(field, value);
        const text = kind.toText(field, linked.has(field.kind) ? { id: stored, title: 'x' } : stored);
        expect(parse(field, kind.fromText(field, text, scope))).toEqual(stored);
      }),
    );
  });

  test('what is not such a value is refused by name of the rule, or becomes one', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.constantFrom(
        '',
        ' ',
        '\u0000',
        'a\u0000b',
        'x'.repeat(100_001),
        NaN,
        Infinity,
        -0,
        {},
        [],
        [[]],
        { value: 1 },
        { amount: {}, currency: [] },
        '__proto__',
        Symbol('x'),
        10n,
        () => 1,
      ),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        if (value === null || value === undefined) return;
        try {
          const stored = parse(field, value);
          expect(kind.write(field, stored)).toHaveLength(kind.columns(field, 'x').filter((c) => c.generated === undefined).length);
          expect(JSON.stringify(stored) ?? '').not.toContain('\\u0000');
        } catch (error) {
          expect(error).toBeInstanceOf(FieldError);
          expect((error as FieldError).code).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a filter with any operator and value is SQL with parameters, or refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kind.operators), fc.oneof(fc.anything(), values, fc.array(values)), (op, value) => {
        try {
          const { text, values: parameters } = kind.condition(field, (suffix) => sql.ref(`t.x${suffix}`), op, value, scope).compile();
          expect(text).toContain('"t"."x');
          if (typeof value === 'string' && value.length > 3 && !/^[\w.]*$/.test(value)) expect(text).not.toContain(value);
          expect(parameters.length).toBeLessThan(200);
        } catch (error) {
          expect(error).toBeInstanceOf(FieldError);
        }
      }),
    );
  });

  test('says what it takes as JSON Schema', () => {
    expect(typeof kind.schema(field)).toBe('object');
  });
});

test.each<[string, Field, unknown, unknown]>([
  ['text loses the space around it', make.text({}), '  Ana  ', 'Ana'],
  ['text is composed as Unicode says (NFC)', make.text({}), 'Zoe\u0308', 'Zoë'],
  ['a time zone is written as in the database', make.text({ format: 'time-zone' }), 'europe/berlin', 'Europe/Berlin'],
  ['line ends are one', make.longText({}), 'a\r\nb\rc', 'a\nb\nc'],
  [
    'rich text keeps nothing that runs',
    make.richText({}),
    '<p onclick="x()">Hi<script>alert(1)</script><img src=x onerror=y></p>',
    '<p>Hi</p>',
  ],
  [
    'links in rich text open elsewhere and tell nothing',
    make.richText({}),
    '<a href="https://a.example">x</a><a href="javascript:x">y</a>',
    '<a href="https://a.example" rel="noopener noreferrer nofollow" target="_blank">x</a><a rel="noopener noreferrer nofollow" target="_blank">y</a>',
  ],
  ['e-mail is in lower case', make.email({}), ' Ana.Trujillo@Example.COM ', 'ana.trujillo@example.com'],
  ['phone is E.164, by the country of the company', make.phone({}), '030 1234567', '+49301234567'],
  ['phone with 00 for +', make.phone({}), '0044 20 7946 0958', '+442079460958'],
  ['web address without a scheme is https', make.url({}), 'example.com', 'https://example.com'],
  ['country is in capitals', make.country({}), ' de ', 'DE'],
  ['currency is in capitals', make.currency({}), 'usd', 'USD'],
  ['language is canonical', make.language({}), 'pt_br', 'pt-BR'],
  ['instant is UTC', make.instant({}), '2026-05-01T09:30:00+02:00', '2026-05-01T07:30:00.000Z'],
  [
    'money has its rate and base amount, rounded half to even',
    make.money({}),
    { amount: '10.05', currency: 'USD' },
    { amount: '10.05', currency: 'USD', rate: '0.5', rateDate: '2026-03-01', base: '5.02' },
  ],
  [
    'money without a known rate has no base amount',
    make.money({}),
    { amount: '10', currency: 'CHF' },
    { amount: '10', currency: 'CHF', rate: null, rateDate: null, base: null },
  ],
  ['tags come once whatever their case, sorted', make.tags({}), ['b', 'A', 'a', ' b '], ['a', 'b']],
  ['choices come in their order', make.multiChoice({ options }), ['b', 'a', 'b'], ['a', 'b']],
  ['an address without parts is none', make.address({}), { street: ' ', city: '' }, null],
  [
    'values of many that are the same come once',
    make.many({ of: make.email() }),
    ['A@x.example', { value: 'a@x.example' }, ''],
    [{ value: 'a@x.example' }],
  ],
  ['a link may be sent as it was read', make.ref({ to: 'zoo.animal' }), { id: id.toUpperCase(), title: 'x' }, id],
])('%s', (_what, field, sent, stored) => {
  expect(parse(field, sent)).toEqual(stored);
});

test('an amount is kept exactly, in its shortest form, and refused for digits that its currency has not', () => {
  const nought = fc.constantFrom('0', '-0', '0.00', '-0.00', '000', '-000.000', '0.10', '-0.010', '007.50', '10', '100.0', '-1.000');
  const any = fc.stringMatching(/^-?[0-9]{1,15}(\.[0-9]{1,3}0{0,3})?$/);
  fc.assert(
    fc.property(fc.oneof(nought, any), (text) => {
      const exact = new Decimal(text);
      const read = (): unknown => parse(make.money({}), { amount: text, currency: 'EUR' });
      if (exact.decimalPlaces() > 2) expect(read).toThrow(FieldError);
      else expect(read()).toMatchObject({ amount: exact.toFixed(), base: exact.toFixed() });
    }),
  );
});

test.each<[string, Field, unknown, string, string]>([
  ['too long a text', make.text({ max: 3 }), 'abcd', 'max', ''],
  ['two lines in one', make.text({}), 'a\nb', 'control', ''],
  ['half of a whole number', make.number({}), 1.5, 'decimals', ''],
  ['too many digits for JavaScript', make.number({}), 1e15, 'max', ''],
  ['a day that is not', make.date({}), '2026-02-30', 'date', ''],
  ['a time without zone', make.instant({}), '2026-05-01T09:30:00', 'instant', ''],
  ['cents of yen', make.money({}), { amount: '1.5', currency: 'JPY' }, 'decimals', '/amount'],
  ['no currency', make.money({}), { amount: '1' }, 'currency', '/currency'],
  ['another choice', make.choice({ options }), 'c', 'choice', ''],
  ['an address that runs', make.url({}), 'javascript:alert(1)', 'url', ''],
  ['an unknown part of an address', make.address({}), { town: 'x' }, 'unknown', '/town'],
  ['a bad one of many', make.many({ of: make.email() }), ['a@x.example', 'nope'], 'email', '/1/value'],
  ['a wrong check digit', make.taxId({}), 'DE136695977', 'wrong-checksum', ''],
])('%s is refused by its rule', (_what, field, value, code, pointer) => {
  expect(() => parse(field, value)).toThrow(expect.objectContaining({ code, pointer }));
});

test.each<[string, Field, string, Partial<TextScope>, unknown]>([
  ['day first', make.date({}), '31.12.2026', { dateOrder: 'dmy' }, '2026-12-31'],
  ['month first', make.date({}), '12/31/26', { dateOrder: 'mdy' }, '2026-12-31'],
  ['decimal comma', make.number({ decimals: 2 }), '1.234,56', { decimal: ',' }, 1234.56],
  ['grouped by spaces', make.number({ decimals: 1 }), '1 234,5', { decimal: ',' }, 1234.5],
  [
    'money in brackets is negative',
    make.money({}),
    '(1,234.50) USD',
    {},
    { amount: '-1234.5', currency: 'USD', rate: '0.5', rateDate: '2026-03-01', base: '-617.25' },
  ],
  ['a country by name', make.country({}), 'Deutschland', {}, 'DE'],
  ['yes in German', make.boolean({}), 'Ja', {}, true],
  ['a choice by its label', make.choice({ options }), 'second THING', {}, 'b'],
])("from people's files: %s", (_what, field, text, more, value) => {
  const given = { ...scope, ...more };
  const kind = kindOf(field.kind);
  expect(kind.parse(field, kind.fromText(field, text, given), given)).toEqual(value);
});
