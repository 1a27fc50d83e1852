import { countryFromText } from '../../../fields/country/server.ts';
import { parseLanguage } from '../../../fields/language/server.ts';
import { parseUrl } from '../../../fields/url/server.ts';
import type { CardAddress, CardDate, CardItem, ContactCard } from '../../../platform/exchange/index.ts';
import { formatPersonName, parsePersonName, type PersonName } from '../rules/person-name.ts';
import { storeCard } from './stored-card.ts';

export type Values = Readonly<Record<string, unknown>>;

interface Labeled<T> {
  readonly value: T;
  readonly label?: string;
}

/** What a card says of each target of an import: `person` with its `organization`, or an `organization` alone. */
export function cardValues(card: ContactCard): { readonly person?: Values; readonly organization?: Values } {
  if (isOrganization(card)) return { organization: organizationValues(card) };
  const name = card.organizations[0]?.value.name.trim();
  return { person: personValues(card), ...(name ? { organization: { name } } : {}) };
}

/** Says so itself (KIND, or Apple's mark), or has an organization's name and nobody's. */
export function isOrganization(card: ContactCard): boolean {
  if (card.kind) return card.kind.value.toLowerCase() === 'org';
  const mark = card.other.find((p) => p.name === 'X-ABSHOWAS');
  if (mark) return mark.value.toUpperCase() === 'COMPANY';
  const organization = card.organizations[0]?.value.name.trim() ?? '';
  const hasName = Object.values(nameOf(card)).some((part) => part !== '');
  return organization !== '' && (!hasName || card.formattedName?.value.trim() === organization) && partsOf(card) === null;
}

function personValues(card: ContactCard): Values {
  const name = nameOf(card);
  const shown = card.formattedName?.value.trim() ?? '';
  // Kept only where the parts would not be written so, with or without the titles.
  const isUsual = shown === '' || [formatPersonName(name), formatPersonName({ ...name, prefix: '' }), formatPersonName({ ...name, prefix: '', suffix: '' }), formatPersonName(name, 'short')].includes(shown);
  const [language, ...languages] = card.languages.flatMap((item) => tryTo(() => parseLanguage(item.value)) ?? []);
  return {
    ...name,
    displayName: isUsual ? null : shown,
    nickname: card.nicknames.map((item) => item.value).join(', ') || null,
    jobTitle: [...card.titles, ...(card.titles.length === 0 ? card.roles : [])][0]?.value ?? null,
    birthday: dayOf(card.birthday?.value),
    importantDates: [
      ...dated(card.anniversary, 'anniversary'),
      ...card.dates.flatMap((item) => dated(item, item.label ?? 'other')),
    ],
    language: language ?? null,
    languages: languages.map((value) => ({ value })),
    websites: websites(card),
    ...shared(card),
  };
}

function organizationValues(card: ContactCard): Values {
  return {
    name: card.organizations[0]?.value.name.trim() || card.formattedName?.value.trim() || 'Unnamed',
    website: websites(card)[0]?.value ?? null,
    language: card.languages.flatMap((item) => tryTo(() => parseLanguage(item.value)) ?? [])[0] ?? null,
    ...shared(card),
  };
}

function shared(card: ContactCard): Values {
  return {
    emails: byPreference(card.emails).map((item) => labeled(item.value, item)),
    phones: byPreference(card.phones).map((item) => labeled(`${item.value.number}${item.value.extension ? ` ext. ${item.value.extension}` : ''}`, item, phoneLabel(item.types))),
    addresses: byPreference(card.addresses).flatMap((item) => {
      const value = addressValue(item.value);
      return Object.keys(value).length === 0 ? [] : [labeled(value, item)];
    }),
    socialProfiles: [
      ...card.socialProfiles.map((item) => labeled(item.value.value, item, item.value.service?.toLowerCase() ?? networkOf(item.value.value))),
      ...card.messengers.map((item) => labeled(item.value.handle, item, (item.value.service ?? item.value.scheme).toLowerCase())),
    ],
    tags: card.categories.flatMap((item) => item.value.split(',')).map((tag) => tag.trim()).filter((tag) => tag !== '' && tag.length <= 60),
    description: card.notes.map((item) => item.value).join('\n\n') || null,
    timeZone: card.timeZones[0]?.value.slice(0, 60) ?? null,
    cardDetails: storeCard(card),
  };
}

