import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';

/** A line of a bank statement as its file says it. */
export interface StatementLine {
  readonly bookedOn: string;
  /** Decimal text; negative when it went out. */
  readonly amount: string;
  readonly currency: string;
  readonly counterparty: string | null;
  readonly counterpartyAccount: string | null;
  readonly remittance: string;
  /** The bank's own reference; null where it gives none. */
  readonly reference: string | null;
}

export interface Statement {
  readonly account: string | null;
  readonly lines: readonly StatementLine[];
}

/** A file that is not a bank statement we read; the message says why. */
export class UnreadableStatement extends Error {
  override readonly name = 'UnreadableStatement';
}

/** Reads a bank statement: CAMT.053 (ISO 20022, bank to customer statement), or CSV with a header. @throws UnreadableStatement */
export function readStatement(content: string): Statement {
  const text = content.replace(/^\uFEFF/, '').trim();
  if (text === '') throw new UnreadableStatement('The file is empty.');
  return text.startsWith('<') ? readCamt(text) : readCsv(text);
}

interface Node {
  readonly [name: string]: unknown;
}

function readCamt(text: string): Statement {
  let root: Node;
  try {
    root = new XMLParser({ ignoreAttributes: false, removeNSPrefix: true, parseTagValue: false, processEntities: true }).parse(
      text,
    ) as Node;
  } catch {
    throw new UnreadableStatement('The file is not valid XML.');
  }
  const statements = list(at(root, 'Document', 'BkToCstmrStmt')?.['Stmt']);
  if (statements.length === 0) throw new UnreadableStatement('The file is XML, but not a CAMT.053 statement.');
  return {
    account: said(at(statements[0], 'Acct', 'Id')?.['IBAN']),
    lines: statements.flatMap((statement) => list(statement['Ntry']).filter(isBooked).flatMap(entryLines)),
  };
}

/** `PDNG` and `INFO` entries may never come true. */
function isBooked(entry: Node): boolean {
  const status = said(entry['Sts']) ?? said(at(entry, 'Sts')?.['Cd']);
  return status === null || status === 'BOOK';
}

/** An entry may bundle several transfers; each is a line of its own. */
function entryLines(entry: Node): StatementLine[] {
  const details = list(entry['NtryDtls']).flatMap((each) => list(each['TxDtls']));
  const parts = details.length > 1 && details.every((each) => amountOf(each) !== null) ? details : [details[0] ?? null];
  return parts.map((detail, index) => {
    const own = parts.length > 1 && detail ? amountOf(detail) : null;
    const { amount, currency } = own ?? amountOf(entry) ?? { amount: '', currency: '' };
    if (!/^\d+(\.\d+)?$/.test(amount) || !/^[A-Z]{3}$/.test(currency))
      throw new UnreadableStatement('An entry has no amount that could be read.');
    const isOut = (said(detail?.['CdtDbtInd']) ?? said(entry['CdtDbtInd'])) === 'DBIT';
    const other = at(detail, 'RltdPties', isOut ? 'Cdtr' : 'Dbtr');
    const bookedOn = said(at(entry, 'BookgDt')?.['Dt']) ?? said(at(entry, 'BookgDt')?.['DtTm'])?.slice(0, 10) ?? '';
    if (!/^\d{4}-\d{2}-\d{2}$/.test(bookedOn)) throw new UnreadableStatement('An entry has no date of booking.');
    const references = at(detail, 'Refs');
    const reference = said(entry['AcctSvcrRef']) ?? said(references?.['AcctSvcrRef']) ?? said(entry['NtryRef']);
    return {
      bookedOn,
      amount: isOut ? `-${amount}` : amount,
      currency,
      counterparty: said(other?.['Nm']) ?? said(at(other, 'Pty')?.['Nm']),
      counterpartyAccount: said(at(detail, 'RltdPties', isOut ? 'CdtrAcct' : 'DbtrAcct', 'Id')?.['IBAN']),
      remittance: remittanceOf(detail, references) || said(entry['AddtlNtryInf']) || '',
      reference: reference === null ? null : parts.length > 1 ? `${reference}/${index + 1}` : reference,
    };
  });
}

