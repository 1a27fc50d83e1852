import { fullGrant, noGrant, type Grant } from '../../../kernel/access/actor.ts';
import type { Grants } from './grants.ts';

/** What an API key may do with one record type, or with all (`*`): read, create, update, delete, export, names of commands, or `*`. */
export interface Scope {
  readonly record: string;
  readonly verbs: readonly string[];
}

/** What `limitGrants` needs to know of a record type; every declaration is one. */
export interface Limited {
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Staff need no grant of a role for it. */
  readonly isOpenToStaff?: boolean;
}

/** The owner's grants cut down to the scopes of a key, for each record type by name. What no scope names stays closed. */
export function limitGrants(owner: Grants, scopes: readonly Scope[], records: readonly Limited[]): Grants {
  return Object.fromEntries(
    records.map((record) => {
      const verbs = scopes.filter((s) => s.record === record.key || s.record === '*').flatMap((s) => s.verbs);
      return [record.key, limit(record.isOpenToStaff ? fullGrant : (owner[record.key] ?? owner['*'] ?? noGrant), verbs, record)];
    }),
  );
}

const plainVerbs = ['read', 'create', 'update', 'delete', 'export'];

function limit(grant: Grant, verbs: readonly string[], record: Limited): Grant {
  if (verbs.includes('*')) return grant;
  if (verbs.length === 0) return noGrant;
  const commands = verbs.filter((v) => !plainVerbs.includes(v));
  const mayUpdate = verbs.includes('update');
  return {
    // Whoever changes a row gets it back, so reading goes with every verb.
    read: grant.read,
    create: grant.create && verbs.includes('create'),
    // A command on a row needs the right to change that row. Where the key has commands alone, no field is open to a plain update.
    update: mayUpdate || commands.length > 0 ? grant.update : 'none',
    delete: verbs.includes('delete') ? grant.delete : 'none',
    export: grant.export && verbs.includes('export'),
    commands: grant.commands === 'all' ? commands : commands.filter((c) => grant.commands.includes(c)),
    hidden: grant.hidden,
    readOnly: mayUpdate || verbs.includes('create') ? grant.readOnly : Object.keys(record.fields),
  };
}

/** Whether the scopes leave everything to the key that its owner may do. */
export function isUnlimited(scopes: readonly Scope[]): boolean {
  return scopes.some((s) => s.record === '*' && s.verbs.includes('*'));
}

/** Scopes as they come out of the database or a request; null when not well-formed. */
export function readScopes(value: unknown): readonly Scope[] | null {
  if (!Array.isArray(value)) return null;
  const scopes = value.map((entry: unknown): Scope | null => {
    const { record, verbs } = (typeof entry === 'object' && entry !== null ? entry : {}) as { record?: unknown; verbs?: unknown };
    if (typeof record !== 'string' || !Array.isArray(verbs) || verbs.length === 0 || !verbs.every((v) => typeof v === 'string'))
      return null;
    return { record, verbs: verbs as readonly string[] };
  });
  return scopes.every((s) => s !== null) ? (scopes as readonly Scope[]) : null;
}

/** Grants of an administrator, who needs none, for cutting them down. */
export const administratorGrants: Grants = { '*': fullGrant };
