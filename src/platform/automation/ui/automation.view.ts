import { defineView } from '../../../ui/records/view.ts';

export const automationRuleView = defineView({ record: 'automation.automationRule', isInNavigation: false });
export const automationRunView = defineView({
  record: 'automation.automationRun',
  isInNavigation: false,
  hideRelated: ['automation.automationRun:subject'],
});

/** On the page of every record: what automations did with it, and those that can be started. */
export const everywhere = defineView({
  record: '*',
  blocks: [
    { title: 'Automations', place: 'side', isQuiet: true, shows: 'automation.automationRun', load: () => import('./record-block.tsx') },
  ],
  bulkActions: [{ name: 'automation', load: () => import('./bulk-start.tsx') }],
});
