/** A statement as the driver is given it: alone, or with others in one round trip. */
export interface SentStatement {
  readonly text: string;
  callback?: unknown;
}

/** The statements in what `query` of a connection was given: a text, one with its parameters, or a `RoundTrip` of several. */
export function statementsIn(given: unknown): readonly SentStatement[] {
  if (typeof given === 'string') return [{ text: given }];
  const { statements } = given as { readonly statements?: readonly SentStatement[] };
  return statements ?? [given as SentStatement];
}
