export const productKinds = [
  { value: 'goods', label: 'Goods' },
  { value: 'service', label: 'Service' },
  { value: 'subscription', label: 'Subscription' },
  { value: 'digital', label: 'Digital goods' },
  { value: 'bundle', label: 'Bundle' },
] as const;

export const units = [
  { value: 'piece', label: 'Piece' },
  { value: 'pair', label: 'Pair' },
  { value: 'set', label: 'Set' },
  { value: 'hour', label: 'Hour' },
  { value: 'day', label: 'Day' },
  { value: 'month', label: 'Month' },
  { value: 'year', label: 'Year' },
  { value: 'kilogram', label: 'Kilogram' },
  { value: 'litre', label: 'Litre' },
  { value: 'metre', label: 'Metre' },
  { value: 'squareMetre', label: 'Square metre' },
] as const;

/** Where a product stands. With its dates this says whether it is sold now: see `rules/lifecycle.ts`. */
export const productStates = [
  { value: 'draft', label: 'Draft', color: 'gray' },
  { value: 'scheduled', label: 'Scheduled', color: 'blue' },
  { value: 'active', label: 'Active', color: 'green' },
  { value: 'discontinued', label: 'Discontinued', color: 'red' },
] as const;

/** Ways in which something is sold. */
export const channels = [
  { value: 'web', label: 'Web shop' },
  { value: 'rep', label: 'Sales rep' },
  { value: 'phone', label: 'Phone' },
  { value: 'outlet', label: 'Outlet' },
  { value: 'partner', label: 'Partner' },
  { value: 'api', label: 'API' },
] as const;

export type Channel = (typeof channels)[number]['value'];

/** What happens when more is wanted than is in stock. */
export const backorderPolicies = [
  { value: 'no', label: 'Sell only what is in stock' },
  { value: 'backorder', label: 'Take back orders' },
  { value: 'preorder', label: 'Take pre-orders' },
] as const;

export const attributeKinds = [
  { value: 'text', label: 'Text' },
  { value: 'number', label: 'Numeric value' },
  { value: 'boolean', label: 'Yes or no' },
  { value: 'choice', label: 'Choice' },
] as const;

export const relationKinds = [
  { value: 'accessory', label: 'Accessory' },
  { value: 'similar', label: 'Similar' },
  { value: 'upsell', label: 'Better choice' },
  { value: 'replacement', label: 'Replacement' },
] as const;

export const categoryVisibilities = [
  { value: 'everyone', label: 'Everyone' },
  { value: 'business', label: 'Business buyers', color: 'blue' },
  { value: 'hidden', label: 'Nobody', color: 'gray' },
] as const;
