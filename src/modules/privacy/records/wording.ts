import { language, longText, number, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** The words somebody agreed to: one version of one purpose in one language. Never changed, since consents point to it; a new text is a new version. */
export const wording = defineRecord({
  module: 'privacy',
  name: 'purposeWording',
  path: 'wordings',
  label: 'Wording',
  icon: 'file-text',
  title: 'text',
  search: ['text'],
  sorts: ['createdAt', 'edition'],
  verbs: [],
  fields: {
    purpose: ref({ label: 'Purpose', to: 'privacy.purpose', required: true, onDelete: 'refuse' }),
    language: language({ label: 'Language', required: true }),
    edition: number({ label: 'Version', required: true, min: 1, readOnly: true }),
    text: longText({ label: 'Text', required: true, max: 4000 }),
  },
});
