import { choice, country, date, email, formula, instant, json, longText, number, phone, ref, tags, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { sources } from '../../parties/records/choices.ts';
import { disqualifyReasons, leadStates } from './lead-choices.ts';

/** One line of why a lead has its score; the points of all lines add up to it. */
export interface ScoreReason {
  readonly rule: string;
  readonly text: string;
  readonly points: number;
}

/**
 * Somebody who may become a customer: what they said of themselves, as they typed it, before it is known whether we have
 * them already. Only commands change its state; without an owner it waits in the queue.
 */
export const lead = defineRecord({
  module: 'sales',
  name: 'lead',
  path: 'leads',
  label: 'Lead',
  labelPlural: 'Leads',
  icon: 'user-plus',
  fields: {
    name: formula({
      label: 'Name',
      dependsOn: ['givenName', 'familyName', 'company', 'email', 'phone'],
      expression: `coalesce(nullif(btrim(coalesce({givenName}, '') || ' ' || coalesce({familyName}, '')), ''), {company}, {email}, {phone}, 'Unnamed')`,
      result: 'text',
      compute: (values) => {
        const text = (name: string): string | null => (values[name] as string | null | undefined) ?? null;
        const name = `${text('givenName') ?? ''} ${text('familyName') ?? ''}`.replace(/^ +| +$/g, '');
        return name || (text('company') ?? text('email') ?? text('phone') ?? 'Unnamed');
      },
    }),
    givenName: text({ label: 'First name', max: 120, synonyms: ['first name', 'given name', 'vorname', 'firstname'] }),
    familyName: text({ label: 'Last name', max: 120, synonyms: ['last name', 'family name', 'surname', 'nachname', 'lastname'] }),
    jobTitle: text({ label: 'Job title', max: 200, synonyms: ['title', 'position', 'funktion'] }),
    company: text({ label: 'Company', max: 200, synonyms: ['organization', 'account', 'company name', 'firma', 'account name'] }),
    website: text({ label: 'Website', max: 300, synonyms: ['domain', 'company domain', 'url'] }),
    email: email({ label: 'E-mail', index: true, synonyms: ['email', 'e-mail', 'e-mail address', 'email address', 'mail'] }),
    phone: phone({ label: 'Phone', index: true, synonyms: ['telephone', 'phone number', 'mobile', 'mobile phone', 'tel'] }),
    city: text({ label: 'City', max: 120, synonyms: ['town', 'ort'] }),
    postalCode: text({ label: 'Postal code', max: 20, synonyms: ['postcode', 'zip', 'zip code', 'postal code', 'plz'] }),
    country: country({ label: 'Country', index: true, synonyms: ['country/region', 'land'] }),
    territory: ref({ label: 'Territory', to: 'sales.territory', readOnly: true }),
    message: longText({ label: 'Message', max: 5000, synonyms: ['comment', 'comments', 'notes', 'description'] }),
    status: choice({ label: 'Status', options: leadStates, required: true, default: 'new', readOnly: true, index: true }),
    owner: ref({ label: 'Owner', to: 'identity.user', synonyms: ['lead owner', 'contact owner', 'hubspot_owner_email', 'responsible'] }),
    score: number({ label: 'Score', readOnly: true, required: true, default: 0, index: true }),
    scoreReasons: json<readonly ScoreReason[]>()({ label: 'Why this score', readOnly: true }),
    source: choice({ label: 'Source', options: sources, extensible: true, synonyms: ['lead source', 'original source'] }),
    campaign: text({ label: 'Campaign', max: 200 }),
    utmSource: text({ label: 'UTM source', max: 200 }),
    utmMedium: text({ label: 'UTM medium', max: 200 }),
    utmCampaign: text({ label: 'UTM campaign', max: 200 }),
    tags: tags({ label: 'Tags' }),
    assignedBecause: text({ label: 'Assigned because', max: 500, readOnly: true }),
    respondBy: instant({ label: 'Answer by', readOnly: true, index: true, help: 'In working time since it came in.' }),
    respondedAt: instant({ label: 'Answered at', readOnly: true }),
    disqualifiedBecause: choice({ label: 'Disqualified because', options: disqualifyReasons, extensible: true, readOnly: true }),
    outcomeRemark: longText({ label: 'Remark on the outcome', max: 2000, readOnly: true }),
    recycleOn: date({ label: 'Comes back on', readOnly: true, index: true }),
    organization: ref({ label: 'Became organization', to: 'parties.organization', readOnly: true }),
    person: ref({ label: 'Became person', to: 'parties.person', readOnly: true }),
    opportunity: ref({ label: 'Became opportunity', to: 'sales.opportunity', readOnly: true }),
    convertedAt: instant({ label: 'Converted at', readOnly: true }),
  },
  title: 'name',
  search: ['name', 'company', 'email', 'phone', 'campaign', 'tags'],
  sorts: ['name', 'score', 'respondBy', 'createdAt', 'updatedAt'],
  defaultSort: '-createdAt',
  indexes: [['owner', 'score']],
  owner: 'owner',
});
