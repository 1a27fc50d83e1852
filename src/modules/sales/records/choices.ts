export const dealStates = [
  { value: 'open', label: 'Open', color: 'blue' },
  { value: 'won', label: 'Won', color: 'green' },
  { value: 'lost', label: 'Lost', color: 'gray' },
] as const;

/** How sure a deal is for the forecast, from "not counted" to "closed". */
export const forecastCategories = [
  { value: 'omitted', label: 'Omitted', color: 'gray' },
  { value: 'pipeline', label: 'Pipeline', color: 'blue' },
  { value: 'bestCase', label: 'Best case', color: 'yellow' },
  { value: 'commit', label: 'Commit', color: 'violet' },
  { value: 'closed', label: 'Closed', color: 'green' },
] as const;

/** What a deal must have before it may enter a stage; the database asks (../schema.ts). */
export const entryConditions = [
  { value: 'amount', label: 'An amount' },
  { value: 'organization', label: 'An organization' },
  { value: 'contact', label: 'A contact' },
  { value: 'decisionMaker', label: 'A decision maker among its people' },
  { value: 'lines', label: 'Product lines' },
  { value: 'nextStep', label: 'A next step' },
  { value: 'competitors', label: 'Its competitors named' },
] as const;

/** Part that a person plays in a deal. */
export const contactRoles = [
  { value: 'decisionMaker', label: 'Decision maker', color: 'violet' },
  { value: 'champion', label: 'Champion', color: 'green' },
  { value: 'economicBuyer', label: 'Economic buyer', color: 'teal' },
  { value: 'technicalBuyer', label: 'Technical buyer', color: 'blue' },
  { value: 'user', label: 'User', color: 'gray' },
  { value: 'influencer', label: 'Influencer', color: 'yellow' },
  { value: 'blocker', label: 'Blocker', color: 'red' },
] as const;

export const lostReasons = [
  { value: 'price', label: 'Price' },
  { value: 'competitor', label: 'Went to a competitor' },
  { value: 'noDecision', label: 'No decision' },
  { value: 'noBudget', label: 'No budget' },
  { value: 'timing', label: 'Timing' },
  { value: 'fit', label: 'Product did not fit' },
  { value: 'noContact', label: 'Contact lost' },
  { value: 'duplicate', label: 'Duplicate' },
  { value: 'other', label: 'Other' },
] as const;

export const wonReasons = [
  { value: 'price', label: 'Price' },
  { value: 'product', label: 'Product' },
  { value: 'service', label: 'Service and support' },
  { value: 'relationship', label: 'Relationship' },
  { value: 'delivery', label: 'Delivery time' },
  { value: 'other', label: 'Other' },
] as const;

export const competitorStates = [
  { value: 'active', label: 'In the race', color: 'orange' },
  { value: 'out', label: 'Out', color: 'gray' },
  { value: 'won', label: 'Won the deal', color: 'red' },
] as const;

export const splitKinds = [
  { value: 'revenue', label: 'Revenue' },
  { value: 'overlay', label: 'Overlay' },
] as const;
