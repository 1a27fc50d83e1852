// What other modules may use of parties, besides its records and events.
export { subjectCommands } from './commands/notes-and-tasks.ts';
export { mergeParties, type Choices } from './commands/merge.ts';
export { timelineQuery, type Timeline, type TimelineItem } from './queries/timeline.ts';
export { advanceLifecycle, type Reached } from './lifecycle/advance-lifecycle.ts';
export { currentAffiliations } from './queries/find-children.ts';
export { formatPersonName, parsePersonName, type PersonName } from './rules/person-name.ts';
export { isFreeMailDomain, mailboxKey, normalizeEmail, organizationDomain } from './rules/normalize-email.ts';
