export const productKinds = [
  { value: 'goods', label: 'Goods' },
  { value: 'service', label: 'Service' },
  { value: 'subscription', label: 'Subscription' },
  { value: 'digital', label: 'Digital goods' },
] as const;

export const units = [
  { value: 'piece', label: 'Piece' },
  { value: 'hour', label: 'Hour' },
  { value: 'day', label: 'Day' },
  { value: 'month', label: 'Month' },
  { value: 'kilogram', label: 'Kilogram' },
  { value: 'metre', label: 'Metre' },
] as const;
