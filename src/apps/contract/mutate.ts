import { audiences, type Audience } from '../../kernel/access/actor.ts';
import { everyRow, type AudienceRule, type Policy } from '../../kernel/access/policy.ts';
import type { Db } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { kindOf } from '../../fields/server.ts';
import type { Module } from '../../kernel/module.ts';
import { createRegistry, type Registry } from '../../kernel/registry.ts';

/** One predicate: which rows of a record an audience sees. */
export interface Predicate {
  readonly record: string;
  readonly audience: Audience;
}

/** All predicates that a program has. Staff rows by owner count as one. */
export function predicatesOf(registry: Registry): Predicate[] {
  return registry.records.flatMap((record) => {
    const policy = registry.policy(record.key);
    return policy ? audiences.filter((a) => a === 'staff' || policy[a]).map((audience) => ({ record: record.key, audience })) : [];
  });
}

/** The same program with these predicates forgotten: they let every row through. */
export function withoutPredicates(registry: Registry, forgotten: readonly Predicate[]): Registry {
  const forgets = (record: string, audience: Audience): boolean => forgotten.some((p) => p.record === record && p.audience === audience);
  const open = (policy: Policy): Policy => {
    const rule = (audience: Exclude<Audience, 'staff'>): AudienceRule | undefined => {
      const own = policy[audience];
      return own && forgets(policy.record.key, audience) ? { ...own, rows: everyRow } : own;
    };
    const outside = Object.fromEntries((['partner', 'customer', 'public'] as const).flatMap((a) => (rule(a) ? [[a, rule(a)]] : [])));
    return { ...policy, ...outside, ...(forgets(policy.record.key, 'staff') ? { staff: everyRow } : {}) };
  };
  const modules = registry.modules.map((m): Module => ({
    ...m,
    // Without an owner there are no row scopes.
    records: (m.records ?? []).map((r) => (forgets(r.key, 'staff') ? { ...r, owner: null } : r)),
    policies: (m.policies ?? []).map(open),
  }));
  return createRegistry(modules, kindOf);
}

/** Takes the second lock off: the roles of the audiences see every row that they may ask for. */
export async function openLocks(admin: Db): Promise<void> {
  const { rows } = await sql<{ policy: string; table: string }>`
    select polname as policy, polrelid::regclass::text as "table" from pg_policy where polname in ('partner', 'customer', 'public')`.execute(
    admin,
  );
  for (const { policy, table } of rows) await sql`alter policy ${sql.ref(policy)} on ${sql.raw(table)} using (true)`.execute(admin);
}
