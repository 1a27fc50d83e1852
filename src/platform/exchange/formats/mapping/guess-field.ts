import { columnShape, type Shape } from '../detect/value-shapes.ts';

/** What an own field for a column would be. */
export interface FieldGuess {
  label: string;
  kind:
    | 'text'
    | 'longText'
    | 'number'
    | 'date'
    | 'instant'
    | 'boolean'
    | 'choice'
    | 'email'
    | 'phone'
    | 'url'
    | 'country'
    | 'currency'
    | 'percent'
    | 'money';
  /** For a choice, the values in order of frequency. */
  options?: readonly string[];
}

const kinds: Partial<Record<Shape, FieldGuess['kind']>> = {
  number: 'number',
  date: 'date',
  instant: 'instant',
  boolean: 'boolean',
  email: 'email',
  phone: 'phone',
  url: 'url',
  domain: 'url',
  country: 'country',
  currency: 'currency',
  percent: 'percent',
  money: 'money',
};

/** Guesses kind and label of a new field from a column: by the form of its values; few different short texts are a choice. */
export function guessField(header: string, cells: readonly string[]): FieldGuess {
  const label = labelOf(header);
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const shape = columnShape(filled)?.shape;
  const kind = shape === undefined ? undefined : kinds[shape];
  // Postal codes and numbers with a leading zero are names, not quantities.
  if (kind !== undefined && !(kind === 'number' && filled.some((cell) => /^0\d/.test(cell)))) return { label, kind };
  if (filled.some((cell) => cell.length > 200 || cell.includes('\n'))) return { label, kind: 'longText' };
  const counts = new Map<string, number>();
  for (const cell of filled) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const isFew = counts.size <= 20 && counts.size * 2 <= filled.length && [...counts.keys()].every((value) => value.length <= 40);
  if (!isFew) return { label, kind: 'text' };
  return { label, kind: 'choice', options: [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value) };
}

function labelOf(header: string): string {
  const words = header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim();
  return words === '' ? 'Column' : words.charAt(0).toUpperCase() + words.slice(1);
}
