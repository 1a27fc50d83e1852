import { choice, email, json, language, ref, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { invalid } from '../../../kernel/errors.ts';
import { invitation } from '../records/invitation.ts';
import { user } from '../records/user.ts';
import { assignRoles, roleList } from './assign-roles.ts';

export const invitationDays = 7;

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly audience?: 'staff' | 'partner' | 'customer' | null;
  readonly roles?: readonly string[];
  readonly team?: string | null;
  readonly locale?: string | null;
  readonly timeZone?: string | null;
  readonly personId?: string | null;
  readonly organizationId?: string | null;
}

/**
 * Makes a user who can't sign in yet, and has a mail sent with the link to choose a password. For other modules too: a portal
 * invitation names the person and organization that the user stands for.
 */
export async function createInvitedUser(ctx: Ctx, input: NewUser): Promise<{ readonly id: string }> {
  const audience = input.audience ?? 'staff';
  if (audience !== 'staff' && (input.roles ?? []).length > 0)
    throw invalid([{ pointer: '/roles', code: 'audience', message: 'are for staff only' }]);
  if (audience !== 'staff' && !input.personId)
    throw invalid([{ pointer: '/personId', code: 'required', message: 'says whom a portal user stands for' }]);
  const created = await createRecord(ctx, user, {
    name: input.name,
    email: input.email,
    audience,
    team: input.team ?? null,
    locale: input.locale ?? null,
    timeZone: input.timeZone ?? null,
    personId: input.personId ?? null,
    organizationId: input.organizationId ?? null,
  });
  if (audience === 'staff') await assignRoles(ctx, created.id, input.roles ?? []);
  await invite(ctx, created.id, created.email);
  return { id: created.id };
}

/** Has the mail with the link sent, again if need be. Setting a password ends all links. */
export async function invite(ctx: Ctx, userId: string, address: string): Promise<void> {
  const expiresAt = new Date(Date.parse(ctx.now) + invitationDays * 86_400_000).toISOString();
  await createRecord(ctx, invitation, { email: address, user: userId, expiresAt, sentAt: ctx.now });
  ctx.emit({ type: 'identity.userInvited', recordType: user.key, recordId: userId });
  ctx.enqueue('identity.mailPasswordLink', { email: address, kind: 'invitation', invitedBy: ctx.actor.name });
}

export const inviteUser = defineCommand({
  name: 'invite',
  label: 'Invite',
  description: 'Adds a user and sends a mail with the link to choose a password.',
  on: user,
  target: 'list',
  permission: 'users.manage',
  isPersonal: true,
  emits: ['identity.userCreated', 'identity.userInvited'],
  input: {
    name: text({ required: true, max: 200 }),
    email: email({ required: true, label: 'E-mail' }),
    audience: choice({
      default: 'staff',
      options: [
        { value: 'staff', label: 'Staff' },
        { value: 'partner', label: 'Partner' },
        { value: 'customer', label: 'Customer' },
      ],
    }),
    roles: json<readonly string[]>()({ help: 'Ids or keys of roles.' }),
    team: ref({ to: 'identity.team' }),
    locale: language({ label: 'Language' }),
    personId: text({ max: 36 }),
    organizationId: text({ max: 36 }),
  },
  run: async (ctx, _row, input) => {
    const { name, email: address, audience, team, locale, personId, organizationId } = input as NewUser;
    return createInvitedUser(ctx, { name, email: address, audience, roles: roleList(input.roles), team, locale, personId, organizationId });
  },
});

export const inviteAgain = defineCommand({
  name: 'invite-again',
  label: 'Send the invitation again',
  on: user,
  permission: 'users.manage',
  isPersonal: true,
  emits: ['identity.userInvited'],
  allowed: (row) => (row.active ? true : 'This user is not active.'),
  run: async (ctx, row) => invite(ctx, row.id, row.email),
});
