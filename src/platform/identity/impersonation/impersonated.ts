import { may, type Actor } from '../../../kernel/access/actor.ts';
import { identityGrants } from '../rules/grants.ts';
import { isWithin } from '../rules/is-within.ts';

export const mayImpersonate = 'users.impersonate';

/** What nobody does in another's name: look after users, roles and sign-in. */
const withheld: readonly string[] = ['users.manage', 'roles.manage', mayImpersonate];

/** True, or the sentence that says why `by` may not act as `target`. */
export function canImpersonate(target: Actor, by: Actor): true | string {
  if (by.via !== 'session') return 'Sign in as yourself first.';
  if (by.audience !== 'staff' || !may(by, mayImpersonate)) return 'Your role does not allow this.';
  if (target.userId === by.userId) return 'This is you.';
  if (target.isAdmin) return 'Nobody acts as an administrator.';
  if (target.audience !== 'staff' && !by.isAdmin) return 'Only an administrator may act as somebody of the portal.';
  if (!isWithin(target, by)) return 'This person may do things that you may not.';
  return true;
}

/** The actor while `by` acts as `target`; null when that is not, or no longer, allowed. */
export function impersonated(target: Actor, by: Actor): Actor | null {
  if (canImpersonate(target, by) !== true) return null;
  const permissions = target.permissions.filter((p) => !withheld.includes(p));
  return {
    ...target,
    name: `${target.name} (by ${by.name})`,
    via: 'impersonation',
    impersonatorId: by.userId,
    permissions,
    grants: target.audience === 'staff' ? { ...target.grants, ...identityGrants(permissions) } : target.grants,
  };
}
