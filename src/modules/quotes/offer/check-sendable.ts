import { AppError, notAllowed } from '../../../kernel/errors.ts';
import type { FieldProblem } from '../../../kernel/record/field.ts';
import { isChoice } from '../rules/offer.ts';
import { priceDifferences } from '../rules/differences.ts';
import type { PricedOffer } from './price-offer.ts';
import type { Offer } from './read-offer.ts';

/**
 * Whether a quote can go to its buyer as it stands.
 * @param today the company's, ISO date
 * @throws AppError invalid with what is missing; `prices-changed` 409 when lists or promotions have moved since the rep last looked
 */
export function checkSendable(offer: Offer, priced: PricedOffer, today: string): void {
  const problems = [...missing(offer, priced, today)];
  if (problems.length > 0) throw new AppError(422, 'invalid', problems.map((p) => p.message).join(' '), { problems });
  if (priced.cart.lines.length === 0) throw notAllowed('Nothing in it has a price yet.');
  const differences = priceDifferences(offer.lines, priced.lines);
  if (differences.length > 0)
    throw new AppError(
      409,
      'prices-changed',
      'Prices have changed since you last looked. Update them, look at the quote and send it then.',
      {
        details: { differences },
      },
    );
}

function* missing({ quote, lines, sections }: Offer, priced: PricedOffer, today: string): Generator<FieldProblem> {
  const say = (pointer: string, message: string): FieldProblem => ({ pointer, code: 'missing', message });
  if (!quote.organization && !quote.person) yield say('/organization', 'Say who the quote is for.');
  if (!quote.validUntil) yield say('/validUntil', 'Say until when it is valid.');
  else if (quote.validUntil < today) yield say('/validUntil', 'The last day on which it is valid has passed.');
  if (!lines.some((line) => line.kind !== 'text')) yield say('/lines', 'Add at least one line with a price.');
  for (const id of priced.unpriced)
    yield say(
      `/lines/${id}`,
      `"${lines.find((line) => line.id === id)?.description ?? ''}" has no price. Give it one by hand or take it out.`,
    );
  for (const section of sections.filter((s) => s.selection === 'one')) {
    const among = lines.filter((line) => line.sectionId === section.id && isChoice(line, sections));
    if (among.length > 0 && among.filter((line) => line.isChosen).length !== 1)
      yield say(`/sections/${section.id}`, `Choose the line of "${section.title}" that counts until the buyer says otherwise.`);
  }
}
