export const listKinds = [
  { value: 'standard', label: 'Standard', color: 'blue' },
  { value: 'contract', label: 'Contract', color: 'violet' },
  { value: 'sale', label: 'Sale', color: 'orange' },
] as const;

export const promotionKinds = [
  { value: 'percent', label: 'Percent off' },
  { value: 'amount', label: 'Amount off' },
  { value: 'fixedPrice', label: 'Fixed price' },
  { value: 'buyXGetY', label: 'Buy some, get some' },
  { value: 'freeDelivery', label: 'Free delivery' },
] as const;

export const promotionScopes = [
  { value: 'lines', label: 'Each product it is for' },
  { value: 'order', label: 'The order as a whole' },
] as const;

export const promotionStates = [
  { value: 'draft', label: 'Draft', color: 'gray' },
  { value: 'running', label: 'Running', color: 'green' },
  { value: 'paused', label: 'Paused', color: 'yellow' },
] as const;

export const targetRoles = [
  { value: 'applies', label: 'Is discounted' },
  { value: 'buy', label: 'Has to be bought' },
] as const;
