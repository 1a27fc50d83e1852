import { expect, test } from 'vitest';
import { de } from '../../../ui/i18n/de.ts';
import type { Fields } from '../../../kernel/record/field.ts';
import { activitiesModule } from '../module.ts';

test('everything that activities show to people has German words', () => {
  const shown = [
    ...(activitiesModule.records ?? []).flatMap((record) => [record.label, record.labelPlural, ...wordsOf(record.fields)]),
    ...(activitiesModule.agenda ?? []).map((source) => source.label),
    ...(activitiesModule.notifications ?? []).flatMap((kind) => [kind.label, kind.description]),
    ...(activitiesModule.commands ?? []).flatMap((command) => [command.label, command.description, ...wordsOf(command.input)]),
  ];
  const missing = shown.filter((word) => word && !Object.hasOwn(de, word));
  expect([...new Set(missing)]).toEqual([]);
});

/** Labels, help, and the words of choices. */
function wordsOf(fields: Fields): (string | undefined)[] {
  return Object.values(fields).flatMap((field) => {
    const { options = [], labels = [] } = field as { options?: readonly { label: string }[]; labels?: readonly string[] };
    return [field.label, field.help, ...options.map((o) => o.label), ...labels];
  });
}
