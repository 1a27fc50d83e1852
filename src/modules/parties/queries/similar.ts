import { sql } from '../../../kernel/db/sql.ts';
import { json } from '../../../fields/index.ts';
import type { JsonField } from '../../../fields/json/field.ts';
import { parsePhone } from '../../../fields/phone/server.ts';
import { registeredDomain } from '../../../fields/domain/registered-domain.ts';
import { checkTaxId } from '../../../fields/tax-id/check-tax-id.ts';
import { rowsFor, visibleFields } from '../../../kernel/access/access.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { organization } from '../records/organization.ts';
import { person } from '../records/person.ts';
import { isFreeMailDomain, normalizeEmail } from '../rules/normalize-email.ts';
import { parsePersonName } from '../rules/person-name.ts';
import { scoreOrganizationPair, type OrganizationFacts } from '../rules/score-organization-pair.ts';
import { scorePersonPair, type PersonFacts } from '../rules/score-person-pair.ts';
import { describeReason, verdictOf, type Score } from '../rules/score.ts';
import { loadOrganizationFacts, loadPersonFacts, type Facts } from './load-facts.ts';

/** Below this, showing somebody would distract more than help. */
const worthShowing = 0.5;
const mostCandidates = 40;
const mostShown = 5;

/** Half-typed values are welcome, so nothing is checked here. Lists come as JSON, as the form holds them, or separated by commas. */
function asTyped<const N extends string>(names: readonly N[]): Readonly<Record<N, JsonField<string>>> {
  return Object.fromEntries(names.map((name) => [name, json<string>()()])) as Record<N, JsonField<string>>;
}

type Typed = { readonly [name: string]: unknown };

/** "Looks like ..." while a person is typed in: those the reader may see, found by index, with the reasons. */
const similarPeople = defineQuery({
  name: 'similar',
  description: 'People who may be the one described, the likeliest first, with the reasons. For forms, before a duplicate is made.',
  on: person,
  input: asTyped(['name', 'givenName', 'middleName', 'familyName', 'emails', 'phones', 'organization', 'birthday', 'except']),
  run: async (ctx, input) => {
    const facts = typedPerson(ctx, input);
    const conditions = personConditions(facts);
    if (conditions.length === 0) return { data: [] };
    const hidden = hiddenFields(ctx, person);
    const candidates = await loadPersonFacts(ctx.db, candidatesWhere(ctx, person, conditions, input.except), mostCandidates);
    return { data: await rank(ctx, person, candidates, (c) => scorePersonPair(facts, withoutHiddenPerson(c.facts, hidden))) };
  },
});

const similarOrganizations = defineQuery({
  name: 'similar',
  description: 'Organizations that may be the one described, the likeliest first, with the reasons.',
  on: organization,
  input: asTyped(['name', 'legalName', 'domains', 'website', 'emails', 'taxIds', 'phones', 'country', 'postalCode', 'except']),
  run: async (ctx, input) => {
    const facts = typedOrganization(ctx, input);
    const conditions = organizationConditions(facts);
    if (conditions.length === 0) return { data: [] };
    const hidden = hiddenFields(ctx, organization);
    const candidates = await loadOrganizationFacts(ctx.db, candidatesWhere(ctx, organization, conditions, input.except), mostCandidates);
    return {
      data: await rank(ctx, organization, candidates, (c) => scoreOrganizationPair(facts, withoutHiddenOrganization(c.facts, hidden))),
    };
  },
});

export const similarQueries: readonly Query[] = [similarPeople, similarOrganizations];

function typedPerson(ctx: Ctx, input: Typed): PersonFacts {
  const parsed = text(input['name']) ? parsePersonName(text(input['name']) ?? '') : null;
  const organizationId = text(input['organization']);
  const birthday = text(input['birthday']);
  return {
    givenName: text(input['givenName']) ?? parsed?.givenName ?? null,
    middleName: text(input['middleName']) ?? parsed?.middleName ?? null,
    familyName: text(input['familyName']) ?? parsed?.familyName ?? null,
    emails: several(input['emails']).flatMap((email) => normalizeEmail(email) ?? []),
    phones: phones(ctx, input['phones']),
    organizations: isId(organizationId) ? [organizationId] : [],
    birthday: birthday && /^\d{4}-\d{2}-\d{2}$/.test(birthday) ? birthday : null,
  };
}

function typedOrganization(ctx: Ctx, input: Typed): OrganizationFacts {
  const [country, postalCode, legalName] = [text(input['country']), text(input['postalCode']), text(input['legalName'])];
  return {
    name: text(input['name']) ?? legalName ?? '',
    aliases: legalName ? [legalName] : [],
    domains: [...several(input['domains']), ...several(input['website']), ...several(input['emails'])].flatMap(
      (domain) => registeredDomain(domain) ?? [],
    ),
    taxIds: several(input['taxIds']).flatMap((id) => {
      const check = checkTaxId(id, null, ctx.scope.country);
      return check.ok ? [check.normal] : [];
    }),
    phones: phones(ctx, input['phones']),
    places: postalCode ? [`${country ?? ''} ${postalCode.replace(/\s/g, '').toUpperCase()}`] : [],
    countries: country ? [country] : [],
  };
}

