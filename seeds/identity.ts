import { createDirectoryGroup } from '../src/platform/identity/index.ts';
import { asSystem } from '../src/kernel/app.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { directoryGroup } from '../src/platform/identity/records/directory-group.ts';
import { identityProvider } from '../src/platform/identity/records/identity-provider.ts';
import { runCommand } from '../src/kernel/command/run.ts';
import { systemActor } from '../src/kernel/access/actor.ts';
import type { Stage } from './stage.ts';

/** A provider that is not in use yet, and groups as a directory would send them, so that the pages show what they are for. */
export async function seedIdentity({ app }: Pick<Stage, 'app'>): Promise<void> {
  const run = (key: string, verb: string, id: string | undefined, input: object) =>
    runCommand(app, {
      actor: systemActor,
      requestId: 'demo',
      record: app.registry.record(key),
      verb,
      input,
      ...(id === undefined ? {} : { id }),
    });
  const { rows: roles } = await sql<{ id: string; key: string }>`select id, key from role where key is not null`.execute(app.db);
  const { rows: users } = await sql<{ id: string; role: string }>`
    select ur.user_id as id, r.key as role from user_role ur join role r on r.id = ur.role_id where r.key is not null`.execute(app.db);
  const idOf = (key: string): readonly string[] => roles.filter((r) => r.key === key).map((r) => r.id);
  await run(identityProvider.key, 'add', undefined, {
    name: 'Fjellvik Entra ID',
    isEnabled: false,
    issuer: 'https://login.microsoftonline.com/2b1c6d4e-0000-4000-8000-0000f1e11f1c/v2.0',
    clientId: '7f0c1c52-entente',
    domains: ['fjellvik.example'],
    createsUsers: true,
    trustsEmail: true,
    defaultRoles: idOf('read-only'),
    groupRules: [
      { group: 'Sales', roles: idOf('sales-rep'), team: null },
      { group: 'Service desk', roles: idOf('support-agent'), team: null },
    ],
  });
  for (const [name, role] of [
    ['Sales', 'sales-rep'],
    ['Service desk', 'support-agent'],
  ] as const) {
    const members = users.filter((u) => u.role === role).map((u) => u.id);
    const id = await asSystem(app, (ctx) => createDirectoryGroup(ctx, { name, externalId: null, members }), 'demo');
    await run(directoryGroup.key, 'map', id, { roles: idOf(role), team: null });
  }
}
