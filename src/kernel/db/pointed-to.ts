/**
 * Does PostgreSQL keep a row because another one points to it? Up to version 17 it says that a foreign key is violated, as it does when the
 * target of a link is missing; from 18 on it says that the key restricts what may go.
 */
export function isPointedTo(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === '23001' || code === '23503';
}
