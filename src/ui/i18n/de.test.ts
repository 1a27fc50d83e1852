import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = path.join(import.meta.dirname, 'de');

test('an English phrase has one meaning: whoever wants another German word for it says it otherwise in English', async () => {
  const meanings = new Map<string, Set<string>>();
  for (const file of readdirSync(folder)) {
    const words = (await import(path.join(folder, file))) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    for (const [english, german] of Object.values(words).flatMap((each) => Object.entries(each)))
      meanings.set(english, (meanings.get(english) ?? new Set()).add(german));
  }
  expect(meanings.size).toBeGreaterThan(1000);
  const several = [...meanings].filter(([, german]) => german.size > 1).map(([english, german]) => `${english}: ${[...german].join(', ')}`);
  expect(several).toEqual([]);
});
