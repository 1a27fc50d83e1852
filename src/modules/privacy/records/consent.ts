import { choice, file, instant, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { channels, decisions, legalBases, proofs } from './choices.ts';

/**
 * One line of the ledger: what somebody said about being contacted, when, shown which words, and how we know. Lines are only
 * ever added; what holds now is derived from them (rules/derive-state.ts). A line is about a person, or about a bare address or
 * number that may belong to one later.
 */
export const consent = defineRecord({
  module: 'privacy',
  name: 'consent',
  path: 'consents',
  label: 'Consent',
  icon: 'shield-check',
  title: 'channel',
  search: [],
  sorts: ['createdAt', 'at'],
  defaultSort: '-at',
  verbs: [],
  indexes: [['person', 'at']],
  fields: {
    person: ref({ label: 'Person', to: 'parties.person', onDelete: 'cascade' }),
    address: text({ label: 'Address or number', max: 320, index: true, help: 'In normal form; where no person is named.' }),
    channel: choice({ label: 'Channel', options: channels, required: true }),
    purpose: ref({ label: 'Purpose', to: 'privacy.purpose', onDelete: 'refuse', help: 'Empty: said of the channel as a whole.' }),
    state: choice({ label: 'Decision', options: decisions, required: true, index: true }),
    basis: choice({ label: 'Legal basis', options: legalBases }),
    at: instant({ label: 'At', required: true }),
    wording: ref({ label: 'Wording shown', to: 'privacy.purposeWording', onDelete: 'refuse' }),
    proof: choice({ label: 'Proof', options: proofs }),
    evidence: text({ label: 'Evidence', max: 500, help: 'How it was given: the form, call or letter.' }),
    scan: file({ label: 'Scan', help: 'The signed paper.' }),
    ip: text({ label: 'Network address', max: 60, help: 'Only where the settings say so.' }),
    /** SHA-256 of the word in the link of a double opt-in mail. */
    token: text({ max: 64, secret: true, index: true }),
  },
});
