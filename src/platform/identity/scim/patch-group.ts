import { parse } from 'scim2-parse-filter';
import { memberIds, readGroupValues, type GroupRow, type GroupValues } from './groups.ts';
import type { Operation } from './patch.ts';
import { ScimError } from './scim-error.ts';

/**
 * Applies a PATCH to a group: members are added and removed by list (Entra ID) or by `members[value eq "..."]` (Okta), names with and without
 * a path. @throws ScimError
 */
export function patchGroup(before: GroupRow, operations: readonly Operation[]): GroupValues {
  const now = { name: before.name, externalId: before.externalId, members: new Set(before.members.map((m) => m.value)) };
  for (const operation of operations.flatMap(split)) apply(now, operation);
  return { ...now, members: [...now.members] };
}

interface Draft {
  name: string;
  externalId: string | null;
  members: Set<string>;
}

function split(operation: Operation): readonly Operation[] {
  if (operation.path !== null) return [operation];
  if (operation.op === 'remove') throw new ScimError(400, 'remove needs a path.', 'noTarget');
  const { value } = operation;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ScimError(400, 'Without a path the value must be an object.', 'invalidValue');
  return Object.entries(value).map(([path, each]) => ({ op: operation.op, path, value: each as unknown }));
}

function apply(now: Draft, { op, path, value }: Operation): void {
  const name = (path ?? '').replace(/^urn:ietf:params:scim:schemas:core:2\.0:Group:/i, '');
  if (/^displayName$/i.test(name)) {
    now.name = readGroupValues({ displayName: value }).name;
  } else if (/^externalId$/i.test(name)) {
    now.externalId = op === 'remove' || typeof value !== 'string' ? null : value;
  } else if (/^members$/i.test(name)) {
    const ids = memberIds(value);
    if (op === 'replace') now.members = new Set(ids);
    else if (op === 'add') for (const id of ids) now.members.add(id);
    else if (value === undefined || value === null) now.members.clear();
    else for (const id of ids) now.members.delete(id);
  } else if (/^members\[/i.test(name)) {
    if (op !== 'remove') throw new ScimError(400, 'A member is added or removed, not changed.', 'mutability');
    now.members.delete(memberOf(name));
  } else if (/^(id|meta|schemas)$/i.test(name)) {
    // Okta repeats the id in the value; what says the same changes nothing.
    if (path !== null && op === 'remove') throw new ScimError(400, `${name} can’t be changed.`, 'mutability');
  } else {
    throw new ScimError(400, `A group has no "${name}".`, 'invalidPath');
  }
}

function memberOf(path: string): string {
  const inside = /^members\[(.+)\]$/i.exec(path)?.[1] ?? '';
  try {
    const filter = parse(inside) as { op: string; attrPath?: string; compValue?: unknown };
    if (filter.op === 'eq' && filter.attrPath === 'value' && typeof filter.compValue === 'string') return filter.compValue.toLowerCase();
  } catch {
    // Said below.
  }
  throw new ScimError(400, `"${path}" is no path to a member.`, 'invalidPath');
}
