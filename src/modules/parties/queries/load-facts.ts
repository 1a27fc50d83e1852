import { sql } from '../../../kernel/db/sql.ts';
import type { Db } from '../../../kernel/context.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { registeredDomain } from '../../../fields/domain/registered-domain.ts';
import type { OrganizationFacts } from '../rules/score-organization-pair.ts';
import type { PersonFacts } from '../rules/score-person-pair.ts';

export interface Facts<F> {
  readonly id: string;
  readonly facts: F;
}

/** What is known of people for matching; `where` is over alias `t`. At most `limit`, in order of id. */
export async function loadPersonFacts(db: Db, where: Sql, limit: number): Promise<readonly Facts<PersonFacts>[]> {
  const found = await sql<PersonRow>`
    select t.id, t.given_name as given, t.middle_name as middle, t.family_name as family, t.suffix, t.emails, t.phones, t.birthday, t.addresses, t.social_profiles as profiles,
      array(select a.organization_id::text from affiliation a where a.person_id = t.id and a.deleted_at is null) as organizations
    from person t where t.deleted_at is null and ${where} order by t.id limit ${limit}`.execute(db);
  return found.rows.map((row) => ({ id: row.id, facts: personFacts(row) }));
}

/** What is known of organizations for matching, likewise. */
export async function loadOrganizationFacts(
  db: Db,
  where: Sql,
  limit: number,
): Promise<readonly Facts<OrganizationFacts & { readonly parent: string | null }>[]> {
  const found = await sql<OrganizationRow>`
    select t.id, t.name, t.legal_name as "legalName", t.domains, t.website, t.emails, t.tax_ids as "taxIds", t.phones, t.addresses, t.parent_id as parent
    from organization t where t.deleted_at is null and ${where} order by t.id limit ${limit}`.execute(db);
  return found.rows.map((row) => ({ id: row.id, facts: { ...organizationFacts(row), parent: row.parent } }));
}

type Values<T = string> = readonly { readonly value: T; readonly label?: string }[] | null;
interface Place {
  readonly country?: string;
  readonly postalCode?: string;
}

interface PersonRow {
  readonly id: string;
  readonly given: string | null;
  readonly middle: string | null;
  readonly family: string | null;
  readonly suffix: string | null;
  readonly emails: Values;
  readonly phones: Values;
  readonly birthday: string | null;
  readonly addresses: Values<Place>;
  readonly profiles: Values;
  readonly organizations: readonly string[];
}

function personFacts(row: PersonRow): PersonFacts {
  return {
    givenName: row.given,
    middleName: row.middle,
    familyName: row.family,
    suffix: row.suffix,
    emails: texts(row.emails),
    phones: numbers(row.phones),
    organizations: row.organizations,
    birthday: row.birthday,
    places: places(row.addresses),
    handles: (row.profiles ?? []).map(
      (p) =>
        `${p.label ?? ''}:${p.value
          .toLowerCase()
          .replace(/^https?:\/\/(www\.)?/, '')
          .replace(/\/$/, '')}`,
    ),
  };
}

interface OrganizationRow {
  readonly id: string;
  readonly name: string;
  readonly legalName: string | null;
  readonly domains: Values;
  readonly website: string | null;
  readonly emails: Values;
  readonly taxIds: Values;
  readonly phones: Values;
  readonly addresses: Values<Place>;
  readonly parent: string | null;
}

function organizationFacts(row: OrganizationRow): OrganizationFacts {
  const domains = [...texts(row.domains), row.website, ...texts(row.emails)].flatMap((text) =>
    text ? (registeredDomain(text) ?? []) : [],
  );
  return {
    name: row.name,
    aliases: row.legalName && row.legalName !== row.name ? [row.legalName] : [],
    domains: [...new Set(domains)],
    taxIds: texts(row.taxIds),
    phones: numbers(row.phones),
    places: places(row.addresses),
    countries: [...new Set((row.addresses ?? []).flatMap((a) => a.value.country ?? []))],
  };
}

function texts(values: Values): readonly string[] {
  return (values ?? []).map((v) => v.value);
}

/** Fax numbers are shared by whole floors. */
function numbers(values: Values): readonly string[] {
  return (values ?? []).filter((v) => !v.label?.toLowerCase().includes('fax')).map((v) => v.value.split(';')[0] ?? '');
}

function places(values: Values<Place>): readonly string[] {
  return (values ?? []).flatMap(({ value }) =>
    value.postalCode ? [`${value.country ?? ''} ${value.postalCode.replace(/\s/g, '').toUpperCase()}`] : [],
  );
}
