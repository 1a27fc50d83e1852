import { expect, test } from 'vitest';
import type { Fields } from '../../../kernel/record/field.ts';
import { de } from '../../../ui/i18n/de.ts';
import { catalogModule } from '../../catalog/module.ts';
import { currencyRuleText } from '../records/currency-rules.ts';
import { salesModule } from '../module.ts';

test('everything that selling and the catalogue show to people has German words', () => {
  const shown = [salesModule, catalogModule].flatMap((module) => [
    ...(module.records ?? []).flatMap((record) => [record.label, record.labelPlural, ...wordsOf(record.fields)]),
    ...(module.commands ?? []).flatMap((command) => [command.label, command.description, ...wordsOf(command.input)]),
    ...(module.permissions ?? []).map((permission) => permission.label),
  ]);
  const missing = [...shown, ...Object.values(currencyRuleText)].filter((word) => word && !Object.hasOwn(de, word));
  expect([...new Set(missing)]).toEqual([]);
});

/** Labels, help, and the words of choices. */
function wordsOf(fields: Fields): (string | undefined)[] {
  return Object.values(fields).flatMap((field) => {
    const { options = [], labels = [] } = field as { options?: readonly { label: string }[]; labels?: readonly string[] };
    return [field.label, field.help, ...options.map((o) => o.label), ...labels];
  });
}
