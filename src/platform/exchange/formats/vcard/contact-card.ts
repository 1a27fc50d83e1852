/** Parameters of a property that have no field of their own; names in upper case, values as written. */
export type CardParams = Record<string, string[]>;

/** What surrounds a value on a card: its types, its rank, its custom label. */
export interface CardAttributes {
  /** TYPE values in lower case, without `pref`. */
  types: string[];
  /** 1 (most preferred) to 100; a bare `PREF` of versions 2.1 and 3.0 reads as 1. */
  pref?: number;
  /** A label the owner of the address book chose (X-ABLabel). */
  label?: string;
  /** Kept only where it ties several properties of the card together. */
  group?: string;
  params: CardParams;
}

export type CardItem<T> = { value: T } & CardAttributes;

/** N. Each part may have several values; `more` holds parts later standards append (RFC 9554). */
export interface CardName {
  family: string[];
  given: string[];
  additional: string[];
  prefixes: string[];
  suffixes: string[];
  more: string[][];
}

export interface CardOrganization {
  name: string;
  units: string[];
}

/** ADR. `deliveryLabel` is the address as printed on an envelope; `more` holds parts of RFC 9554. */
export interface CardAddress {
  poBox: string;
  extended: string;
  street: string;
  locality: string;
  region: string;
  postalCode: string;
  country: string;
  more: string[];
  deliveryLabel?: string;
}

/** TEL. `number` is as written; a `tel:` URI gives up its scheme and its extension. */
export interface CardPhone {
  number: string;
  extension?: string;
  isUri: boolean;
}

/** IMPP and the X-AIM, X-SKYPE ... of older cards, as `scheme:handle`. */
export interface CardMessenger {
  scheme: string;
  handle: string;
  service?: string;
}

export interface CardSocialProfile {
  /** URL, or a handle where the card has no URL. */
  value: string;
  service?: string;
  user?: string;
}

/** A date or time, any part of which may be missing (ISO 8601:2000 truncation), or text such as "circa 1800". */
export interface CardDate {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  /** `Z` or `+hh:mm`. */
  offset?: string;
  text?: string;
}

export interface CardGender {
  /** M, F, O, N, U or empty. */
  sex: string;
  identity: string;
}

export interface CardGeo {
  latitude: number;
  longitude: number;
  /** What follows the coordinates in a `geo:` URI, e.g. `;u=35`. */
  suffix?: string;
}

/** PHOTO, LOGO, SOUND, KEY: inline bytes, or a URI, or (KEY only) text. */
export interface CardMedia {
  mediaType?: string;
  bytes?: Uint8Array;
  uri?: string;
  text?: string;
}

/** RELATED, AGENT and X-ABRELATEDNAMES: text, a URI, or a whole card. */
export interface CardRelation {
  text?: string;
  uri?: string;
  card?: ContactCard;
}

/** A property without a field of its own, its value as on the wire (escapes included, transfer encoding undone). */
export interface CardProperty {
  name: string;
  group?: string;
  params: CardParams;
  value: string;
}

/** One contact, whatever vCard version it came from. Nothing the file said is left out: see `other`. */
export interface ContactCard {
  /** Version of the file it came from: 2.1, 3.0 or 4.0. */
  version: string;
  kind?: CardItem<string>;
  name?: CardItem<CardName>;
  formattedName?: CardItem<string>;
  nicknames: CardItem<string>[];
  organizations: CardItem<CardOrganization>[];
  titles: CardItem<string>[];
  roles: CardItem<string>[];
  emails: CardItem<string>[];
  phones: CardItem<CardPhone>[];
  addresses: CardItem<CardAddress>[];
  urls: CardItem<string>[];
  messengers: CardItem<CardMessenger>[];
  socialProfiles: CardItem<CardSocialProfile>[];
  birthday?: CardItem<CardDate>;
  anniversary?: CardItem<CardDate>;
  dates: CardItem<CardDate>[];
  gender?: CardItem<CardGender>;
  languages: CardItem<string>[];
  timeZones: CardItem<string>[];
  geos: CardItem<CardGeo>[];
  photos: CardItem<CardMedia>[];
  logos: CardItem<CardMedia>[];
  sounds: CardItem<CardMedia>[];
  keys: CardItem<CardMedia>[];
  notes: CardItem<string>[];
  categories: CardItem<string>[];
  related: CardItem<CardRelation>[];
  uid?: CardItem<string>;
  rev?: CardItem<string>;
  other: CardProperty[];
}

/** A card with nothing on it. */
export function emptyCard(version = '4.0'): ContactCard {
  return {
    version,
    nicknames: [],
    organizations: [],
    titles: [],
    roles: [],
    emails: [],
    phones: [],
    addresses: [],
    urls: [],
    messengers: [],
    socialProfiles: [],
    dates: [],
    languages: [],
    timeZones: [],
    geos: [],
    photos: [],
    logos: [],
    sounds: [],
    keys: [],
    notes: [],
    categories: [],
    related: [],
    other: [],
  };
}

/** The item the owner prefers: the lowest `pref`, else the first. */
export function preferred<T>(items: readonly CardItem<T>[]): CardItem<T> | undefined {
  return items.reduce<CardItem<T> | undefined>(
    (best, item) => (best === undefined || (item.pref ?? 101) < (best.pref ?? 101) ? item : best),
    undefined,
  );
}

/** What to call the contact: FN, else the parts of N, else nickname, organization, e-mail, phone, else empty. */
export function displayName(card: ContactCard): string {
  const name = card.name?.value;
  const parts = name
    ? [...name.prefixes, ...name.given, ...name.additional, ...name.family, ...name.suffixes].filter((part) => part.trim() !== '')
    : [];
  return (
    [
      card.formattedName?.value,
      parts.join(' '),
      card.nicknames[0]?.value,
      card.organizations[0]?.value.name,
      preferred(card.emails)?.value,
      preferred(card.phones)?.value.number,
    ]
      .map((text) => text?.trim() ?? '')
      .find((text) => text !== '') ?? ''
  );
}
