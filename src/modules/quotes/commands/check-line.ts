import type { MoneyInput } from '../../../fields/money/field.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { FieldProblem } from '../../../kernel/record/field.ts';

interface LineValues {
  readonly kind?: string | null;
  readonly description?: string | null;
  readonly manualPrice?: MoneyInput | null;
  readonly manualDiscount?: number | null;
  readonly reason?: string | null;
  readonly cost?: MoneyInput | null;
  readonly minQuantity?: number | null;
  readonly maxQuantity?: number | null;
}

/** What must hold of a line whatever its quote. @throws AppError invalid, naming each field */
export function checkLine(line: LineValues, currency: string): void {
  const problems: FieldProblem[] = [];
  const say = (pointer: string, code: string, message: string): void => void problems.push({ pointer, code, message });
  if (!line.description?.trim()) say('/description', 'required', 'is required');
  for (const name of ['manualPrice', 'cost'] as const)
    if (line[name] && line[name].currency !== currency)
      say(`/${name}/currency`, 'currency', `must be ${currency}, the currency of the quote`);
  const isByHand = Boolean(line.manualDiscount) || (line.kind === 'product' && Boolean(line.manualPrice));
  if (isByHand && !line.reason?.trim()) say('/reason', 'required', 'says why the price is not that of the lists');
  if (line.kind === 'custom' && !line.manualPrice) say('/manualPrice', 'required', 'is required: nothing else says what a one-off costs');
  if (typeof line.minQuantity === 'number' && typeof line.maxQuantity === 'number' && line.minQuantity > line.maxQuantity)
    say('/maxQuantity', 'min', 'must not be less than the least quantity');
  if (problems.length > 0) throw invalid(problems);
}
