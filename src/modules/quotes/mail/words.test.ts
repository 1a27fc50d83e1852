import { expect, test } from 'vitest';
import { quoteWords } from './words.ts';

test('after the greeting an English mail goes on with a capital, a German one without', () => {
  const first = (language: 'en' | 'de'): string[] => {
    const w = quoteWords(language);
    return [w.sent('Q-1'), w.revised('Q-1-2', 'Q-1'), w.reminder('Q-1', 'Friday'), w.accepted('Q-1', 'O-1')];
  };
  for (const text of first('en')) expect(text).toMatch(/^[A-Z]/);
  for (const text of first('de')) expect(text).toMatch(/^[a-z]/);
});
