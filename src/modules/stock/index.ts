// What other modules may use of stock, besides its records and events. All of it works with the system's eyes: callers have applied their own
// rule of who may ask, and outside actors' requests call it within `trusted`.
export { availability, availabilityOf, stockCounts, type Availability, type StockCount } from './ledger/availability.ts';
export { reserve, type ReserveInput, type ReservedPart } from './ledger/reserve.ts';
export { fulfil, type FulfilInput } from './ledger/fulfil.ts';
export { keepReservation, release } from './ledger/release.ts';
export { restock, type RestockInput } from './ledger/restock.ts';
export { locationIn } from './ledger/load-locations.ts';
export { locations, pickupLocations, type PickupLocation, type StockLocation } from './ledger/locations.ts';
export type { Holder, StockLine } from './ledger/lines.ts';
