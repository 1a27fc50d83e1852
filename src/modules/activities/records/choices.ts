export const callDirections = [
  { value: 'outbound', label: 'Outbound', color: 'blue' },
  { value: 'inbound', label: 'Inbound', color: 'teal' },
] as const;

export const callOutcomes = [
  { value: 'connected', label: 'Connected', color: 'green' },
  { value: 'leftMessage', label: 'Left a message', color: 'blue' },
  { value: 'noAnswer', label: 'No answer', color: 'yellow' },
  { value: 'busy', label: 'Busy', color: 'orange' },
  { value: 'wrongNumber', label: 'Wrong number', color: 'red' },
] as const;

export const meetingKinds = [
  { value: 'meeting', label: 'Meeting' },
  { value: 'online', label: 'Online meeting' },
  { value: 'visit', label: 'Visit' },
] as const;

export const meetingStates = [
  { value: 'planned', label: 'Planned', color: 'blue' },
  { value: 'held', label: 'Held', color: 'green' },
  { value: 'cancelled', label: 'Cancelled', color: 'gray' },
  { value: 'noShow', label: 'No-show', color: 'orange' },
] as const;

export const responses = [
  { value: 'needsAction', label: 'No answer yet', color: 'gray' },
  { value: 'accepted', label: 'Accepted', color: 'green' },
  { value: 'tentative', label: 'Maybe', color: 'yellow' },
  { value: 'declined', label: 'Declined', color: 'red' },
] as const;

export type Response = (typeof responses)[number]['value'];