function partsOf(card: ContactCard): PersonName | null {
  const n = card.name?.value;
  if (!n) return null;
  const join = (parts: readonly string[]): string => parts.map((part) => part.trim()).filter((part) => part !== '').join(' ');
  const name = { prefix: join(n.prefixes), givenName: join(n.given), middleName: join(n.additional), familyName: join(n.family), suffix: join(n.suffixes) };
  return Object.values(name).every((part) => part === '') ? null : name;
}

function nameOf(card: ContactCard): PersonName {
  return partsOf(card) ?? parsePersonName(card.formattedName?.value ?? '');
}

/** The first is the main one. */
function byPreference<T>(items: readonly CardItem<T>[]): readonly CardItem<T>[] {
  return items.toSorted((a, b) => (a.pref ?? 101) - (b.pref ?? 101));
}

function labeled<T>(value: T, item: CardItem<unknown>, known?: string): Labeled<T> {
  const label = item.label ?? known ?? placeLabel(item.types);
  return label === undefined || label === '' ? { value } : { value, label: label.slice(0, 60) };
}

const placeLabel = (types: readonly string[]): string | undefined => types.find((type) => type === 'work' || type === 'home') ?? types.find((type) => !['internet', 'x400', 'dom', 'intl', 'postal', 'parcel', 'pref', 'voice', 'text', 'video'].includes(type));

function phoneLabel(types: readonly string[]): string | undefined {
  if (types.includes('fax')) return types.includes('home') ? 'home fax' : 'fax';
  if (types.includes('cell') || types.includes('mobile') || types.includes('iphone')) return 'mobile';
  if (types.includes('pager')) return 'pager';
  return placeLabel(types);
}

function networkOf(url: string): string | undefined {
  return /(?:^|\.)(linkedin|facebook|instagram|xing|github|youtube|twitter|x)\.com/.exec(tryTo(() => new URL(url).hostname) ?? '')?.[1];
}

function websites(card: ContactCard): readonly Labeled<string>[] {
  return byPreference(card.urls).flatMap((item) => {
    const value = tryTo(() => parseUrl(item.value));
    return value === undefined ? [] : [labeled(value, item)];
  });
}

function addressValue(address: CardAddress): Readonly<Record<string, string>> {
  const country = address.country.trim() === '' ? undefined : tryTo(() => countryFromText(address.country));
  // A country that nobody knows stays readable beside the region.
  const region = [address.region, country === undefined ? address.country : ''].map((part) => part.trim()).filter((part) => part !== '').join(', ');
  const parts = { street: address.street, street2: address.extended, poBox: address.poBox, city: address.locality, region, postalCode: address.postalCode, country: country ?? '' };
  const filled = Object.entries(parts).map(([name, text]) => [name, text.trim()] as const).filter(([, text]) => text !== '');
  if (filled.length === 0 && address.deliveryLabel) return { street: address.deliveryLabel.trim() };
  return Object.fromEntries(filled);
}

/** A whole date; "--0203" is no day of the calendar and stays on the card. */
export function dayOf(date: CardDate | undefined): string | null {
  if (!date || date.year === undefined || date.month === undefined || date.day === undefined) return null;
  const day = [String(date.year).padStart(4, '0'), String(date.month).padStart(2, '0'), String(date.day).padStart(2, '0')].join('-');
  return tryTo(() => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)) === day ? day : null;
}

function dated(item: CardItem<CardDate> | undefined, label: string): readonly Labeled<string>[] {
  const value = dayOf(item?.value);
  return value === null ? [] : [{ value, label: label.slice(0, 60) }];
}

function tryTo<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
