import { isId } from '../../../kernel/ids/new-id.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { FieldProblem } from '../../../kernel/record/field.ts';

/** A line of a request as a buyer sends it. */
export interface AskedLine {
  readonly product: string | null;
  readonly sku: string | null;
  readonly description: string | null;
  readonly quantity: number;
}

const most = 100;

/** @throws AppError invalid, with a pointer to each line that cannot be understood */
export function readAskedLines(value: unknown): readonly AskedLine[] {
  if (!Array.isArray(value) || value.length > most)
    throw invalid([{ pointer: '/lines', code: 'lines', message: `must be a list of at most ${most} lines` }]);
  const problems: FieldProblem[] = [];
  const lines = value.map((each: unknown, index): AskedLine => {
    const line = (typeof each === 'object' && each !== null ? each : {}) as Readonly<Record<string, unknown>>;
    const text = (name: string): string | null =>
      typeof line[name] === 'string' && line[name].trim() ? line[name].trim().slice(0, 300) : null;
    const quantity = Number(line['quantity'] ?? 1);
    if (!Number.isFinite(quantity) || quantity <= 0 || quantity > 999_999_999)
      problems.push({ pointer: `/lines/${index}/quantity`, code: 'min', message: 'must be above zero' });
    const product = isId(line['product']) ? line['product'] : null;
    if (!product && !text('sku') && !text('description'))
      problems.push({ pointer: `/lines/${index}/description`, code: 'required', message: 'says what is needed' });
    return { product, sku: text('sku'), description: text('description'), quantity: Math.round(quantity * 1000) / 1000 };
  });
  if (problems.length > 0) throw invalid(problems);
  return lines;
}
