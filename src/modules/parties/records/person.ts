import {
  address,
  choice,
  date,
  email,
  file,
  formula,
  instant,
  json,
  language,
  links,
  longText,
  many,
  phone,
  ref,
  tags,
  text,
  url,
} from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { lifecycleStages, sources } from './choices.ts';

/**
 * Somebody we deal with. Where they work is a list of affiliations; `organization` and `jobTitle` are the main one, kept
 * in step with it by the database in both directions (see ../schema.ts).
 */
export const person = defineRecord({
  module: 'parties',
  name: 'person',
  path: 'people',
  label: 'Person',
  labelPlural: 'People',
  icon: 'user',
  fields: {
    name: formula({
      label: 'Name',
      dependsOn: ['displayName', 'givenName', 'middleName', 'familyName', 'suffix', 'nickname', 'emails'],
      // An immutable expression, which concat_ws is not.
      expression: `coalesce({displayName}, nullif(btrim(regexp_replace(coalesce({givenName}, '') || ' ' || coalesce({middleName}, '') || ' ' || coalesce({familyName}, '') || ' ' || coalesce({suffix}, ''), '\\s+', ' ', 'g')), ''), {nickname}, {emails}->0->>'value', 'Unnamed')`,
      result: 'text',
      compute: (values) => {
        const text = (name: string): string | null => (values[name] as string | null | undefined) ?? null;
        const parts = ['givenName', 'middleName', 'familyName', 'suffix'].map((name) => text(name) ?? '').join(' ');
        const [first] = (values['emails'] ?? []) as readonly { readonly value: string }[];
        return (
          text('displayName') ?? (parts.replace(/[\t-\r ]+/g, ' ').replace(/^ | $/g, '') || (text('nickname') ?? first?.value ?? 'Unnamed'))
        );
      },
      synonyms: ['full name', 'contact name', 'contact'],
    }),
    prefix: text({
      label: 'Title',
      max: 60,
      help: 'As in "Dr." or "Ms."',
      synonyms: ['salutation', 'title of courtesy', 'honorific', 'anrede', 'name prefix'],
    }),
    givenName: text({ label: 'First name', max: 120, synonyms: ['first name', 'given name', 'vorname', 'firstname'] }),
    middleName: text({ label: 'Middle name', max: 120, synonyms: ['middle name', 'additional name'] }),
    familyName: text({ label: 'Last name', max: 120, synonyms: ['last name', 'family name', 'surname', 'nachname', 'lastname'] }),
    suffix: text({ label: 'Suffix', max: 60, help: 'As in "Jr." or "PhD".', synonyms: ['name suffix'] }),
    nickname: text({ label: 'Nickname', max: 120 }),
    displayName: text({
      label: 'Display name',
      max: 200,
      help: 'Only where the parts do not make up the name as it is used.',
      synonyms: ['formatted name'],
    }),
    organization: ref({
      label: 'Organization',
      to: 'parties.organization',
      help: 'Where they mainly work.',
      synonyms: ['company', 'company name', 'account', 'employer', 'firma', 'associated company'],
    }),
    jobTitle: text({ label: 'Job title', max: 200, synonyms: ['title', 'position', 'contact title', 'role', 'funktion'] }),
    emails: many({
      label: 'E-mail addresses',
      of: email(),
      labels: ['work', 'home', 'other'],
      synonyms: ['email', 'e-mail', 'e-mail address', 'mail'],
    }),
    phones: many({
      label: 'Phone numbers',
      of: phone(),
      labels: ['work', 'mobile', 'home', 'fax', 'other'],
      synonyms: ['phone', 'telephone', 'phone number', 'mobile', 'mobile phone', 'home phone', 'tel', 'fax'],
    }),
    addresses: many({
      label: 'Addresses',
      of: address(),
      index: false,
      labels: ['work', 'home', 'billing', 'shipping'],
      synonyms: ['address', 'street address'],
    }),
    websites: many({
      label: 'Websites',
      of: url(),
      index: false,
      labels: ['work', 'home', 'blog'],
      synonyms: ['website', 'web page', 'url', 'homepage'],
    }),
    socialProfiles: many({
      label: 'Social profiles',
      of: text({ max: 300 }),
      index: false,
      labels: ['linkedin', 'x', 'facebook', 'instagram', 'xing', 'github', 'skype', 'whatsapp'],
      synonyms: ['linkedin', 'twitter', 'skype'],
    }),
    owner: ref({ label: 'Owner', to: 'identity.user', synonyms: ['contact owner', 'owner email', 'hubspot_owner_email', 'responsible'] }),
    lifecycleStage: choice({
      label: 'Stage',
      options: lifecycleStages,
      index: true,
      default: 'lead',
      extensible: true,
      synonyms: ['lifecycle stage'],
    }),
    lifecycleSince: instant({ label: 'In stage since', readOnly: true }),
    source: choice({ label: 'Source', options: sources, extensible: true, synonyms: ['lead source', 'original source'] }),
    birthday: date({ label: 'Birthday', synonyms: ['birth date', 'date of birth', 'geburtstag'] }),
    importantDates: many({ label: 'Important dates', of: date(), index: false, labels: ['anniversary', 'customer since', 'hired'] }),
    language: language({ label: 'Language', help: 'In which you write to them.' }),
    languages: many({ label: 'Further languages', of: language(), index: false, labels: ['fluent', 'basic'] }),
    timeZone: text({ label: 'Time zone', max: 60 }),
    tags: tags({ label: 'Tags', synonyms: ['labels', 'categories', 'groups', 'group membership'] }),
    description: longText({ label: 'Description', synonyms: ['notes', 'about', 'bio', 'comment', 'comments'] }),
    photo: file({ label: 'Photo', accept: ['image/*'] }),
    affiliations: links({
      label: 'Organizations',
      through: 'parties.affiliation',
      from: 'person',
      to: 'organization',
      attributes: ['title', 'role', 'department', 'since', 'until', 'isPrimary'],
    }),
    /** What a contact card says beyond the fields above, so that nothing read is lost when it is written again. */
    cardDetails: json<Readonly<Record<string, unknown>>>()({ label: 'Card details' }),
  },
  title: 'name',
  search: ['name', 'emails', 'nickname', 'phones', 'jobTitle', 'tags'],
  sorts: ['name', 'familyName', 'createdAt', 'updatedAt'],
  defaultSort: 'name',
  // "Mine, by name" is the list that people open most.
  indexes: [['owner', 'name']],
  owner: 'owner',
});
