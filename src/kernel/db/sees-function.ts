import { snake, type RecordType } from '../record/record.ts';
import type { Registry } from '../registry.ts';
import { quoted } from './ddl.ts';

/**
 * `entente_sees(type, id)`: whether the database role in use sees the record that an any-ref points to, by the locks alone.
 * For the locks of records that are seen through others, as files are. Those that lean on it themselves are left out, or
 * they could ask in a circle.
 *
 * PL/pgSQL, since each of its statements is planned when it is reached: tables that the role may not read are not touched.
 */
export function seesFunction(registry: Registry): string {
  const branches = registry.records
    .filter((r) => hasPlainLock(registry, r))
    .map((r) => {
      const table = quoted(snake(r.name));
      return `if type = '${r.key}' and has_table_privilege('${table}', 'select') then return exists (select from ${table} t where t.id = entente_sees.id); end if;`;
    });
  return `create function entente_sees(type text, id uuid) returns boolean language plpgsql stable set search_path = public, pg_temp as $$ begin
      ${[...branches, 'return false;'].join('\n      ')}
    end $$`;
}

function hasPlainLock(registry: Registry, record: RecordType): boolean {
  const lock = registry.policy(record.key)?.lock;
  return lock !== undefined && !Object.values(lock).some((condition) => condition.includes('entente_sees'));
}
