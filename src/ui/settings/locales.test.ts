import { expect, test } from 'vitest';
import { browserLocale } from './locales.ts';

test('a system that is not set up speaks as the browser does where it can', () => {
  expect(browserLocale('de-AT')).toBe('de-AT');
  expect(browserLocale('de')).toBe('de-DE');
  expect(browserLocale('de-LI')).toBe('de-DE');
  expect(browserLocale('en-US')).toBe('en-US');
  expect(browserLocale('fr-FR')).toBe('en-GB');
});
