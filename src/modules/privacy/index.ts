// What other modules may use of privacy, besides its records and events.
export { mayContact, type ContactAnswer, type ContactQuestion, type ContactReason } from './consents/may-contact.ts';
export { recordConsent, type NewConsent } from './consents/record-consent.ts';
export { addSuppressions, type NewSuppression } from './consents/suppression-list.ts';
export { normalAddress, type NormalAddress } from './consents/normal-address.ts';
export { readJournal, reapplyErasures, type JournalEntry } from './erasure/journal.ts';
export { receiveRequest } from './commands/request-commands.ts';
export { privacyOf } from './service.ts';
