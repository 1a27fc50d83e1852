import { sql } from '../../../kernel/db/sql.ts';
import { may } from '../../../kernel/access/actor.ts';
import { definePolicy, everyRow, type AudienceRule, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { manageSso } from '../commands/identity-providers.ts';
import { apiKey } from '../records/api-key.ts';
import { directoryGroupMember } from '../records/directory-group-member.ts';
import { directoryGroup } from '../records/directory-group.ts';
import { identityProvider } from '../records/identity-provider.ts';
import { impersonation } from '../records/impersonation.ts';
import { passkey } from '../records/passkey.ts';
import { scimToken } from '../records/scim-token.ts';
import { invitation } from '../records/invitation.ts';
import { role } from '../records/role.ts';
import { session } from '../records/session.ts';
import { teamMember } from '../records/team-member.ts';
import { team } from '../records/team.ts';
import { userRole } from '../records/user-role.ts';
import { user } from '../records/user.ts';

/** Outside the company one knows oneself only: no list of colleagues, no list of staff. */
const oneself: AudienceRule = {
  rows: ({ actor, col }) => sql`${col('id')} = ${actor.userId}::uuid`,
  fields: ['name', 'email', 'locale', 'timeZone', 'avatar', 'twoFactorEnabled'],
  update: ['name', 'locale', 'timeZone'],
  commands: ['update-profile'],
};

const ownSessions: AudienceRule = {
  rows: ({ actor, col }) => sql`${col('user_id')} = ${actor.userId}::uuid`,
  fields: ['user', 'userAgent', 'ipAddress', 'expiresAt', 'lastSeenAt'],
};

/** What is one's own, or anybody's for those who administer users. */
const ownOrManaged =
  (column: string): RowPredicate =>
  ({ actor, col }) =>
    may(actor, 'users.manage') ? sql`true` : sql`${col(column)} = ${actor.userId}::uuid`;

/** Whoever was acted as knows of it, as do who acted and who administers users. */
const impersonations: RowPredicate = ({ actor, col }) =>
  may(actor, 'users.impersonate') || may(actor, 'audit.read')
    ? sql`true`
    : sql`(${col('user_id')} = ${actor.userId}::uuid or ${col('impersonator_id')} = ${actor.userId}::uuid)`;

const ownPasskeys: AudienceRule = {
  rows: ({ actor, col }) => sql`${col('user_id')} = ${actor.userId}::uuid`,
  fields: ['user', 'name', 'isSynced', 'lastUsedAt'],
  commands: ['rename', 'remove'],
};

/** Colleagues, teams and the names of roles are no secret among staff; who may change them is a matter of permissions. */
export const policies: readonly Policy[] = [
  definePolicy({
    record: user,
    staff: everyRow,
    partner: oneself,
    customer: oneself,
    lock: { partner: 'id = entente_user()', customer: 'id = entente_user()' },
  }),
  definePolicy({ record: team, staff: everyRow, staffPermission: { write: 'users.manage' } }),
  definePolicy({ record: teamMember, staff: everyRow, staffPermission: { write: 'users.manage' } }),
  definePolicy({ record: role, staff: everyRow, staffPermission: { write: 'roles.manage' } }),
  definePolicy({ record: userRole, staff: everyRow, staffPermission: { write: 'users.manage' } }),
  definePolicy({ record: invitation, staff: everyRow, staffPermission: { read: 'users.manage', write: 'users.manage' } }),
  definePolicy({ record: apiKey, staff: ownOrManaged('owner_id') }),
  definePolicy({
    record: session,
    staff: ownOrManaged('user_id'),
    partner: ownSessions,
    customer: ownSessions,
    lock: { partner: 'user_id = entente_user()', customer: 'user_id = entente_user()' },
  }),
  definePolicy({
    record: passkey,
    staff: ownOrManaged('user_id'),
    partner: ownPasskeys,
    customer: ownPasskeys,
    lock: { partner: 'user_id = entente_user()', customer: 'user_id = entente_user()' },
  }),
  definePolicy({ record: impersonation, staff: impersonations }),
  definePolicy({ record: identityProvider, staff: everyRow, staffPermission: { read: manageSso, write: manageSso } }),
  definePolicy({ record: scimToken, staff: everyRow, staffPermission: { read: manageSso, write: manageSso } }),
  definePolicy({ record: directoryGroup, staff: everyRow, staffPermission: { read: 'users.manage', write: manageSso } }),
  definePolicy({ record: directoryGroupMember, staff: everyRow, staffPermission: { read: 'users.manage', write: manageSso } }),
];
