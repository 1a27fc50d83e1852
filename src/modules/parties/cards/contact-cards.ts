import type { ContactCardAdapter, ImportPlan } from '../../../platform/exchange/index.ts';
import { organization } from '../records/organization.ts';
import { person } from '../records/person.ts';
import { cardValues } from './card-values.ts';
import { toContactCard } from './write-card.ts';

const plan: ImportPlan = {
  source: 'vcard',
  targets: [
    { alias: 'organization', record: organization.key, match: [['name']], onMatch: 'merge', links: {}, defaults: {} },
    // Two cards of one name and address may still say different things; the search for duplicates proposes them.
    { alias: 'person', record: person.key, match: [['emails']], onMatch: 'create', links: { organization: 'organization' }, defaults: { source: 'import' } },
  ],
  columns: [],
  badValues: 'keep',
};

/** People and organizations as contact cards, for imports and exports of vCard files. */
export const contactCards: ContactCardAdapter = {
  records: [person.key, organization.key],
  plan: () => plan,
  toValues: (card) => {
    const { person: someone, organization: company } = cardValues(card);
    return { ...(company ? { organization: company } : {}), ...(someone ? { person: someone } : {}) };
  },
  fields: (record) => (record === person.key ? personFields : organizationFields),
  toCard: (record, row) => toContactCard(record === person.key ? 'person' : 'organization', row),
};

const common = ['name', 'emails', 'phones', 'addresses', 'socialProfiles', 'tags', 'description', 'timeZone', 'language', 'cardDetails'];
const personFields = [...common, 'prefix', 'givenName', 'middleName', 'familyName', 'suffix', 'nickname', 'displayName', 'organization', 'jobTitle', 'websites', 'birthday', 'importantDates', 'languages'];
const organizationFields = [...common, 'website'];
