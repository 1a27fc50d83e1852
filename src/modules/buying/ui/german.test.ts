import { expect, test } from 'vitest';
import type { Fields } from '../../../kernel/record/field.ts';
import { de } from '../../../ui/i18n/de.ts';
import { buyingModule } from '../module.ts';

test('everything that buying shows to staff has German words', () => {
  const shown = [
    buyingModule.label,
    ...(buyingModule.records ?? []).flatMap((record) => [record.label, record.labelPlural, ...wordsOf(record.fields)]),
    ...(buyingModule.commands ?? []).flatMap((command) => [command.label, command.description, ...wordsOf(command.input)]),
    ...(buyingModule.permissions ?? []).map((permission) => permission.label),
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
