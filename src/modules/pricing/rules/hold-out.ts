/**
 * Whether a buyer is of the share that a promotion leaves out, to be compared with the rest. The same buyer always falls the same way for one
 * promotion, and independently for another: FNV-1a (Fowler, Noll, Vo; RFC 9923) over both names, spread by the finalizer of MurmurHash3
 * (Appleby, public domain), since FNV's high bits hardly depend on the last letters.
 * @param percent share held out, 0 to 100
 */
export function isHeldOut(promotionId: string, key: string, percent: string | number | null): boolean {
  const share = Number(percent ?? 0);
  return share > 0 && (mix(fnv1a(`${promotionId} ${key}`)) / 2 ** 32) * 100 < share;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
