import type { Client } from 'pg';

export interface Size {
  readonly organizations: number;
  readonly people: number;
}

const given = [
  'Anna',
  'Ben',
  'Clara',
  'David',
  'Elena',
  'Felix',
  'Grace',
  'Hugo',
  'Ines',
  'Jonas',
  'Karin',
  'Liam',
  'Maria',
  'Noah',
  'Olga',
  'Paul',
  'Quentin',
  'Rosa',
  'Samuel',
  'Tara',
  'Uwe',
  'Vera',
  'William',
  'Xenia',
  'Yusuf',
  'Zoe',
  'José',
  'Søren',
  'Zuzana',
  'Chloé',
];
const family = [
  'Müller',
  'Smith',
  'Rossi',
  'García',
  'Novák',
  'Jensen',
  'Kowalski',
  'Dubois',
  'Silva',
  'Ivanova',
  'Andersson',
  'Schmidt',
  'Brown',
  'Bianchi',
  'Fernández',
  'Svoboda',
  'Nielsen',
  'Nowak',
  'Moreau',
  'Santos',
];
const endings = [
  'son',
  'mann',
  'berg',
  'stein',
  'ova',
  'ez',
  'ini',
  'ard',
  'ley',
  'wick',
  'ton',
  'dahl',
  'ström',
  'ski',
  'eau',
  'feld',
  'bach',
  'wood',
  'field',
  'hoff',
];
const cities = [
  ['Berlin', 'DE'],
  ['Wien', 'AT'],
  ['Zürich', 'CH'],
  ['Paris', 'FR'],
  ['Madrid', 'ES'],
  ['London', 'GB'],
  ['Oslo', 'NO'],
  ['Praha', 'CZ'],
  ['Boston', 'US'],
  ['Lisboa', 'PT'],
];

const array = (values: readonly string[]): string => `array[${values.map((v) => `'${v.replaceAll("'", "''")}'`).join(',')}]`;
const pick = (values: readonly string[], by: string): string => `(${array(values)})[1 + (${by}) % ${values.length}]`;

/**
 * Organizations and people as a company of that size would have them: some 8,000 family names, namesakes, several
 * addresses, nine in ten with an organization. Written by SQL with all triggers on, so that every derived value is right.
 */
export async function fill(client: Client, size: Size, say: (text: string) => void): Promise<void> {
  await client.query(`select setseed(0.42)`);
  await client.query(
    `insert into "user" (id, name, email, audience, active, two_factor_enabled) select gen_random_uuid(), 'Rep ' || i, 'rep' || i || '@bench.example', 'staff', true, false from generate_series(1, 50) i`,
  );
  await client.query(
    'create temp table owners as select row_number() over (order by email) - 1 as n, id from "user" where audience = \'staff\'',
  );
  say(`${size.organizations} organizations`);
  const town = (by: string): string =>
    `jsonb_build_array(jsonb_build_object('value', jsonb_build_object('street', 'Street ' || ${by} % 200, 'city', ${pick(
      cities.map(([c]) => c ?? ''),
      by,
    )}, 'country', ${pick(
      cities.map(([, c]) => c ?? ''),
      by,
    )}), 'label', 'office'))`;
  await client.query(`
    insert into organization (id, created_at, updated_at, name, number, lifecycle_stage, segment, owner_id, domains, emails, addresses, tags)
    select gen_random_uuid(), now() - i * interval '2 minutes', now() - i * interval '2 minutes',
      ${pick(family, 'i / 7')} || ' ' || ${pick(['Industries', 'Logistics', 'Systems', 'Foods', 'Textiles', 'Energy', 'Media', 'Tools'], 'i')} || ' ' || i, 'C' || i,
      (array['lead', 'opportunity', 'customer'])[1 + i % 3], (array['smallBusiness', 'midMarket', 'enterprise'])[1 + (i / 3) % 3], o.id,
      jsonb_build_array(jsonb_build_object('value', 'company' || i || '.example')), jsonb_build_array(jsonb_build_object('value', 'info@company' || i || '.example', 'label', 'office')),
      ${town('i')}, case when i % 4 = 0 then array['key account'] end
    from generate_series(1, ${size.organizations}) i join owners o on o.n = i % 50`);
  await client.query(
    'create temp table orgs as select row_number() over () - 1 as n, id from organization; create index on orgs (n); analyze orgs',
  );
  const step = 100_000;
  for (let from = 1; from <= size.people; from += step) {
    await client.query(`
      insert into person (id, created_at, updated_at, given_name, family_name, job_title, lifecycle_stage, owner_id, organization_id, emails, phones, addresses, tags)
      select gen_random_uuid(), now() - i * interval '30 seconds', now() - i * interval '30 seconds', ${pick(given, 'i')},
        ${pick(family, 'i / 30')} || ${pick(endings, 'i / 600')} || ${pick(['', 'a', 'i', 'o', 'e', 'u', 'is', 'us', 'an', 'en', 'er', 'el', 'ar', 'al', 'or', 'ol', 'in', 'il', 'ir', 'et'], 'i / 12000')},
        ${pick(['Buyer', 'Engineer', 'CEO', 'Accountant', 'Manager', 'Assistant'], 'i')}, (array['lead', 'opportunity', 'customer'])[1 + i % 3], o.id, g.id,
        jsonb_build_array(jsonb_build_object('value', 'person' || i || '@company' || (i % ${size.organizations}) || '.example', 'label', 'work')),
        jsonb_build_array(jsonb_build_object('value', '+4930' || lpad(i::text, 8, '0'), 'label', 'work')), ${town('i')}, case when i % 5 = 0 then array['newsletter'] end
      from generate_series(${from}, ${Math.min(from + step - 1, size.people)}) i join owners o on o.n = i % 50
      left join orgs g on g.n = i % ${size.organizations} and i % 10 <> 0`);
    say(`${Math.min(from + step - 1, size.people)} people`);
  }
  // As the job that learns words takes them (platform/search).
  for (const table of ['person', 'organization'])
    await client.query(
      `insert into search_word select distinct word from (select unnest(tsvector_to_array(search)) as word from ${table}) w where word ~ '^[[:alpha:]]{3,30}$' on conflict do nothing`,
    );
  // The timeline of the record that the bench opens: changes by several people.
  await client.query(`
    insert into event (at, type, record_type, record_id, actor_id, actor_name, audience, via, changes)
    select now() - i * interval '1 hour', 'parties.personUpdated', 'parties.person', (select id from person order by name, id limit 1), o.id, 'Rep', 'staff', 'session',
      jsonb_build_object('jobTitle', jsonb_build_object('from', 'Buyer ' || i, 'to', 'Buyer ' || i + 1))
    from generate_series(1, 200) i join owners o on o.n = i % 50`);
  say('statistics');
  await client.query('vacuum analyze');
}
