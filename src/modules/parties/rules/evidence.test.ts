import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registeredDomain } from '../../../fields/domain/registered-domain.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { isFreeMailDomain, isRoleAddress, mailboxKey, normalizeEmail, organizationDomain } from './normalize-email.ts';
import { phoneticKeys, soundsLike } from './phonetic-keys.ts';
import { trigrams, trigramSimilarity } from './trigram-similarity.ts';

describe('e-mail', () => {
  test.each([
    [' Ana.Trujillo@ACME.com ', 'ana.trujillo@acme.com'],
    ['"Trujillo, Ana" <ana@acme.com>', 'ana@acme.com'],
    ['mailto:ana@acme.co.uk', 'ana@acme.co.uk'],
    ['jörg@bücher.de', 'jörg@bücher.de'],
    ["o'brien@acme.ie", "o'brien@acme.ie"],
    ['ana@localhost', null],
    ['ana@@acme.com', null],
    ['.ana@acme.com', null],
    ['ana@-acme.com', null],
    ['a b@acme.com', null],
    ['', null],
  ])('%s', (text, normal) => expect(normalizeEmail(text)).toBe(normal));

  test('finds the mailbox behind tags and Google dots', () => {
    expect(mailboxKey('Ana.Trujillo+news@googlemail.com')).toBe('anatrujillo@gmail.com');
    expect(mailboxKey('ana.trujillo+x@acme.com')).toBe('ana.trujillo@acme.com');
    expect(mailboxKey('nonsense')).toBeNull();
  });

  test('tells role addresses, free mail and the domain of an organization', () => {
    expect(isRoleAddress('Info@acme.com')).toBe(true);
    expect(isRoleAddress('no-reply@acme.com')).toBe(true);
    expect(isRoleAddress('ines@acme.com')).toBe(false);
    expect(isFreeMailDomain('GMX.de')).toBe(true);
    expect(organizationDomain('ana@hotmail.com')).toBeNull();
    expect(organizationDomain('https://www.shop.acme.co.uk:8080/x?y')).toBe('acme.co.uk');
    expect(registeredDomain('ana@mail.acme.de')).toBe('acme.de');
    expect(registeredDomain('192.168.0.1')).toBeNull();
    expect(registeredDomain('#CAJUN.HTM#')).toBeNull();
  });

  test('normalizing twice changes nothing', () =>
    fc.assert(fc.property(fc.emailAddress(), (email) => normalizeEmail(normalizeEmail(email) ?? '') === normalizeEmail(email))));
});

describe('sound', () => {
  test.each([
    ['Meier', 'Mayr', true],
    ['Müller', 'Mueller', true],
    ['Schmidt', 'Schmitt', true],
    ['Catherine', 'Kathryn', true],
    ['Stephen', 'Steven', true],
    ['Anders', 'Ashworth', false],
    ['東京', '大阪', false],
  ])('%s / %s', (left, right, alike) => expect(soundsLike(left, right)).toBe(alike));

  test('keys of the two methods do not mix', () => expect(phoneticKeys('Müller')).toEqual(['c:657', 'm:MLR']));
});

describe('trigrams', () => {
  // Values from PostgreSQL 18: select similarity(...), show_trgm('Ana T.').
  test('as pg_trgm makes them', () => expect([...trigrams('Ana T.')].toSorted()).toEqual(['  a', '  t', ' an', ' t ', 'ana', 'na ']));
  test.each([
    ['word', 'two words', 0.36363637],
    ['Alfreds Futterkiste', 'Alfred Futterkiste', 0.85714287],
    ['abc', 'xyz', 0],
    ['', '', 0],
  ])('%s / %s', (left, right, similarity) => expect(trigramSimilarity(left, right)).toBeCloseTo(similarity, 6));
});

describe('Jaro-Winkler', () => {
  // Published examples from Winkler 1990.
  test.each([
    ['martha', 'marhta', 0.961],
    ['dwayne', 'duane', 0.84],
    ['dixon', 'dicksonx', 0.813],
    ['abc', 'xyz', 0],
  ])('%s / %s', (left, right, similarity) => expect(jaroWinkler(left, right)).toBeCloseTo(similarity, 3));

  test('symmetric, within 0 and 1, and 1 only for equal texts', () => {
    const text = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c', 'ö') });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const similarity = jaroWinkler(left, right);
        expect(similarity).toBe(jaroWinkler(right, left));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity === 1).toBe(left === right);
      }),
    );
  });
});
