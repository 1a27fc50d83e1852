import {
  emptyCard,
  parseCardDate,
  parseVCard,
  type CardAttributes,
  type CardItem,
  type ContactCard,
} from '../../../platform/exchange/index.ts';
import { hasChanged } from './imported-values.ts';

type Row = Readonly<Record<string, unknown>>;
interface Labeled {
  value: unknown;
  label?: string;
}

/**
 * A person or organization as a contact card. Starts from the card it came from, if it did, and replaces what differs by
 * now, so that what has no field of ours is still on it.
 */
export function valuesToCard(record: string, row: Row): ContactCard {
  const vcard = kept(row);
  const card = vcard === undefined ? emptyCard() : parseVCard(vcard);
  const differs = (name: string): boolean => hasChanged(row, name);
  card.version = '4.0';
  return record === 'parties.person' ? personCard(card, row, differs) : organizationCard(card, row, differs);
}

/** The card it was imported from. */
function kept(row: Row): string | undefined {
  const { vcard } = (row['cardDetails'] ?? {}) as { vcard?: unknown };
  return typeof vcard === 'string' ? vcard : undefined;
}

function personCard(card: ContactCard, row: Row, differs: (name: string) => boolean): ContactCard {
  const text = (name: string): string => (typeof row[name] === 'string' ? row[name] : '');
  if (['prefix', 'givenName', 'middleName', 'familyName', 'suffix'].some(differs) || kept(row) === undefined) {
    const part = (name: string): string[] => (text(name) === '' ? [] : [text(name)]);
    card.name = {
      types: [],
      params: {},
      ...card.name,
      value: {
        family: part('familyName'),
        given: part('givenName'),
        additional: part('middleName'),
        prefixes: part('prefix'),
        suffixes: part('suffix'),
        more: [],
      },
    };
    card.formattedName = { types: [], params: {}, ...card.formattedName, value: text('name') || 'Unnamed' };
  }
  if (differs('nickname')) card.nicknames = texts(text('nickname'));
  if (differs('jobTitle')) card.titles = texts(text('jobTitle'));
  const organization = (row['organization'] as { title?: string | null } | null)?.title ?? '';
  if (organization !== '' && !card.organizations.some((item) => item.value.name === organization))
    card.organizations.unshift({ value: { name: organization, units: [] }, types: [], params: {} });
  contacts(card, row, differs);
  if (differs('websites')) card.urls = many(row['websites']).map((item) => entry(item, String(item.value)));
  if (differs('socialProfiles')) {
    card.messengers = [];
    card.socialProfiles = many(row['socialProfiles']).map(({ value, label }) => ({
      value: { value: String(value), ...(label ? { service: label } : {}) },
      types: [],
      params: {},
    }));
  }
  if (differs('birthday')) {
    if (text('birthday') === '') delete card.birthday;
    else card.birthday = { value: parseCardDate(text('birthday')), types: [], params: {} };
  }
  if (differs('language')) card.languages = texts(text('language'));
  return card;
}

function organizationCard(card: ContactCard, row: Row, differs: (name: string) => boolean): ContactCard {
  const name = String(row['name'] ?? '');
  card.kind = { value: 'org', types: [], params: {} };
  if (!card.formattedName || differs('name')) card.formattedName = { value: name, types: [], params: {} };
  if (differs('name') || card.organizations.length === 0) card.organizations = [{ value: { name, units: [] }, types: [], params: {} }];
  contacts(card, row, differs);
  if (differs('website')) card.urls = texts(typeof row['website'] === 'string' ? row['website'] : '');
  return card;
}

function contacts(card: ContactCard, row: Row, differs: (name: string) => boolean): void {
  if (differs('emails')) card.emails = many(row['emails']).map((item) => entry(item, String(item.value)));
  if (differs('phones')) {
    card.phones = many(row['phones']).map((item) => {
      const [number = '', extension] = String(item.value).split(';ext=');
      return entry(item, { number, isUri: true, ...(extension === undefined ? {} : { extension }) });
    });
  }
  if (differs('addresses')) {
    card.addresses = many(row['addresses']).map((item) => {
      const part = (name: string): string => String((item.value as Row)[name] ?? '');
      return entry(item, {
        poBox: part('poBox'),
        extended: part('street2'),
        street: part('street'),
        locality: part('city'),
        region: part('region'),
        postalCode: part('postalCode'),
        country: part('country'),
        more: [],
      });
    });
  }
  if (differs('tags')) card.categories = (Array.isArray(row['tags']) ? (row['tags'] as string[]) : []).flatMap(texts);
  if (differs('description')) card.notes = texts(typeof row['description'] === 'string' ? row['description'] : '');
}

const texts = (text: string): CardItem<string>[] => (text === '' ? [] : [{ value: text, types: [], params: {} }]);
const many = (value: unknown): readonly Labeled[] => (Array.isArray(value) ? (value as readonly Labeled[]) : []);

/** Usual labels are types of the standard; others are the owner's own words. */
function entry<T>({ label }: Labeled, value: T): CardItem<T> {
  const around: CardAttributes =
    label === undefined
      ? { types: [], params: {} }
      : label === 'mobile'
        ? { types: ['cell'], params: {} }
        : ['work', 'home', 'fax', 'pager'].includes(label)
          ? { types: [label], params: {} }
          : { types: [], params: {}, label };
  return { value, ...around };
}
