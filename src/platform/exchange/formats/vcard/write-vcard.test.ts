import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardAttributes, type CardItem, type ContactCard, emptyCard } from './contact-card.ts';
import { readVCardFile } from './read-vcard.ts';
import { writeVCard } from './write-vcard.ts';

// Text as people type it, with everything that vCard must escape. Lone surrogates have no UTF-8 form.
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
  .chain((plain) => fc.constantFrom('', '\n', ';', ',', '\\', '"', '^', ':', '\\n', ' ').map((hard) => plain + hard + plain))
  .map((value) => value.replace(/\r/g, ''))
  .filter((value) => value !== '' && value.isWellFormed());
const token = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((type) => type !== 'pref');
const place = fc.constantFrom('home', 'work', 'cell');
const paramValue = text.map((value) => value.trim()).filter((value) => value !== '');
const attributes: fc.Arbitrary<CardAttributes> = fc
  .record({
    types: fc.uniqueArray(place, { maxLength: 2 }),
    params: fc.dictionary(fc.constantFrom('LANGUAGE', 'ALTID', 'X-ODD'), fc.array(paramValue, { minLength: 1, maxLength: 2 }), {
      noNullPrototype: true,
    }),
    pref: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    label: fc.option(text, { nil: undefined }),
  })
  .map(({ pref, label, ...rest }) => ({ ...rest, ...(pref === undefined ? {} : { pref }), ...(label === undefined ? {} : { label }) }));
const item = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<CardItem<T>> =>
  fc.tuple(value, attributes).map(([each, around]) => ({ value: each, ...around }));
const items = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<CardItem<T>[]> => fc.array(item(value), { maxLength: 3 });
const opt = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const defined = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

const maybeText = fc.oneof(fc.constant(''), text);
const part = fc.array(text, { maxLength: 2 });
const uri = fc.webUrl();
const name = fc.record({
  family: fc.array(text, { minLength: 1, maxLength: 2 }),
  given: part,
  additional: part,
  prefixes: part,
  suffixes: part,
  more: fc.constant<string[][]>([]),
});
const address = fc
  .record({
    poBox: maybeText,
    extended: maybeText,
    street: text,
    locality: maybeText,
    region: maybeText,
    postalCode: maybeText,
    country: maybeText,
    more: fc.constant<string[]>([]),
    deliveryLabel: opt(paramValue),
  })
  .map(defined);
