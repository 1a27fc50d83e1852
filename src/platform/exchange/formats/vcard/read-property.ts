import type { CardAttributes, CardItem, CardMedia, CardMessenger, CardParams, CardRelation, ContactCard } from './contact-card.ts';
import type { ContentLine } from './content-lines.ts';
import { parseCardDate } from './dates.ts';
import { inlineMedia, mediaTypeOf, parseDataUri } from './media.ts';
import { splitEscaped, unescapeText } from './text-values.ts';

/** Everything a reader of one property needs to know. */
interface Reading {
  card: ContactCard;
  line: ContentLine;
  attributes: CardAttributes;
  /** The value without its escapes. */
  text: string;
}

/** Puts the property on the card, or says no: then it is kept among the others. */
type PropertyReader = (reading: Reading) => boolean;

type TextList = 'titles' | 'roles' | 'emails' | 'urls' | 'languages' | 'timeZones' | 'notes' | 'nicknames' | 'categories';
type Single = 'kind' | 'formattedName' | 'uid' | 'rev';

const readers: Record<string, PropertyReader> = {
  FN: single('formattedName'),
  KIND: single('kind'),
  'X-ADDRESSBOOKSERVER-KIND': single('kind'),
  UID: single('uid'),
  REV: single('rev'),
  TITLE: list('titles'),
  ROLE: list('roles'),
  EMAIL: list('emails'),
  URL: list('urls'),
  LANG: list('languages'),
  TZ: list('timeZones'),
  NOTE: list('notes'),
  NICKNAME: commaList('nicknames'),
  CATEGORIES: commaList('categories'),
  N: readName,
  ORG: readOrganization,
  ADR: readAddress,
  TEL: readPhone,
  GENDER: readGender,
  GEO: readGeo,
  BDAY: date('birthday'),
  ANNIVERSARY: date('anniversary'),
  'X-ANNIVERSARY': date('anniversary'),
  'X-EVOLUTION-ANNIVERSARY': date('anniversary'),
  'X-MS-ANNIVERSARY': date('anniversary'),
  'X-ABDATE': readLabelledDate,
  PHOTO: media('photos'),
  LOGO: media('logos'),
  SOUND: media('sounds'),
  KEY: media('keys'),
  IMPP: readMessenger,
  'X-MS-IMADDRESS': ({ card, attributes, text }) => add(card.messengers, { scheme: 'im', handle: text }, attributes),
  SOCIALPROFILE: readSocialProfile,
  'X-SOCIALPROFILE': readSocialProfile,
  RELATED: readRelation,
  'X-ABRELATEDNAMES': readRelation,
  AGENT: (reading) => readRelation({ ...reading, attributes: withType(reading.attributes, 'agent') }),
  ...spellings('SPOUSE', (reading) => readRelation({ ...reading, attributes: withType(reading.attributes, 'spouse') })),
  ...spellings('MANAGER', (reading) => readRelation({ ...reading, attributes: { label: 'Manager', ...reading.attributes } })),
  ...spellings('ASSISTANT', (reading) => readRelation({ ...reading, attributes: { label: 'Assistant', ...reading.attributes } })),
};

/** Services that older cards name in the property itself, and the URI scheme IMPP would use. */
const messengers: Record<string, [service: string, scheme: string]> = {
  AIM: ['AIM', 'aim'],
  ICQ: ['ICQ', 'icq'],
  MSN: ['MSN', 'msnim'],
  YAHOO: ['Yahoo', 'ymsgr'],
  SKYPE: ['Skype', 'skype'],
  'SKYPE-USERNAME': ['Skype', 'skype'],
  QQ: ['QQ', 'qq'],
  JABBER: ['Jabber', 'xmpp'],
  GTALK: ['GTalk', 'xmpp'],
  'GOOGLE-TALK': ['GTalk', 'xmpp'],
  GADUGADU: ['GaduGadu', 'gg'],
  GROUPWISE: ['GroupWise', 'groupwise'],
  MATRIX: ['Matrix', 'matrix'],
};
for (const [name, [service, scheme]] of Object.entries(messengers)) {
  readers[`X-${name}`] = ({ card, attributes, text }) => add(card.messengers, { scheme, handle: text, service }, attributes);
}
for (const service of ['Twitter', 'Facebook', 'LinkedIn', 'Instagram', 'Mastodon', 'Xing', 'GitHub']) {
  readers[`X-${service.toUpperCase()}`] = ({ card, attributes, text }) => add(card.socialProfiles, { value: text, service }, attributes);
}

/**
 * Puts one property into the field of the card that is made for it.
 * @returns false if there is none, or it is taken: the caller keeps the property as it is.
 */
export function readProperty(card: ContactCard, line: ContentLine, label: string | undefined, group: string | undefined): boolean {
  const reader = readers[line.name];
  if (!reader || line.value === '') return false;
  return reader({ card, line, attributes: attributesOf(line.params, label, group), text: unescapeText(line.value, card.version) });
}

