export const sessionStates = [
  { value: 'open', label: 'Open', color: 'green' },
  { value: 'closed', label: 'Closed', color: 'gray' },
] as const;

export const entryKinds = [
  { value: 'sale', label: 'Sold', color: 'green' },
  { value: 'refund', label: 'Refund', color: 'orange' },
  { value: 'cashIn', label: 'Cash put in', color: 'blue' },
  { value: 'cashOut', label: 'Cash taken out', color: 'gray' },
] as const;

export const cashDirections = [
  { value: 'cashIn', label: 'Put in' },
  { value: 'cashOut', label: 'Take out' },
] as const;
