/** Who goods are promised to: an order, a basket, a quote. */
export interface Holder {
  /** Key of the record type, e.g. `orders.order`. */
  readonly type: string;
  readonly id: string;
}

/** So much of a product: decimal text with at most three digits after the point, or a number. Bundles count as what is in them. */
export interface StockLine {
  readonly productId: string;
  readonly quantity: string | number;
}
