import { expect, test } from 'vitest';
import type { Fields } from '../kernel/record/field.ts';
import { de } from '../ui/i18n/de.ts';
import { modules } from './modules.ts';

/** Their values are names of places, languages and money, which the browser says in any language. */
const named = /timeZone|locale|currency|language/i;

function textsOf(fields: Fields): readonly (string | undefined)[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const { options = [] } = field as { readonly options?: readonly { readonly label: string }[] };
    return [field.label, field.help, ...(named.test(name) ? [] : options.map((option) => option.label))];
  });
}

test('what modules declare for people to read is there in German', () => {
  const texts = modules.flatMap((module) => [
    ...(module.records ?? []).flatMap((record) => [record.label, record.labelPlural, ...textsOf(record.fields)]),
    ...(module.commands ?? []).flatMap((command) => [command.label, command.description, ...textsOf(command.input ?? {})]),
    ...(module.notifications ?? []).flatMap(({ label, description }) => [label, description]),
    ...(module.permissions ?? []).map(({ label }) => label),
  ]);
  expect(texts.length).toBeGreaterThan(3000);
  expect([...new Set(texts)].filter((text) => text && !Object.hasOwn(de, text))).toEqual([]);
});
