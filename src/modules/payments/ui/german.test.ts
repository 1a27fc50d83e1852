import { expect, test } from 'vitest';
import type { Fields } from '../../../kernel/record/field.ts';
import { de } from '../../../ui/i18n/de.ts';
import { paymentsModule } from '../module.ts';
import { builtInProviders } from '../providers/all.ts';

test('everything that payments show to people has German words', () => {
  const shown = [
    ...(paymentsModule.records ?? []).flatMap((record) => [record.label, record.labelPlural, ...wordsOf(record.fields)]),
    ...(paymentsModule.commands ?? []).flatMap((command) => [command.label, command.description, ...wordsOf(command.input)]),
    ...builtInProviders.flatMap((each) => [each.label, each.description, ...wordsOf(each.settings)]),
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
