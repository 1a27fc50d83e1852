import { countryFromText } from '../../../fields/country/server.ts';
import {
  formatCardDate,
  preferred,
  writeVCard,
  type CardAddress,
  type CardAttributes,
  type CardDate,
  type CardItem,
  type ContactCard,
} from '../../../platform/exchange/index.ts';

/** One of several values with what it is for. */
interface Labeled {
  value: unknown;
  label?: string;
}
type Values = Record<string, unknown>;

/** Larger cards lose their pictures and keep all else; `cardDetails` holds a million characters. */
const longestCard = 900_000;

/**
 * What a contact card says, as values of an organization and a person. The card itself goes along in `cardDetails`, so
 * that what has no field here is still there when the person is written as a card again.
 */
export function cardToValues(card: ContactCard): Record<string, Values> {
  const [company] = card.organizations;
  const isOrganization = card.kind?.value.toLowerCase() === 'org' || (!card.name && !card.formattedName && company !== undefined);
  if (isOrganization)
    return {
      organization: {
        name: company?.value.name || card.formattedName?.value,
        ...contactValues(card),
        website: card.urls[0]?.value,
        description: notes(card),
        cardDetails: details(card),
        externalId: card.uid?.value,
      },
    };
  return {
    ...(company && company.value.name.trim() !== '' ? { organization: { name: company.value.name } } : {}),
    person: {
      ...nameValues(card),
      ...contactValues(card),
      jobTitle: oneLine(preferred(card.titles)?.value ?? preferred(card.roles)?.value, 200),
      websites: card.urls.map((item) => labeled(item, webAddress(item.value))),
      socialProfiles: [
        ...card.messengers.map((item) => ({
          value: `${item.value.scheme}:${item.value.handle}`,
          label: (item.value.service ?? item.value.scheme).toLowerCase(),
        })),
        ...card.socialProfiles.map((item) => ({
          value: item.value.value,
          ...(item.value.service ? { label: item.value.service.toLowerCase() } : {}),
        })),
      ],
      birthday: wholeDay(card.birthday?.value),
      importantDates: [
        ...(card.anniversary ? [{ value: wholeDay(card.anniversary.value), label: 'anniversary' }] : []),
        ...card.dates.map((item) => labeled(item, wholeDay(item.value))),
      ].filter((item) => item.value !== undefined),
      language: preferred(card.languages)?.value,
      timeZone: oneLine(card.timeZones[0]?.value, 60),
      description: notes(card),
      cardDetails: details(card),
      externalId: card.uid?.value,
    },
  };
}

function nameValues(card: ContactCard): Values {
  const { prefixes = [], given = [], additional = [], family = [], suffixes = [] } = card.name?.value ?? {};
  const join = (parts: readonly string[], most: number): string | undefined => oneLine(parts.join(' '), most);
  const formatted = oneLine(card.formattedName?.value, 200);
  const usual = [...given, ...additional, ...family, ...suffixes].join(' ').replace(/\s+/g, ' ').trim();
  const full = [...prefixes, ...given, ...additional, ...family, ...suffixes].join(' ').replace(/\s+/g, ' ').trim();
  return {
    prefix: join(prefixes, 60),
    givenName: join(given, 120),
    middleName: join(additional, 120),
    familyName: join(family, 120),
    suffix: join(suffixes, 60),
    nickname: join(
      card.nicknames.map((item) => item.value),
      120,
    ),
    // The name is made of its parts; a name that says something else is kept.
    displayName:
      formatted && formatted.toLowerCase() !== usual.toLowerCase() && formatted.toLowerCase() !== full.toLowerCase()
        ? formatted
        : undefined,
  };
}

function contactValues(card: ContactCard): Values {
  return {
    emails: byPreference(card.emails).map((item) => labeled(item, item.value.trim())),
    phones: byPreference(card.phones).map((item) =>
      labeled(item, item.value.extension ? `${item.value.number} ext. ${item.value.extension}` : item.value.number),
    ),
    addresses: byPreference(card.addresses)
      .map((item) => labeled(item, addressOf(item.value)))
      .filter((item) => Object.keys(item.value as object).length > 0),
    tags: card.categories.map((item) => item.value).filter((tag) => tag.length <= 60 && !tag.includes('\n')),
  };
}

const byPreference = <T>(items: readonly CardItem<T>[]): CardItem<T>[] => [...items].sort((a, b) => (a.pref ?? 101) - (b.pref ?? 101));

/** The owner's own word for it, else what the types say: a fax at work is a fax. */
function labeled(item: CardAttributes, value: unknown): Labeled {
  const label =
    item.label ??
    ['fax', 'pager', 'cell', 'work', 'home'].find((type) => item.types.includes(type)) ??
    item.types.find((type) => !['internet', 'voice', 'pref', 'postal', 'parcel', 'dom', 'intl', 'msg', 'text', 'video'].includes(type));
  return label === undefined ? { value } : { value, label: (label === 'cell' ? 'mobile' : label).slice(0, 60) };
}

function addressOf(address: CardAddress): Values {
  const country = address.country.trim();
  const known = countryCode(country);
  const extended = [address.extended, known || country === '' ? '' : country, ...address.more]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(', ');
  const parts: Values = {
    street: address.street.trim().slice(0, 500),
    street2: extended.slice(0, 500),
    poBox: oneLine(address.poBox, 120),
    city: oneLine(address.locality, 120),
    region: oneLine(address.region, 120),
    postalCode: oneLine(address.postalCode, 120),
    country: known,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined && text !== ''));
}

function countryCode(text: string): string | undefined {
  try {
    return text === '' ? undefined : countryFromText(text);
  } catch {
    return undefined;
  }
}

const webAddress = (text: string): string => (/^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`);
const wholeDay = (date: CardDate | undefined): string | undefined =>
  date?.year === undefined || date.month === undefined || date.day === undefined
    ? undefined
    : formatCardDate({ year: date.year, month: date.month, day: date.day }, '3.0');
const notes = (card: ContactCard): string =>
  card.notes
    .map((item) => item.value.trim())
    .filter((text) => text !== '')
    .join('\n\n');

function oneLine(text: string | undefined, most: number): string | undefined {
  const flat = text?.replace(/\s+/g, ' ').trim() ?? '';
  return flat === '' ? undefined : flat.slice(0, most);
}

function details(card: ContactCard): Values {
  const whole = writeVCard(card);
  return { vcard: whole.length <= longestCard ? whole : writeVCard({ ...card, photos: [], logos: [], sounds: [] }) };
}
