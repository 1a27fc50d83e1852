import { emptyCard, parseCardDate, type CardAddress, type CardAttributes, type CardItem, type ContactCard } from '../../../platform/exchange/index.ts';
import { normalizeEmail } from '../rules/normalize-email.ts';
import { formatPersonName } from '../rules/person-name.ts';
import { cardValues, dayOf, type Values } from './card-values.ts';
import { readStoredCards } from './stored-card.ts';

interface Entry<T = string> {
  readonly value: T;
  readonly label?: string;
}

/**
 * A record as a contact card. What came from a card and is unchanged is written as it was read, parameters and all;
 * what was changed here since is written anew; what was taken away here is left out.
 */
export function toContactCard(kind: 'person' | 'organization', row: Values): ContactCard {
  const cards = readStoredCards(row['cardDetails']);
  const base = cards.reduce<ContactCard>((all, card, i) => (i === 0 ? structuredClone(card) : unite(all, card)), emptyCard());
  const before = cards.length === 0 ? {} : (cardValues(base)[kind] ?? {});
  const is = (...names: string[]): boolean => cards.length > 0 && names.every((name) => (row[name] ?? null) === ((before as Values)[name] ?? null) || ((row[name] ?? '') === '' && ((before as Values)[name] ?? '') === ''));
  return {
    ...base,
    version: '4.0',
    ...(kind === 'person' ? personParts(base, row, is) : organizationParts(base, row, is)),
    emails: keep(base.emails, list(row['emails']), (item) => normalizeEmail(item.value), (entry) => entry.value, (entry) => entry.value),
    phones: keep(base.phones, list(row['phones']), (item) => digits(`${item.value.number}${item.value.extension ?? ''}`), (entry) => digits(entry.value), newPhone),
    addresses: keep(base.addresses, list<Values>(row['addresses']), (item) => addressKey(item.value), (entry) => placeKey(entry.value), newAddress),
    categories: is('tags') || sameTags(base, row) ? base.categories : list<string>(row['tags']).map((tag) => plain(typeof tag === 'string' ? tag : tag.value)),
    notes: is('description') ? base.notes : text(row['description']) ? [plain(text(row['description']))] : [],
    timeZones: is('timeZone') ? base.timeZones : text(row['timeZone']) ? [plain(text(row['timeZone']))] : [],
    ...profiles(base, row),
  };
}

function personParts(base: ContactCard, row: Values, is: (...names: string[]) => boolean): Partial<ContactCard> {
  const name = { prefix: text(row['prefix']), givenName: text(row['givenName']), middleName: text(row['middleName']), familyName: text(row['familyName']), suffix: text(row['suffix']) };
  const one = (part: string): string[] => (part === '' ? [] : [part]);
  const isSameName = is('prefix', 'givenName', 'middleName', 'familyName', 'suffix', 'displayName');
  const organization = (row['organization'] as { title?: string | null } | null)?.title ?? '';
  const birthday = text(row['birthday']);
  const dates = list(row['importantDates']);
  const anniversary = dates.find((d) => d.label === 'anniversary');
  return {
    ...(isSameName && (base.name || base.formattedName) ? {} : {
      name: { value: { family: one(name.familyName), given: one(name.givenName), additional: one(name.middleName), prefixes: one(name.prefix), suffixes: one(name.suffix), more: [] }, ...bare },
      formattedName: plain(text(row['displayName']) || formatPersonName(name) || text(row['name'])),
    }),
    formattedName: isSameName && base.formattedName ? base.formattedName : plain(text(row['displayName']) || formatPersonName(name) || text(row['name'])),
    nicknames: is('nickname') ? base.nicknames : one(text(row['nickname'])).map(plain),
    titles: is('jobTitle') ? base.titles : one(text(row['jobTitle'])).map(plain),
    organizations: organization === (base.organizations[0]?.value.name.trim() ?? '') ? base.organizations : organization === '' ? [] : [{ value: { name: organization, units: [] }, ...bare }],
    ...(is('birthday') ? {} : { birthday: birthday === '' ? undefined : { value: parseCardDate(birthday), ...bare } }),
    ...(anniversary?.value === (dayOf(base.anniversary?.value) ?? undefined) ? {} : { anniversary: anniversary ? { value: parseCardDate(anniversary.value), ...bare } : undefined }),
    dates: keep(base.dates, dates.filter((d) => d !== anniversary), (item) => dayOf(item.value), (entry) => entry.value, (entry) => parseCardDate(entry.value)),
    languages: languages(base, row),
    urls: keep(base.urls, list(row['websites']), (item) => addressOfSite(item.value), (entry) => addressOfSite(entry.value), (entry) => entry.value),
  };
}

function organizationParts(base: ContactCard, row: Values, is: (...names: string[]) => boolean): Partial<ContactCard> {
  const site = text(row['website']);
  return {
    kind: base.kind ?? plain('org'),
    ...(is('name') ? {} : { formattedName: plain(text(row['name'])), organizations: [{ value: { name: text(row['name']), units: [] }, ...bare }] }),
    urls: keep(base.urls, site === '' ? [] : [{ value: site }], (item) => addressOfSite(item.value), (entry) => addressOfSite(entry.value), (entry) => entry.value),
  };
}

