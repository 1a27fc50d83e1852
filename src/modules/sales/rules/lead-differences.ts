/** What a lead says, as far as it may tell something new of somebody we have. */
export interface LeadSays {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly jobTitle: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
}

interface Listed {
  readonly value: string;
}

export interface KnownPerson {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly jobTitle: string | null;
  readonly emails: readonly Listed[] | null;
  readonly phones: readonly Listed[] | null;
}

export interface KnownOrganization {
  readonly website: string | null;
  readonly addresses: readonly { readonly value: Readonly<Record<string, string | undefined>> }[] | null;
}

/** A field in which a lead says something else than, or more than, the record. */
export interface Difference {
  /** Of the record: `jobTitle`, `emails`. */
  readonly field: string;
  readonly lead: string;
  /** What the record has; null for nothing. */
  readonly record: string | null;
  /** Joins what is there instead of taking its place. */
  readonly isAddition: boolean;
  /** What the field would be. */
  readonly value: unknown;
}

const plain = (text: string | null | undefined): string => (text ?? '').trim().toLowerCase();
const digits = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '');
const host = (text: string | null): string =>
  plain(text)
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '');

/** Fields of a person that the lead has other or further values for. */
export function personDifferences(lead: LeadSays, person: KnownPerson): readonly Difference[] {
  const found: Difference[] = [];
  for (const field of ['givenName', 'familyName', 'jobTitle'] as const) {
    const [says, has] = [lead[field], person[field]];
    if (says && plain(says) !== plain(has)) found.push({ field, lead: says, record: has, isAddition: false, value: says });
  }
  const [emails, phones] = [person.emails ?? [], person.phones ?? []];
  if (lead.email && !emails.some((e) => plain(e.value) === plain(lead.email))) found.push(addition('emails', lead.email, emails));
  const number = digits(lead.phone ?? '');
  if (lead.phone && number && !phones.some((p) => digits(p.value).endsWith(number) || number.endsWith(digits(p.value))))
    found.push(addition('phones', lead.phone, phones));
  return found;
}

/** Fields of an organization that the lead has other or further values for. An address counts where the town or country is another. */
export function organizationDifferences(lead: LeadSays, organization: KnownOrganization): readonly Difference[] {
  const found: Difference[] = [];
  if (lead.website && host(lead.website) && host(lead.website) !== host(organization.website)) {
    const value = /^https?:\/\//.test(lead.website) ? lead.website : `https://${lead.website}`;
    found.push({ field: 'website', lead: lead.website, record: organization.website, isAddition: false, value });
  }
  const says = {
    ...(lead.city ? { city: lead.city } : {}),
    ...(lead.postalCode ? { postalCode: lead.postalCode } : {}),
    ...(lead.country ? { country: lead.country } : {}),
  };
  const addresses = organization.addresses ?? [];
  const isThere = addresses.some(({ value }) => Object.entries(says).every(([part, text]) => plain(value[part]) === plain(text)));
  if ((lead.city || lead.country) && !isThere)
    found.push({
      field: 'addresses',
      lead: Object.values(says).join(', '),
      record: addresses.map(({ value }) => [value['city'], value['country']].filter(Boolean).join(', ')).join('; ') || null,
      isAddition: addresses.length > 0,
      value: [...addresses, { value: says, label: 'office' }],
    });
  return found;
}

function addition(field: string, says: string, there: readonly Listed[]): Difference {
  return {
    field,
    lead: says,
    record: there.map((e) => e.value).join(', ') || null,
    isAddition: there.length > 0,
    value: [...there, { value: says, label: 'work' }],
  };
}