/** Types, rank and remaining parameters; every spelling of the preferred one becomes `pref`. */
export function attributesOf(written: CardParams, label?: string, group?: string): CardAttributes {
  const { TYPE = [], PREF = [], ...params } = written;
  const types = TYPE.map((type) => type.toLowerCase());
  const rank = /^\d{1,3}$/.test(PREF[0] ?? '') ? Number(PREF[0]) : 0;
  const isRanked = PREF.length === 1 && rank >= 1 && rank <= 100;
  if (PREF.length > 0 && !isRanked) params.PREF = PREF;
  const pref = isRanked ? rank : types.includes('pref') ? 1 : undefined;
  return {
    types: types.filter((type) => type !== 'pref'),
    ...(pref === undefined ? {} : { pref }),
    ...(label === undefined ? {} : { label }),
    ...(group === undefined ? {} : { group }),
    params,
  };
}

function add<T>(items: CardItem<T>[], value: T, attributes: CardAttributes): true {
  items.push({ value, ...attributes });
  return true;
}

function without(attributes: CardAttributes, ...names: string[]): CardAttributes {
  const params = { ...attributes.params };
  for (const name of names) delete params[name];
  return { ...attributes, params };
}

const withType = (attributes: CardAttributes, type: string): CardAttributes =>
  attributes.types.includes(type) ? attributes : { ...attributes, types: [...attributes.types, type] };

/** What Outlook, Evolution and others call the same thing. */
function spellings(name: string, reader: PropertyReader): Record<string, PropertyReader> {
  return Object.fromEntries(['X-', 'X-MS-', 'X-EVOLUTION-'].map((prefix) => [prefix + name, reader]));
}

function single(field: Single): PropertyReader {
  return ({ card, attributes, text }) => {
    if (card[field] !== undefined) return false;
    card[field] = { value: text, ...attributes };
    return true;
  };
}

function list(field: TextList): PropertyReader {
  return ({ card, attributes, text }) => add(card[field], text, attributes);
}

function commaList(field: TextList): PropertyReader {
  return ({ card, line, attributes }) => {
    const isList = card.version !== '2.1' || field === 'categories';
    const values = (isList ? splitEscaped(line.value, ',') : [line.value])
      .map((part) => unescapeText(part, card.version))
      .filter((part) => part !== '');
    for (const value of values) add(card[field], value, { ...attributes, types: [...attributes.types], params: { ...attributes.params } });
    return values.length > 0;
  };
}

function components(value: string, version: string): string[][] {
  return splitEscaped(value, ';').map((part) =>
    (version === '2.1' ? [part] : splitEscaped(part, ',')).map((item) => unescapeText(item, version)).filter((item) => item !== ''),
  );
}

function readName({ card, line, attributes }: Reading): boolean {
  const [family = [], given = [], additional = [], prefixes = [], suffixes = [], ...rest] = components(line.value, card.version);
  const more = trimEnd(rest, (part) => part.length === 0);
  if (card.name || [family, given, additional, prefixes, suffixes, more].every((part) => part.length === 0)) return false;
  card.name = { value: { family, given, additional, prefixes, suffixes, more }, ...attributes };
  return true;
}

function readOrganization({ card, line, attributes }: Reading): boolean {
  const [name = '', ...units] = splitEscaped(line.value, ';').map((part) => unescapeText(part, card.version));
  return add(card.organizations, { name, units: trimEnd(units, (unit) => unit === '') }, attributes);
}

function readAddress({ card, line, attributes }: Reading): boolean {
  const parts = splitEscaped(line.value, ';').map((part) => unescapeText(part, card.version));
  const [poBox = '', extended = '', street = '', locality = '', region = '', postalCode = '', country = '', ...rest] = parts;
  const deliveryLabel = attributes.params.LABEL?.join(',');
  if (parts.every((part) => part === '') && deliveryLabel === undefined) return false;
  const more = trimEnd(rest, (part) => part === '');
  const value = {
    poBox,
    extended,
    street,
    locality,
    region,
    postalCode,
    country,
    more,
    ...(deliveryLabel === undefined ? {} : { deliveryLabel }),
  };
  return add(card.addresses, value, without(attributes, 'LABEL'));
}

function trimEnd<T>(items: T[], isEmpty: (item: T) => boolean): T[] {
  return items.slice(0, items.findLastIndex((item) => !isEmpty(item)) + 1);
}

function readPhone({ card, attributes, text }: Reading): boolean {
  const uri = /^tel:(.*)$/is.exec(text)?.[1];
  if (uri === undefined) return add(card.phones, { number: text, isUri: false }, without(attributes, 'VALUE'));
  const extension = /;ext=([^;]+)/i.exec(uri)?.[1];
  const number = extension === undefined ? uri : uri.replace(/;ext=[^;]+/i, '');
  return add(card.phones, { number, isUri: true, ...(extension === undefined ? {} : { extension }) }, without(attributes, 'VALUE'));
}

