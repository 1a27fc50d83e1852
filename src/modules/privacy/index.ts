// What other modules may use of privacy, besides its records and events.
export { mayContact, type ContactAnswer, type ContactQuestion, type ContactReason } from './consents/may-contact.ts';
export { recordConsent, type NewConsent } from './consents/record-consent.ts';
export { addSuppressions, type NewSuppression } from './consents/suppression-list.ts';
export { normalAddress, type NormalAddress } from './consents/normal-address.ts';
export { reapplyErasures, type JournalEntry, type Reapplied } from './erasure/journal.ts';
export { addToJournal, journalName, readJournal, readJournalTable } from './erasure/journal-files.ts';
export { erasePersonRun, finishErasureRun } from './erasure/jobs.ts';
export { receiveRequest } from './commands/request-commands.ts';
export { privacyOf } from './service.ts';
