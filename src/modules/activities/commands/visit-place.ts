import { number, text } from '../../../fields/index.ts';

/** Where somebody is, as far as they say: the browser asks them before it tells. */
export const visitPlace = {
  place: text({ label: 'Place', max: 500 }),
  latitude: number({ label: 'Latitude', min: -90, max: 90, decimals: 6 }),
  longitude: number({ label: 'Longitude', min: -180, max: 180, decimals: 6 }),
};

interface Place {
  readonly place?: string | null | undefined;
  readonly latitude?: number | null | undefined;
  readonly longitude?: number | null | undefined;
}

/** The fields of a meeting that follow; coordinates come in pairs. */
export function placeOf({ place, latitude, longitude }: Place): { location?: string; latitude?: number; longitude?: number } {
  const isPair = typeof latitude === 'number' && typeof longitude === 'number';
  return { ...(place ? { location: place } : {}), ...(isPair ? { latitude, longitude } : {}) };
}
