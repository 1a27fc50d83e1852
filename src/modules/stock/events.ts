/** What stock tells of beyond created, updated and deleted. */
export const stockEvents = {
  /** On the product, when there is some again after there was none: { available } */
  backInStock: 'stock.backInStock',
  /** On the level that fell to its reorder point: { productId, locationId, available, reorderPoint } */
  ranLow: 'stock.ranLow',
  /** On the holder, when goods came that it waited for: { productId, locationId, quantity } */
  waitingServed: 'stock.waitingServed',
  /** On the holder, when goods promised to it turned out not to be there; they wait again: { productId, locationId, quantity } */
  promiseLost: 'stock.promiseLost',
  /** On the product: { locationId, quantity } */
  received: 'stock.received',
  /** On the product: { locationId, quantity, reason } */
  adjusted: 'stock.adjusted',
  /** On the transfer: { lines: [{ productId, quantity }] } */
  transferSent: 'stock.transferSent',
  transferReceived: 'stock.transferReceived',
  /** On the count: { differences }: how many products had another quantity than expected. */
  countBooked: 'stock.countBooked',
} as const;

/** @see stockEvents.backInStock */
export const backInStock = stockEvents.backInStock;
