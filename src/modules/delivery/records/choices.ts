export const deliveryKinds = [
  { value: 'ship', label: 'Sent' },
  { value: 'pickup', label: 'Collected at an outlet' },
  { value: 'digital', label: 'Digital: nothing is sent' },
] as const;

export type DeliveryKind = (typeof deliveryKinds)[number]['value'];
