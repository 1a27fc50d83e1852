import { readProperty } from './read-property.ts';
import { type CardItem, type CardRelation, type ContactCard, emptyCard } from './contact-card.ts';
import { type ContentLine, isBegin, isEnd, nextContentLine } from './content-lines.ts';
import { parseDataUri } from './media.ts';
import { unescapeText } from './text-values.ts';

/** A card as found in a file, with what was wrong about it. */
export interface FoundCard {
  card: ContactCard;
  /** One-based, of its BEGIN:VCARD. */
  lineNumber: number;
  /** Sentences safe to show; empty for a sound card. */
  problems: string[];
}

export interface ReadVCardOptions {
  /** A larger card is skipped with a problem, so that a hostile file cannot fill the memory. */
  maxCardBytes?: number;
}

const deepestAgent = 4;
/** Says nothing about which address a label belongs to. */
const vagueAddressTypes = new Set(['postal', 'parcel', 'dom', 'intl']);

/**
 * Reads all cards of a file, versions 2.1 (versit), 3.0 (RFC 2426) and 4.0 (RFC 6350), mixed as they come.
 * The bytes may be UTF-8 or any 8-bit encoding; a UTF-16 file is decoded before. Memory holds one card at a time.
 */
export async function* readVCards(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { maxCardBytes = 32 * 1024 * 1024 }: ReadVCardOptions = {},
): AsyncGenerator<FoundCard> {
  let lines: string[] = [];
  let startedAt = 0;
  let depth = 0;
  let size = 0;
  let lastText = '';
  const finish = (isComplete: boolean): FoundCard => {
    const found =
      size > maxCardBytes
        ? { card: emptyCard(), lineNumber: startedAt, problems: [`The card is larger than ${maxCardBytes} bytes and was skipped.`] }
        : { card: parseCard(lines), lineNumber: startedAt, problems: isComplete ? [] : ['The card has no END:VCARD.'] };
    if (size <= maxCardBytes && !lines.some((line) => /^VERSION\s*:/i.test(line)))
      found.problems.push('The card does not say its version; 3.0 is assumed.');
    lines = [];
    size = 0;
    depth = 0;
    return found;
  };
  let lineNumber = 0;
  for await (const line of physicalLines(chunks, maxCardBytes)) {
    lineNumber += 1;
    if (isBegin(line)) {
      const isNested = depth > 0 && /^(?:[\w-]+\.)?AGENT\b[^:]*:\s*$/i.test(lastText);
      if (depth > 0 && !isNested) yield finish(false);
      if (depth === 0) startedAt = lineNumber;
      depth += 1;
    } else if (depth === 0) {
      continue;
    }
    size += line.length;
    if (size <= maxCardBytes) lines.push(line);
    if (isEnd(line)) {
      depth -= 1;
      if (depth === 0) yield finish(true);
    }
    if (line.trim() !== '') lastText = line;
  }
  if (depth > 0) yield finish(false);
}

/** All cards of a file that is in memory, as bytes or text. */
export async function readVCardFile(file: Uint8Array | string, options?: ReadVCardOptions): Promise<FoundCard[]> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  return Array.fromAsync(readVCards([bytes], options));
}

/** The first card of a text, for cards that we wrote ourselves; an empty card where there is none. */
export function parseVCard(text: string): ContactCard {
  return parseCard(Buffer.from(text, 'utf8').toString('latin1').split(/\r*\n/));
}

/** Lines without their ends, one character per byte: folding may cut a UTF-8 character in two. */
async function* physicalLines(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, maxLine: number): AsyncGenerator<string> {
  let rest: string[] = [];
  let restSize = 0;
  let isFirst = true;
  for await (const chunk of chunks) {
    let text = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    if (isFirst) text = text.replace(/^\xef\xbb\xbf/, '');
    isFirst = false;
    if (!/[\n\r]/.test(text)) {
      // What exceeds the limit is cut off; the card is refused for its size all the same.
      if (restSize <= maxLine) rest.push(text);
      restSize += text.length;
      continue;
    }
    // A CR at the end may be the first half of a line end.
    const lines = (rest.join('') + text).split(/\r*\n|\r(?!\r*$)/);
    const last = lines.pop() ?? '';
    rest = [last];
    restSize = last.length;
    yield* lines;
  }
  if (restSize > 0) yield* rest.join('').split(/\r/);
}

