import { grantFor, type Actor, type Grant, type RowScope } from '../../../kernel/access/actor.ts';
import { identityGrants } from './grants.ts';

/**
 * Whether `inner` may do nothing that `outer` may not: no permission, no record type with wider rows, no field that `outer` doesn't see.
 * Whoever acts as somebody else must not gain by it.
 */
export function isWithin(inner: Actor, outer: Actor): boolean {
  if (outer.isAdmin || outer.isSystem) return true;
  if (inner.isAdmin || inner.isSystem) return false;
  if (inner.permissions.some((p) => !outer.permissions.includes(p))) return false;
  const keys = new Set([...Object.keys(inner.grants), ...Object.keys(outer.grants), '*']);
  // What everybody may do with their own sessions and keys follows from the permissions, which were compared.
  const selfService = identityGrants([]);
  return [...keys]
    .filter((key) => !Object.hasOwn(selfService, key))
    .every((key) => grantWithin(inner, grantFor(inner, key), outer, grantFor(outer, key)));
}

function grantWithin(inner: Actor, a: Grant, outer: Actor, b: Grant): boolean {
  const rows = (['read', 'update', 'delete'] as const).every((verb) => rowsWithin(inner, a[verb], outer, b[verb]));
  const verbs = (['create', 'export'] as const).every((verb) => !a[verb] || b[verb]);
  const commands = b.commands === 'all' || (a.commands !== 'all' && a.commands.every((c) => b.commands.includes(c)));
  const isWriter = a.create || a.update !== 'none';
  const fields =
    a.read === 'none' ||
    (b.hidden.every((f) => a.hidden.includes(f)) && b.readOnly.every((f) => !isWriter || a.readOnly.includes(f) || a.hidden.includes(f)));
  return rows && verbs && commands && fields;
}

/** "Own" and "team" are other rows for another person. */
function rowsWithin(inner: Actor, a: RowScope, outer: Actor, b: RowScope): boolean {
  if (a === 'none' || b === 'all') return true;
  if (b !== 'team' || a === 'all') return false;
  const reached = a === 'own' ? [inner.userId ?? ''] : inner.teamUserIds;
  return reached.every((id) => outer.teamUserIds.includes(id));
}
