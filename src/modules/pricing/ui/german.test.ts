import { expect, test } from 'vitest';
import type { Fields } from '../../../kernel/record/field.ts';
import { de } from '../../../ui/i18n/de.ts';
import { pricingModule } from '../module.ts';
import { definitions } from '../results/promotion-results.ts';

test('everything that prices show to people has German words', () => {
  const shown = [
    ...(pricingModule.records ?? []).flatMap((record) => [record.label, record.labelPlural, ...wordsOf(record.fields)]),
    ...(pricingModule.commands ?? []).flatMap((command) => [command.label, command.description, ...wordsOf(command.input)]),
    ...(pricingModule.permissions ?? []).map((permission) => permission.label),
    ...Object.values(definitions),
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
