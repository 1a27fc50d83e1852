/** What stock tells of beyond created, updated and deleted. */
export const stockEvents = {
  /** On the product, when there is some again after there was none: { available } */
  backInStock: 'stock.backInStock',
  /** On the level that fell to its reorder point: { product, location, available, reorderPoint } */
  ranLow: 'stock.ranLow',
  /** On the product: { location, quantity, supplier? } */
  received: 'stock.received',
  /** On the product: { location, quantity, reason } */
  adjusted: 'stock.adjusted',
  /** On the product, when promised goods turned out not to be there: { location, quantity, holders: [{ type, id, quantity }] } */
  reservationsLost: 'stock.reservationsLost',
  /** On the transfer. */
  transferSent: 'stock.transferSent',
  /** { lines: [{ product, quantity }] } */
  transferReceived: 'stock.transferReceived',
  /** On the count: { differences } */
  countBooked: 'stock.countBooked',
} as const;

/** @see stockEvents.backInStock */
export const backInStock = stockEvents.backInStock;
