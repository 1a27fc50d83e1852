import type { Address } from '../../../fields/address/field.ts';
import type { LinePrice } from './line-price.ts';

/** What prices of a quote depend on, beside its lines. Amounts are decimal text in its currency. */
export interface OfferHead {
  readonly id: string;
  readonly number: string;
  readonly currency: string;
  readonly isGross: boolean;
  /** Sent or beyond: prices stay as they are. */
  readonly isLocked: boolean;
  readonly deliveryLabel: string | null;
  readonly deliveryAmount: string | null;
  readonly shipTo: Address | null;
}

export interface OfferSection {
  readonly id: string;
  readonly title: string;
  readonly text: string | null;
  /** All lines (optional ones as chosen), or exactly one of them. */
  readonly selection: 'all' | 'one';
}

export interface OfferLine {
  readonly id: string;
  readonly sectionId: string | null;
  readonly kind: 'product' | 'custom' | 'text';
  readonly productId: string | null;
  readonly description: string;
  readonly details: string | null;
  /** Decimal text. */
  readonly quantity: string;
  readonly unit: string | null;
  readonly isOptional: boolean;
  readonly isChosen: boolean;
  readonly mayChangeQuantity: boolean;
  readonly minQuantity: string | null;
  readonly maxQuantity: string | null;
  readonly manualPrice: string | null;
  readonly manualDiscount: string | null;
  readonly reason: string | null;
  readonly cost: string | null;
  readonly taxClassCode: string | null;
  readonly price: LinePrice | null;
}

/** Words only have no price, and what the buyer does not take is not in the total. */
export const counts = (line: OfferLine): boolean => line.kind !== 'text' && line.isChosen;

/** Whether the buyer decides about it: an optional line, or one of several in a section of which they take one. */
export function isChoice(line: OfferLine, sections: readonly OfferSection[]): boolean {
  return line.kind !== 'text' && (line.isOptional || sections.some((s) => s.id === line.sectionId && s.selection === 'one'));
}
