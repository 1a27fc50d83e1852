import type { Pointer } from '../list/visible-titles.ts';
import type { Field } from '../record/field.ts';
import type { RecordType } from '../record/record.ts';
import type { Changes } from './event.ts';

/** Records to which the values of changed links point, before and after. */
export function linkedIn(record: RecordType, changes: Changes | null): readonly Pointer[] {
  return Object.entries(changes ?? {}).flatMap(([name, { from, to }]) => {
    const field = record.fields[name];
    return field ? [from, to].flatMap((value) => pointerOf(field, value) ?? []) : [];
  });
}

/** The log keeps titles as they were for whoever made the change; readers get those that they may see today. */
export function retitled(record: RecordType, changes: Changes, titles: ReadonlyMap<string, string | null>): Changes {
  const retitle = (field: Field, value: unknown): unknown => {
    const pointer = pointerOf(field, value);
    return pointer ? { ...(value as object), title: titles.get(pointer.id) ?? null } : value;
  };
  return Object.fromEntries(
    Object.entries(changes).map(([name, { from, to }]) => {
      const field = record.fields[name];
      return [name, field ? { from: retitle(field, from), to: retitle(field, to) } : { from, to }];
    }),
  );
}

function pointerOf(field: Field, value: unknown): Pointer | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, type } = value as { readonly id?: unknown; readonly type?: unknown };
  const key =
    field.kind === 'ref'
      ? (field as Field & { readonly to: string }).to
      : field.kind === 'file'
        ? 'files.file'
        : field.kind === 'anyRef'
          ? type
          : undefined;
  return typeof key === 'string' && typeof id === 'string' ? { type: key, id } : null;
}
