export const handoverStates = [
  { value: 'offered', label: 'Offered', color: 'yellow' },
  { value: 'accepted', label: 'Accepted', color: 'green' },
  { value: 'bounced', label: 'Bounced', color: 'red' },
  { value: 'withdrawn', label: 'Withdrawn', color: 'gray' },
] as const;

/** Why somebody does not take over. */
export const bounceReasons = [
  { value: 'incomplete', label: 'Something is missing' },
  { value: 'notMine', label: 'Not for me or my team' },
  { value: 'noCapacity', label: 'No capacity' },
  { value: 'notReady', label: 'Too early' },
  { value: 'duplicate', label: 'Duplicate' },
  { value: 'other', label: 'Other' },
] as const;

/** What may be handed over, and what it is called. Records of a service module join here. */
export const handoverSubjects = [
  { value: 'sales.lead', label: 'Leads' },
  { value: 'sales.opportunity', label: 'Opportunities' },
  { value: 'parties.organization', label: 'Organizations' },
  { value: 'parties.task', label: 'Tasks' },
] as const;