/** Reads one card from its physical lines, BEGIN and END included. */
function parseCard(lines: readonly string[], depth = 0): ContactCard {
  const versionLine = lines.find((line) => /^VERSION\s*:/i.test(line));
  const version = /(2\.1|3\.0|4\.0)/.exec(versionLine ?? '')?.[1] ?? '3.0';
  const card = emptyCard(version);
  const properties: ContentLine[] = [];
  const end = lines.findLastIndex((line) => isEnd(line));
  for (let at = 1; at < (end < 0 ? lines.length : end);) {
    const { line, next } = nextContentLine(lines, at, version);
    at = next;
    if (!line || line.name === 'VERSION') continue;
    if (line.name === 'AGENT' && line.value.trim() === '' && isBegin(lines[next] ?? '')) {
      const after = endOfNested(lines, next);
      if (depth < deepestAgent) card.related.push(agent(parseCard(lines.slice(next, after), depth + 1)));
      at = after;
      continue;
    }
    properties.push(line);
  }
  placeProperties(card, properties);
  readNestedCards(card, depth);
  return card;
}

function endOfNested(lines: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < lines.length; at += 1) {
    if (isBegin(lines[at] as string)) depth += 1;
    if (isEnd(lines[at] as string)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return lines.length;
}

const agent = (card: ContactCard): CardItem<CardRelation> => ({ value: { card }, types: ['agent'], params: {} });

/** Versions 3.0 and 4.0 carry an agent's card as escaped text or as a `data:` URI. */
function readNestedCards(card: ContactCard, depth: number): void {
  if (depth >= deepestAgent) return;
  for (const { value } of card.related) {
    const inline = value.uri === undefined ? undefined : parseDataUri(value.uri);
    const source =
      inline?.mediaType === 'text/vcard' && inline.bytes
        ? Buffer.from(inline.bytes).toString('latin1')
        : /^\s*BEGIN:VCARD/i.test(value.text ?? '')
          ? Buffer.from(value.text as string, 'utf8').toString('latin1')
          : undefined;
    if (source === undefined) continue;
    value.card = parseCard(source.trim().split(/\r*\n/), depth + 1);
    delete value.uri;
    delete value.text;
  }
}

function placeProperties(card: ContactCard, properties: readonly ContentLine[]): void {
  const labels = new Map<string, ContentLine>();
  const labelled = new Set<string>();
  const members = new Map<string, number>();
  for (const line of properties) {
    const group = line.group?.toLowerCase();
    if (group === undefined) continue;
    if (line.name === 'X-ABLABEL' && !labels.has(group)) labels.set(group, line);
    else if (line.name !== 'LABEL') members.set(group, (members.get(group) ?? 0) + 1);
  }
  const addressGroups = new Map<ContactCard['addresses'][number], string>();
  for (const line of properties) {
    const group = line.group?.toLowerCase();
    const isLabel = group !== undefined && labels.get(group) === line;
    if (isLabel || line.name === 'LABEL') continue;
    const label = group === undefined ? undefined : labels.get(group);
    const labelText = label && unescapeText(label.value, card.version).replace(/^_\$!<(.*)>!\$_$/s, '$1');
    const keptGroup = group !== undefined && (members.get(group) ?? 0) > 1 ? line.group : undefined;
    if (readProperty(card, line, labelText, keptGroup)) {
      if (group !== undefined) labelled.add(group);
      const address = card.addresses.at(-1);
      if (line.name === 'ADR' && group !== undefined && address) addressGroups.set(address, group);
    } else {
      keep(card, line);
    }
  }
  for (const line of properties) {
    const group = line.group?.toLowerCase();
    if (line.name === 'LABEL' && !placeDeliveryLabel(card, line, addressGroups)) keep(card, line);
    else if (group !== undefined && labels.get(group) === line && !labelled.has(group)) keep(card, line);
  }
}

/** Older versions print the address in a LABEL of its own; it belongs to the address of its group, else of its types. */
function placeDeliveryLabel(card: ContactCard, line: ContentLine, groups: ReadonlyMap<ContactCard['addresses'][number], string>): boolean {
  const free = card.addresses.filter((address) => address.value.deliveryLabel === undefined);
  const group = line.group?.toLowerCase();
  const placeOf = (types: readonly string[]): string =>
    types
      .map((type) => type.toLowerCase())
      .filter((type) => type !== 'pref' && !vagueAddressTypes.has(type))
      .sort()
      .join();
  const place = placeOf(line.params.TYPE ?? []);
  const address =
    free.find((candidate) => group !== undefined && groups.get(candidate) === group) ??
    (group === undefined
      ? (free.find((candidate) => placeOf(candidate.types) === place && groups.get(candidate) === undefined) ??
        free.find((candidate) => placeOf(candidate.types) === place))
      : undefined);
  if (address) address.value.deliveryLabel = unescapeText(line.value, card.version);
  return address !== undefined;
}

/** Keeps a property as it is. What 2.1 did not escape is escaped, so that a later version can carry it. */
function keep(card: ContactCard, line: ContentLine): void {
  if (line.value === '') return;
  const params = line.isBase64 ? { ...line.params, ENCODING: ['b'] } : line.params;
  const value = line.value.replace(/\r\n|\n|\r/g, '\\n');
  card.other.push({ name: line.name, params, value, ...(line.group === undefined ? {} : { group: line.group }) });
}
