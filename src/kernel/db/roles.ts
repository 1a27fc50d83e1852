import type { ClientBase } from 'pg';

/** The audiences that have a database role of their own beside the application's. */
export const audienceRoles = ['partner', 'customer', 'public'] as const;

export interface RoleNames {
  /** Owner of nothing; staff and the system work as it. */
  app: string;
  partner: string;
  customer: string;
  public: string;
}

/** The database can't be set up by the user that DATABASE_URL names; the message says what to grant. */
export class DatabaseSetupError extends Error {
  readonly code = 'database_setup';
  constructor(message: string) {
    super(message);
    this.name = 'DatabaseSetupError';
  }
}

export function roleNames(prefix: string): RoleNames {
  return { app: `${prefix}app`, partner: `${prefix}partner`, customer: `${prefix}customer`, public: `${prefix}public` };
}

/**
 * Creates the roles that are missing, and lets the application's role change into those of the audiences with SET LOCAL ROLE.
 * It does not inherit their rights: row policies for partners must not apply to staff.
 * @param client of a superuser, or a user with CREATEROLE who owns the database
 * @param options.prefix of the names, for tests; systems that share a cluster share the roles, whose rights are per database
 * @param options.appPassword lets the application's role log in; without it the connecting user changes into it
 * @throws DatabaseSetupError with the statements an administrator has to run
 */
export async function ensureRoles(client: ClientBase, options: { prefix?: string; appPassword?: string } = {}): Promise<RoleNames> {
  const names = roleNames(options.prefix ?? 'entente_');
  const all = [names.app, ...audienceRoles.map((audience) => names[audience])];
  // Roles belong to the cluster: two systems that share one may come here at once.
  await client.query('SELECT pg_advisory_lock($1)', [rolesLock]);
  try {
    const state = await currentState(client, all);
    if (state.missing.length > 0 && !state.mayCreate) throw new DatabaseSetupError(whatToGrant(state.user, state.database, names));
    for (const name of state.missing) await client.query(`CREATE ROLE ${name} NOINHERIT NOSUPERUSER NOBYPASSRLS`);
    for (const name of all.slice(1)) {
      if (!state.memberships.has(`${names.app} ${name}`)) await grant(client, state, names, `GRANT ${name} TO ${names.app}`);
    }
    if (options.appPassword !== undefined)
      await client.query(`ALTER ROLE ${names.app} LOGIN PASSWORD ${client.escapeLiteral(options.appPassword)}`);
    else if (!state.isSuperuser) await grantToSelf(client, state, names);
    await client.query(`GRANT USAGE ON SCHEMA public TO ${all.join(', ')}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [rolesLock]);
  }
  return names;
}

/** Any number that nothing else in the cluster uses. */
const rolesLock = 7_226_301;

interface State {
  user: string;
  database: string;
  isSuperuser: boolean;
  mayCreate: boolean;
  missing: string[];
  /** "member role" */
  memberships: Set<string>;
}

async function currentState(client: ClientBase, all: readonly string[]): Promise<State> {
  const { rows } = await client.query<{
    user: string;
    database: string;
    rolsuper: boolean;
    rolcreaterole: boolean;
    found: string[];
    memberships: string[];
  }>(
    `SELECT current_user AS user, current_database() AS database, rolsuper, rolcreaterole,
       array(SELECT rolname::text FROM pg_roles WHERE rolname = ANY ($1)) AS found,
       array(SELECT member.rolname || ' ' || role.rolname FROM pg_auth_members m
             JOIN pg_roles member ON member.oid = m.member JOIN pg_roles role ON role.oid = m.roleid
             WHERE role.rolname = ANY ($1)) AS memberships
     FROM pg_roles WHERE rolname = current_user`,
    [all],
  );
  const row = rows[0];
  if (!row) throw new Error('The database does not know its own user.');
  return {
    user: row.user,
    database: row.database,
    isSuperuser: row.rolsuper,
    mayCreate: row.rolsuper || row.rolcreaterole,
    missing: all.filter((name) => !row.found.includes(name)),
    memberships: new Set(row.memberships),
  };
}

/** From PostgreSQL 16 on, who creates a role may administer it, but change into it only after granting it to himself. */
async function grantToSelf(client: ClientBase, state: State, names: RoleNames): Promise<void> {
  for (const name of [names.app, ...audienceRoles.map((audience) => names[audience])]) {
    const { rows } = await client.query<{ may: boolean }>(
      `SELECT pg_has_role(current_user, $1, CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) AS may`,
      [name],
    );
    if (!rows[0]?.may) await grant(client, state, names, `GRANT ${name} TO CURRENT_USER`);
  }
}

async function grant(client: ClientBase, state: State, names: RoleNames, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    const isForbidden = (error as { code?: string }).code === '42501';
    throw isForbidden ? new DatabaseSetupError(whatToGrant(state.user, state.database, names)) : error;
  }
}

function whatToGrant(user: string, database: string, names: RoleNames): string {
  const audiences = audienceRoles.map((audience) => names[audience]);
  return [
    `The database user ${user} may not create the roles that Entente works under. Let an administrator either run`,
    `  ALTER ROLE ${user} CREATEROLE;`,
    'or create them:',
    ...[names.app, ...audiences].map((name) => `  CREATE ROLE ${name} NOINHERIT;`),
    `  GRANT ${audiences.join(', ')} TO ${names.app};`,
    `  GRANT ${[names.app, ...audiences].join(', ')} TO ${user};`,
    `and let ${user} own the database: ALTER DATABASE ${database} OWNER TO ${user};`,
  ].join('\n');
}
