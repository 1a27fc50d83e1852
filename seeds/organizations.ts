import { checkTaxId } from '../src/fields/tax-id/check-tax-id.ts';
import { createRecord } from '../src/kernel/command/store.ts';
import { organization } from '../src/modules/parties/records/organization.ts';
import { countries, type Country } from './data/countries.ts';
import { competitors, partners, suppliers, tagPool } from './data/texts.ts';
import type { Random } from './random.ts';
import { ownerOf } from './staff-and-teams.ts';
import type { Stage } from './stage.ts';

export interface SeededOrganization {
  readonly id: string;
  readonly name: string;
  readonly country: Country;
  readonly role: 'customer' | 'prospect' | 'supplier' | 'partner' | 'competitor';
  readonly owner: string;
  readonly domain: string;
  /** How long we have known it, in days. */
  readonly age: number;
}

interface Draft extends Omit<SeededOrganization, 'id'> {
  readonly parent?: string;
  readonly city?: number;
  readonly description?: string;
}

/** Some 120 organizations: retail chains with branches, single shops, suppliers, partners, competitors. */
export async function seedOrganizations(stage: Stage): Promise<readonly SeededOrganization[]> {
  const made: SeededOrganization[] = [];
  const ids = new Map<string, string>();
  let number = 10_000;
  for (const draft of [...drafts(stage.random)].toSorted((a, b) => b.age - a.age)) {
    const id = await stage.as(draft.owner, draft.age, async (ctx) => {
      const input = describe(stage, draft, draft.role === 'customer' ? String(++number) : null);
      return (await createRecord(ctx, organization, { ...input, parent: draft.parent ? ids.get(draft.parent) : null })).id;
    });
    ids.set(draft.name, id);
    made.push({ ...draft, id });
  }
  return made;
}

function* drafts(random: Random): Generator<Draft> {
  const used = new Set<string>();
  for (const country of countries) {
    const owner = ownerOf(country.code);
    const count = ['NO', 'SE', 'DE'].includes(country.code) ? 11 : ['DK', 'FI', 'AT', 'CH', 'GB'].includes(country.code) ? 6 : 4;
    for (let i = 0; i < count; i++) {
      const base = nameOf(random, country, used, i);
      const name = `${base} ${country.legalForms[i % country.legalForms.length]}`;
      const age = 30 + random.below(360);
      const role = random.chance(0.72) ? 'customer' : 'prospect';
      const domain = domainOf(base);
      yield { name, country, role, owner, domain, age };
      // The first of the larger countries is a chain with branches in other towns.
      if (i === 0 && count > 4) {
        for (let branch = 1; branch <= 3; branch++) {
          yield {
            name: `${base} ${country.cities[branch % country.cities.length]?.[0]}`,
            country,
            role,
            owner,
            domain,
            age: age - branch,
            parent: name,
            city: branch,
          };
        }
      }
    }
  }
  const byCode = new Map(countries.map((country) => [country.code, country]));
  const known = (code: string): Country => byCode.get(code) as Country;
  for (const [name, code, description] of suppliers)
    yield {
      name,
      country: known(code),
      role: 'supplier',
      owner: 'admin',
      domain: domainOf(name),
      age: 300 + random.below(90),
      description,
    };
  for (const [name, code, description] of partners)
    yield {
      name,
      country: known(code),
      role: 'partner',
      owner: 'manager',
      domain: domainOf(name),
      age: 200 + random.below(150),
      description,
    };
  for (const [name, code] of competitors)
    yield { name, country: known(code), role: 'competitor', owner: 'manager', domain: domainOf(name), age: 100 + random.below(200) };
}

function nameOf(random: Random, country: Country, used: Set<string>, index: number): string {
  for (let attempt = 0; ; attempt++) {
    const first = country.names[(index + attempt) % country.names.length] ?? '';
    const name = `${first} ${index === 0 ? (country.trades[0] ?? '') : random.pick(country.trades)}${attempt > 20 ? ` ${attempt}` : ''}`;
    if (!used.has(name)) {
      used.add(name);
      return name;
    }
  }
}

