/**
 * The page of a parcel at its carrier. Null without a page or a number.
 * @param page of a delivery method, with `{number}` where the number belongs; addresses are kept with its braces encoded in their path
 */
export function trackingUrl(page: string | null | undefined, number: string | null | undefined): string | null {
  if (!page || !number) return null;
  return page.replaceAll(/\{number\}|%7Bnumber%7D/gi, () => encodeURIComponent(number));
}
