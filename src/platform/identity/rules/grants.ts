import { fullGrant, noGrant, type Grant, type RowScope } from '../../../kernel/access/actor.ts';

export type Grants = Readonly<Record<string, Grant>>;

const scopes: readonly RowScope[] = ['none', 'own', 'team', 'all'];

export function widest(a: RowScope, b: RowScope): RowScope {
  return scopes.indexOf(a) >= scopes.indexOf(b) ? a : b;
}

export function narrowest(a: RowScope, b: RowScope): RowScope {
  return scopes.indexOf(a) <= scopes.indexOf(b) ? a : b;
}

/**
 * What several roles allow together: for each record type the widest of what any role says of it, by name or by `*`.
 * A field is hidden only when every role that lets the record be read hides it; read-only likewise among those that let it be changed.
 */
export function mergeGrants(roles: readonly Grants[]): Grants {
  const keys = new Set(roles.flatMap((role) => Object.keys(role)));
  return Object.fromEntries([...keys].map((key) => [key, together(roles.map((role) => role[key] ?? role['*'] ?? noGrant))]));
}

function together(grants: readonly Grant[]): Grant {
  const readers = grants.filter((g) => g.read !== 'none');
  const writers = grants.filter((g) => g.create || g.update !== 'none');
  const one = grants.reduce(
    (a, b) => ({
      read: widest(a.read, b.read),
      create: a.create || b.create,
      update: widest(a.update, b.update),
      delete: widest(a.delete, b.delete),
      export: a.export || b.export,
      commands: a.commands === 'all' || b.commands === 'all' ? 'all' : [...new Set([...a.commands, ...b.commands])],
      hidden: [],
      readOnly: [],
    }),
    noGrant,
  );
  return { ...one, hidden: inAll(readers.map((g) => g.hidden)), readOnly: inAll(writers.map((g) => g.readOnly)) };
}

function inAll(lists: readonly (readonly string[])[]): readonly string[] {
  const [first, ...rest] = lists;
  return first ? first.filter((name) => rest.every((list) => list.includes(name))) : [];
}

/** Grants as they come out of the database, where an administrator or an import may have written anything: what isn't well-formed grants nothing. */
export function readGrants(value: unknown): Grants {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, grant]) => [key, readGrant(grant)]));
}

function readGrant(value: unknown): Grant {
  const g = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const names = (list: unknown): readonly string[] => (Array.isArray(list) ? list.filter((n): n is string => typeof n === 'string') : []);
  const scope = (s: unknown): RowScope => scopes.find((known) => known === s) ?? 'none';
  return {
    read: scope(g.read),
    create: g.create === true,
    update: scope(g.update),
    delete: scope(g.delete),
    export: g.export === true,
    commands: g.commands === 'all' ? 'all' : names(g.commands),
    hidden: names(g.hidden),
    readOnly: names(g.readOnly),
  };
}

const look: Grant = { ...noGrant, read: 'all' };
const own: Grant = { ...noGrant, read: 'own', update: 'own', commands: 'all' };

/**
 * What every member of staff may do with the records of this module, whatever `*` says in their roles: see colleagues, teams and
 * names of roles, look after one's own profile, sessions and keys. `users.manage` and `roles.manage` open the rest.
 */
export function identityGrants(permissions: readonly string[]): Grants {
  const users = permissions.includes('users.manage');
  const manage = users ? fullGrant : look;
  return {
    'identity.user': users ? fullGrant : { ...look, commands: ['update-profile'] },
    'identity.team': manage,
    'identity.teamMember': manage,
    'identity.userRole': look,
    'identity.role': permissions.includes('roles.manage') ? fullGrant : look,
    'identity.invitation': users ? fullGrant : noGrant,
    'identity.apiKey': users ? { ...fullGrant, create: false, delete: 'none' } : own,
    'identity.passkey': users ? { ...fullGrant, create: false, delete: 'none' } : own,
    'identity.impersonation': look,
    'identity.directoryGroup': users ? look : noGrant,
    'identity.directoryGroupMember': users ? look : noGrant,
    'identity.session': users ? { ...fullGrant, create: false, delete: 'none' } : own,
  };
}
