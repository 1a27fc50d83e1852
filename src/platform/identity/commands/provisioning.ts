import { instant, json, ref, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { directoryGroup } from '../records/directory-group.ts';
import { scimToken } from '../records/scim-token.ts';
import { applyDirectoryGroups } from '../scim/group-roles.ts';
import { newScimToken } from '../scim/scim-token-text.ts';
import { roleList } from './assign-roles.ts';
import { manageSso, requireInPerson } from './identity-providers.ts';

const longestDays = 366;

export const createScimToken = defineCommand({
  name: 'create-token',
  label: 'Create a provisioning token',
  description: 'The token is shown this once.',
  on: scimToken,
  target: 'list',
  permission: manageSso,
  isPersonal: true,
  consequential: true,
  secretResult: ['token'],
  emits: ['identity.scimTokenCreated'],
  input: { name: text({ required: true, max: 120 }), expiresAt: instant({ required: true, label: 'Expires' }) },
  run: async (ctx, _row, input) => {
    requireInPerson(ctx);
    const until = Date.parse(input.expiresAt ?? '');
    if (!(until > Date.parse(ctx.now) && until <= Date.parse(ctx.now) + longestDays * 86_400_000))
      throw invalid([{ pointer: '/expiresAt', code: 'range', message: 'must be within a year from now' }]);
    const { text: token, prefix, hash } = newScimToken();
    const created = await createRecord(ctx, scimToken, { name: input.name, prefix, hash, expiresAt: input.expiresAt });
    return { id: created.id, token };
  },
});

export const revokeScimToken = defineCommand({
  name: 'revoke',
  label: 'Revoke',
  description: 'The directory can change nothing here any more, from this moment.',
  on: scimToken,
  permission: manageSso,
  isPersonal: true,
  consequential: true,
  emits: ['identity.scimTokenUpdated'],
  allowed: (row) => (row.revokedAt === null ? true : 'This token is revoked already.'),
  run: async (ctx, row) => {
    requireInPerson(ctx);
    await updateRecord(ctx, scimToken, row.id, { revokedAt: ctx.now });
  },
});

/** What the members of a directory group get here. Those who are in it now get or lose it at once. */
export const mapDirectoryGroup = defineCommand({
  name: 'map',
  label: 'Say what its members get',
  on: directoryGroup,
  permission: manageSso,
  isPersonal: true,
  consequential: true,
  emits: ['identity.directoryGroupUpdated', 'identity.rolesChanged'],
  input: { roles: json<readonly string[]>()({ required: true, help: 'Ids of roles.' }), team: ref({ to: 'identity.team' }) },
  run: async (ctx, row, input) => {
    requireInPerson(ctx);
    const roles = roleList(input.roles);
    const known = await sql<{ id: string }>`select id from role where id::text = any(${[...roles]}::text[]) and deleted_at is null`.execute(
      ctx.db,
    );
    if (known.rows.length !== new Set(roles).size) throw invalid([{ pointer: '/roles', code: 'ref', message: 'has an unknown role' }]);
    await updateRecord(ctx, directoryGroup, row.id, { roles, team: input.team ?? null });
    const members = await sql<{ id: string }>`select user_id as id from directory_group_member where group_id = ${row.id}::uuid`.execute(
      ctx.db,
    );
    const former = { group: row.id, roles: row.roles ?? [], team: row.team?.id ?? null };
    await applyDirectoryGroups(
      ctx,
      members.rows.map((m) => m.id),
      [former],
    );
  },
});
