/** A button of the till. `price` is decimal text with tax, for whoever walks in; null: it has none and cannot be sold. */
export interface TillArticle {
  readonly id: string;
  readonly name: string;
  readonly sku: string | null;
  readonly imageId: string | null;
  readonly hasVariants: boolean;
  readonly price: string | null;
  /** Variants differ in price; it is the least. */
  readonly isFrom: boolean;
  /** At this outlet; null where nobody counts. */
  readonly available: string | null;
}

/** A category and those below it. */
export interface TillShelf {
  readonly id: string;
  readonly name: string;
  readonly children: readonly TillShelf[];
}