function readGender({ card, line, attributes }: Reading): boolean {
  if (card.gender) return false;
  const [sex = '', ...identity] = splitEscaped(line.value, ';').map((part) => unescapeText(part, card.version));
  card.gender = { value: { sex, identity: identity.join(';') }, ...attributes };
  return true;
}

function readGeo({ card, attributes, text }: Reading): boolean {
  const match = /^(?:geo:)?\s*([+-]?\d+(?:\.\d+)?)\s*[,;]\s*([+-]?\d+(?:\.\d+)?)\s*(.*)$/i.exec(text);
  if (!match) return false;
  const [, latitude, longitude, suffix = ''] = match;
  return add(
    card.geos,
    { latitude: Number(latitude), longitude: Number(longitude), ...(suffix === '' ? {} : { suffix }) },
    without(attributes, 'VALUE'),
  );
}

function date(field: 'birthday' | 'anniversary'): PropertyReader {
  return ({ card, attributes, text }) => {
    if (card[field]) return false;
    card[field] = dateItem(text, attributes);
    return true;
  };
}

/** Apple writes a placeholder for an unknown year and names it in a parameter. */
function dateItem(text: string, attributes: CardAttributes): NonNullable<ContactCard['birthday']> {
  const isText = attributes.params.VALUE?.[0]?.toLowerCase() === 'text';
  const value = isText ? { text } : parseCardDate(text);
  if (value.year !== undefined && String(value.year) === attributes.params['X-APPLE-OMIT-YEAR']?.[0]) {
    delete value.year;
    return { value, ...without(attributes, 'VALUE', 'X-APPLE-OMIT-YEAR') };
  }
  return { value, ...without(attributes, 'VALUE') };
}

function readLabelledDate({ card, attributes, text }: Reading): boolean {
  if (attributes.label?.toLowerCase() === 'anniversary' && !card.anniversary) {
    const { label: _, ...unlabelled } = attributes;
    card.anniversary = dateItem(text, unlabelled);
    return true;
  }
  card.dates.push(dateItem(text, attributes));
  return true;
}

function media(field: 'photos' | 'logos' | 'sounds' | 'keys'): PropertyReader {
  return ({ card, line, attributes, text }) => {
    const format = attributes.types.find((type) => mediaTypeOf(type) !== undefined);
    const mediaType = attributes.params.MEDIATYPE?.[0] ?? (format ? mediaTypeOf(format) : undefined);
    const typed = mediaType ? { mediaType } : {};
    const kind = attributes.params.VALUE?.[0]?.toLowerCase();
    const isUri = kind === 'uri' || kind === 'url' || (kind !== 'text' && /^[a-z][a-z0-9+.-]+:\S*$/i.test(text));
    const value: CardMedia = line.isBase64
      ? inlineMedia(line.value, mediaType)
      : ((isUri ? parseDataUri(text) : undefined) ?? (isUri ? { ...typed, uri: text.trim() } : { ...typed, text }));
    const rest = without(attributes, 'VALUE', 'MEDIATYPE');
    return add(card[field], value, { ...rest, types: rest.types.filter((type) => type !== format) });
  };
}

function readMessenger({ card, attributes, text }: Reading): boolean {
  const [, scheme = '', handle = text] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(text) ?? [];
  const service = (attributes.params['X-SERVICE-TYPE'] ?? attributes.params['SERVICE-TYPE'])?.[0];
  const value: CardMessenger = { scheme, handle, ...(service === undefined ? {} : { service }) };
  return add(card.messengers, value, without(attributes, 'X-SERVICE-TYPE', 'SERVICE-TYPE'));
}

/** RFC 9554 names the service in SERVICE-TYPE, Apple in TYPE. */
function readSocialProfile({ card, line, attributes, text }: Reading): boolean {
  const named = attributes.params['SERVICE-TYPE']?.[0];
  const typed =
    named === undefined && line.name.startsWith('X-')
      ? line.params.TYPE?.find((type) => !/^(home|work|cell|pref|other)$/i.test(type))
      : undefined;
  const service = named ?? typed;
  const user = (attributes.params.USERNAME ?? attributes.params['X-USER'])?.[0];
  const rest = without(attributes, 'SERVICE-TYPE', 'USERNAME', 'X-USER');
  const types = typed === undefined ? rest.types : rest.types.filter((type) => type !== typed.toLowerCase());
  return add(
    card.socialProfiles,
    { value: text, ...(service ? { service } : {}), ...(user === undefined ? {} : { user }) },
    { ...rest, types },
  );
}

function readRelation({ card, line, attributes, text }: Reading): boolean {
  const isText = attributes.params.VALUE?.[0]?.toLowerCase() === 'text';
  const isUri =
    !isText &&
    (/^(uri|url)$/i.test(attributes.params.VALUE?.[0] ?? '') ||
      line.name === 'RELATED' ||
      /^(urn|https?|mailto|data|cid):\S+$/i.test(text));
  const value: CardRelation = isUri ? { uri: text } : { text };
  return add(card.related, value, without(attributes, 'VALUE'));
}
