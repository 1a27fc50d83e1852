import iconv from 'iconv-lite';
import type { CardParams } from './contact-card.ts';

/** One property of a card: unfolded, its transfer encoding (quoted-printable, charset) undone, its escapes kept. */
export interface ContentLine {
  group?: string;
  name: string;
  params: CardParams;
  value: string;
  /** Still base64: the value's white space is removed, its bytes not decoded. */
  isBase64: boolean;
}

const beginPattern = /^\s*(?:[\w-]+\.)?BEGIN\s*:\s*VCARD\s*$/i;
const endPattern = /^\s*(?:[\w-]+\.)?END\s*:\s*VCARD\s*$/i;
/** Types that version 2.1 writes without a name, and which are not a TYPE. */
const bareEncodings = new Set(['QUOTED-PRINTABLE', 'BASE64', '7BIT', '8BIT']);
const bareValueKinds = new Set(['INLINE', 'URL', 'CID', 'CONTENT-ID']);

export const isBegin = (line: string): boolean => beginPattern.test(line);
export const isEnd = (line: string): boolean => endPattern.test(line);

/**
 * Takes the next property off `lines` (physical lines, one character per byte) from `at`.
 * Joins folded lines, quoted-printable soft breaks, and base64 that exporters forget to indent.
 * @returns the property (absent for a blank or unreadable line) and the index of the line after it.
 */
export function nextContentLine(lines: readonly string[], at: number, version: string): { line?: ContentLine; next: number } {
  let text = lines[at] ?? '';
  let next = at + 1;
  const isQuotedPrintable = /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(text);
  const isBase64 = !isQuotedPrintable && /^[^:]*[;=](?:BASE64|B)(?=[;:])/i.test(text);
  for (; next < lines.length; next += 1) {
    const following = lines[next] as string;
    if (isBegin(following) || isEnd(following)) break;
    if (isQuotedPrintable && /=[ \t]*$/.test(text)) {
      text = text.replace(/=[ \t]*$/, '') + following;
    } else if (version === '2.1' || isBase64 ? /^[ \t]+[^ \t]/.test(following) : /^[ \t]./.test(following)) {
      // Version 2.1 folds before white space that belongs to the text; later versions insert the white space.
      text += isBase64 ? following.trim() : version === '2.1' ? following : following.slice(1);
    } else if (isBase64 && /^[A-Za-z0-9+/]+=*\s*$/.test(following)) {
      text += following.trim();
    } else {
      break;
    }
  }
  const line = parseContentLine(text, version);
  return line ? { line, next } : { next };
}

function parseContentLine(text: string, version: string): ContentLine | undefined {
  const colon = valueStart(text);
  if (colon < 0) return undefined;
  const [head = '', ...written] = splitOutsideQuotes(text.slice(0, colon), ';');
  const dot = head.lastIndexOf('.');
  const name = head
    .slice(dot + 1)
    .trim()
    .toUpperCase();
  if (name === '') return undefined;
  const params: CardParams = {};
  for (const parameter of written) addParam(params, parameter, version);
  const encoding = params.ENCODING?.[0]?.toUpperCase();
  const charset = params.CHARSET?.[0];
  const raw = text.slice(colon + 1);
  const isBase64 = encoding === 'B' || encoding === 'BASE64';
  if (encoding) delete params.ENCODING;
  delete params.CHARSET;
  const value = isBase64
    ? raw.replace(/\s+/g, '')
    : decodeBytes(encoding === 'QUOTED-PRINTABLE' ? decodeQuotedPrintable(raw) : raw, charset);
  return { name, params, value, isBase64, ...(dot > 0 ? { group: head.slice(0, dot).trim() } : {}) };
}

/** Index of the colon that ends the parameters: the first one outside quotes, or the first if a quote never closes. */
function valueStart(text: string): number {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === ':' && !isQuoted) return at;
  }
  return text.indexOf(':');
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    else if (text[at] === separator && !isQuoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function addParam(params: CardParams, written: string, version: string): void {
  const equals = written.indexOf('=');
  const bare = written.trim().toUpperCase();
  if (bare === '') return;
  const name =
    equals >= 0
      ? written.slice(0, equals).trim().toUpperCase()
      : bareEncodings.has(bare)
        ? 'ENCODING'
        : bareValueKinds.has(bare)
          ? 'VALUE'
          : 'TYPE';
  // Not trim(): the string holds bytes, and 0xA0 may be half of a character.
  const values = splitOutsideQuotes(equals >= 0 ? written.slice(equals + 1) : written, ',')
    .map((value) => decodeParam(value.replace(/^[ \t]+|[ \t]+$/g, ''), version))
    // Cards in the wild quote the whole list: TYPE="work,voice" (RFC 6350 erratum 3845).
    .flatMap((value) =>
      name === 'TYPE'
        ? value
            .split(',')
            .map((type) => type.trim())
            .filter((type) => type !== '')
        : [value],
    );
  params[name] = [...(params[name] ?? []), ...values];
}

/** RFC 6868: `^n`, `^^` and `^'` stand for line break, caret and quote. */
function decodeParam(value: string, version: string): string {
  const bare = decodeBytes(value.length > 1 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value);
  return version === '2.1' ? bare : bare.replace(/\^([n^'])/g, (_, char: string) => (char === 'n' ? '\n' : char === '^' ? '^' : '"'));
}

/** RFC 2045 section 6.7 on a string of one character per byte; malformed escapes stay as written. */
function decodeQuotedPrintable(bytes: string): string {
  return bytes.replace(/=[ \t]*$/, '').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text from one character per byte: in the charset the property names, else UTF-8, else Windows-1252. */
function decodeBytes(bytes: string, charset?: string): string {
  // oxlint-disable-next-line no-control-regex -- ASCII is what needs no decoding
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes;
  const buffer = Buffer.from(bytes, 'latin1');
  // A charset that the card names holds even if a byte breaks it (U+FFFD); ASCII is named by mistake where bytes are not.
  if (charset && iconv.encodingExists(charset) && !/^(us-)?ascii$/i.test(charset)) return iconv.decode(buffer, charset);
  try {
    return strictUtf8.decode(buffer);
  } catch {
    return iconv.decode(buffer, 'windows-1252');
  }
}
