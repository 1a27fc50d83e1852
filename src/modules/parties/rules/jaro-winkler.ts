/**
 * Jaro similarity of two texts with Winkler's bonus for a common start of up to four letters, 0 to 1.
 * W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record
 * Linkage", 1990; scaling factor 0.1. Symmetric; 1 exactly for equal texts (two empty texts are equal).
 */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1;
  const [a, b] = [Array.from(left), Array.from(right)];
  const jaro = jaroSimilarity(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
  return Math.min(jaro + prefix * 0.1 * (1 - jaro), 1 - Number.EPSILON);
}

function jaroSimilarity(a: readonly string[], b: readonly string[]): number {
  // The greedy assignment depends on which text comes first; starting from the shorter (then smaller) makes it symmetric.
  const [first, second] = a.length < b.length || (a.length === b.length && a.join('') <= b.join('')) ? [a, b] : [b, a];
  if (first.length === 0) return 0;
  const reach = Math.max(0, Math.floor(second.length / 2) - 1);
  const taken = Array.from(second, () => false);
  const matched: string[] = [];
  for (const [i, letter] of first.entries()) {
    for (let j = Math.max(0, i - reach); j < Math.min(second.length, i + reach + 1); j++) {
      if (taken[j] || second[j] !== letter) continue;
      taken[j] = true;
      matched.push(letter);
      break;
    }
  }
  if (matched.length === 0) return 0;
  const inOrder = second.filter((_, j) => taken[j]);
  const transpositions = matched.filter((letter, i) => letter !== inOrder[i]).length / 2;
  const m = matched.length;
  return (m / first.length + m / second.length + (m - transpositions) / m) / 3;
}
