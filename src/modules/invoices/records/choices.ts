export const invoiceKinds = [
  { value: 'invoice', label: 'Invoice', color: 'blue' },
  { value: 'credit-note', label: 'Credit note', color: 'violet' },
] as const;

export const invoiceStates = [
  { value: 'draft', label: 'Draft', color: 'gray' },
  { value: 'issued', label: 'Issued', color: 'blue' },
  { value: 'part-paid', label: 'Partly paid', color: 'teal' },
  { value: 'overdue', label: 'Overdue', color: 'red' },
  { value: 'paid', label: 'Settled', color: 'green' },
  { value: 'credited', label: 'Credited', color: 'violet' },
  { value: 'written-off', label: 'Written off', color: 'gray' },
] as const;

/** When orders of a legal entity are invoiced. */
export const invoiceMoments = [
  { value: 'shipment', label: 'With each shipment' },
  { value: 'order', label: 'When the order is confirmed' },
  { value: 'manual', label: 'By hand' },
] as const;

export const lineKinds = [
  { value: 'item', label: 'Item' },
  { value: 'delivery', label: 'Delivery' },
  { value: 'adjustment', label: 'Adjustment' },
] as const;

export const entryKinds = [
  { value: 'payment', label: 'Payment' },
  { value: 'refund', label: 'Refund' },
  { value: 'chargeback', label: 'Taken back by the bank' },
  { value: 'credit', label: 'Offset with a credit note' },
  { value: 'write-off', label: 'Written off' },
] as const;

export const displays = [
  { value: 'net', label: 'Without tax' },
  { value: 'gross', label: 'Including tax' },
] as const;

export const reminderLevels = [
  { value: '1', label: 'First reminder', color: 'yellow' },
  { value: '2', label: 'Second reminder', color: 'orange' },
  { value: '3', label: 'Last reminder', color: 'red' },
] as const;
