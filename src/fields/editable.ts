import type { FieldMeta } from '../ui/api/types.ts';

// Computed, or changed as records of their own.
const neverTyped = new Set(['formula', 'rollup', 'links', 'json']);

/** Whether people may type a value, as far as the field itself is concerned. */
export function isEditable(field: FieldMeta): boolean {
  return !field.readOnly && !field.system && !neverTyped.has(field.kind);
}

/** A value as the server takes it: links as ids, amounts without their rate. */
export function toWrite(field: FieldMeta, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return null;
  const object = value as Readonly<Record<string, unknown>>;
  switch (field.kind) {
    case 'ref':
    case 'file':
      return typeof value === 'string' ? value : object['id'];
    case 'anyRef':
      return { type: object['type'], id: object['id'] };
    case 'money':
      return { amount: object['amount'], currency: object['currency'] };
    case 'many':
      return (value as readonly { value: unknown; label?: string }[])
        .filter((item) => item.value !== null && item.value !== '')
        .map((item) => ({ value: item.value, ...(item.label ? { label: item.label } : {}) }));
    default:
      return value;
  }
}
