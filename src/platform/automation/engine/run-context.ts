/** What a run remembers from step to step. */
export interface RunContext {
  /** Records that steps made, by the step's id. */
  readonly made?: Readonly<Record<string, { readonly record: string; readonly id: string }>>;
}
