import { Client } from 'pg';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { DirtyPerson } from './dirty-people.ts';

/** Writes generated people straight into the tables, with `organizations` organizations; returns their ids in order. */
export async function insertDirtyPeople(url: string, people: readonly DirtyPerson[], organizations: number): Promise<readonly string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const companies = Array.from({ length: organizations }, () => newId());
    await client.query(`insert into organization (id, name) select id, 'Company ' || n from unnest($1::uuid[]) with ordinality u (id, n)`, [
      companies,
    ]);
    const ids: string[] = [];
    for (let start = 0; start < people.length; start += 2_000) {
      const rows = people.slice(start, start + 2_000).map((p) => ({
        id: newId(),
        given_name: p.givenName,
        family_name: p.familyName,
        birthday: p.birthday,
        emails: values(p.emails),
        phones: values(p.phones),
        organization_id: p.organization === null ? null : companies[p.organization],
      }));
      await client.query(
        `insert into person (id, given_name, family_name, birthday, emails, phones, organization_id)
         select id, given_name, family_name, birthday, emails, phones, organization_id from jsonb_populate_recordset(null::person, $1::jsonb)`,
        [JSON.stringify(rows)],
      );
      ids.push(...rows.map((row) => row.id));
    }
    await client.query('analyze');
    return ids;
  } finally {
    await client.end();
  }
}

function values(texts: readonly string[]): readonly { value: string }[] | null {
  return texts.length === 0 ? null : texts.map((value) => ({ value }));
}
