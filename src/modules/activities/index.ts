// What other modules may use of activities, besides its records and events.
export { activityCommands } from './commands/activity-commands.ts';
export { emptyItem } from './agenda/agenda-source.ts';
export type { AgendaAction, AgendaItem, AgendaPage, AgendaSource, AgendaWindow } from './agenda/agenda-source.ts';
