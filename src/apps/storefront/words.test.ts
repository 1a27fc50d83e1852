import { expect, test } from 'vitest';
import { preferredLanguage } from './words.ts';

test.each([
  [undefined, 'en'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['fr,de;q=0.5,en;q=0.9', 'en'],
  ['fr', 'en'],
  ['de;q=0,en;q=0.1', 'en'],
  ['*', 'en'],
] as const)('Accept-Language %s gives %s', (header, language) => expect(preferredLanguage(header)).toBe(language));
