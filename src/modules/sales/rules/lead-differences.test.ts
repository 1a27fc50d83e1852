import { expect, test } from 'vitest';
import { organizationDifferences, personDifferences, type LeadSays } from './lead-differences.ts';

const lead: LeadSays = {
  givenName: 'Ada',
  familyName: 'Lovelace',
  jobTitle: 'Buyer',
  email: 'ADA@new.example',
  phone: '+47 22 34 56 78',
  website: 'www.fjell.example/shop',
  city: 'Bergen',
  postalCode: '5003',
  country: 'NO',
};

test('a person differs where the lead says something else or more; spelling of case, addresses and numbers aside', () => {
  const same = {
    givenName: 'ada ',
    familyName: 'LOVELACE',
    jobTitle: 'buyer',
    emails: [{ value: 'ada@new.example' }],
    phones: [{ value: '22345678' }],
  };
  expect(personDifferences(lead, same)).toEqual([]);
  expect(personDifferences(lead, { ...same, jobTitle: 'Owner', emails: [{ value: 'ada@old.example' }], phones: null })).toEqual([
    { field: 'jobTitle', lead: 'Buyer', record: 'Owner', isAddition: false, value: 'Buyer' },
    {
      field: 'emails',
      lead: 'ADA@new.example',
      record: 'ada@old.example',
      isAddition: true,
      value: [{ value: 'ada@old.example' }, { value: 'ADA@new.example', label: 'work' }],
    },
    { field: 'phones', lead: '+47 22 34 56 78', record: null, isAddition: false, value: [{ value: '+47 22 34 56 78', label: 'work' }] },
  ]);
});

test('an organization differs by its website and by an address that it does not have', () => {
  expect(
    organizationDifferences(lead, {
      website: 'https://fjell.example',
      addresses: [{ value: { street: 'A 1', city: 'Bergen', postalCode: '5003', country: 'NO' } }],
    }),
  ).toEqual([]);
  expect(organizationDifferences(lead, { website: null, addresses: [{ value: { city: 'Oslo', country: 'NO' } }] })).toEqual([
    { field: 'website', lead: 'www.fjell.example/shop', record: null, isAddition: false, value: 'https://www.fjell.example/shop' },
    {
      field: 'addresses',
      lead: 'Bergen, 5003, NO',
      record: 'Oslo, NO',
      isAddition: true,
      value: [
        { value: { city: 'Oslo', country: 'NO' } },
        { value: { city: 'Bergen', postalCode: '5003', country: 'NO' }, label: 'office' },
      ],
    },
  ]);
});

test('what a lead does not say is no difference', () => {
  const silent = Object.fromEntries(Object.keys(lead).map((name) => [name, null])) as unknown as LeadSays;
  expect(personDifferences(silent, { givenName: 'A', familyName: 'B', jobTitle: null, emails: null, phones: null })).toEqual([]);
  expect(organizationDifferences(silent, { website: 'https://x.example', addresses: null })).toEqual([]);
});
