import { defineView } from '../../../ui/records/view.ts';

export const leadFormView = defineView({
  record: 'sales.leadForm',
  isInNavigation: false,
  columns: ['name', 'key', 'isActive', 'campaign', 'answerWithin'],
  sections: [
    { title: 'Web form', fields: ['name', 'key', 'isActive', 'heading', 'intro', 'asks', 'needs'] },
    { title: 'Consent', fields: ['consentText', 'isConsentNeeded', 'purpose'] },
    { title: 'Thanks', fields: ['thanks', 'redirectTo', 'origins'] },
    { title: 'Where it comes from', fields: ['source', 'campaign', 'answerWithin'] },
  ],
});

export const leadSubmissionView = defineView({
  record: 'sales.leadSubmission',
  isInNavigation: false,
  relatedColumns: ['message', 'form', 'isConsentGiven', 'createdAt'],
});

export const assignmentMemberView = defineView({
  record: 'sales.assignmentMember',
  isInNavigation: false,
  relatedColumns: ['user', 'capacity', 'calendar', 'turn'],
});

export const assignmentRuleView = defineView({
  record: 'sales.assignmentRule',
  isInNavigation: false,
  columns: ['name', 'position', 'isActive', 'toTerritoryOwner', 'person'],
});

export const scoringRuleView = defineView({
  record: 'sales.scoringRule',
  isInNavigation: false,
  columns: ['name', 'kind', 'points', 'decay', 'isActive'],
});
