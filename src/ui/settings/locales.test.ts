import { expect, test } from 'vitest';
import { browserLocale, localeFor } from './locales.ts';

test('a system that is not set up speaks as the browser does where it can', () => {
  expect(browserLocale('de-AT')).toBe('de-AT');
  expect(browserLocale('de')).toBe('de-DE');
  expect(browserLocale('de-LI')).toBe('de-DE');
  expect(browserLocale('en-US')).toBe('en-US');
  expect(browserLocale('fr-FR')).toBe('en-GB');
});

test('dates are written as in the region that was chosen, else as in the company’s, else as is usual', () => {
  expect(localeFor('de-CH', 'de-AT')).toBe('de-CH');
  expect(localeFor('de', 'de-AT')).toBe('de-AT');
  expect(localeFor('en', 'nb-NO')).toBe('en-GB');
  expect(localeFor('en', 'en-US')).toBe('en-US');
  expect(localeFor('nb', 'nb-NO')).toBe('nb-NO');
  expect(localeFor('fr', 'de-AT')).toBe('fr');
});
