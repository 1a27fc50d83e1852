/** Which side a field's value comes from when two records become one. */
export type Side = 'target' | 'source' | 'both';

export interface Suggestion {
  readonly field: string;
  readonly side: Side;
  readonly why: 'equal' | 'only-value' | 'union' | 'more-complete' | 'more-recent' | 'first-known';
}

export interface MergeSide {
  readonly values: Readonly<Record<string, unknown>>;
  /** ISO instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Fields where the earlier value is the true one: who found the customer, and when. */
const firstKnown = new Set(['source', 'firstContactAt', 'leadSource', 'createdVia']);

/**
 * Suggests for each field where the merged record's value should come from: the only value; both for lists; the more
 * complete name or address ("Maria Anders" over "M. Anders"); else the record changed last. A value is never lost without
 * being named here: whoever merges sees every field on which both sides disagree.
 */
export function suggestSurvivors(target: MergeSide, source: MergeSide): readonly Suggestion[] {
  const fields = [...new Set([...Object.keys(target.values), ...Object.keys(source.values)])];
  return fields.map((field) => ({ field, ...suggest(field, target, source) }));
}

function suggest(field: string, target: MergeSide, source: MergeSide): Omit<Suggestion, 'field'> {
  const [left, right] = [target.values[field], source.values[field]];
  if (isBlank(right)) return { side: 'target', why: isBlank(left) ? 'equal' : 'only-value' };
  if (isBlank(left)) return { side: 'source', why: 'only-value' };
  if (sameValue(left, right)) return { side: 'target', why: 'equal' };
  if (Array.isArray(left) && Array.isArray(right)) return { side: 'both', why: 'union' };
  if (firstKnown.has(field)) return { side: target.createdAt <= source.createdAt ? 'target' : 'source', why: 'first-known' };
  if (isFuller(left, right)) return { side: 'target', why: 'more-complete' };
  if (isFuller(right, left)) return { side: 'source', why: 'more-complete' };
  return { side: target.updatedAt >= source.updatedAt ? 'target' : 'source', why: 'more-recent' };
}

/** Whether one value contains all that the other says and more: "Maria" over "M.", an address with its street over one without. */
function isFuller(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') {
    const [long, short] = [plain(one), plain(other)];
    return long.length > short.length && short !== '' && long.startsWith(short);
  }
  if (isObject(one) && isObject(other)) {
    const filled = Object.entries(other).filter(([, value]) => !isBlank(value));
    return filled.every(([key, value]) => sameValue(one[key], value) || isFuller(one[key], value));
  }
  return false;
}

/** Union of two lists, target's order first; entries that name the same thing (by value, address, or all) appear once. */
export function mergeLists(target: readonly unknown[], source: readonly unknown[]): readonly unknown[] {
  const seen = new Set(target.map(entryKey));
  return [...target, ...source.filter((entry) => !seen.has(entryKey(entry)) && seen.add(entryKey(entry)))].map((entry, i) =>
    // Only one entry of a list can be the primary one.
    isObject(entry) &&
    entry['isPrimary'] === true &&
    i >= target.length &&
    target.some((other) => isObject(other) && other['isPrimary'] === true)
      ? { ...entry, isPrimary: false }
      : entry,
  );
}

function entryKey(entry: unknown): string {
  if (isObject(entry)) {
    const named = entry['email'] ?? entry['number'] ?? entry['value'] ?? entry['url'] ?? entry['handle'] ?? entry['id'];
    if (typeof named === 'string') return `${typeof entry['network'] === 'string' ? entry['network'] : ''}:${named.toLowerCase()}`;
    return JSON.stringify(entry, Object.keys(entry).toSorted());
  }
  return typeof entry === 'string' ? `:${entry.toLowerCase()}` : JSON.stringify(entry);
}

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(isBlank);
}

function sameValue(left: unknown, right: unknown): boolean {
  return left === right || canonical(left) === canonical(right);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (isObject(value))
    return `{${Object.keys(value)
      .toSorted()
      .map((key) => `${key}:${canonical(value[key])}`)
      .join(',')}}`;
  return JSON.stringify(value) ?? 'null';
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\.$/, '');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
