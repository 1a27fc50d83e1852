export const cadenceStates = [
  { value: 'draft', label: 'Draft', color: 'gray' },
  { value: 'active', label: 'Active', color: 'green' },
  { value: 'retired', label: 'Retired', color: 'gray' },
] as const;

export const enrolmentStates = [
  { value: 'active', label: 'Under way', color: 'blue' },
  { value: 'paused', label: 'Paused', color: 'yellow' },
  { value: 'held', label: 'On hold', color: 'orange' },
  { value: 'finished', label: 'Finished', color: 'green' },
  { value: 'stopped', label: 'Stopped', color: 'gray' },
] as const;

/** States in which a person is in a cadence: there is one such enrolment for each person and cadence. */
export const openStates = ['active', 'paused', 'held'] as const;

/** Why a cadence ended before its last step. */
export const stopReasons = [
  { value: 'replied', label: 'They replied', color: 'green' },
  { value: 'meeting', label: 'A meeting is planned', color: 'green' },
  { value: 'converted', label: 'Lead converted', color: 'green' },
  { value: 'disqualified', label: 'Lead disqualified', color: 'gray' },
  { value: 'won', label: 'Deal won', color: 'green' },
  { value: 'lost', label: 'Deal lost', color: 'gray' },
  { value: 'stage', label: 'Deal moved on', color: 'teal' },
  { value: 'unsubscribed', label: 'Unsubscribed', color: 'orange' },
  { value: 'refused', label: 'May not be contacted', color: 'orange' },
  { value: 'bounced', label: 'Undeliverable', color: 'red' },
  { value: 'byHand', label: 'By hand', color: 'gray' },
  { value: 'gone', label: 'Record deleted', color: 'gray' },
] as const;

export type StopReason = (typeof stopReasons)[number]['value'];

export const actionKinds = [
  { value: 'email', label: 'E-mail' },
  { value: 'task', label: 'Task' },
] as const;

/** What became of a step. */
export const actionStates = [
  { value: 'queued', label: 'Being sent', color: 'blue' },
  { value: 'sent', label: 'Sent', color: 'green' },
  { value: 'kept', label: 'Kept here', color: 'teal' },
  { value: 'unknown', label: 'Maybe sent', color: 'orange' },
  { value: 'failed', label: 'Not sent', color: 'red' },
  { value: 'withheld', label: 'Withheld', color: 'orange' },
  { value: 'open', label: 'To be done', color: 'blue' },
  { value: 'done', label: 'Done', color: 'green' },
  { value: 'skipped', label: 'Skipped', color: 'gray' },
] as const;

export const replyChannels = [
  { value: 'email', label: 'E-mail' },
  { value: 'phone', label: 'Phone' },
  { value: 'social', label: 'Social media' },
  { value: 'other', label: 'Other' },
] as const;
