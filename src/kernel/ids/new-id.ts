const POOL = 4096;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * A new record id: a UUID version 7 (RFC 9562, section 5.7) in lower case. Ids sort by creation time to the
 * millisecond, so b-tree inserts stay at the right edge of the index, and ids made by one process never go
 * backwards, even when the system clock does: within a millisecond a 12 bit counter in `rand_a` counts up from a
 * random start (section 6.2, method 1), and when it is used up the timestamp runs ahead of the clock by one.
 *
 * Isomorphic: browsers and Node both have `crypto.getRandomValues`.
 */
export function newId(): string {
  return nextId(Date.now());
}

/** The generator behind `newId`, with the clock (milliseconds since 1970) handed in. */
export const nextId = idGenerator();

/** An independent generator; a process needs one only, tests want their own. */
export function idGenerator(): (nowMs: number) => string {
  const random = new Uint8Array(POOL);
  let used = POOL;
  let lastMs = -1;
  let counter = 0;

  function take(count: number): number {
    if (used + count > POOL) {
      crypto.getRandomValues(random);
      used = 0;
    }
    used += count;
    return used - count;
  }

  const byteAt = (index: number): number => random[index] ?? 0;

  return (nowMs) => {
    if (nowMs > lastMs) {
      lastMs = nowMs;
      const at = take(2);
      // The top bit of the counter starts at 0, which leaves at least 2,048 ids to each millisecond.
      counter = ((byteAt(at) << 8) | byteAt(at + 1)) & 0x07ff;
    } else if (++counter > 0x0fff) {
      lastMs += 1;
      counter = 0;
    }
    const at = take(8);
    const time = lastMs.toString(16).padStart(12, '0');
    let hex = '';
    for (let byte = 0; byte < 8; byte += 1) hex += HEX[byteAt(at + byte)] ?? '';
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant(hex)}-${hex.slice(4)}`;
  };
}

/** The first four digits, with the two bits that tell the layout of RFC 9562. */
function variant(hex: string): string {
  return ((Number.parseInt(hex.slice(0, 4), 16) & 0x3fff) | 0x8000).toString(16);
}

/** Is `value` written as a UUID (any version, either case)? */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** When a version 7 id was made, in milliseconds since 1970. Throws a `RangeError` for any other text. */
export function idTime(id: string): number {
  if (!isId(id) || id[14] !== '7') throw new RangeError(`not a version 7 UUID: ${id}`);
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
