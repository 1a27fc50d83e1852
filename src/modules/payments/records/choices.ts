export const paymentStates = [
  { value: 'created', label: 'Created', color: 'gray' },
  { value: 'pending', label: 'Waiting for the payer', color: 'yellow' },
  { value: 'authorised', label: 'Authorised', color: 'blue' },
  { value: 'partly-captured', label: 'Partly paid', color: 'teal' },
  { value: 'captured', label: 'Paid', color: 'green' },
  { value: 'partly-refunded', label: 'Partly refunded', color: 'orange' },
  { value: 'refunded', label: 'Refunded', color: 'violet' },
  { value: 'voided', label: 'Released', color: 'gray' },
  { value: 'failed', label: 'Failed', color: 'red' },
  { value: 'expired', label: 'Expired', color: 'gray' },
] as const;

export const disputeStates = [
  { value: 'open', label: 'Disputed', color: 'red' },
  { value: 'won', label: 'Dispute won', color: 'green' },
  { value: 'lost', label: 'Dispute lost', color: 'red' },
] as const;

export const captureModes = [
  { value: 'now', label: 'At once' },
  { value: 'on-shipment', label: 'When it is shipped' },
] as const;

export const methodAudiences = [
  { value: 'all', label: 'Everybody' },
  { value: 'consumer', label: 'Consumers' },
  { value: 'business', label: 'Businesses' },
] as const;

export const operationKinds = [
  { value: 'start', label: 'Start' },
  { value: 'capture', label: 'Capture' },
  { value: 'void', label: 'Release' },
  { value: 'refund', label: 'Refund' },
] as const;

export const operationStates = [
  { value: 'waiting', label: 'Waiting', color: 'gray' },
  { value: 'running', label: 'Under way', color: 'blue' },
  { value: 'maybe', label: 'Maybe done', color: 'orange' },
  { value: 'done', label: 'Done', color: 'green' },
  { value: 'failed', label: 'Failed', color: 'red' },
] as const;

export const refundStates = [
  { value: 'waiting', label: 'To be sent', color: 'gray' },
  { value: 'pending', label: 'On its way', color: 'blue' },
  { value: 'done', label: 'Refunded', color: 'green' },
  { value: 'failed', label: 'Failed', color: 'red' },
] as const;

export const eventStates = [
  { value: 'waiting', label: 'To be read', color: 'gray' },
  { value: 'unknown', label: 'Payment not known yet', color: 'yellow' },
  { value: 'applied', label: 'Applied', color: 'green' },
  { value: 'ignored', label: 'Of no concern', color: 'gray' },
] as const;

export const statementLineStates = [
  { value: 'unmatched', label: 'Not matched', color: 'yellow' },
  { value: 'matched', label: 'Matched', color: 'green' },
  { value: 'ignored', label: 'Set aside', color: 'gray' },
] as const;
