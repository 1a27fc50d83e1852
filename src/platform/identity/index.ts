// What other modules may use of identity, besides its records and events.
export { createInvitedUser, type NewUser } from './commands/invite-user.ts';
export { makeApiKey, type NewApiKey } from './commands/api-keys.ts';
export { createGroup as createDirectoryGroup } from './scim/groups.ts';
export { openText, sealText } from './auth/sealed-text.ts';
export { identityOf, type Identity } from './service.ts';
export { createUserWithPassword } from './setup/create-user.ts';
export { createKeyByHand, createUserByHand, type KeyToCreate, type UserToCreate } from './setup/command-line.ts';
export { ensureBuiltInRoles } from './setup/ensure-roles.ts';
export { isSetupNeeded, setupNotice } from './setup/setup-system.ts';
export { reserve as takeAttempt, settle as forgiveAttempt, type Limit as AttemptLimit } from './auth/throttle.ts';
export type { Scope } from './rules/key-scopes.ts';
export { signIn } from './auth/sign-in.ts';
export { signOut } from './auth/sign-out.ts';
export { requestReset, resetPassword } from './auth/password.ts';
