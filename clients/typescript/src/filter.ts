interface Condition {
  readonly field: string;
  readonly op: string;
  readonly value: unknown;
}
type Node = Condition | { readonly and: readonly Node[] } | { readonly or: readonly Node[] };

/** The filter of the API for one written as an object of fields. `isList` says which fields hold several values. */
export function toApiFilter(filter: Readonly<Record<string, unknown>>, isList: (field: string) => boolean): Node {
  const nodes = Object.entries(filter).flatMap(([field, wanted]): Node[] => {
    if (wanted === undefined) return [];
    if (field === 'and' || field === 'or') {
      const inner = (wanted as readonly Readonly<Record<string, unknown>>[]).map((f) => toApiFilter(f, isList));
      return [field === 'and' ? { and: inner } : { or: inner }];
    }
    if (typeof wanted !== 'object' || wanted === null)
      return [{ field, op: wanted === null ? 'empty' : isList(field) ? 'has' : 'eq', value: wanted ?? true }];
    return Object.entries(wanted).flatMap(([op, value]) => (value === undefined ? [] : [{ field, op, value: value as unknown }]));
  });
  const [only] = nodes;
  return nodes.length === 1 && only ? only : { and: nodes };
}
