import type { PriceStep, PriceStepKind } from './priced-cart.ts';

/** A reason for a price: a sentence with its values apart, so that screens can say it in another language. */
export function step(
  kind: PriceStepKind,
  text: string,
  values: Readonly<Record<string, string>> = {},
  more: { readonly id?: string; readonly amount?: string } = {},
): PriceStep {
  return { kind, label: fill(text, values), text, values, ...more };
}

/** Puts values in the place of their names in braces. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