/** Profiles and messengers share a list here. */
function profiles(base: ContactCard, row: Values): Pick<ContactCard, 'socialProfiles' | 'messengers'> {
  const entries = list(row['socialProfiles']);
  const messengers = base.messengers.filter((item) => entries.some((entry) => entry.value === item.value.handle));
  const others = entries.filter((entry) => !messengers.some((item) => item.value.handle === entry.value));
  return {
    messengers,
    socialProfiles: keep(base.socialProfiles, others, (item) => item.value.value, (entry) => entry.value, (entry) => ({ value: entry.value, ...(entry.label ? { service: entry.label } : {}) })),
  };
}

function languages(base: ContactCard, row: Values): CardItem<string>[] {
  const first = text(row['language']);
  const entries = [...(first === '' ? [] : [{ value: first }]), ...list(row['languages'])];
  return keep(base.languages, entries, (item) => item.value.toLowerCase(), (entry) => entry.value.toLowerCase(), (entry) => entry.value);
}

/**
 * The items of a card that the record still has, then what the record has besides. Items that the record could never
 * hold (a phone number nobody can read) are kept, as nobody can have taken them away.
 */
function keep<I, T>(items: readonly CardItem<I>[], entries: readonly Entry<T>[], keyOfItem: (item: CardItem<I>) => string | null, keyOfEntry: (entry: Entry<T>) => string | null, make: (entry: Entry<T>) => I): CardItem<I>[] {
  const left = new Map(entries.map((entry) => [keyOfEntry(entry), entry]));
  const matches = (key: string, other: string | null): boolean => other !== null && (key === other || (/^\d{6,}$/.test(key) && /^\d{6,}$/.test(other) && (key.endsWith(other.slice(-8)) || other.endsWith(key.slice(-8)))));
  const kept = items.filter((item) => {
    const key = keyOfItem(item);
    if (key === null || key === '') return true;
    const found = [...left.keys()].find((other) => matches(key, other));
    if (found === undefined) return [...entries].some((entry) => matches(key, keyOfEntry(entry)));
    left.delete(found);
    return true;
  });
  return [...kept, ...[...left.values()].map((entry) => ({ value: make(entry), ...attributes(entry.label) }))];
}

const bare: CardAttributes = { types: [], params: {} };
const plain = (value: string): CardItem<string> => ({ value, ...bare });

/** Labels that the standard knows as types are written as such, others as labels. */
function attributes(label: string | undefined): CardAttributes {
  if (!label) return { ...bare };
  const types: Readonly<Record<string, string[]>> = { work: ['work'], home: ['home'], mobile: ['cell'], fax: ['fax'], 'home fax': ['home', 'fax'], pager: ['pager'] };
  return types[label] ? { types: types[label], params: {} } : { ...bare, label };
}

function newPhone(entry: Entry): { number: string; extension?: string; isUri: boolean } {
  const [number = '', extension] = entry.value.split(';ext=');
  return { number, ...(extension === undefined ? {} : { extension }), isUri: true };
}

function newAddress(entry: Entry<Values>): CardAddress {
  const part = (name: string): string => text(entry.value[name]);
  return { poBox: part('poBox'), extended: part('street2'), street: part('street'), locality: part('city'), region: part('region'), postalCode: part('postalCode'), country: part('country'), more: [] };
}

/** Everything of both cards; of what a card has once, the first's. */
function unite(a: ContactCard, b: ContactCard): ContactCard {
  const result: Record<string, unknown> = { ...b, ...a };
  for (const [name, value] of Object.entries(a)) {
    const other = b[name as keyof ContactCard];
    if (Array.isArray(value) && Array.isArray(other)) {
      const known = new Set(value.map((item: unknown) => JSON.stringify(item)));
      result[name] = [...value, ...other.filter((item: unknown) => !known.has(JSON.stringify(item)))];
    }
  }
  return result as unknown as ContactCard;
}

function sameTags(base: ContactCard, row: Values): boolean {
  const words = (tags: readonly string[]): string => tags.map((tag) => tag.toLowerCase()).toSorted().join('\n');
  return words(list<string>(row['tags']).map((tag) => (typeof tag === 'string' ? tag : String(tag.value)))) === words(base.categories.flatMap((item) => item.value.split(',')).map((tag) => tag.trim()).filter((tag) => tag !== ''));
}

function list<T = string>(value: unknown): readonly Entry<T>[] {
  return Array.isArray(value) ? (value as readonly Entry<T>[]) : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const digits = (number: string): string => number.replace(/\D/g, '');
const addressOfSite = (url: string): string => url.toLowerCase().replace(/^https?:\/\//, '').replace(/\/$/, '');
const addressKey = (a: CardAddress): string => [a.poBox, a.extended, a.street, a.locality, a.postalCode].map((part) => part.trim().toLowerCase()).join('|').replace(/^\|+$/, '');
const placeKey = (a: Values): string => [a['poBox'], a['street2'], a['street'], a['city'], a['postalCode']].map((part) => text(part).toLowerCase()).join('|');
