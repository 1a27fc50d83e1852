import { Decimal } from '../../../kernel/money/decimal.ts';
import type { FieldProblem } from '../../../kernel/record/field.ts';
import { isChoice, type OfferLine, type OfferSection } from './offer.ts';

/** What a buyer sends: the lines they take, and quantities by line. Nothing else of a form is looked at. */
export interface Choice {
  readonly chosen: readonly string[];
  readonly quantities: Readonly<Record<string, string>>;
}

export interface Chosen {
  readonly lines: readonly OfferLine[];
  readonly problems: readonly FieldProblem[];
}

/** The lines as the buyer wants them. What they may not decide stays as it was offered, whatever they sent. */
export function choose(lines: readonly OfferLine[], sections: readonly OfferSection[], choice: Choice): Chosen {
  const problems: FieldProblem[] = [];
  const taken = lines.map((line) => {
    const isChosen = isChoice(line, sections) ? choice.chosen.includes(line.id) : line.isChosen;
    const asked = line.mayChangeQuantity ? choice.quantities[line.id] : undefined;
    const quantity = asked === undefined ? line.quantity : readQuantity(asked);
    const problem = isChosen && asked !== undefined ? quantityProblem(line, quantity) : null;
    if (problem) problems.push({ pointer: `/quantity/${line.id}`, code: 'quantity', message: problem });
    return { ...line, isChosen, quantity: problem || quantity === null ? line.quantity : quantity };
  });
  for (const section of sections.filter((s) => s.selection === 'one')) {
    const among = taken.filter((line) => line.sectionId === section.id && line.kind !== 'text');
    if (among.length > 0 && among.filter((line) => line.isChosen).length !== 1)
      problems.push({ pointer: `/section/${section.id}`, code: 'one', message: `Choose one of "${section.title}".` });
  }
  return { lines: taken, problems };
}

function readQuantity(typed: string): string | null {
  const text = typed.trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,3})?$/.test(text) ? new Decimal(text).toFixed() : null;
}

function quantityProblem(line: OfferLine, quantity: string | null): string | null {
  if (quantity === null || new Decimal(quantity).isZero()) return 'Give a number above zero.';
  if (line.minQuantity !== null && new Decimal(quantity).lt(line.minQuantity)) return `At least ${line.minQuantity}.`;
  if (line.maxQuantity !== null && new Decimal(quantity).gt(line.maxQuantity)) return `At most ${line.maxQuantity}.`;
  return null;
}
