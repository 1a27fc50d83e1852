import { expect, test } from 'vitest';
import { de } from '../../../ui/i18n/de.ts';
import type { Fields } from '../../../kernel/record/field.ts';
import { partiesModule } from '../module.ts';

// Names of networks are the same in every language.
const names = new Set(['linkedin', 'facebook', 'instagram', 'x', 'youtube', 'xing', 'github', 'skype', 'whatsapp']);

test('everything that parties show to people has German words', () => {
  const shown = [
    ...(partiesModule.records ?? []).flatMap((record) => [record.label, record.labelPlural, ...wordsOf(record.fields)]),
    ...(partiesModule.commands ?? []).flatMap((command) => [command.label, command.description, ...wordsOf(command.input)]),
  ];
  const missing = shown.filter((word) => word && !names.has(word) && !Object.hasOwn(de, word));
  expect([...new Set(missing)]).toEqual([]);
});

/** Labels, help, and the words of choices. */
function wordsOf(fields: Fields): (string | undefined)[] {
  return Object.values(fields).flatMap((field) => {
    const { options = [], labels = [] } = field as { options?: readonly { label: string }[]; labels?: readonly string[] };
    return [field.label, field.help, ...options.map((o) => o.label), ...labels];
  });
}
