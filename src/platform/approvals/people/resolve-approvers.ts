import type { Ctx } from '../../../kernel/context.ts';
import type { Approver, StageRule } from '../rules/stage-rule.ts';
import { findPeople, holdersOf } from './find-people.ts';
import { managersOf } from './managers-of.ts';
import { nextInLine, type Substitute } from './next-in-line.ts';

/** What the approvers of a stage depend on. */
export interface ApproverScope {
  readonly requestedBy: string | null;
  /** Owner of the record in question. */
  readonly owner: string | null;
  readonly allowsOwn: boolean;
  readonly escalateTo: string | null;
}

export interface Resolved extends Substitute {
  /** Who would have been asked, had they been active. */
  readonly insteadOf: string | null;
}

/**
 * The people whom a stage asks, each once. Whoever is not active is replaced by the next in line, and so is a manager or role without
 * anybody in it; the requester is left out unless the policy lets people approve their own.
 */
export async function resolveApprovers(
  ctx: Pick<Ctx, 'db' | 'scope'>,
  rule: StageRule,
  scope: ApproverScope,
): Promise<readonly Resolved[]> {
  const not = scope.requestedBy !== null && !scope.allowsOwn ? [scope.requestedBy] : [];
  const found = new Map<string, Resolved>();
  const add = (one: Resolved | null): void => void (one && !found.has(one.user) && found.set(one.user, one));
  for (const approver of rule.approvers) {
    const { users, why } = await candidates(ctx, approver, scope, not);
    const people = await findPeople(ctx.db, users);
    for (const id of users) {
      if (not.includes(id)) continue;
      const person = people.get(id);
      if (person?.canDecide) add({ user: id, why, insteadOf: null });
      else if (person) add(await replacement(ctx, person, scope, not));
    }
  }
  if (found.size > 0) return [...found.values()];
  // Nobody is left: the next above the requester, or an administrator.
  const fallback = await nextInLine(ctx, scope.requestedBy ?? nobody, { not, escalateTo: scope.escalateTo });
  return fallback ? [{ user: fallback.user, why: `${sentence(fallback.why)}, as nobody else could be asked`, insteadOf: null }] : [];
}

const nobody = '00000000-0000-0000-0000-000000000000';

async function replacement(
  ctx: Pick<Ctx, 'db' | 'scope'>,
  person: { readonly id: string; readonly name: string },
  { escalateTo }: ApproverScope,
  not: readonly string[],
): Promise<Resolved | null> {
  const next = await nextInLine(ctx, person.id, { not, escalateTo });
  return next && { user: next.user, why: `${sentence(next.why)}, as ${person.name} is no longer active`, insteadOf: person.id };
}

async function candidates(
  ctx: Pick<Ctx, 'db'>,
  approver: Approver,
  { requestedBy, owner }: ApproverScope,
  not: readonly string[],
): Promise<{ users: readonly string[]; why: string }> {
  switch (approver.kind) {
    case 'user':
      return { users: [approver.user], why: 'Named in the policy' };
    case 'role': {
      const { name, users } = await holdersOf(ctx.db, approver.role);
      return { users, why: `Holds the role ${name}` };
    }
    case 'manager':
      return { users: await managerAt(ctx, requestedBy, approver.level, not), why: 'Manager of the requester' };
    case 'ownerManager':
      return { users: await managerAt(ctx, owner, approver.level, not), why: 'Manager of the owner' };
  }
}

/** The manager so many levels up; the topmost where there are fewer, and the next one up where that one may not decide. */
async function managerAt(ctx: Pick<Ctx, 'db'>, of: string | null, level: number, not: readonly string[]): Promise<readonly string[]> {
  if (of === null) return [];
  const line = (await managersOf(ctx.db, of)).filter((id) => !not.includes(id));
  const one = line[Math.min(level, line.length) - 1];
  return one === undefined ? [] : [one];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
