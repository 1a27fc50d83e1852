// What other modules may use of orders, besides its records and events. All of it works with the system's eyes: callers have applied their own
// rule of who may ask, and outside actors' requests call it within `trusted`.
export { shoppersOrder, shopping } from './routes/shop-request.ts';
export { openCart } from './cart/open-cart.ts';
export { setLine, setLines, type LineChange } from './cart/set-lines.ts';
export { evaluateCart, viewCart } from './cart/view-cart.ts';
export { applyCoupon, changeCart, removeCoupon } from './cart/change-cart.ts';
export { couponGuesser } from './cart/coupon-guesser.ts';
export { mergeCarts } from './cart/merge-carts.ts';
export type { CartKey, CartShopper } from './cart/shopper.ts';
export type { CartMessage, CartPatch, CartState, CartStateLine, CartView, CartViewLine } from './rules/cart-view.ts';
export { checkout, type CheckoutInput } from './place/checkout.ts';
export { holdCart, placeHeldCart } from './place/held-cart.ts';
export { heldCart } from './cart/read-cart.ts';
export { beforePlacing, type OrderToCheck, type PlacingRule } from './place/release-rule.ts';
export { payAgain, waysToPay } from './place/pay-again.ts';
export { cancelForBuyer } from './engine/cancel-order.ts';
export { mayCancelOwn, mayPayAgain } from './rules/order-state.ts';
export { placeOrder } from './place/place-order.ts';
export { entryDraft, seen, type Entry, type EntryRules } from './entry/entry-draft.ts';
export { entryFields, placeFields } from './entry/entry-fields.ts';
export { giveDiscounts } from './entry/read-lines.ts';
export { placeEntry } from './entry/place-entry.ts';
export { previewEntry } from './entry/preview-entry.ts';
export type { EntryPreview, EntryPreviewLine } from './rules/entry-preview.ts';
export { giveGoodwill, writeOff } from './engine/credit.ts';
export { lockOrder } from './engine/read-order.ts';
export { handOver } from './engine/hand-over.ts';
export { mostPastOrders, recordPastOrders, type PastLine, type PastOrder } from './place/record-past-orders.ts';
export type {
  DeliverySnapshot,
  DraftAddress,
  DraftLine,
  LineBasis,
  LockedLine,
  OrderDraft,
  PlacedOrder,
  PriceStepKept,
  TaxTotal,
} from './rules/order-draft.ts';
export { shareOfLine, worthOf, type LineAmounts } from './rules/line-amounts.ts';
export {
  orderByNumber,
  orderByToken,
  ordersOf,
  type BuyerOrder,
  type BuyerOrderLine,
  type BuyerReturn,
  type BuyerShipment,
  type OrderSummary,
} from './queries/order-for-buyer.ts';
export { claimGuestOrders } from './people/guest-orders.ts';
export { requestReturn, type ReturnRequest } from './commands/request-return.ts';
export { receiveReturn } from './commands/return-commands.ts';
export { isOrderToken, orderLink, orderToken } from './service.ts';
