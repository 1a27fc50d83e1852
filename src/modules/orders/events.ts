/** What happens to orders. `data` of all of them has `number`; that of those with money `amount` and `currency`. */
export const orderEvents = {
  placed: 'orders.orderPlaced',
  confirmed: 'orders.orderConfirmed',
  completed: 'orders.orderCompleted',
  cancelled: 'orders.orderCancelled',
  /** The order of a guest turned out to be that of a person who is known. */
  linked: 'orders.orderLinked',
  /** Lines were added, changed or cancelled after it was placed. */
  edited: 'orders.orderEdited',
  /** Money goes back to the buyer: for a return, a cancellation, or as goodwill. `data.reason`. */
  refunded: 'orders.orderRefunded',
  /** A payment came in for an order that is gone; it goes back. */
  paidTooLate: 'orders.orderPaidTooLate',
  shipmentReady: 'orders.shipmentReady',
  shipmentSent: 'orders.shipmentSent',
  shipmentDelivered: 'orders.shipmentDelivered',
  returnRequested: 'orders.returnRequested',
  returnReceived: 'orders.returnReceived',
  returnRejected: 'orders.returnRejected',
} as const;
