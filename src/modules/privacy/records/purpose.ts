import { boolean, choice, longText, multiChoice, number, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { channels, legalBases } from './choices.ts';

/** What somebody is written to, called or followed for: a newsletter, a survey, offers. What they were shown stands in its wordings. */
export const purpose = defineRecord({
  module: 'privacy',
  name: 'purpose',
  path: 'purposes',
  label: 'Purpose',
  icon: 'shield-check',
  title: 'name',
  defaultSort: 'position',
  sorts: ['name', 'position'],
  fields: {
    name: text({ label: 'Name', required: true, max: 120, unique: true }),
    key: text({
      label: 'Key',
      required: true,
      max: 40,
      unique: true,
      help: 'What programs call it; small letters.',
      pattern: { source: '^[a-z][a-zA-Z0-9-]*$', message: 'must begin with a small letter and have letters, digits and hyphens only' },
    }),
    description: longText({ label: 'Description', max: 2000, help: 'For people: what they get, and how often.' }),
    channels: multiChoice({ label: 'Channels', options: channels }),
    basis: choice({
      label: 'Legal basis',
      options: legalBases,
      required: true,
      default: 'consent',
      help: 'With consent nobody is contacted who has not given it; with the others until they object.',
    }),
    doubleOptIn: boolean({
      label: 'Confirm by mail',
      required: true,
      default: false,
      help: 'Consent counts when the link in a mail was followed.',
    }),
    isGeneral: boolean({
      label: 'General',
      required: true,
      default: false,
      help: 'What was agreed to without naming a purpose counts for this one.',
    }),
    isInPortal: boolean({ label: 'Shown in the portal', required: true, default: true }),
    isActive: boolean({ label: 'In use', required: true, default: true, index: true }),
    position: number({ label: 'Position', required: true, default: 0 }),
  },
});
