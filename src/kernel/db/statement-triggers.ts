/** What the function finds the rows under: as they are after an insert or update, as they were before an update (not given: not asked for), and as they were deleted. */
interface TransitionTables {
  readonly now: string;
  readonly before?: string;
  readonly deleted: string;
}

/**
 * Triggers `{name}_insert`, `{name}_update` and `{name}_delete` that call a function once for each statement, with all its rows: PostgreSQL takes
 * transition tables for one kind of statement at a time.
 */
export function statementTriggers(
  name: string,
  table: string,
  calls: string,
  { now, before, deleted }: TransitionTables,
): readonly string[] {
  const trigger = (kind: 'insert' | 'update' | 'delete', rows: string): string =>
    `create trigger ${name}_${kind} after ${kind} on ${table} referencing ${rows} for each statement execute function ${calls}()`;
  return [
    trigger('insert', `new table as ${now}`),
    trigger('update', `${before ? `old table as ${before} ` : ''}new table as ${now}`),
    trigger('delete', `old table as ${deleted}`),
  ];
}
