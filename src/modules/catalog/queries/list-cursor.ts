/** Where a page of the shop ended: the value it was sorted by, and the id of the last product. */
export interface ListCursor {
  readonly value: string | null;
  readonly id: string;
}

export function writeListCursor({ value, id }: ListCursor): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

/** Null for what is no cursor: somebody changed the address, and gets the first page. */
export function readListCursor(text: string | undefined): ListCursor | null {
  if (text === undefined || text.length > 2000) return null;
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    const isValue = value === null || typeof value === 'string';
    return isValue && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? { value, id } : null;
  } catch {
    return null;
  }
}
