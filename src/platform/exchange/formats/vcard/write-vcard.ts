import type { CardAttributes, CardDate, CardItem, CardMedia, CardName, CardParams, CardRelation, ContactCard } from './contact-card.ts';
import { formatCardDate } from './dates.ts';
import { formatNameOf } from './media.ts';
import { escapeText } from './text-values.ts';

type Version = '3.0' | '4.0';
type Item = CardAttributes;

/** Labels that Apple's address books translate; they carry a marker. */
const appleLabels = new Set([
  'HomePage',
  'Anniversary',
  'Spouse',
  'Child',
  'Mother',
  'Father',
  'Parent',
  'Brother',
  'Sister',
  'Friend',
  'Manager',
  'Assistant',
  'Partner',
  'AssistantPhone',
  'Home',
  'Work',
  'Other',
  'Mobile',
  'Main',
]);

/** Writes one card, ending in CRLF. Reading it again gives an equal card (but for `version`). */
export function writeVCard(card: ContactCard, version: Version = '4.0'): string {
  const lines: string[] = ['BEGIN:VCARD', `VERSION:${version}`];
  const usedGroups = new Set([...groupsOf(card)].map((group) => group.toLowerCase()));
  const labelledGroups = new Set<string>();
  let lastGroup = 0;

  const freshGroup = (): string => {
    do lastGroup += 1;
    while (usedGroups.has(`item${lastGroup}`));
    return `item${lastGroup}`;
  };
  const put = (name: string, item: Item, value: string, extra: CardParams = {}, needsGroup = false): string | undefined => {
    const group = item.group ?? (item.label !== undefined || needsGroup ? freshGroup() : undefined);
    const params = {
      ...typeParams(item, version, extra.TYPE ?? []),
      ...item.params,
      ...Object.fromEntries(Object.entries(extra).filter(([key]) => key !== 'TYPE')),
    };
    lines.push(`${group === undefined ? '' : `${group}.`}${name}${writeParams(params)}:${value}`);
    if (item.label !== undefined && group !== undefined && !labelledGroups.has(group)) {
      labelledGroups.add(group);
      lines.push(`${group}.X-ABLabel:${appleLabels.has(item.label) ? `_$!<${item.label}>!$_` : escapeText(item.label)}`);
    }
    return group;
  };
  const putText = (name: string, items: readonly (CardItem<string> | undefined)[], escape = escapeText): void => {
    for (const item of items) if (item) put(name, item, escape(item.value));
  };
  const putDate = (name: string, item: CardItem<CardDate> | undefined): void => {
    if (item) put(name, item, ...dateValue(item.value, version));
  };
  const putMedia = (name: string, items: readonly CardItem<CardMedia>[]): void => {
    for (const item of items) put(name, item, ...mediaValue(item.value, version));
  };

  putText('KIND', [card.kind]);
  putText('UID', [card.uid], escapeUri);
  putText('REV', [card.rev]);
  // Both names are required by 3.0, the formatted one by 4.0 too.
  if (card.formattedName) putText('FN', [card.formattedName]);
  if (card.name) put('N', card.name, nameValue(card.name.value));
  putText('NICKNAME', card.nicknames);
  for (const item of card.organizations) put('ORG', item, [item.value.name, ...item.value.units].map(escapeText).join(';'));
  putText('TITLE', card.titles);
  putText('ROLE', card.roles);
  putText('EMAIL', card.emails);
  for (const item of card.phones) {
    const { number, extension, isUri } = item.value;
    if (isUri) put('TEL', item, escapeUri(`tel:${number}${extension === undefined ? '' : `;ext=${extension}`}`), { VALUE: ['uri'] });
    else put('TEL', item, escapeText(extension === undefined ? number : `${number} x${extension}`));
  }
  for (const item of card.addresses) {
    const { poBox, extended, street, locality, region, postalCode, country, more, deliveryLabel } = item.value;
    const value = [poBox, extended, street, locality, region, postalCode, country, ...more].map(escapeText).join(';');
    if (deliveryLabel === undefined) put('ADR', item, value);
    else if (version === '4.0') put('ADR', item, value, { LABEL: [deliveryLabel] });
    else {
      const group = put('ADR', item, value, {}, true);
      lines.push(`${group}.LABEL${writeParams(typeParams(item, version))}:${escapeText(deliveryLabel)}`);
    }
  }
  putText('URL', card.urls, escapeUri);
  for (const item of card.messengers) {
    const { scheme, handle, service } = item.value;
    put(
      'IMPP',
      item,
      escapeUri(scheme === '' ? handle : `${scheme}:${handle}`),
      service === undefined ? {} : { 'X-SERVICE-TYPE': [service] },
    );
  }
  for (const item of card.socialProfiles) {
    const { value, service, user } = item.value;
    const isApple = version === '3.0' && service !== undefined && /^[a-z][\w-]*$/i.test(service);
    put(version === '3.0' ? 'X-SOCIALPROFILE' : 'SOCIALPROFILE', item, escapeUri(value), {
      ...(service === undefined ? {} : isApple ? { TYPE: [service] } : { 'SERVICE-TYPE': [service] }),
      ...(user === undefined ? {} : { [version === '3.0' ? 'X-USER' : 'USERNAME']: [user] }),
    });
  }
  putDate('BDAY', card.birthday);
  putDate(version === '3.0' ? 'X-ANNIVERSARY' : 'ANNIVERSARY', card.anniversary);
  for (const item of card.dates) putDate('X-ABDATE', item);
  if (card.gender) {
    const { sex, identity } = card.gender.value;
    put('GENDER', card.gender, escapeText(sex) + (identity === '' ? '' : `;${escapeText(identity)}`));
  }
  putText('LANG', card.languages);
  putText('TZ', card.timeZones);
  for (const item of card.geos) {
    const { latitude, longitude, suffix = '' } = item.value;
    put(
      'GEO',
      item,
      version === '4.0' || suffix !== ''
        ? `geo:${plain(latitude)},${plain(longitude)}${escapeUri(suffix)}`
        : `${plain(latitude)};${plain(longitude)}`,
    );
  }
  putMedia('PHOTO', card.photos);
  putMedia('LOGO', card.logos);
  putMedia('SOUND', card.sounds);
  putMedia('KEY', card.keys);
  putText('NOTE', card.notes);
  putText('CATEGORIES', card.categories);
  for (const item of card.related) putRelation(item, version, put);
  for (const { name, group, params, value } of card.other) {
    lines.push(`${group === undefined ? '' : `${group}.`}${name}${writeParams(params)}:${value.replace(/\r\n|\n|\r/g, '\\n')}`);
  }
  lines.push('END:VCARD');
  return lines.map(fold).join('');
}

