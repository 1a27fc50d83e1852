import { expect, test } from 'vitest';
import { pathLanguage, preferredLanguage } from './preferred-language.ts';

test.each([
  [undefined, 'en'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['fr,de;q=0.5,en;q=0.9', 'en'],
  ['fr', 'en'],
  ['de;q=0,en;q=0.1', 'en'],
  ['*', 'en'],
] as const)('Accept-Language %s gives %s', (header, language) =>
  expect(preferredLanguage(header === undefined ? {} : { 'accept-language': header })).toBe(language),
);

test.each([
  ['/de', 'de'],
  ['/de/shop', 'de'],
  ['/en?q=tent', 'en'],
  ['/delivery', null],
  ['/shop/de', null],
] as const)('the address %s is in %s', (path, language) => expect(pathLanguage(path)).toBe(language));
