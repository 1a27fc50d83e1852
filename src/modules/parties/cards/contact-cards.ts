import type { ContactCardAdapter, ImportPlan } from '../../../platform/exchange/index.ts';
import { organization } from '../records/organization.ts';
import { person } from '../records/person.ts';
import { cardToValues } from './card-to-values.ts';
import { withImported } from './imported-values.ts';
import { valuesToCard } from './values-to-card.ts';

const plan: ImportPlan = {
  source: 'vcard',
  targets: [
    { alias: 'organization', record: organization.key, match: [['externalId'], ['name']], onMatch: 'merge', links: {}, defaults: {} },
    // Two cards of one name and address may still say different things; the search for duplicates proposes them.
    {
      alias: 'person',
      record: person.key,
      match: [['externalId']],
      onMatch: 'merge',
      links: { organization: 'organization' },
      defaults: { source: 'import' },
    },
  ],
  columns: [],
  badValues: 'keep',
};

const common = ['name', 'emails', 'phones', 'addresses', 'tags', 'description', 'cardDetails'];
const personFields = [
  ...common,
  'prefix',
  'givenName',
  'middleName',
  'familyName',
  'suffix',
  'nickname',
  'displayName',
  'organization',
  'jobTitle',
  'websites',
  'socialProfiles',
  'birthday',
  'importantDates',
  'language',
  'timeZone',
];
const organizationFields = [...common, 'website'];

/** People and organizations as contact cards, for imports and exports of vCard files. */
export const contactCards: ContactCardAdapter = {
  records: [person.key, organization.key],
  plan: () => plan,
  toValues: cardToValues,
  checked: withImported,
  pictures: (card) => {
    const picture =
      card.kind?.value.toLowerCase() === 'org'
        ? undefined
        : card.photos.find((item) => item.value.bytes && item.value.bytes.length > 0)?.value;
    const extension = picture?.mediaType?.split('/')[1]?.replace('jpeg', 'jpg') ?? 'img';
    return picture?.bytes ? [{ alias: 'person', field: 'photo', name: `photo.${extension}`, bytes: picture.bytes }] : [];
  },
  fields: (record) => (record === person.key ? personFields : organizationFields),
  toCard: valuesToCard,
};