function remittanceOf(detail: Node | null, references: Node | null): string {
  const info = at(detail, 'RmtInf');
  const structured = list(info?.['Strd']).map((each) => said(at(each, 'CdtrRefInf')?.['Ref']));
  const endToEnd = said(references?.['EndToEndId']);
  return [...many(info?.['Ustrd']), ...structured, endToEnd === 'NOTPROVIDED' ? null : endToEnd].filter((each) => each).join(' ');
}

function amountOf(node: Node): { readonly amount: string; readonly currency: string } | null {
  const value = node['Amt'] ?? at(node, 'AmtDtls', 'TxAmt')?.['Amt'];
  if (typeof value !== 'object' || value === null) return null;
  const { '#text': amount, '@_Ccy': currency } = value as { readonly '#text'?: unknown; readonly '@_Ccy'?: unknown };
  return { amount: String(amount ?? ''), currency: String(currency ?? '') };
}

const columns = {
  bookedOn: ['date', 'booking date', 'booked on', 'buchungstag', 'buchungsdatum', 'datum'],
  amount: ['amount', 'betrag', 'umsatz'],
  currency: ['currency', 'währung', 'waehrung'],
  counterparty: ['name', 'counterparty', 'payer', 'from', 'auftraggeber', 'beguenstigter/zahlungspflichtiger', 'zahlungspflichtiger'],
  counterpartyAccount: ['iban', 'account', 'counterparty account', 'kontonummer/iban'],
  remittance: ['remittance', 'reference', 'description', 'purpose', 'verwendungszweck'],
  reference: ['transaction id', 'id', 'bank reference', 'kundenreferenz'],
} as const;

function readCsv(text: string): Statement {
  const head = text.split('\n', 1)[0] ?? '';
  const delimiter = [';', '\t', ','].find((each) => head.includes(each)) ?? ',';
  let rows: Readonly<Record<string, string>>[];
  try {
    rows = parse(text, {
      delimiter,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    });
  } catch {
    throw new UnreadableStatement('The file is neither CAMT.053 nor CSV.');
  }
  const names = Object.keys(rows[0] ?? {});
  const column = (field: keyof typeof columns): string | undefined => columns[field].find((each) => names.includes(each));
  const [date, amount] = [column('bookedOn'), column('amount')];
  if (date === undefined || amount === undefined)
    throw new UnreadableStatement('The file needs a header with at least the columns Date and Amount.');
  const read = (row: Readonly<Record<string, string>>, field: keyof typeof columns): string | null => row[column(field) ?? ''] || null;
  return {
    account: null,
    lines: rows.map((row, index) => ({
      bookedOn: dateOf(row[date] ?? '', index),
      amount: amountText(row[amount] ?? '', index),
      currency: read(row, 'currency')?.toUpperCase() ?? 'EUR',
      counterparty: read(row, 'counterparty'),
      counterpartyAccount: read(row, 'counterpartyAccount'),
      remittance: read(row, 'remittance') ?? '',
      reference: read(row, 'reference'),
    })),
  };
}

function dateOf(text: string, index: number): string {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(text);
  const date = german
    ? `${(german[3] ?? '').padStart(4, '20')}-${(german[2] ?? '').padStart(2, '0')}-${(german[1] ?? '').padStart(2, '0')}`
    : text.slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new UnreadableStatement(`Line ${index + 2} has no date such as 2026-03-31.`);
  return date;
}

/** `1,234.50`, `1.234,50` and `1234.50` alike: the last of the two signs is the decimal one. */
function amountText(text: string, index: number): string {
  const plain = text.replaceAll(/[\s'\u00a0+]/g, '').replace('\u2212', '-');
  const isComma = plain.lastIndexOf(',') > plain.lastIndexOf('.');
  const amount = isComma ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '');
  if (!/^-?\d+(\.\d+)?$/.test(amount)) throw new UnreadableStatement(`Line ${index + 2} has no amount such as 120.50.`);
  return amount;
}

function at(node: Node | null | undefined, ...path: readonly string[]): Node | null {
  let current: unknown = node;
  for (const name of path) {
    if (typeof current !== 'object' || current === null) return null;
    current = (current as Node)[name];
    if (Array.isArray(current)) current = current[0];
  }
  return typeof current === 'object' && current !== null ? (current as Node) : null;
}

function list(value: unknown): Node[] {
  return (Array.isArray(value) ? value : [value]).filter((each): each is Node => typeof each === 'object' && each !== null);
}

function many(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((each) => (typeof each === 'string' ? [each] : []));
}

function said(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
