import { expect, test } from 'vitest';
import { readerLocale } from './company.ts';
import type { Services } from './context.ts';

const within = (locale: string | undefined, language: string | null): string =>
  readerLocale({ services: (locale === undefined ? {} : { company: { locale } }) as Services }, language);

test('what a buyer reads is written as in their region, else the company’s if it speaks their language, else as in most of Europe', () => {
  expect(within('en-US', 'en')).toBe('en-US');
  expect(within('de-AT', 'en')).toBe('en-GB');
  expect(within('de-AT', 'de')).toBe('de-AT');
  expect(within('de-AT', 'de-CH')).toBe('de-CH');
  expect(within('en-GB', 'de')).toBe('de');
  expect(within('de-AT', null)).toBe('de-AT');
  expect(within('en', null)).toBe('en-GB');
  expect(within(undefined, null)).toBe('en-GB');
});
