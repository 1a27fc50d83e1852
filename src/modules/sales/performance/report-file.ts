import { allowed } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { csvLine } from '../../../kernel/http/csv-line.ts';
import { opportunity } from '../records/opportunity.ts';
import type { ReportAnswer, Values } from '../rules/report.ts';

/**
 * A report as CSV: a line for each row, then the total, then what the numbers mean. Numbers have a point and no separators, as in the API.
 * @throws AppError forbidden: the reader may not take deals out of the program.
 */
export function reportFile(ctx: Ctx, answer: ReportAnswer): string {
  if (!allowed(ctx.registry, ctx.actor, ctx.registry.record(opportunity.key), 'export'))
    throw forbidden('You may not export opportunities.');
  const cells = (values: Values): (string | number | null)[] => answer.measures.map((m) => numeric(values[m.name] ?? null));
  const { population, date, currency, timeZone } = answer.definition;
  return [
    csvLine([answer.title, ...answer.measures.map((m) => (m.unit === 'money' ? `${m.label} (${answer.currency})` : m.label))]),
    ...answer.rows.map((row) => csvLine([row.label ?? (row.key || 'Not set'), ...cells(row.values)])),
    ...(answer.total ? [csvLine(['Total', ...cells(answer.total)])] : []),
    csvLine([]),
    ...[population, date, currency, `Time zone: ${timeZone}`, `Counted at: ${answer.asOf}`, ...answer.notes].map((line) => csvLine([line])),
    ...answer.measures.map((m) => csvLine([`${m.label}: ${m.definition}`])),
  ].join('');
}

/** Sums go as numbers, so that the minus of an amount that was lowered is not taken for a formula; exactly as long as they fit. */
function numeric(value: string | number | null): string | number | null {
  return typeof value === 'string' && String(Number(value)) === value ? Number(value) : value;
}
