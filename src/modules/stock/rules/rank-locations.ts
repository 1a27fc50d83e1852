import type { Address } from '../../../fields/address/field.ts';

interface Place {
  readonly id: string;
  readonly position: number;
  readonly address: Address | null;
}

/**
 * Locations in the order in which their stock is used: by their number, and among equals the nearest to the address first. Near is measured by
 * what everybody has written down: the same country, then how many leading characters of the postcode agree (which is how countries number
 * their districts), then the smaller difference of postcodes of digits.
 */
export function rankLocations<P extends Place>(
  places: readonly P[],
  to: { readonly country: string | null; readonly postcode?: string | null } | null,
): readonly P[] {
  const near = new Map(places.map((place) => [place.id, to ? nearness(place.address, to) : [0, 0, 0]] as const));
  return places.toSorted((a, b) => {
    if (a.position !== b.position) return a.position - b.position;
    const [x = [], y = []] = [near.get(a.id), near.get(b.id)];
    for (let i = 0; i < 3; i += 1) if (x[i] !== y[i]) return (x[i] ?? 0) - (y[i] ?? 0);
    return a.id < b.id ? -1 : 1;
  });
}

/** Smaller is nearer. */
function nearness(address: Address | null, to: { readonly country: string | null; readonly postcode?: string | null }): number[] {
  if (!address?.country || address.country !== to.country) return [1, 0, 0];
  const [here, there] = [plain(address.postalCode), plain(to.postcode)];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  const isDigits = /^\d+$/.test(here) && /^\d+$/.test(there) && here.length === there.length;
  return [0, -shared, isDigits ? Math.abs(Number(here) - Number(there)) : 0];
}

const plain = (postcode: string | null | undefined): string => (postcode ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
