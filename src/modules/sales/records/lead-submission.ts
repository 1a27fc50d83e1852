import { boolean, json, longText, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A form as it was sent: what was typed, and the words that were agreed to. The token makes sending twice harmless. */
export const leadSubmission = defineRecord({
  module: 'sales',
  name: 'leadSubmission',
  path: 'lead-submissions',
  label: 'Submission',
  labelPlural: 'Submissions',
  icon: 'inbox',
  fields: {
    lead: ref({ label: 'Lead', to: 'sales.lead', required: true, onDelete: 'cascade', readOnly: true }),
    form: ref({ label: 'Web form', to: 'sales.leadForm', readOnly: true }),
    token: text({ label: 'Token', required: true, unique: true, max: 200, readOnly: true, secret: true }),
    message: longText({ label: 'Message', max: 5000, readOnly: true }),
    values: json<Readonly<Record<string, string>>>()({ label: 'As it was sent', readOnly: true }),
    isConsentGiven: boolean({ label: 'Consent given', required: true, default: false, readOnly: true }),
    consentText: longText({ label: 'Consent', max: 2000, readOnly: true }),
  },
  title: 'message',
  search: [],
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  verbs: [],
});
