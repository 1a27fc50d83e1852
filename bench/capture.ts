import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely';
import type { Pool } from 'pg';
import { fullGrant, systemActor, type Actor } from '../src/kernel/access/actor.ts';
import type { Db } from '../src/kernel/context.ts';
import type { ReadScope } from '../src/kernel/list/list.ts';
import type { Registry } from '../src/kernel/registry.ts';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A member of staff who sees all, as the benchmark's session does. */
export function benchActor(userId: string): Actor {
  return { ...systemActor, isSystem: false, isAdmin: true, userId, name: 'Bench', via: 'session', grants: { '*': fullGrant } };
}

/** Runs a read and returns the SQL that it sent, to be sent again straight to PostgreSQL. */
export async function capture(
  pool: Pool,
  registry: Registry,
  actor: Actor,
  read: (scope: ReadScope) => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = [];
  const db: Db = new Kysely({
    dialect: new PostgresDialect({ pool }),
    log: (event) => {
      const { sql: text, parameters } = event.query as CompiledQuery;
      if (event.level === 'query') statements.push({ text, values: parameters });
    },
  });
  await read({ registry, actor, db, scope: { country: '', baseCurrency: 'EUR', today: '2026-01-01', rate: () => null } });
  return statements;
}