/** Each condition is answered by an index of its own (see ../schema.ts); half-typed values simply find nothing. */
function personConditions(facts: PersonFacts): Sql[] {
  const [given, family] = [facts.givenName ?? '', facts.familyName ?? ''];
  const sounds = (familyName: string, givenName: string): Sql =>
    sql`(parties_sound(t.family_name) = parties_sound(${familyName}) and parties_sound(t.given_name) = parties_sound(${givenName}))`;
  const [organizationId] = facts.organizations;
  return [
    ...facts.emails.map((email) => sql`t.emails @> ${JSON.stringify([{ value: email }])}::jsonb`),
    ...facts.phones.map((phone) => sql`t.phones @> ${JSON.stringify([{ value: phone }])}::jsonb`),
    ...(given.length > 1 && family.length > 1 ? [sounds(family, given), sounds(given, family)] : []),
    ...(organizationId && (given.length > 1 || family.length > 1)
      ? [
          sql`t.id in (select a.person_id from affiliation a join person q on q.id = a.person_id where a.organization_id = ${organizationId}::uuid and a.deleted_at is null
      and (${family.length > 1 ? sql`parties_sound(q.family_name) = parties_sound(${family})` : sql`false`} or ${given.length > 1 ? sql`parties_sound(q.given_name) = parties_sound(${given})` : sql`false`}))`,
        ]
      : []),
  ];
}

function organizationConditions(facts: OrganizationFacts): Sql[] {
  return [
    ...facts.taxIds.map((id) => sql`t.tax_ids @> ${JSON.stringify([{ value: id }])}::jsonb`),
    ...facts.domains
      .filter((domain) => !isFreeMailDomain(domain))
      .map((domain) => sql`t.domains @> ${JSON.stringify([{ value: domain }])}::jsonb`),
    ...facts.phones.map((phone) => sql`t.phones @> ${JSON.stringify([{ value: phone }])}::jsonb`),
    ...(facts.name.trim().length > 2 ? [sql`entente_plain(t.name) % entente_plain(${facts.name})`] : []),
  ];
}

/** A union rather than `or`, so that each part uses its index; then what the reader may see. */
function candidatesWhere(ctx: Ctx, record: RecordType, conditions: readonly Sql[], except: unknown): Sql {
  const table = sql.table(record.name);
  const found = sql.join(
    conditions.map((condition) => sql`(select t.id from ${table} t where t.deleted_at is null and ${condition} limit ${mostCandidates})`),
    sql` union `,
  );
  const other = isId(except) ? sql`t.id <> ${except}::uuid` : sql`true`;
  return sql`t.id in (${found}) and ${other} and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')}`;
}

async function rank<F>(
  ctx: Ctx,
  record: RecordType,
  candidates: readonly Facts<F>[],
  score: (candidate: Facts<F>) => Score,
): Promise<readonly unknown[]> {
  const best = candidates
    .map((candidate) => ({ id: candidate.id, ...score(candidate) }))
    .filter((entry) => entry.score >= worthShowing)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, mostShown);
  if (best.length === 0) return [];
  const titles = await sql<{
    id: string;
    title: string;
  }>`select id, name as title from ${sql.table(record.name)} where id = any(${best.map((b) => b.id)}::uuid[])`.execute(ctx.db);
  const byId = new Map(titles.rows.map((row) => [row.id, row.title]));
  return best.map(({ id, score: likelihood, reasons }) => ({
    id,
    title: byId.get(id) ?? null,
    score: likelihood,
    verdict: verdictOf(likelihood),
    reasons: reasons.map((reason) => ({ ...reason, text: describeReason(reason) })),
  }));
}

/** Fields that do not exist for the reader must not speak through a score either. */
function hiddenFields(ctx: Ctx, record: RecordType): ReadonlySet<string> {
  const visible = visibleFields(ctx.registry, ctx.actor, ctx.registry.record(record.key));
  return new Set(visible ? Object.keys(record.fields).filter((name) => !visible.has(name)) : []);
}

function withoutHiddenPerson(facts: PersonFacts, hidden: ReadonlySet<string>): PersonFacts {
  if (hidden.size === 0) return facts;
  const has = (field: string): boolean => !hidden.has(field);
  return {
    ...facts,
    givenName: has('givenName') ? facts.givenName : null,
    middleName: has('middleName') ? facts.middleName : null,
    familyName: has('familyName') ? facts.familyName : null,
    emails: has('emails') ? facts.emails : [],
    phones: has('phones') ? facts.phones : [],
    birthday: has('birthday') ? facts.birthday : null,
    places: has('addresses') ? facts.places : [],
    handles: has('socialProfiles') ? facts.handles : [],
    organizations: has('affiliations') && has('organization') ? facts.organizations : [],
  };
}

function withoutHiddenOrganization(facts: OrganizationFacts, hidden: ReadonlySet<string>): OrganizationFacts {
  if (hidden.size === 0) return facts;
  const has = (field: string): boolean => !hidden.has(field);
  return {
    ...facts,
    name: has('name') ? facts.name : '',
    aliases: has('legalName') ? facts.aliases : [],
    domains: has('domains') && has('website') && has('emails') ? facts.domains : [],
    taxIds: has('taxIds') ? facts.taxIds : [],
    phones: has('phones') ? facts.phones : [],
    places: has('addresses') ? facts.places : [],
    countries: has('addresses') ? facts.countries : [],
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 300) : null;
}

function several(value: unknown): readonly string[] {
  const whole = typeof value === 'string' && value.startsWith('[') ? fromJson(value) : value;
  if (Array.isArray(whole))
    return whole
      .slice(0, 10)
      .flatMap((entry: unknown) => text(typeof entry === 'object' && entry !== null && 'value' in entry ? entry.value : entry) ?? []);
  return (text(whole) ?? '').split(',').flatMap((part) => text(part) ?? []);
}

function fromJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function phones(ctx: Ctx, value: unknown): readonly string[] {
  return several(value).flatMap((part) => {
    try {
      return [parsePhone(part, ctx.scope.country)];
    } catch {
      return [];
    }
  });
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
