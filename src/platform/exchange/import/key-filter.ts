/**
 * Remembers millions of keys in 16 MB, and says of a key that it was never seen, or that it may have been (a Bloom
 * filter, CACM 13(7), 1970): about 1 in 3,000 wrongly at a million keys. So only probable duplicates cost a look into
 * the database.
 */
export interface KeyFilter {
  /** @returns whether it may have been there before */
  add(key: string): boolean;
}

const bits = 2 ** 27;
const probes = 4;

export function createKeyFilter(): KeyFilter {
  const words = new Uint32Array(bits / 32);
  return {
    add: (key) => {
      // Two independent 32-bit hashes: FNV-1a, and murmur's finaliser over it.
      let a = 0x811c9dc5;
      for (let at = 0; at < key.length; at += 1) a = Math.imul(a ^ key.charCodeAt(at), 0x01000193);
      let b = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
      b = Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
      b = (b ^ (b >>> 16)) | 1;
      let hadAll = true;
      for (let probe = 0; probe < probes; probe += 1) {
        const at = ((a + Math.imul(probe, b)) >>> 0) % bits;
        const word = words[at >>> 5] as number;
        const bit = 1 << (at & 31);
        if ((word & bit) !== 0) continue;
        hadAll = false;
        words[at >>> 5] = word | bit;
      }
      return hadAll;
    },
  };
}
