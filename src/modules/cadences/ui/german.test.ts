import { expect, test } from 'vitest';
import type { Fields } from '../../../kernel/record/field.ts';
import { de } from '../../../ui/i18n/de.ts';
import { cadencesModule } from '../module.ts';
import { reportDefinition } from '../queries/report.ts';
import { placeholders } from '../rules/placeholders.ts';

test('everything that cadences show to people has German words', () => {
  const shown = [
    ...(cadencesModule.records ?? []).flatMap((record) => [record.label, record.labelPlural, ...wordsOf(record.fields)]),
    ...(cadencesModule.commands ?? []).flatMap((command) => [command.label, command.description, ...wordsOf(command.input)]),
    ...(cadencesModule.permissions ?? []).map((permission) => permission.label),
    ...(cadencesModule.notifications ?? []).flatMap((kind) => [kind.label, kind.description]),
    ...Object.values(reportDefinition),
    ...placeholders.map((placeholder) => placeholder.label),
  ];
  expect([...new Set(shown.filter((word) => word && !Object.hasOwn(de, word)))]).toEqual([]);
});

/** Labels, help, and the words of choices. */
function wordsOf(fields: Fields): (string | undefined)[] {
  return Object.values(fields).flatMap((field) => {
    const { options = [] } = field as { options?: readonly { label: string }[] };
    return [field.label, field.help, ...options.map((option) => option.label)];
  });
}
