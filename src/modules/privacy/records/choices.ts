/** Ways of reaching somebody, and following what they do. `chat` is a messenger. */
export const channels = [
  { value: 'email', label: 'E-mail' },
  { value: 'phone', label: 'Phone' },
  { value: 'sms', label: 'Text message' },
  { value: 'post', label: 'Post' },
  { value: 'chat', label: 'Messenger' },
  { value: 'tracking', label: 'Tracking' },
] as const;

export type Channel = (typeof channels)[number]['value'];

/** Article 6(1) GDPR. */
export const legalBases = [
  { value: 'consent', label: 'Consent' },
  { value: 'contract', label: 'Contract' },
  { value: 'legitimateInterest', label: 'Legitimate interest' },
  { value: 'legalObligation', label: 'Legal obligation' },
] as const;

export type LegalBasis = (typeof legalBases)[number]['value'];

/** What somebody said. `pending`: they were asked to confirm by mail (double opt-in) and have not yet. */
export const decisions = [
  { value: 'granted', label: 'Given', color: 'green' },
  { value: 'pending', label: 'To be confirmed', color: 'yellow' },
  { value: 'refused', label: 'Refused', color: 'red' },
  { value: 'withdrawn', label: 'Withdrawn', color: 'red' },
] as const;

export type Decision = (typeof decisions)[number]['value'];

/** How we know (Art. 7(1) GDPR asks for proof). */
export const proofs = [
  { value: 'form', label: 'Web form' },
  { value: 'doubleOptIn', label: 'Confirmed by mail' },
  { value: 'portal', label: 'In the portal' },
  { value: 'call', label: 'On the phone' },
  { value: 'inPerson', label: 'In person' },
  { value: 'paper', label: 'On paper' },
  { value: 'import', label: 'Import' },
  { value: 'other', label: 'Other' },
] as const;

export type Proof = (typeof proofs)[number]['value'];

export const suppressionReasons = [
  { value: 'unsubscribed', label: 'Unsubscribed', color: 'gray' },
  { value: 'bounced', label: 'Undeliverable', color: 'orange' },
  { value: 'complained', label: 'Complained', color: 'red' },
  { value: 'legal', label: 'Legal', color: 'red' },
  { value: 'manual', label: 'By hand', color: 'gray' },
] as const;

export type SuppressionReason = (typeof suppressionReasons)[number]['value'];

export const requestKinds = [
  { value: 'access', label: 'Copy of their data', color: 'blue' },
  { value: 'erasure', label: 'Erasure', color: 'red' },
  { value: 'rectification', label: 'Correction', color: 'teal' },
  { value: 'restriction', label: 'Restriction', color: 'orange' },
  { value: 'objection', label: 'Objection', color: 'orange' },
  { value: 'portability', label: 'Data in a portable form', color: 'blue' },
] as const;
