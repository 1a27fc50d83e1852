import { isCurrency, minorUnits } from './currency.ts';
import { InvalidMoney } from './invalid-money.ts';
import { type Money, money } from './money.ts';
import { readDecimal } from './read-decimal.ts';

/** What is known about the writer. The more is given, the fewer texts are refused as ambiguous. */
export interface MoneyHints {
  /** BCP 47, `de-DE`: gives the decimal sign, and the currency that a shared symbol such as $ or ¥ stands for. */
  locale?: string;
  /** The decimal sign; wins over `locale`. */
  decimal?: '.' | ',';
  /** The currency of an amount that names none. */
  currency?: string;
  /** Refuse digits beyond the currency's minor units, as for amounts that are paid. Off for unit prices. */
  wholeMinorUnits?: boolean;
}

/**
 * Reads an amount as people write it: `1.234,56 €`, `USD 12`, `$1,234.5`, `-12.5`, `(12)`, `12-`, `CHF 1'234.50`,
 * `1 234,50`. Brackets and a trailing minus mean a negative amount, as in bookkeeping.
 *
 * Nothing is guessed: a text with two readings (`1,234` without locale or decimal sign, `$` without locale or
 * currency) throws `InvalidMoney` with code `ambiguous_number` or `ambiguous_currency`; so do misplaced separators.
 */
export function parseMoney(text: string, hints: MoneyHints = {}): Money {
  const { body, negative } = takeSign(text.trim(), text);
  const { digits, currencies, innerNegative } = takeCurrency(body, text, hints);
  if (negative && innerNegative) throw new InvalidMoney('invalid_number', text, 'it has two signs');
  const currency = oneCurrency(currencies, text, hints);
  const amount = readDecimal(digits, text, hints.decimal ?? decimalSign(hints.locale));
  const decimals = amount.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  if (hints.wholeMinorUnits && decimals > minorUnits(currency)) {
    throw new InvalidMoney('too_many_digits', text, `${currency} has ${minorUnits(currency)} digits after the point`);
  }
  return money(negative || innerNegative ? `-${amount}` : amount, currency);
}

/** Takes off brackets, a leading or a trailing minus. */
function takeSign(trimmed: string, text: string): { body: string; negative: boolean } {
  const bracketed = /^\((.*)\)$/.exec(trimmed) ?? /^(\D*)\(([^()]*)\)(\D*)$/.exec(trimmed);
  if (bracketed) return { body: bracketed.slice(1).join(' ').trim(), negative: true };
  if (trimmed.includes('(') || trimmed.includes(')')) throw new InvalidMoney('invalid_number', text, 'a bracket is open');
  return { body: trimmed, negative: false };
}

/** Splits `USD -12.50` into digits, what names the currency, and the sign that stands by either. */
function takeCurrency(body: string, text: string, hints: MoneyHints) {
  const match = /^([^\d]*?)([\d][\d.,'’\s\u00a0\u202f]*|[.,]\d+)([^\d]*)$/u.exec(body.replace(/(?<=\d)\.[-–—]+(?!\d)/, ''));
  if (!match) throw new InvalidMoney('invalid_number', text, 'there is no single number in it');
  const [, before = '', digits = '', after = ''] = match;
  const signs = `${before} ${after}`.match(/[-+−–]/g) ?? [];
  if (signs.length > 1) throw new InvalidMoney('invalid_number', text, 'it has two signs');
  const names = [before, after].map((side) => side.replaceAll(/[-+−–\s\u00a0\u202f]/g, '')).filter((name) => name !== '');
  return {
    digits: digits.trim(),
    innerNegative: signs.length === 1 && signs[0] !== '+',
    currencies: names.map((name) => currencyOf(name, text, hints)),
  };
}

function oneCurrency(named: readonly string[], text: string, hints: MoneyHints): string {
  const [first = hints.currency, second = first] = named;
  if (first === undefined) throw new InvalidMoney('currency_missing', text, 'it names no currency');
  if (first !== second) throw new InvalidMoney('ambiguous_currency', text, `it names ${first} and ${second}`);
  if (!isCurrency(first)) throw new InvalidMoney('unknown_currency', text, `${first} is not an ISO 4217 code`);
  return first;
}

function currencyOf(name: string, text: string, hints: MoneyHints): string {
  const code = name.toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && isCurrency(code)) return code;
  const candidates = SYMBOLS[name] ?? SYMBOLS[code];
  if (!candidates) throw new InvalidMoney('unknown_currency', text, `"${name.slice(0, 20)}" is no currency we know`);
  const region = hints.locale === undefined ? undefined : new Intl.Locale(hints.locale).maximize().region;
  const fits = candidates.filter((each) => each === hints.currency);
  const local = candidates.filter((each) => each.slice(0, 2) === region);
  const [found] = candidates.length === 1 ? candidates : [...fits, ...local];
  if (!found) throw new InvalidMoney('ambiguous_currency', text, `"${name}" may be ${candidates.join(', ')}`);
  return found;
}

function decimalSign(locale: string | undefined): '.' | ',' | undefined {
  if (locale === undefined) return undefined;
  const sign = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value;
  // Arabic and Persian write U+066B; with western digits, as here, people there use the point.
  return sign === ',' ? ',' : '.';
}

/** Signs in use (Unicode CLDR 46, currencies, narrow and wide), and which currencies write them. */
const SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD'],
  US$: ['USD'],
  CA$: ['CAD'],
  C$: ['CAD', 'NIO'],
  A$: ['AUD'],
  AU$: ['AUD'],
  NZ$: ['NZD'],
  HK$: ['HKD'],
  S$: ['SGD'],
  MX$: ['MXN'],
  NT$: ['TWD'],
  R$: ['BRL'],
  '£': ['GBP', 'EGP', 'GIP', 'FKP', 'SHP'],
  '¥': ['JPY', 'CNY'],
  '￥': ['JPY', 'CNY'],
  円: ['JPY'],
  元: ['CNY'],
  'CN¥': ['CNY'],
  'JP¥': ['JPY'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₽': ['RUB'],
  '₺': ['TRY'],
  '₴': ['UAH'],
  '₫': ['VND'],
  '₪': ['ILS'],
  '₱': ['PHP'],
  '฿': ['THB'],
  zł: ['PLN'],
  Kč: ['CZK'],
  Ft: ['HUF'],
  lei: ['RON', 'MDL'],
  'лв.': ['BGN'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'SEK', 'NOK', 'ISK'],
  'FR.': ['CHF'],
  SFR: ['CHF'],
  'SFR.': ['CHF'],
  RS: ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  'RS.': ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  EURO: ['EUR'],
};
