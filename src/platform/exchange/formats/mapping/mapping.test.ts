import { describe, expect, it } from 'vitest';
import { guessField } from './guess-field.ts';
import { normalizeHeader } from './normalize-header.ts';
import { splitPersonName } from './split-person-name.ts';
import { suggestMapping, type TargetField } from './suggest-mapping.ts';

const fields: TargetField[] = [
  { name: 'organization.name', label: 'Name', kind: 'text', synonyms: ['company', 'company name', 'firma'] },
  {
    name: 'organization.addresses',
    label: 'Addresses',
    kind: 'many',
    of: 'address',
    parts: ['street', 'city', 'region', 'postalCode', 'country'],
  },
  { name: 'organization.phones', label: 'Phone numbers', kind: 'many', of: 'phone', labels: ['main', 'fax'], synonyms: ['phone', 'fax'] },
  { name: 'organization.employees', label: 'Employees', kind: 'number' },
  { name: 'person.name', label: 'Name', kind: 'formula', synonyms: ['full name', 'contact name', 'contact'] },
  { name: 'person.givenName', label: 'First name', kind: 'text' },
  { name: 'person.familyName', label: 'Last name', kind: 'text' },
  { name: 'person.jobTitle', label: 'Job title', kind: 'text', synonyms: ['title', 'contact title'] },
  { name: 'person.emails', label: 'E-mail addresses', kind: 'many', of: 'email', synonyms: ['email'] },
  { name: 'person.phones', label: 'Phone numbers', kind: 'many', of: 'phone', labels: ['work', 'mobile', 'fax'], synonyms: ['mobile'] },
  { name: 'person.birthday', label: 'Birthday', kind: 'date' },
];
const best = (headers: string[], rows: string[][]) =>
  Object.fromEntries(
    suggestMapping(headers, rows, fields).map(({ header, candidates: [first] }) => [
      header,
      first ? `${first.field}${first.part ? `/${first.part}` : ''}${first.label ? `:${first.label}` : ''}` : null,
    ]),
  );

describe('suggestMapping', () => {
  it('maps a customer file with a contact, an address in parts, phone and fax', () => {
    expect(
      best(
        [
          'customer_id',
          'company_name',
          'contact_name',
          'contact_title',
          'address',
          'city',
          'postal_code',
          'country',
          'fax',
          'favourite_colour',
        ],
        [['A1', 'Acme Foods', 'Ann Lee', 'Owner', 'Long Road 1', 'London', 'EC1 4SD', 'UK', '(171) 555-2222', 'blue']],
      ),
    ).toEqual({
      customer_id: null,
      company_name: 'organization.name',
      contact_name: 'person.name',
      contact_title: 'person.jobTitle',
      address: 'organization.addresses/street',
      city: 'organization.addresses/city',
      postal_code: 'organization.addresses/postalCode',
      country: 'organization.addresses/country',
      fax: 'organization.phones:fax',
      favourite_colour: null,
    });
  });

  it('knows German', () => {
    expect(
      best(
        ['Firma', 'Vorname', 'Nachname', 'E-Mail 1', 'Straße', 'PLZ', 'Ort', 'Mobil', 'Geburtsdatum'],
        [['X GmbH', 'Jo', 'Öz', 'jo@x.example', 'Weg 1', '10115', 'Berlin', '0170 1234567', '1.2.1980']],
      ),
    ).toEqual({
      Firma: 'organization.name',
      Vorname: 'person.givenName',
      Nachname: 'person.familyName',
      'E-Mail 1': 'person.emails',
      Straße: 'organization.addresses/street',
      PLZ: 'organization.addresses/postalCode',
      Ort: 'organization.addresses/city',
      Mobil: 'person.phones:mobile',
      Geburtsdatum: 'person.birthday',
    });
  });

  it('goes by content where the name says nothing, and says why', () => {
    const [column] = suggestMapping(['Spalte7'], [['a@x.example'], ['b@x.example']], fields);
    expect(column?.candidates[0]).toMatchObject({ field: 'person.emails', reason: 'the values look like emails' });
  });

  it('doubts a name that the values contradict', () => {
    const [column] = suggestMapping(['Birthday'], [['often'], ['never']], fields);
    expect(column?.candidates[0]?.score ?? 0).toBeLessThan(0.6);
  });

  it('gives a field of one value to one column, and a field of many to all', () => {
    const result = suggestMapping(['First name', 'Given name', 'Email', 'Other email'], [['A', 'B', 'a@x.example', 'b@x.example']], fields);
    expect(result.map((column) => column.candidates[0]?.field)).toEqual(['person.givenName', undefined, 'person.emails', 'person.emails']);
  });

  it('recognises ids of another system', () => {
    expect(suggestMapping(['company_id', 'Paid', 'Record ID'], [['7', 'no', 'x-1']], fields).map((column) => column.isExternalId)).toEqual([
      true,
      false,
      true,
    ]);
  });
});

it('offers a kind for a new field', () => {
  expect(guessField('Favorite Color', ['Blue', 'Blue', 'Green', 'Green', 'Blue'])).toEqual({
    label: 'Favorite Color',
    kind: 'choice',
    options: ['Blue', 'Green'],
  });
  expect(guessField('since', ['2020-01-01'])).toMatchObject({ label: 'Since', kind: 'date' });
  expect(guessField('plz', ['01067', '10115'])).toMatchObject({ kind: 'text' });
  expect(guessField('score', ['1', '2.5'])).toMatchObject({ kind: 'number' });
});

it.each(['E-Mail 1', 'email_1', 'eMail', 'Email'])('normalises %s', (header) => expect(normalizeHeader(header)).toBe('email'));

it.each([
  ['Ann Lee', { givenName: 'Ann', familyName: 'Lee' }],
  ['Dr. Ann Mary Lee Jr.', { prefix: 'Dr.', givenName: 'Ann', middleName: 'Mary', familyName: 'Lee', suffix: 'Jr.' }],
  ['Ludwig van Beethoven', { givenName: 'Ludwig', familyName: 'van Beethoven' }],
  ['Lee, Ann', { givenName: 'Ann', familyName: 'Lee' }],
  ['Prince', { givenName: 'Prince' }],
  ['Herr Meier', { prefix: 'Herr', familyName: 'Meier' }],
  ['', {}],
])('splits %j', (text, parts) => expect(splitPersonName(text)).toEqual(parts));
