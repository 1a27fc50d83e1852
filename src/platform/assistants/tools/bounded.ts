/** Characters of one text in an answer; the rest is cut off and said so. */
export const longestText = { list: 500, record: 20_000 } as const;
/** Characters of a whole answer as JSON. */
export const longestAnswer = 60_000;

/** The same value with its long texts cut. */
export function shorten(value: unknown, longest: number): unknown {
  if (typeof value === 'string')
    return value.length <= longest ? value : `${value.slice(0, longest)}… (${value.length - longest} more characters)`;
  if (Array.isArray(value)) return value.map((v) => shorten(v, longest));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, shorten(v, longest)]));
}
