import { choice, instant, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { channels } from './choices.ts';

/**
 * Whether a person may be contacted over a channel, on what ground, and how we know (Art. 7(1) GDPR asks for proof).
 * One record per person and channel; what it was before stands in the event log.
 */
export const consent = defineRecord({
  module: 'parties',
  name: 'consent',
  path: 'consents',
  label: 'Consent',
  icon: 'shield-check',
  fields: {
    person: ref({ label: 'Person', to: 'parties.person', required: true, onDelete: 'cascade' }),
    channel: choice({ label: 'Channel', options: channels, required: true }),
    state: choice({
      label: 'State',
      required: true,
      index: true,
      options: [
        { value: 'granted', label: 'Granted', color: 'green' },
        { value: 'pending', label: 'Pending', color: 'yellow' },
        { value: 'withdrawn', label: 'Withdrawn', color: 'red' },
      ],
    }),
    basis: choice({
      label: 'Legal basis',
      options: [
        { value: 'consent', label: 'Consent' },
        { value: 'contract', label: 'Contract' },
        { value: 'legitimateInterest', label: 'Legitimate interest' },
        { value: 'legalObligation', label: 'Legal obligation' },
      ],
    }),
    at: instant({ label: 'Since', required: true }),
    evidence: text({ label: 'Evidence', max: 500, help: 'How it was given: the form, call or letter.' }),
  },
  title: 'channel',
  search: [],
  sorts: ['createdAt'],
  verbs: ['delete'],
});
