import { boolean, choice, longText, multiChoice, number, ref, text, url } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { sources } from '../../parties/records/choices.ts';

/** What a form may ask for: fields of a lead, in the order in which they are shown. */
export const formFields = [
  { value: 'givenName', label: 'First name' },
  { value: 'familyName', label: 'Last name' },
  { value: 'email', label: 'E-mail' },
  { value: 'phone', label: 'Phone' },
  { value: 'company', label: 'Company' },
  { value: 'jobTitle', label: 'Job title' },
  { value: 'website', label: 'Website' },
  { value: 'postalCode', label: 'Postal code' },
  { value: 'city', label: 'City' },
  { value: 'country', label: 'Country' },
  { value: 'message', label: 'Message' },
] as const;

export type FormField = (typeof formFields)[number]['value'];

/** A form on the company's website that makes leads: what it asks, what somebody agrees to, and what they are told after. */
export const leadForm = defineRecord({
  module: 'sales',
  name: 'leadForm',
  path: 'lead-forms',
  label: 'Web form',
  labelPlural: 'Web forms',
  icon: 'file-text',
  fields: {
    name: text({ label: 'Name', required: true, max: 120 }),
    key: text({
      label: 'Key',
      required: true,
      unique: true,
      max: 60,
      pattern: { source: '^[a-z0-9][a-z0-9-]*$', message: 'may have small letters, digits and hyphens' },
      help: 'The last part of its address: /forms/key.',
    }),
    isActive: boolean({ label: 'In use', required: true, default: true }),
    heading: text({ label: 'Heading', required: true, max: 200 }),
    intro: longText({ label: 'Introduction', max: 2000 }),
    asks: multiChoice({ label: 'Asks for', options: formFields, required: true }),
    needs: multiChoice({ label: 'Must be filled in', options: formFields }),
    consentText: longText({ label: 'Consent', max: 2000, help: 'What somebody agrees to by a tick. No box is shown without it.' }),
    isConsentNeeded: boolean({ label: 'Consent is needed to send', required: true, default: false }),
    purpose: ref({ label: 'Consent counts for', to: 'privacy.purpose', help: 'The purpose under which the consent is recorded.' }),
    thanks: longText({ label: 'Thanks', max: 2000, help: 'Shown after it was sent.' }),
    redirectTo: url({ label: 'Lead to this page instead', help: 'Only to an address of the websites below.' }),
    origins: longText({
      label: 'Websites',
      max: 2000,
      help: 'Which may show the form, one address a line, such as https://www.example.com.',
    }),
    source: choice({ label: 'Source', options: sources, default: 'web', extensible: true }),
    campaign: text({ label: 'Campaign', max: 200 }),
    answerWithin: number({ label: 'Answer within', unit: 'h', min: 1, max: 1000, default: 4, help: 'Hours of working time.' }),
  },
  title: 'name',
  search: ['name', 'heading'],
  sorts: ['name', 'createdAt'],
});