/** Names under .example can belong to nobody (RFC 2606). */
function domainOf(name: string): string {
  const [first = '', second = ''] = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z ]/g, '')
    .split(' ')
    .filter((word) => word.length > 2);
  return `${first}${first.length < 8 && second !== '' ? `-${second}` : ''}.example`;
}

function describe(stage: Stage, draft: Draft, number: string | null): Record<string, unknown> {
  const { random } = stage;
  const { country, role, domain } = draft;
  const isTrade = role === 'customer' || role === 'prospect';
  const [city, postalCode] = country.cities[(draft.city ?? random.below(country.cities.length)) % country.cities.length] ?? [];
  const street = country.code === 'JP' ? random.pick(country.streets) : `${random.pick(country.streets)} ${1 + random.below(120)}`;
  const chain = draft.parent !== undefined;
  const taxId = chain || role === 'competitor' ? null : makeTaxId(random, country);
  const stageOf =
    role === 'customer'
      ? random.pick(['customer', 'customer', 'customer', 'postSales', 'postSales', 'former'])
      : role === 'prospect'
        ? random.pick(['lead', 'lead', 'qualified', 'opportunity'])
        : 'customer';
  return {
    name: draft.name,
    legalName: chain ? null : draft.name,
    number,
    roles: [role],
    owner: stage.users.get(draft.owner)?.id,
    description: draft.description ?? null,
    lifecycleStage: isTrade ? stageOf : null,
    segment: isTrade ? random.pick(['smallBusiness', 'smallBusiness', 'midMarket', 'enterprise']) : null,
    industry:
      role === 'supplier'
        ? 'manufacturing'
        : role === 'partner'
          ? 'wholesale'
          : role === 'competitor'
            ? 'manufacturing'
            : random.pick(['retail', 'retail', 'sports', 'hospitality']),
    domains: [{ value: domain }],
    website: `https://www.${domain}`,
    emails: [{ value: `${random.pick(['info', 'office', 'post'])}@${domain}`, label: 'office' }],
    phones: [{ value: phoneIn(random, country), label: 'main' }],
    addresses: [{ value: { street, postalCode, city, country: country.code }, label: 'office' }],
    taxIds: taxId === null ? null : [{ value: taxId, label: 'VAT' }],
    currency: country.currency,
    language: country.language,
    timeZone: country.timeZone,
    employees: 2 + random.below(role === 'customer' ? 180 : 900),
    annualRevenue: random.chance(0.5) ? { amount: `${(1 + random.below(400)) * 50_000}`, currency: country.currency } : null,
    source: isTrade ? random.pick(['fair', 'referral', 'web', 'partner', 'coldCall']) : null,
    tags: random.chance(0.5) ? [random.pick(tagPool), random.pick(tagPool)] : null,
    ...(isTrade ? { priceGroup: random.pick(['a', 'b', 'b', 'c']), stores: draft.parent ? 1 : 1 + random.below(12) } : {}),
    importantDates: role === 'customer' ? [{ value: stage.day(-draft.age), label: 'customer since' }] : null,
  };
}

export function phoneIn(random: Random, country: Country): string {
  return `${country.dialCode}${country.phoneStart}${random.digits(country.phoneDigits - country.phoneStart.length)}`;
}

/** Draws numbers until the check digits are right, about ten times. */
function makeTaxId(random: Random, country: Country): string | null {
  if (!country.taxId) return null;
  for (let attempt = 0; attempt < 3_000; attempt++) {
    const text = `${country.taxId.prefix}${1 + random.below(9)}${random.digits(country.taxId.digits - 1)}${country.taxId.suffix ?? ''}`;
    if (checkTaxId(text).ok) return text;
  }
  return null;
}
