import { expect, test } from 'vitest';
import type { Fields } from '../../../kernel/record/field.ts';
import { de } from '../../../ui/i18n/de.ts';
import { shopModule } from '../module.ts';

test('everything that the shop shows to staff has German words', () => {
  const shown = [
    shopModule.label,
    ...(shopModule.records ?? []).flatMap((record) => [record.label, record.labelPlural, ...wordsOf(record.fields)]),
    ...(shopModule.commands ?? []).flatMap((command) => [command.label, command.description, ...wordsOf(command.input)]),
    ...(shopModule.permissions ?? []).map((permission) => permission.label),
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