function putRelation(
  item: CardItem<CardRelation>,
  version: Version,
  put: (name: string, item: Item, value: string, extra?: CardParams) => unknown,
): void {
  const { text, uri, card } = item.value;
  const name = version === '3.0' ? 'X-ABRELATEDNAMES' : 'RELATED';
  if (card && version === '3.0' && item.types.includes('agent')) {
    put('AGENT', { ...item, types: item.types.filter((type) => type !== 'agent') }, escapeText(writeVCard(card, version)));
  } else if (card) {
    put(name, item, `data:text/vcard;base64,${Buffer.from(writeVCard(card, version), 'utf8').toString('base64')}`, { VALUE: ['uri'] });
  } else if (uri !== undefined) {
    put(name, item, escapeUri(uri), { VALUE: ['uri'] });
  } else {
    put(name, item, escapeText(text ?? ''), { VALUE: ['text'] });
  }
}

function groupsOf(card: ContactCard): Set<string> {
  const groups = new Set<string>();
  for (const field of Object.values(card) as unknown[]) {
    for (const item of Array.isArray(field) ? (field as { group?: string }[]) : [field as { group?: string } | undefined]) {
      if (typeof item === 'object' && item?.group !== undefined) groups.add(item.group);
    }
  }
  return groups;
}

function typeParams({ types, pref }: Item, version: Version, extra: readonly string[] = []): CardParams {
  const all = [...extra, ...types, ...(version === '3.0' && pref === 1 ? ['pref'] : [])];
  return {
    ...(all.length > 0 ? { TYPE: all } : {}),
    ...(pref !== undefined && !(version === '3.0' && pref === 1) ? { PREF: [String(pref)] } : {}),
  };
}

function writeParams(params: CardParams): string {
  return Object.entries(params)
    .map(([name, values]) => `;${name}=${values.map(writeParam).join(',')}`)
    .join('');
}

/** RFC 6868 for what a quoted value cannot hold; quotes around what would end the parameter. */
function writeParam(value: string): string {
  const encoded = value
    .replace(/\^/g, '^^')
    .replace(/\r\n|\n|\r/g, '^n')
    .replace(/"/g, "^'");
  return /[,;: ]|^$/.test(encoded) ? `"${encoded}"` : encoded;
}

function nameValue({ family, given, additional, prefixes, suffixes, more }: CardName): string {
  return [family, given, additional, prefixes, suffixes, ...more].map((part) => part.map(escapeText).join(',')).join(';');
}

function dateValue(date: CardDate, version: Version): [value: string, params: CardParams] {
  if (date.text !== undefined) return [escapeText(date.text), { VALUE: ['text'] }];
  // Version 3.0 has no dates without a year; Apple's parameter is what its readers understand.
  if (version === '3.0' && date.year === undefined && date.month !== undefined && date.day !== undefined) {
    return [formatCardDate({ ...date, year: 1604 }, version), { 'X-APPLE-OMIT-YEAR': ['1604'] }];
  }
  return [formatCardDate(date, version), {}];
}

function mediaValue({ mediaType, bytes, uri, text }: CardMedia, version: Version): [value: string, params: CardParams] {
  const format = version === '3.0' && mediaType !== undefined ? formatNameOf(mediaType) : undefined;
  const typed: CardParams =
    format !== undefined ? { TYPE: [format.toUpperCase()] } : mediaType !== undefined ? { MEDIATYPE: [mediaType] } : {};
  if (bytes && version === '4.0') return [`data:${mediaType ?? ''};base64,${Buffer.from(bytes).toString('base64')}`, {}];
  if (bytes) return [Buffer.from(bytes).toString('base64'), { ENCODING: ['b'], ...typed }];
  if (uri !== undefined) return [escapeUri(uri), { VALUE: ['uri'], ...typed }];
  return [escapeText(text ?? ''), { VALUE: ['text'], ...typed }];
}

/** URIs are not escaped but for what would break the line or read as an escape. */
function escapeUri(uri: string): string {
  return uri.replace(/\\/g, '\\\\').replace(/\r\n|\n|\r/g, '\\n');
}

/** Decimal notation without exponent, as GEO requires. */
function plain(degrees: number): string {
  return Math.abs(degrees) < 1e-6 && degrees !== 0 ? degrees.toFixed(20).replace(/0+$/, '') : String(degrees);
}

/** RFC 6350 section 3.2: at most 75 octets a line, never inside a character. */
function fold(line: string): string {
  if (line.length <= 25 || Buffer.byteLength(line) <= 75) return `${line}\r\n`;
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const char of line) {
    const bytes = Buffer.byteLength(char);
    if (size + bytes > 75) {
      parts.push(part);
      part = '';
      size = 1;
    }
    part += char;
    size += bytes;
  }
  return `${[...parts, part].join('\r\n ')}\r\n`;
}
