/** A place in PostgreSQL's write-ahead log, in bytes from its beginning. */
export type Position = bigint;

/** "16/B374D848": the upper and lower 32 bits in hexadecimal (pg_lsn). Null for anything else. */
export function parsePosition(text: string): Position | null {
  const match = /^([0-9a-f]{1,8})\/([0-9a-f]{1,8})$/i.exec(text);
  return match ? (BigInt(`0x${match[1]}`) << 32n) | BigInt(`0x${match[2]}`) : null;
}

export function writePosition(position: Position): string {
  return `${(position >> 32n).toString(16)}/${(position & 0xffffffffn).toString(16)}`.toUpperCase();
}
