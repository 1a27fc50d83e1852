import { sql } from '../../../kernel/db/sql.ts';
import type { Db } from '../../../kernel/context.ts';
import { csvLine } from '../formats/csv/write-csv.ts';

const step = 1000;

/** The rows that were not, or not wholly, taken, as CSV: the file's own columns, then what became of the row and why. */
export async function* problemFile(
  db: Db,
  importId: string,
  headers: readonly string[],
  outcomes: readonly string[],
): AsyncGenerator<string> {
  yield csvLine([...headers, 'Row', 'Outcome', 'Reason']);
  for (let after = -1; ;) {
    const { rows } = await sql<{ row: number; outcome: string; cells: string[]; reasons: string[] }>`
      select row_number as row, outcome, cells, reasons from import_problem
      where import_id = ${importId}::uuid and outcome = any(${[...outcomes]}::text[]) and row_number > ${after} order by row_number limit ${step}`.execute(
      db,
    );
    for (const { row, outcome, cells, reasons } of rows) {
      const padded = [...cells, ...Array.from({ length: Math.max(0, headers.length - cells.length) }, () => '')].slice(
        0,
        Math.max(headers.length, cells.length),
      );
      yield csvLine([
        ...padded.slice(0, headers.length),
        String(row),
        outcome,
        [
          ...reasons,
          ...(padded.length > headers.length && headers.length > 0
            ? [`More cells than columns: ${padded.slice(headers.length).join(' | ')}`]
            : []),
        ].join(' '),
      ]);
    }
    const last = rows.at(-1);
    if (!last || rows.length < step) return;
    after = last.row;
  }
}
