import { FieldError } from '../../kernel/record/kind.ts';
import { oneLine } from '../text/server.ts';
import { textSetKind } from '../text-set.ts';
import type { TagsField } from './field.ts';

const longest = 60;
const most = 100;

export const tagsKind = textSetKind<TagsField>({
  kind: 'tags',
  search: true,
  parse: (_field, value) => {
    if (!Array.isArray(value)) throw new FieldError('type', 'must be a list of tags');
    if (value.length > most) throw new FieldError('max', `must be at most ${most} tags`);
    const byKey = new Map(
      value
        .map((v) => oneLine(v, longest))
        .filter((t) => t !== '')
        .map((t) => [t.toLowerCase(), t] as const),
    );
    return [...byKey.values()].sort((a, b) => a.localeCompare(b, 'en'));
  },
  parseOne: (_field, value) => oneLine(value, longest),
  oneFromText: (_field, text) => text,
  schema: () => ({ type: 'array', maxItems: most, items: { type: 'string', maxLength: longest } }),
});
