/** The id in the value of a link as inputs and rows have it, an id or an object with one; null for none. */
export function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'id' in value && value.id !== null && value.id !== undefined
    ? String(value.id)
    : null;
}