const phone = fc.oneof(
  text.filter((value) => !/^tel:/i.test(value)).map((number) => ({ number, isUri: false })),
  fc
    .tuple(fc.stringMatching(/^\+[0-9-]{3,14}$/), opt(fc.stringMatching(/^[0-9]{1,4}$/)))
    .map(([number, extension]) => defined({ number, isUri: true, extension })),
);
const date = fc.oneof(
  fc.record({ year: fc.integer({ min: 1000, max: 2999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
  fc.record({ year: fc.integer({ min: 1000, max: 2999 }), month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({
    year: fc.integer({ min: 1000, max: 2999 }),
    month: fc.constant(2),
    day: fc.constant(3),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
    offset: fc.constantFrom('Z', '-05:00', '+05:30'),
  }),
  text.map((value) => ({ text: value })),
);
const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
const media = fc.oneof(
  fc.record({
    mediaType: fc.constantFrom('image/jpeg', 'image/png', 'image/x-odd', 'audio/mpeg', 'application/pgp-keys', 'application/octet-stream'),
    bytes,
  }),
  uri.map((value) => ({ uri: value })),
  text.map((value) => ({ text: value })),
);
const other = fc.record({
  name: fc.constantFrom('X-FOO', 'MAILER', 'X-ABADR'),
  params: fc.constant({}),
  value: text.map((value) => value.replace(/\n/g, '')).filter((value) => value !== ''),
});

const cardWithoutAgents: fc.Arbitrary<ContactCard> = fc
  .record({
    version: fc.constant('4.0'),
    kind: opt(item(fc.constantFrom('individual', 'org', 'group'))),
    name: opt(item(name)),
    formattedName: opt(item(text)),
    nicknames: items(text),
    organizations: items(fc.record({ name: text, units: fc.array(text, { maxLength: 2 }) })),
    titles: items(text),
    roles: items(text),
    emails: items(text),
    phones: items(phone),
    addresses: items(address),
    urls: items(uri),
    messengers: items(fc.record({ scheme: token, handle: text, service: opt(paramValue) }).map(defined)),
    socialProfiles: items(fc.record({ value: uri, service: opt(fc.constantFrom('Twitter', 'X Y')), user: opt(paramValue) }).map(defined)),
    birthday: opt(item(date)),
    anniversary: opt(
      attributes.chain((around) =>
        date.map((value) => {
          const dated = { value, ...around };
          delete dated.label;
          return dated;
        }),
      ),
    ),
    dates: items(date).map((all) => all.filter((each) => each.label?.toLowerCase() !== 'anniversary')),
    gender: opt(item(fc.record({ sex: fc.constantFrom('M', 'F', 'O', ''), identity: text }))),
    languages: items(fc.constantFrom('de', 'en-GB')),
    timeZones: items(text),
    geos: items(
      fc.record({
        latitude: fc.integer({ min: -90_000, max: 90_000 }).map((n) => n / 1000),
        longitude: fc.integer({ min: -180_000, max: 180_000 }).map((n) => n / 1000),
      }),
    ),
    photos: items(media),
    logos: items(media),
    sounds: items(media),
    keys: items(media),
    notes: items(text),
    categories: items(text),
    related: items(
      fc.oneof(
        text.filter((value) => !/^(urn|https?|mailto|data|cid):/i.test(value)).map((value) => ({ text: value })),
        uri.map((value) => ({ uri: value })),
      ),
    ),
    uid: opt(item(text)),
    rev: opt(item(text)),
    other: fc.array(other, { maxLength: 3 }),
  })
  .map(defined);
const card = fc.tuple(cardWithoutAgents, opt(cardWithoutAgents)).map(([outer, inner]) => {
  if (inner) outer.related.push({ value: { card: inner }, types: ['agent'], params: {} });
  return outer;
});

/** The version a card was written in shows in the card; nothing else may differ. */
function asVersion(original: ContactCard, version: string): ContactCard {
  return {
    ...original,
    version,
    related: original.related.map((each) => (each.value.card ? { ...each, value: { card: asVersion(each.value.card, version) } } : each)),
  };
}

describe('writeVCard', () => {
  it.each(['4.0', '3.0'] as const)('writes %s so that reading gives the same card', async (version) => {
    await fc.assert(
      fc.asyncProperty(card, async (original) => {
        const written = writeVCard(original, version);
        const [found, ...more] = await readVCardFile(written);
        expect(more).toEqual([]);
        expect(found?.problems).toEqual([]);
        expect(found?.card).toEqual(asVersion(original, version));
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });

  it('keeps groups that tie an address to another property', async () => {
    const original = emptyCard('3.0');
    original.addresses.push({
      value: {
        poBox: '',
        extended: '',
        street: 'S',
        locality: '',
        region: '',
        postalCode: '',
        country: '',
        more: [],
        deliveryLabel: 'S\nLand',
      },
      types: ['home'],
      group: 'item1',
      params: {},
    });
    original.phones.push({ value: { number: '1', isUri: false }, types: [], label: 'Desk', params: {} });
    original.other.push({ name: 'X-ABADR', group: 'item1', params: {}, value: 'de' });
    const written = writeVCard(original, '3.0');
    expect(written).toContain('item1.X-ABADR:de');
    expect((await readVCardFile(written))[0]?.card).toEqual(original);
  });

  it('folds at 75 octets without cutting a character', () => {
    const original = emptyCard();
    original.notes.push({ value: 'ä€😀'.repeat(80), types: [], params: {} });
    for (const line of writeVCard(original).split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
  });

  it('writes the forms of RFC 6350', () => {
    const original = emptyCard();
    original.formattedName = { value: 'Simon Perrin', types: [], params: {} };
    original.birthday = { value: { month: 2, day: 3 }, types: [], params: {} };
    original.phones.push({
      value: { number: '+1-418-555-0100', extension: '102', isUri: true },
      types: ['work', 'voice'],
      pref: 1,
      params: {},
    });
    expect(writeVCard(original)).toBe(
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Simon Perrin\r\nTEL;TYPE=work,voice;PREF=1;VALUE=uri:tel:+1-418-555-0100;ext=102\r\nBDAY:--0203\r\nEND:VCARD\r\n',
    );
    expect(writeVCard(original, '3.0')).toContain('BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03\r\n');
  });
});
