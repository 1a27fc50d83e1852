import { fullGrant, noGrant, publicActor, type Actor, type Grant } from '../../kernel/access/actor.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import type { Registry } from '../../kernel/registry.ts';
import { staff } from '../../kernel/testing/test-app.ts';

/** One actor of each sort. The first users, people and organizations of the world are theirs. */
export function actorsOf(registry: Registry, rows: ReadonlyMap<string, readonly (string | null)[]>): Readonly<Record<string, Actor>> {
  const nth = (key: string, n: number): string | null => (rows.get(key) ?? []).filter((id) => id !== null)[n] ?? null;
  const user = (n: number): string | null => nth('identity.user', n);
  const outside = (audience: 'customer' | 'partner', n: number): Actor => ({
    ...publicActor,
    audience,
    name: audience,
    userId: user(n),
    personId: nth('parties.person', n),
    organizationId: nth('parties.organization', n),
    via: 'session',
    credentialId: null,
  });
  const of = (grants: Actor['grants'], more: Partial<Actor> = {}): Actor => staff(user(2), { grants, ...more });
  const scoped = (scope: 'own' | 'team'): Grant => ({ ...fullGrant, read: scope, update: scope, delete: scope });
  const keyed = registry.find('parties.person') ?? registry.records[0];
  return {
    admin: staff(user(4), { isAdmin: true, grants: {} }),
    'staff without grants': of({}),
    'staff own': of({ '*': scoped('own') }),
    'staff team': of({ '*': scoped('team') }, { teamUserIds: [user(2), user(3)].filter((id) => id !== null) }),
    'staff reading': of({ '*': { ...noGrant, read: 'all', export: true } }),
    'staff blind': of(Object.fromEntries(registry.records.map((r) => [r.key, { ...fullGrant, hidden: halfOf(r) }]))),
    'narrow key': of(keyed ? { [keyed.key]: { ...noGrant, read: 'own' } } : {}, { via: 'apiKey', credentialId: 'key' }),
    customer: outside('customer', 0),
    partner: outside('partner', 1),
    public: publicActor,
  };
}

/** Every other field that does not name the record. */
export function halfOf(record: RecordType): string[] {
  const title = new Set(titleFields(record));
  return Object.keys(record.fields).filter((name, index) => index % 2 === 1 && !title.has(name) && name !== record.owner);
}

/** The title of a record and what it is computed from: shown wherever something links to it. */
export function titleFields(record: RecordType): string[] {
  return withSources(record, record.title);
}

/** A field and those that it is computed from. */
export function withSources(record: RecordType, name: string): string[] {
  const field = record.fields[name];
  const sources = field?.kind === 'formula' ? ((field as { dependsOn?: readonly string[] }).dependsOn ?? []) : [];
  return [name, ...sources.flatMap((source) => withSources(record, source))];
}
