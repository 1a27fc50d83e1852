import { Client } from 'pg';

interface Grant {
  /** "table", "function" ... as GRANT says it. */
  target: string;
  privilege: string;
  grantee: string;
}

/** Statements for what the diff tool doesn't look at: grants on functions, columns, sequences and the schema, FORCE ROW LEVEL SECURITY, and which columns have no statistics. */
export async function accessDifference(from: string, to: string): Promise<string[]> {
  const [present, wanted] = await Promise.all([grantsOf(from), grantsOf(to)]);
  const [forced, toForce] = await Promise.all([forcedTables(from), forcedTables(to)]);
  const [unread, notToRead] = await Promise.all([columnsWithoutStatistics(from), columnsWithoutStatistics(to)]);
  const isIn = (list: readonly Grant[]) => (grant: Grant) =>
    list.some((each) => each.target === grant.target && each.privilege === grant.privilege && each.grantee === grant.grantee);
  return [
    ...present
      .filter((grant) => !isIn(wanted)(grant))
      .map((grant) => `revoke ${grant.privilege} on ${grant.target} from ${grant.grantee};`),
    ...wanted.filter((grant) => !isIn(present)(grant)).map((grant) => `grant ${grant.privilege} on ${grant.target} to ${grant.grantee};`),
    ...forced.filter((table) => !toForce.includes(table)).map((table) => `alter table ${table} no force row level security;`),
    ...toForce.filter((table) => !forced.includes(table)).map((table) => `alter table ${table} force row level security;`),
    ...setStatistics(unread, notToRead, -1),
    ...setStatistics(notToRead, unread, 0),
  ];
}

interface UnreadColumns {
  table: string;
  columns: string[];
}

/** One statement for each table, with its columns in `those` and not in `except`. */
function setStatistics(those: readonly UnreadColumns[], except: readonly UnreadColumns[], target: number): string[] {
  return those.flatMap(({ table, columns }) => {
    const known = except.find((each) => each.table === table)?.columns ?? [];
    const changed = columns.filter((column) => !known.includes(column));
    return changed.length === 0
      ? []
      : [`alter table ${table} ${changed.map((column) => `alter column ${column} set statistics ${target}`).join(', ')};`];
  });
}

function columnsWithoutStatistics(url: string): Promise<UnreadColumns[]> {
  return select<UnreadColumns>(
    url,
    `SELECT c.oid::regclass::text AS table, array_agg(quote_ident(attname) ORDER BY attnum) AS columns
      FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
      WHERE attstattarget = 0 AND attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
      GROUP BY c.oid ORDER BY c.oid::regclass::text`,
  );
}

async function forcedTables(url: string): Promise<string[]> {
  const rows = await select<{ name: string }>(
    url,
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relforcerowsecurity AND relnamespace = 'public'::regnamespace`,
  );
  return rows.map((row) => row.name);
}

function grantsOf(url: string): Promise<Grant[]> {
  return select<Grant>(
    url,
    `WITH acl AS (
        SELECT 'function ' || p.oid::regprocedure AS target, '' AS columns, coalesce(proacl, acldefault('f', proowner)) AS items, proowner AS owner
        FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
        UNION ALL SELECT 'table ' || attrelid::regclass, ' (' || quote_ident(attname) || ')', attacl, relowner
        FROM pg_attribute JOIN pg_class c ON c.oid = attrelid WHERE attacl IS NOT NULL AND relnamespace = 'public'::regnamespace
        UNION ALL SELECT 'sequence ' || c.oid::regclass, '', relacl, relowner FROM pg_class c WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace
        UNION ALL SELECT 'schema public', '', nspacl, nspowner FROM pg_namespace WHERE nspname = 'public'
      )
      SELECT target, lower(privilege_type) || columns AS privilege, CASE grantee WHEN 0 THEN 'public' ELSE grantee::regrole::text END AS grantee
      FROM acl, aclexplode(items) WHERE grantee <> owner ORDER BY 1, 3, 2`,
  );
}

async function select<T extends object>(url: string, query: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(query)).rows;
  } finally {
    await client.end();
  }
}
