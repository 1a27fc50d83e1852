/**
 * Spreadsheets run cells that begin with = + - @ (or tab, CR) as formulas. A cell that a stranger wrote must not
 * become one when a colleague opens the export (CWE-1236), so an apostrophe goes before it, which spreadsheets hide.
 * Cells that already begin with an apostrophe and such a character get one more: taking one off restores any text.
 */
const risky = /^'*[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;
/** A plain number, or a phone number in E.164: no function can hide in it. */
const harmless = /^[+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?%?$/i;

export function guardFormula(cell: string): string {
  // Nearly all cells begin with a letter or digit.
  if (cell.charCodeAt(0) > 64 || (cell.charCodeAt(0) > 47 && cell.charCodeAt(0) < 58)) return cell;
  return risky.test(cell) && !harmless.test(cell) ? `'${cell}` : cell;
}

/** The text that `guardFormula` was given. */
export function unguardFormula(cell: string): string {
  return cell.charCodeAt(0) === 39 && guarded.test(cell) ? cell.slice(1) : cell;
}
