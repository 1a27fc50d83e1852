/**
 * Remembers millions of keys in 16 MB, and says of a key that it was never seen, or that it may have been (a Bloom
 * filter, CACM 13(7), 1970): about 1 in 3,000 wrongly at a million keys. So only probable duplicates cost a look into
 * the database.
 */
export interface KeyFilter {
  add(key: string): void;
  mayHave(key: string): boolean;
}

const bits = 2 ** 27;
const probes = 4;

export function createKeyFilter(): KeyFilter {
  const words = new Uint32Array(bits / 32);
  const visit = (key: string, on: (word: number, bit: number) => boolean): boolean => {
    const [a, b] = hashes(key);
    for (let probe = 0; probe < probes; probe += 1) {
      const at = ((a + Math.imul(probe, b)) >>> 0) % bits;
      if (!on(at >>> 5, 1 << (at & 31))) return false;
    }
    return true;
  };
  return {
    add: (key) =>
      void visit(key, (word, bit) => {
        words[word] = (words[word] as number) | bit;
        return true;
      }),
    mayHave: (key) => visit(key, (word, bit) => ((words[word] as number) & bit) !== 0),
  };
}

/** Two independent 32-bit hashes (FNV-1a, and murmur's finaliser over it). */
function hashes(key: string): [number, number] {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  let other = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  other = Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  return [hash >>> 0, (other ^ (other >>> 16)) | 1];
}
