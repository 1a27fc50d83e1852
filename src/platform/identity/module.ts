import { defineModule } from '../../kernel/module.ts';
import { defineCron } from '../../kernel/jobs/cron.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { authRoutes } from './auth/routes.ts';
import { createApiKey, revokeApiKey } from './commands/api-keys.ts';
import { changeEmail } from './commands/change-email.ts';
import { changeRoles } from './commands/change-roles.ts';
import { setEmergencyAccess, unlinkProviders } from './commands/emergency-access.ts';
import { addProvider, configureProvider, removeProvider } from './commands/identity-providers.ts';
import { removePasskey, renamePasskey, resetPasskeys } from './commands/passkeys.ts';
import { createScimToken, mapDirectoryGroup, revokeScimToken } from './commands/provisioning.ts';
import { scimRoutes } from './scim/routes.ts';
import { impersonationRoutes } from './impersonation/routes.ts';
import { passkeyRoutes } from './passkeys/routes.ts';
import { impersonated, leftByDirectory } from './notifications.ts';
import { directoryGroupMember } from './records/directory-group-member.ts';
import { directoryGroup } from './records/directory-group.ts';
import { identityProvider } from './records/identity-provider.ts';
import { impersonation } from './records/impersonation.ts';
import { passkey } from './records/passkey.ts';
import { scimToken } from './records/scim-token.ts';
import { ssoRoutes } from './sso/routes.ts';
import { deactivateUser, reactivateUser } from './commands/deactivate-user.ts';
import { inviteAgain, inviteUser } from './commands/invite-user.ts';
import { resetTwoFactor } from './commands/reset-two-factor.ts';
import { sendPasswordLink } from './commands/send-password-link.ts';
import { revokeOtherSessions, revokeSession } from './commands/sessions.ts';
import { updateProfile } from './commands/update-profile.ts';
import { mailPasswordLink, tidySignIn } from './jobs.ts';
import { policies } from './policies/policies.ts';
import { apiKey } from './records/api-key.ts';
import { invitationAccepted } from './invitation-accepted.ts';
import { invitation } from './records/invitation.ts';
import { role } from './records/role.ts';
import { session } from './records/session.ts';
import { teamMember } from './records/team-member.ts';
import { team } from './records/team.ts';
import { userRole } from './records/user-role.ts';
import { user } from './records/user.ts';
import { identitySchema } from './schema.ts';
import { createIdentity } from './service.ts';
import { sessionRoutes } from './setup/session-route.ts';

export const identityModule = defineModule({
  name: 'identity',
  dependsOn: ['notify'],
  notifications: [invitationAccepted, impersonated, leftByDirectory],
  records: [
    user,
    team,
    teamMember,
    role,
    userRole,
    apiKey,
    session,
    invitation,
    identityProvider,
    passkey,
    impersonation,
    scimToken,
    directoryGroup,
    directoryGroupMember,
  ],
  policies,
  commands: [
    inviteUser,
    inviteAgain,
    deactivateUser,
    reactivateUser,
    changeEmail,
    changeRoles,
    resetTwoFactor,
    sendPasswordLink,
    updateProfile,
    createApiKey,
    revokeApiKey,
    revokeSession,
    revokeOtherSessions,
    addProvider,
    configureProvider,
    removeProvider,
    setEmergencyAccess,
    unlinkProviders,
    renamePasskey,
    removePasskey,
    resetPasskeys,
    createScimToken,
    revokeScimToken,
    mapDirectoryGroup,
  ],
  jobs: [mailPasswordLink as Job, tidySignIn as Job],
  crons: [defineCron({ job: tidySignIn as Job, at: '7 3 * * *', catchUpMs: 24 * 3_600_000 })],
  routes: [authRoutes, ssoRoutes, passkeyRoutes, impersonationRoutes, scimRoutes, sessionRoutes],
  schema: identitySchema,
  permissions: [
    { name: 'users.manage', label: 'Manage users and teams' },
    { name: 'roles.manage', label: 'Manage roles' },
    { name: 'users.impersonate', label: 'Act as other users' },
  ],
  start: async ({ app, config, secret, listen }) => {
    const identity = createIdentity({
      app,
      secret,
      publicUrl: config.publicUrl,
      isDemo: config.isDemo,
      sessionIdleMinutes: config.sessionIdleMinutes,
    });
    listen('entente_actor', identity.forget);
    return { services: { identity, authenticator: identity, actors: identity } };
  },
});
