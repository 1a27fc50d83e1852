import { defineModule } from '../../kernel/module.ts';
import { contactCards } from './cards/contact-cards.ts';
import { duplicateCommands } from './commands/duplicates.ts';
import { mergeCommands } from './commands/merge.ts';
import { noteAndTaskCommands } from './commands/notes-and-tasks.ts';
import { partyCommands } from './commands/party-commands.ts';
import { undoMerge } from './commands/undo-merge.ts';
import { dueTasksCron, remindOfTask, reminderFeed, taskDue, taskReminder, tellOfDueTasks } from './jobs/remind-of-tasks.ts';
import { partiesCrons, tidyParties } from './jobs/tidy.ts';
import { scanDuplicates } from './jobs/scan-duplicates.ts';
import { partiesPolicies } from './policies/policies.ts';
import { similarQueries } from './queries/similar.ts';
import { timelineQueries } from './queries/timeline.ts';
import { partiesRecipes } from './recipes.ts';
import { partiesRecords } from './records/all.ts';
import { partiesSchema } from './schema.ts';

/** Whom the company deals with: organizations, people, and what is written and to be done about them. */
export const partiesModule = defineModule({
  name: 'parties',
  label: 'Contacts',
  place: 0,
  dependsOn: ['notify', 'identity', 'files', 'approvals', 'automation', 'exchange'],
  records: partiesRecords,
  policies: partiesPolicies,
  commands: [...partyCommands, ...noteAndTaskCommands, ...mergeCommands, undoMerge, ...duplicateCommands],
  queries: [...similarQueries, ...timelineQueries],
  jobs: [scanDuplicates, tidyParties, remindOfTask, tellOfDueTasks],
  feeds: [reminderFeed],
  notifications: [taskReminder, taskDue],
  crons: [...partiesCrons, dueTasksCron],
  recipes: partiesRecipes,
  schema: partiesSchema,
  start: async () => ({ services: { contactCards } }),
});
