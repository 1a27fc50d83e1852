import type { StatementLine } from './read-statement.ts';

/**
 * What tells each line from every other, in all files of an account: the bank's reference, or what the line says. Two lines that say the same
 * are told apart by their number, so that a file that is read in again gives the same keys.
 */
export function lineKeys(account: string | null, lines: readonly StatementLine[]): readonly string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const says =
      line.reference ?? [line.bookedOn, line.amount, line.currency, line.counterpartyAccount, line.counterparty, line.remittance].join('|');
    const key = `${account ?? ''}|${says}`;
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return `${fold(key)}${number === 1 ? '' : `#${number}`}`;
  });
}

/** Long texts by two independent 53-bit hashes (cyrb53), as a key has a greatest length. Pure, so that it runs anywhere. */
function fold(text: string): string {
  return text.length <= 180 ? text : `${text.slice(0, 140)}~${hash(text, 1).toString(36)}${hash(text, 2).toString(36)}`;
}

function hash(text: string, seed: number): number {
  let [a, b] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
