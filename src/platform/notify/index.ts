// What other modules may use of notify, besides its records and events.
export { queueMail } from './queue-mail.ts';
export { mailerOf } from './service.ts';
export { defineNotification, type Channels, type NotificationKind } from './kind.ts';
export { notifyUsers } from './notify-users.ts';
export { readersOfDeleted } from './readers.ts';
export { watchCommands } from './commands/watching.ts';
export { startWatching, stopWatching, type Watching } from './watching.ts';
export type { Telling, Words } from './telling.ts';
export { checkMailServer } from './check-mail-server.ts';
export type { MailCheck, MailExtras } from './mail-check.ts';
export { linkMail, mailButton, mailButtons, mailFacts, mailPage, mailParagraphs, mailSmallPrint, type MailText } from './mail/mail-page.ts';
