export const quoteStates = [
  { value: 'draft', label: 'Draft', color: 'gray' },
  { value: 'inApproval', label: 'Waits for approval', color: 'yellow' },
  { value: 'approved', label: 'Approved', color: 'teal' },
  { value: 'sent', label: 'Sent', color: 'blue' },
  { value: 'accepted', label: 'Accepted', color: 'green' },
  { value: 'declined', label: 'Declined', color: 'red' },
  { value: 'expired', label: 'Expired', color: 'orange' },
  { value: 'replaced', label: 'Replaced', color: 'gray' },
  { value: 'withdrawn', label: 'Withdrawn', color: 'gray' },
] as const;
export type QuoteState = (typeof quoteStates)[number]['value'];

export const lineKinds = [
  { value: 'product', label: 'Product' },
  { value: 'custom', label: 'One-off' },
  { value: 'text', label: 'Text' },
] as const;

/** What the buyer may do with the lines of a section. */
export const selections = [
  { value: 'all', label: 'All of them; optional lines one by one' },
  { value: 'one', label: 'Exactly one of them' },
] as const;

/** How the buyer pays once they have accepted. */
export const paymentWays = [
  { value: 'account', label: 'On account' },
  { value: 'link', label: 'By payment link' },
] as const;

export const declineReasons = [
  { value: 'price', label: 'Price' },
  { value: 'timing', label: 'Not now' },
  { value: 'competitor', label: 'We chose somebody else' },
  { value: 'scope', label: 'It is not what we need' },
  { value: 'budget', label: 'No budget' },
  { value: 'other', label: 'Other' },
] as const;

export const requestStates = [
  { value: 'open', label: 'Open', color: 'yellow' },
  { value: 'quoted', label: 'Quoted', color: 'green' },
  { value: 'declined', label: 'Declined', color: 'red' },
  { value: 'withdrawn', label: 'Withdrawn', color: 'gray' },
] as const;

export const commentSides = [
  { value: 'buyer', label: 'Buyer' },
  { value: 'seller', label: 'Us' },
] as const;
