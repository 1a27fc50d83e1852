import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreOrganizationPair, type OrganizationFacts } from './score-organization-pair.ts';
import { scorePersonPair, type PersonFacts } from './score-person-pair.ts';
import { describeReason, rules, verdictOf } from './score.ts';
import { mergeLists, suggestSurvivors } from './suggest-survivors.ts';

const person = (given: string, family: string, more: Partial<PersonFacts> = {}): PersonFacts => ({
  givenName: given,
  familyName: family,
  emails: [],
  phones: [],
  organizations: [],
  ...more,
});
const organization = (name: string, more: Partial<OrganizationFacts> = {}): OrganizationFacts => ({
  name,
  domains: [],
  taxIds: [],
  phones: [],
  ...more,
});
const verdict = (a: PersonFacts, b: PersonFacts) => verdictOf(scorePersonPair(a, b).score);
const orgVerdict = (a: OrganizationFacts, b: OrganizationFacts) => verdictOf(scoreOrganizationPair(a, b).score);

describe('people', () => {
  const ana = person('Ana', 'Trujillo', { emails: ['ana@acme.com'], phones: ['+525555554729'], organizations: ['acme'] });

  test.each<[string, PersonFacts, string]>([
    ['the same mailbox, name misspelled', person('Anna', 'Trujilo', { emails: ['ANA+x@acme.com'] }), 'likely'],
    ['the same name at the same organization', person('Ana', 'Trujillo', { organizations: ['acme'] }), 'likely'],
    ['the same name and phone', person('Ana', 'Trujillo', { phones: ['+525555554729'] }), 'likely'],
    ['first and last name swapped, same phone', person('Trujillo', 'Ana', { phones: ['+525555554729'] }), 'likely'],
    ['only the same name', person('Ana', 'Trujillo'), 'possible'],
    ['a colleague', person('Maria', 'Anders', { organizations: ['acme'] }), 'unlikely'],
    ['a sibling at the same phone', person('Pedro', 'Trujillo', { phones: ['+525555554729'] }), 'unlikely'],
    ['a stranger', person('Thomas', 'Hardy'), 'unlikely'],
  ])('%s', (_, other, expected) => expect(verdict(ana, other)).toBe(expected));

  test('father and son are two', () => {
    expect(
      verdict(person('John', 'Doe', { suffix: 'Sr.', phones: ['+1'] }), person('John', 'Doe', { suffix: 'Jr.', phones: ['+1'] })),
    ).toBe('possible');
    expect(verdict(person('John', 'Doe', { suffix: 'Sr.' }), person('John', 'Doe', { suffix: 'Jr.' }))).toBe('unlikely');
  });

  test('a shared info@ address alone makes nobody the same', () => {
    expect(
      verdict(person('Ana', 'Trujillo', { emails: ['info@acme.com'] }), person('Maria', 'Anders', { emails: ['info@acme.com'] })),
    ).toBe('unlikely');
  });

  test('Bob is Robert, von der Leyen is Leyen, Mueller is Müller', () => {
    expect(verdict(person('Bob', 'Muller', { organizations: ['a'] }), person('Robert', 'Müller', { organizations: ['a'] }))).toBe('likely');
    expect(verdict(person('Ursula', 'von der Leyen'), person('Ursula', 'Leyen'))).toBe('possible');
  });

  test('says why', () => {
    const { reasons } = scorePersonPair(ana, person('Bob', 'Trujillo', { emails: ['ana@acme.com'] }));
    expect(reasons.map((r) => [r.field, r.rule])).toEqual([
      ['email', 'same'],
      ['givenName', 'different'],
      ['familyName', 'same'],
    ]);
    expect(reasons.map(describeReason)).toEqual(['Same e-mail address', 'Different first name', 'Same last name']);
    expect(rules).toEqual(expect.arrayContaining(reasons.map((r) => r.rule)));
  });

  const name = fc.constantFrom(null, 'Ana', 'Anna', 'Bob', 'Robert', 'R', 'Müller', 'Mueller', 'Garcia', 'Garcia Lopez', 'von Berg', 'Doe');
  const some = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
  const facts: fc.Arbitrary<PersonFacts> = fc.record({
    givenName: name,
    middleName: name,
    familyName: name,
    suffix: fc.constantFrom(null, 'Jr.', 'Sr.'),
    emails: some('ana@acme.com', 'a.na@gmail.com', 'ana@gmail.com', 'info@acme.com', 'robert.doe@a.com', 'robert.doe@b.com'),
    phones: some('+1', '+2', '+3'),
    organizations: some('a', 'b'),
    birthday: fc.constantFrom(null, '1980-01-01', '1990-02-02'),
    places: some('DE 1', 'DE 2'),
    handles: some('x:a', 'x:b'),
  });

  test('symmetric, and within 0 and 1', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const [there, back] = [scorePersonPair(a, b), scorePersonPair(b, a)];
        expect(there.score).toBe(back.score);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('nobody is more alike to another than to themselves, and a full record is itself', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        expect(scorePersonPair(a, a).score).toBeGreaterThanOrEqual(scorePersonPair(a, withGapsOf(b, a)).score);
      }),
    );
    expect(scorePersonPair(ana, { ...ana }).score).toBe(1);
  });

  const groups = [
    ['givenName', 'middleName', 'familyName'],
    ['suffix'],
    ['emails'],
    ['phones'],
    ['organizations'],
    ['birthday'],
    ['places'],
    ['handles'],
  ] as const;
  test('making one field equal never lowers the score', () => {
    fc.assert(
      fc.property(facts, facts, fc.constantFrom(...groups), (a, b, group) => {
        const isKnown = group.every((key) => (b[key]?.length ?? 0) > 0 && (a[key]?.length ?? 0) > 0);
        fc.pre(isKnown);
        const closer = { ...b, ...Object.fromEntries(group.map((key) => [key, a[key]])) };
        expect(scorePersonPair(a, closer).score).toBeGreaterThanOrEqual(scorePersonPair(a, b).score);
      }),
    );
  });
});

