import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isCurrency } from '../../../kernel/money/currency.ts';
import { decimal, isDecimal } from '../../../kernel/money/decimal.ts';
import { parseDate } from '../../../kernel/time/dates.ts';

/** What one euro was worth on one day: `{ date: "2026-03-31", currency: "USD", rate: "1.0812" }`. */
export interface EcbRate {
  readonly date: string;
  readonly currency: string;
  readonly rate: string;
}

/**
 * Reads the European Central Bank's reference rates, the daily file (`eurofxref-daily.xml`) or the one of the last
 * 90 days (`eurofxref-hist-90d.xml`): three nested `Cube` elements for the file, the day and the currency.
 * Format: https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates
 *
 * All or nothing: a file with one rate that cannot be true is refused whole with `InvalidRates`, since a feed that is
 * wrong in one place is not to be trusted in another. Refused are files that are empty, too large or not well-formed
 * XML, pages of HTML, files by another sender, days and rates that are missing, twice, or not a date or a positive
 * plain number, rates outside one billionth to one billion, and, with `today` given, days after tomorrow (the
 * bank is ahead of some time zones). Old files are read: how old rates may be is another question. Codes that ISO 4217
 * does not know are left out, so that a new currency does not stop the others.
 *
 * Gives the days from old to new.
 */
export function parseEcbRates(xml: string, options: { today?: string } = {}): EcbRate[] {
  if (xml.trim() === '') throw new InvalidRates('the file is empty');
  if (xml.length > LONGEST_FILE) throw new InvalidRates('the file is larger than 5 MB');
  if (/^\s*(<!doctype html|<html)/i.test(xml)) throw new InvalidRates('it is a web page, not a rate file');
  // No rate file declares entities; one that does is an attack on the parser's memory.
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new InvalidRates('it declares a document type');

  const days = daysOf(parseXml(xml));
  const rates = days.flatMap(readDay);
  const dates = days.map((day) => day.time);
  if (new Set(dates).size < dates.length) throw new InvalidRates('a day appears twice');
  if (options.today !== undefined) refuseFuture(dates, options.today);
  return rates.toSorted((a, b) => a.date.localeCompare(b.date) || a.currency.localeCompare(b.currency));
}

/** A file of rates that was refused; nothing of it was used. The message says where and why. */
export class InvalidRates extends Error {
  readonly code = 'invalid_rates';
  constructor(why: string) {
    super(`The exchange rates were refused: ${why}.`);
    this.name = 'InvalidRates';
  }
}

/** The whole history since 1999 has 8 MB; the files read here have less than 100 kB. */
const LONGEST_FILE = 5_000_000;

// Values stay text: a parser that makes numbers of them would lose the trailing zeros and could lose digits.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseAttributeValue: false,
  parseTagValue: false,
  processEntities: false,
  isArray: (name) => name === 'Cube',
});

function parseXml(xml: string): unknown {
  const validity = XMLValidator.validate(xml);
  if (validity !== true) throw new InvalidRates(`line ${validity.err.line} is not well-formed XML: ${validity.err.msg}`);
  try {
    return parser.parse(xml);
  } catch (error) {
    // The parser finds faults that the validator overlooks, such as a declaration that is not closed.
    throw new InvalidRates(`it is not well-formed XML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface Day {
  time: string;
  cubes: Record<string, unknown>[];
}

function daysOf(document: unknown): Day[] {
  const envelope = child(document, 'Envelope');
  if (!envelope) throw new InvalidRates('it has no Envelope, so it is not a file of the European Central Bank');
  const [outer] = cubesIn(envelope);
  const days = outer ? cubesIn(outer) : [];
  if (days.length === 0) throw new InvalidRates('it has no days');
  return days.map((day) => {
    const time = String(day['time'] ?? '');
    try {
      parseDate(time);
    } catch {
      throw new InvalidRates(`"${time.slice(0, 40)}" is not a date`);
    }
    return { time, cubes: cubesIn(day) };
  });
}

function readDay({ time, cubes }: Day): EcbRate[] {
  if (cubes.length === 0) throw new InvalidRates(`${time} has no rates`);
  const seen = new Set<string>();
  return cubes.flatMap((cube) => {
    const currency = String(cube['currency'] ?? '');
    const rate = String(cube['rate'] ?? '');
    if (!/^[A-Z]{3}$/.test(currency)) throw new InvalidRates(`${time} has a rate for "${currency.slice(0, 20)}"`);
    if (seen.has(currency)) throw new InvalidRates(`${time} has two rates for ${currency}`);
    if (currency === 'EUR') throw new InvalidRates(`${time} has a rate of the euro in euros`);
    seen.add(currency);
    refuseRate(rate, `${currency} on ${time}`);
    return isCurrency(currency) ? [{ date: time, currency, rate: decimal(rate).toFixed() }] : [];
  });
}

function refuseRate(rate: string, where: string): void {
  if (!isDecimal(rate)) throw new InvalidRates(`"${rate.slice(0, 40)}" for ${where} is not a number`);
  const value = decimal(rate);
  if (value.lte(0)) throw new InvalidRates(`${rate} for ${where} is not positive`);
  if (value.lt('0.000000001') || value.gt('1000000000')) throw new InvalidRates(`${rate} for ${where} cannot be true`);
}

function refuseFuture(dates: readonly string[], today: string): void {
  const tomorrow = parseDate(today).add({ days: 1 }).toString();
  const later = dates.find((date) => date > tomorrow);
  if (later !== undefined) throw new InvalidRates(`${later} has not come yet`);
}

function child(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[name] : undefined;
}

function cubesIn(node: unknown): Record<string, unknown>[] {
  const cubes = child(node, 'Cube');
  if (!Array.isArray(cubes)) return [];
  return cubes.filter((cube): cube is Record<string, unknown> => typeof cube === 'object' && cube !== null);
}
