import { defineView } from '../../../ui/records/view.ts';

/** On the page of an organization: how it goes with it, what it bought, whom we know there, what is missing, and the plan. */
export const accountView = defineView({
  record: '*',
  blocks: [
    {
      title: 'Account',
      place: 'main',
      isQuiet: true,
      on: { 'parties.organization': 'organization' },
      shows: 'sales.opportunity',
      load: () => import('./account/account-block.tsx'),
    },
  ],
});

export const accountPlanView = defineView({
  record: 'sales.accountPlan',
  columns: ['name', 'organization', 'owner', 'target', 'targetOn', 'reviewOn'],
  keyFacts: ['organization', 'owner', 'target', 'targetOn', 'reviewOn'],
  sections: [
    { title: 'Plan', fields: ['name', 'organization', 'owner'] },
    { title: 'Goals', fields: ['ambition', 'strategy', 'target', 'targetOn', 'reviewOn'] },
  ],
  relatedColumns: ['name', 'target', 'targetOn', 'reviewOn'],
  hideRelated: ['parties.externalId:subject', 'notify.watch:subject', 'notify.notification:subject', 'approvals.request:subject'],
  emptyText: 'What you want to reach with an organization, and how. Begin one on the page of the organization.',
});

export const accountObjectiveView = defineView({
  record: 'sales.accountObjective',
  isInNavigation: false,
  columns: ['title', 'plan', 'state', 'dueOn'],
  relatedColumns: ['title', 'evidence', 'state', 'dueOn'],
});