/** What `a` doesn't know says nothing; so `b` must not gain from knowing it. */
function withGapsOf(b: PersonFacts, a: PersonFacts): PersonFacts {
  return Object.fromEntries(
    Object.entries(b).map(([key, value]) => [key, a[key as keyof PersonFacts]?.length ? value : a[key as keyof PersonFacts]]),
  ) as unknown as PersonFacts;
}

describe('organizations', () => {
  const alfreds = organization('Alfreds Futterkiste GmbH', {
    domains: ['alfreds.de'],
    taxIds: ['DE136695976'],
    phones: ['+49300074321'],
    places: ['DE 12209'],
    countries: ['DE'],
  });

  test.each<[string, OrganizationFacts, string]>([
    ['the same tax id, other form of the name', organization('Alfred Futterkiste', { taxIds: ['DE136695976'] }), 'likely'],
    ['the same domain, similar name', organization('Alfred Futterkiste', { domains: ['www.alfreds.de'] }), 'likely'],
    ['the same name at the same place', organization('ALFREDS FUTTERKISTE', { places: ['DE 12209'], countries: ['DE'] }), 'likely'],
    ['only the same name', organization('Alfreds Futterkiste'), 'possible'],
    ['the same name, another tax id', organization('Alfreds Futterkiste GmbH', { taxIds: ['DE129273398'] }), 'unlikely'],
    [
      'a subsidiary abroad under the same domain',
      organization('Alfreds Pet Food Sweden AB', { domains: ['alfreds.de'], countries: ['SE'] }),
      'unlikely',
    ],
    ['a stranger', organization('Around the Horn Ltd', { domains: ['horn.co.uk'] }), 'unlikely'],
  ])('%s', (_, other, expected) => expect(orgVerdict(alfreds, other)).toBe(expected));

  test('another legal form is less alike than none', () => {
    const score = (a: string, b: string) => scoreOrganizationPair(organization(a), organization(b)).score;
    expect(score('Acme GmbH', 'Acme AG')).toBeLessThan(score('Acme GmbH', 'Acme'));
  });

  test('free-mail domains count for nothing', () => {
    const { reasons } = scoreOrganizationPair(organization('A', { domains: ['gmail.com'] }), organization('B', { domains: ['gmail.com'] }));
    expect(reasons.map((r) => r.field)).toEqual(['name']);
  });

  const some = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
  const facts: fc.Arbitrary<OrganizationFacts> = fc.record({
    name: fc.constantFrom('Acme', 'Acme GmbH', 'Acme AG', 'Acme Trading', 'Akme', 'Müller Söhne', 'Mueller Soehne KG', 'Globex'),
    domains: some('acme.com', 'acme.de', 'gmail.com'),
    taxIds: some('DE1', 'DE2', 'SE556188840401', 'SE5561888404'),
    phones: some('+1', '+2'),
    places: some('DE 1', 'DE 2'),
    countries: some('DE', 'SE'),
  });

  test('symmetric; nobody is more alike to another than to itself', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        expect(scoreOrganizationPair(a, b).score).toBe(scoreOrganizationPair(b, a).score);
        const full = (x: OrganizationFacts): OrganizationFacts => ({
          ...x,
          domains: [...x.domains, 'x.com'],
          taxIds: [...x.taxIds, 'NO1'],
        });
        expect(scoreOrganizationPair(full(a), full(a)).score).toBeGreaterThanOrEqual(0.999);
      }),
    );
  });
});

describe('survivors of a merge', () => {
  test('field by field', () => {
    const side = (values: Record<string, unknown>, createdAt: string, updatedAt: string) => ({ values, createdAt, updatedAt });
    const suggested = suggestSurvivors(
      side(
        {
          givenName: 'M.',
          familyName: 'Anders',
          title: 'Owner',
          birthday: null,
          tags: ['vip'],
          source: 'fair',
          address: { city: 'Berlin', street: 'Obere Str. 57' },
        },
        '2020',
        '2021',
      ),
      side(
        {
          givenName: 'Maria',
          familyName: 'Anders',
          title: 'Buyer',
          birthday: '1980-01-01',
          tags: ['de'],
          source: 'web',
          address: { city: 'Berlin' },
        },
        '2022',
        '2023',
      ),
    );
    expect(Object.fromEntries(suggested.map(({ field, side: from, why }) => [field, `${from} ${why}`]))).toEqual({
      givenName: 'source more-complete',
      familyName: 'target equal',
      title: 'source more-recent',
      birthday: 'source only-value',
      tags: 'both union',
      source: 'target first-known',
      address: 'target more-complete',
    });
  });

  test('lists are united without repeating an entry or a second primary one', () => {
    expect(
      mergeLists(
        [{ email: 'A@x.com', isPrimary: true }],
        [
          { email: 'a@x.com', isPrimary: true },
          { email: 'b@x.com', isPrimary: true },
        ],
      ),
    ).toEqual([
      { email: 'A@x.com', isPrimary: true },
      { email: 'b@x.com', isPrimary: false },
    ]);
    expect(mergeLists(['vip', 'de'], ['VIP', 'b2b'])).toEqual(['vip', 'de', 'b2b']);
  });

  test('merging a list with itself or a part of itself changes nothing', () => {
    const list = fc.uniqueArray(fc.string(), { selector: (text) => text.toLowerCase() });
    fc.assert(
      fc.property(list, fc.nat(5), (all, n) => {
        expect(mergeLists(all, all.slice(n))).toEqual(all);
      }),
    );
  });
});
