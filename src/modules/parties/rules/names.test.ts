import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from './fold-text.ts';
import { normalizeOrganizationName, organizationNameKey } from './normalize-organization-name.ts';
import { formatPersonName, parsePersonName, withoutParticles } from './person-name.ts';

describe('folding', () => {
  test.each([
    ['Ærøskøbing & Søn', 'aeroskobing son'],
    ['  Łódź—Straße 7 ', 'lodz strasse 7'],
    ["O'Brien", 'obrien'],
    ['İstanbul', 'istanbul'],
    ['Ромашка', 'ромашка'],
  ])('%s', (text, folded) => expect(foldText(text)).toBe(folded));

  test('is idempotent', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text))));
});

describe('organization names', () => {
  test.each([
    ['Alfreds Futterkiste GmbH', 'alfreds futterkiste', 'gmbh', 'DE'],
    ['Müller & Söhne GmbH & Co. KG', 'muller and sohne', 'gmbh and co kg', 'DE'],
    ['Müller und Söhne G.m.b.H.', 'muller and sohne', 'gmbh', 'AT'],
    ['Pericles Comidas S.A. de C.V.', 'pericles comidas', 'sa de cv', 'MX'],
    ['The Big Cheese, Inc.', 'big cheese', 'inc', 'US'],
    ['Around the Horn Ltd', 'around the horn', 'ltd', 'GB'],
    ['Fjällräven Friluft AB (publ)', 'fjallraven friluft', 'ab publ', 'SE'],
    ['Nordlys A/S', 'nordlys', 'as', 'DK'],
    ['Zaanse Snoepfabriek B.V.', 'zaanse snoepfabriek', 'bv', 'NL'],
    ['Wolski Sp. z o.o.', 'wolski', 'sp z oo', 'PL'],
    ["Grandma Kelly's Homestead Pty Ltd", 'grandma kellys homestead', 'pty ltd', 'AU'],
    ['株式会社東京トレーダーズ', '東京トレータース', '株式会社', 'JP'],
    ['ООО Ромашка', 'ромашка', 'ооо', 'RU'],
    ['Tokyo Traders K.K.', 'tokyo traders', 'kk', 'JP'],
    ['Ernst Handel', 'ernst handel', null, null],
    ['AG', 'ag', null, null],
  ])('%s', (name, base, form, country) => {
    const normal = normalizeOrganizationName(name);
    expect(normal.base).toBe(base);
    expect(normal.legalForm).toBe(form);
    if (country) expect(normal.countries).toContain(country);
  });

  test('umlauts and their spellings meet under one key', () => {
    expect(organizationNameKey('Königlich Essen')).toBe(organizationNameKey('Koeniglich Essen GmbH'));
    expect(organizationNameKey('Bólido Comidas preparadas')).toBe(organizationNameKey('bolido  comidas preparadas, S.L.'));
  });

  test('the base never gets empty and has a base that is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const { base } = normalizeOrganizationName(name);
        if (/[\p{L}\p{N}]/u.test(name.normalize('NFKD'))) expect(base).not.toBe('');
        expect(base).toBe(base.trim());
      }),
    );
  });
});

describe('person names', () => {
  const parts = (prefix: string, givenName: string, middleName: string, familyName: string, suffix: string) => ({
    prefix,
    givenName,
    middleName,
    familyName,
    suffix,
  });
  test.each([
    ['Ana Trujillo', parts('', 'Ana', '', 'Trujillo', '')],
    ['Dr. Maria von der Leyen', parts('Dr.', 'Maria', '', 'von der Leyen', '')],
    ['Doe, John Jr.', parts('', 'John', '', 'Doe', 'Jr.')],
    ['Doe, John, Jr.', parts('', 'John', '', 'Doe', 'Jr.')],
    ['Doe Jr., John Q.', parts('', 'John', 'Q.', 'Doe', 'Jr.')],
    ['Leyen, Ursula von der', parts('', 'Ursula', '', 'von der Leyen', '')],
    ['Prof. Dr. Hans-Peter Müller', parts('Prof. Dr.', 'Hans-Peter', '', 'Müller', '')],
    ['John Ronald Reuel Tolkien CBE', parts('', 'John', 'Ronald Reuel', 'Tolkien', 'CBE')],
    ['Martin Luther King, Jr., PhD', parts('', 'Martin', 'Luther', 'King', 'Jr. PhD')],
    ['Mr. Smith', parts('Mr.', '', '', 'Smith', '')],
    ['Vincent van Gogh', parts('', 'Vincent', '', 'van Gogh', '')],
    ['Juan Carlos de la Cruz', parts('', 'Juan', 'Carlos', 'de la Cruz', '')],
    ['Cher', parts('', 'Cher', '', '', '')],
    ['', parts('', '', '', '', '')],
    ['Don Draper', parts('', 'Don', '', 'Draper', '')],
    ['Elizabeth II', parts('', 'Elizabeth', '', 'II', '')],
  ])('%s', (name, expected) => {
    expect(parsePersonName(name)).toEqual(expected);
  });

  test('formats full, short and sorted', () => {
    const name = parsePersonName('Dr. Maria K. von der Leyen PhD');
    expect(formatPersonName(name)).toBe('Dr. Maria K. von der Leyen PhD');
    expect(formatPersonName(name, 'short')).toBe('Maria von der Leyen');
    expect(formatPersonName(name, 'sorted')).toBe('von der Leyen, Maria K., PhD');
    expect(withoutParticles('von der Leyen')).toBe('Leyen');
    expect(withoutParticles('De La')).toBe('De La');
  });

  test('loses no word, and what was formatted is read back the same', () => {
    const word = fc.constantFrom(
      'Ana',
      'Bo',
      'Carla',
      'Trujillo',
      'Berg',
      'Öst',
      'von',
      'de',
      'la',
      'Dr.',
      'Prof.',
      'Jr.',
      'PhD',
      'Li',
      'X.',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (all) => {
        const parsed = parsePersonName(all.join(' '));
        expect(Object.values(parsed).join(' ').split(' ').filter(Boolean).toSorted()).toEqual(all.toSorted());
        expect(formatPersonName(parsed)).toBe(all.join(' '));
      }),
    );
  });
});
