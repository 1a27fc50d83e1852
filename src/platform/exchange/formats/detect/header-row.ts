import { columnShape, shapeOf } from './value-shapes.ts';

/**
 * Whether the first row names the columns: its cells are different texts, mostly filled, and at least one column
 * below has a shape that its name has not; a file of text alone has a header unless the first row repeats below.
 */
export function detectHeaderRow(rows: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = rows;
  if (!first || rest.length === 0) return first !== undefined && first.every((cell) => ['text', undefined].includes(shapeOf(cell)));
  const names = first.map((cell) => cell.trim().toLowerCase());
  const filled = names.filter((name) => name !== '');
  if (filled.length < names.length / 2 || new Set(filled).size < filled.length) return false;
  if (
    first.some((cell) => ['email', 'url', 'date', 'instant', 'money', 'phone', 'uuid', 'number', 'percent'].includes(shapeOf(cell) ?? ''))
  )
    return false;
  const hasContrast = first.some((cell, at) => {
    const below = columnShape(rest.map((row) => row[at] ?? ''));
    return below !== undefined && below.shape !== 'text' && shapeOf(cell) === 'text';
  });
  return hasContrast || !rest.some((row) => row.some((cell, at) => cell.trim() !== '' && cell.trim().toLowerCase() === names[at]));
}
