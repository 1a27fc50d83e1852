/** What happens in the shop besides orders. */
export const shopEvents = {
  reviewWritten: 'shop.reviewWritten',
  reviewPublished: 'shop.reviewPublished',
  reviewRejected: 'shop.reviewRejected',
  stockAsked: 'shop.stockAsked',
  stockTold: 'shop.stockTold',
  cartReminded: 'shop.cartReminded',
  accountOpened: 'shop.accountOpened',
} as const;
