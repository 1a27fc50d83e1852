import type { Field } from '../../../kernel/record/field.ts';
import type { CompiledTarget } from './compile-plan.ts';

/**
 * What of a row's values changes a record that is there: `update` replaces, `merge` fills blanks. Lists only ever grow,
 * notes are added to, so that neither loses anything.
 * @returns the fields that change, with their new values
 */
export function mergeValues(
  target: CompiledTarget,
  before: Readonly<Record<string, unknown>>,
  values: Readonly<Record<string, unknown>>,
  mode: 'update' | 'merge',
): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const field = target.record.fields[name];
    if (!field || value === null || value === undefined) continue;
    if (target.writableOnUpdate && !target.writableOnUpdate.has(name)) continue;
    const former = comparable(field, before[name]);
    const next = combined(field, former, value, mode);
    if (JSON.stringify(next) !== JSON.stringify(former)) changed[name] = next;
  }
  return changed;
}

function combined(field: Field, former: unknown, value: unknown, mode: 'update' | 'merge'): unknown {
  const isBlank = former === null || former === undefined || former === '' || (Array.isArray(former) && former.length === 0);
  if (isBlank) return value;
  if (field.kind === 'many') {
    const items = former as readonly { value: unknown }[];
    const known = new Set(items.map((item) => JSON.stringify(item.value)));
    return [...items, ...(value as readonly { value: unknown }[]).filter((item) => !known.has(JSON.stringify(item.value)))];
  }
  if (field.kind === 'tags' || field.kind === 'multiChoice') {
    const known = new Set((former as readonly string[]).map((word) => word.toLowerCase()));
    const all = [...(former as readonly string[]), ...(value as readonly string[]).filter((word) => !known.has(word.toLowerCase()))];
    const options = (field as Field & { options?: readonly { value: string }[] }).options;
    return options
      ? options.map((option) => option.value).filter((option) => all.includes(option))
      : all.sort((a, b) => a.localeCompare(b, 'en'));
  }
  if (field.kind === 'longText' && typeof former === 'string' && typeof value === 'string') {
    return former.includes(value) ? former : `${former}\n${value}`;
  }
  if (field.kind === 'json' && isObject(former) && isObject(value)) return { ...value, ...former };
  return mode === 'update' ? value : former;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Readers get links with their titles, writers send ids. */
function comparable(field: Field, value: unknown): unknown {
  if (field.kind === 'ref' && typeof value === 'object' && value !== null) return (value as { id: string }).id;
  return value ?? null;
}
