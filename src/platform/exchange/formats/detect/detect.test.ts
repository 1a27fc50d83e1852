import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectDialect } from './csv-dialect.ts';
import { decodeToUtf8 } from './decode-to-utf8.ts';
import { createEncodingProbe, detectEncoding } from './encoding.ts';
import { detectHeaderRow } from './header-row.ts';
import { detectCurrencies, detectDateOrder, detectDecimal } from './locale.ts';
import { columnShape, shapeOf } from './value-shapes.ts';

const german = 'Name;Straße;Ort\r\nJürgen Größer;Königsallee 5;Düsseldorf\r\nÄnne Öhler;Übergasse 1;Köln\r\n';

describe('encoding', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'])('recognises %s', async (encoding) => {
    const bytes = iconv.encode(german, encoding);
    expect(detectEncoding(bytes).encoding).toBe(encoding);
    const decoded = Buffer.concat(
      await Array.fromAsync(
        decodeToUtf8(
          (async function* () {
            yield bytes.subarray(0, 33);
            yield bytes.subarray(33);
          })(),
          encoding,
        ),
      ),
    );
    expect(decoded.toString()).toBe(german);
  });

  it('recognises other scripts', () => {
    expect(
      detectEncoding(
        iconv.encode('Имя,Город\nИван Петров,Москва\nАнна Смирнова,Санкт-Петербург\nСергей Кузнецов,Новосибирск\n', 'windows-1251'),
      ).encoding,
    ).toBe('windows-1251');
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('sees the mark of %s', (encoding) => {
    expect(detectEncoding(iconv.encode(german, encoding, { addBOM: true }))).toEqual({ encoding, hasBom: true, isCertain: true });
  });

  it('finds the first accent of a file however late it comes, even cut in two', () => {
    const probe = createEncodingProbe();
    for (let at = 0; at < 20; at += 1) probe.add(Buffer.alloc(65_536, 'a'));
    const umlaut = Buffer.from('ü');
    probe.add(umlaut.subarray(0, 1));
    probe.add(umlaut.subarray(1));
    expect(probe.guess()).toMatchObject({ encoding: 'utf-8', isCertain: true });
    const late = createEncodingProbe();
    late.add(Buffer.alloc(200_000, 'a'));
    late.add(Buffer.from('M\xfcller und S\xf6hne', 'latin1'));
    expect(late.guess().encoding).toBe('windows-1252');
  });
});

describe('dialect', () => {
  it.each([
    ['a,b,c\n1,"x;y;z",3\n', ',', '"'],
    ['a;b\n1,5;2\n3,5;4\n', ';', '"'],
    ['a\tb\n1, 2\t3\n', '\t', '"'],
    ['a|b|c\n1|2|3', '|', '"'],
    ["a,b\n'x,1','y'\n'z','w,2'\n", ',', "'"],
    ['sep=;\na;b\n', ';', '"'],
    ['one column\njust text, here\n', ',', '"'],
  ])('of %j', (text, delimiter, quote) => {
    expect(detectDialect(text)).toEqual({ delimiter, quote });
  });

  it('tells a header from data', () => {
    expect(
      detectHeaderRow([
        ['Name', 'E-mail'],
        ['Ann', 'ann@x.example'],
      ]),
    ).toBe(true);
    expect(
      detectHeaderRow([
        ['Ann', 'ann@x.example'],
        ['Bob', 'bob@x.example'],
      ]),
    ).toBe(false);
    expect(
      detectHeaderRow([
        ['Vorname', 'Nachname'],
        ['Ann', 'Lee'],
        ['Bob', 'Ray'],
      ]),
    ).toBe(true);
    expect(
      detectHeaderRow([
        ['red', 'x'],
        ['red', 'y'],
      ]),
    ).toBe(false);
  });
});

describe('values', () => {
  it.each([
    [['31.12.2025', '01.02.2026'], 'dmy', false],
    [['12/31/2025', '01/02/2026'], 'mdy', false],
    [['2025-12-31', '2026/1/2'], 'ymd', false],
    [['01/02/2026', '03/04/2026'], 'mdy', true],
    [['01.02.2026'], 'dmy', false],
    [['31/12/2025', '12/31/2025', '30/12/2025'], 'dmy', true],
  ])('dates %j are %s', (cells, order, isAmbiguous) => {
    expect(detectDateOrder(cells)).toEqual({ order, isAmbiguous });
  });

  it.each([
    [['1.234,56', '7,5'], ',', false],
    [['1,234.56'], '.', false],
    [['1.234'], '.', true],
    [['1.234.567'], ',', false],
    [['12.5 €'], '.', false],
  ])('numbers %j use %s', (cells, decimal, isAmbiguous) => {
    expect(detectDecimal(cells)).toEqual({ decimal, isAmbiguous });
  });

  it('finds currencies and nothing where nothing is', () => {
    expect(detectCurrencies(['€ 5', '5 EUR', '$7', 'x'])).toEqual(['EUR', 'USD']);
    expect([detectDateOrder(['x']), detectDecimal(['5'])]).toEqual([undefined, undefined]);
  });

  it.each([
    ['a@b.example', 'email'],
    ['+49 30 12345', 'phone'],
    ['(5) 555-4729', 'phone'],
    ['https://x.example', 'url'],
    ['x.example', 'domain'],
    ['1.2.2020', 'date'],
    ['2020-01-02T10:00:00Z', 'instant'],
    ['Germany', 'country'],
    ['Deutschland', 'country'],
    ['EUR', 'currency'],
    ['12,5 %', 'percent'],
    ['$1,000.00', 'money'],
    ['yes', 'boolean'],
    ['EC1 4SD', 'postalCode'],
    ['Hello world', 'text'],
    ['12209', 'number'],
  ])('%s looks like %s', (text, shape) => {
    expect(shapeOf(text)).toBe(shape);
  });

  it('speaks of a column only when most of it agrees', () => {
    expect(columnShape(['a@b.example', '', 'c@d.example'])).toEqual({ shape: 'email', share: 1 });
    expect(columnShape(['a@b.example', 'x', 'y'])?.shape).not.toBe('email');
  });
});
