export const leadStates = [
  { value: 'new', label: 'New', color: 'blue' },
  { value: 'working', label: 'In progress', color: 'yellow' },
  { value: 'qualified', label: 'Qualified', color: 'teal' },
  { value: 'converted', label: 'Converted', color: 'green' },
  { value: 'disqualified', label: 'Disqualified', color: 'gray' },
  { value: 'recycled', label: 'For later', color: 'violet' },
] as const;

/** States in which somebody has to do something about a lead. */
export const openLeadStates = ['new', 'working', 'qualified'] as const;

export const disqualifyReasons = [
  { value: 'noInterest', label: 'No interest' },
  { value: 'noBudget', label: 'No budget' },
  { value: 'fit', label: 'Product did not fit' },
  { value: 'noContact', label: 'Could not be reached' },
  { value: 'duplicate', label: 'Duplicate' },
  { value: 'spam', label: 'Spam' },
  { value: 'other', label: 'Other' },
] as const;
