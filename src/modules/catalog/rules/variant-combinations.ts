/** Chosen values by code of the attribute: `{ size: ['s', 'm'], color: ['red'] }`. */
export type ChosenOptions = Readonly<Record<string, readonly string[]>>;

/** Every combination of the values, the last attribute turning fastest; none when some attribute has no value. */
export function combinations(chosen: ChosenOptions): readonly Readonly<Record<string, string>>[] {
  const axes = Object.entries(chosen);
  if (axes.length === 0) return [];
  return axes.reduce<readonly Readonly<Record<string, string>>[]>(
    (made, [code, values]) => made.flatMap((one) => values.map((value) => ({ ...one, [code]: value }))),
    [{}],
  );
}

/** Tells combinations apart, in whatever order their attributes are written. */
export function combinationKey(options: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(options).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Combinations that a product lacks, so that making variants twice makes each once. */
export function missingCombinations(
  chosen: ChosenOptions,
  existing: readonly Readonly<Record<string, string>>[],
): readonly Readonly<Record<string, string>>[] {
  const present = new Set(existing.map(combinationKey));
  return combinations(chosen).filter((options) => !present.has(combinationKey(options)));
}

/** "PK-35" and { color: 'red', size: 'xl' } give "PK-35-RED-XL"; nothing without a number of the product, and nothing too long to be one. */
export function variantSku(sku: string | null, options: Readonly<Record<string, string>>): string | null {
  if (sku === null) return null;
  const made = [sku, ...Object.values(options).map((value) => value.toUpperCase())].join('-');
  return made.length > 60 ? null : made;
}
