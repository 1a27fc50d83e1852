import type { Ctx } from '../../../kernel/context.ts';
import { administrators, findPeople } from './find-people.ts';
import { findDeputies } from './find-deputies.ts';
import { managersOf } from './managers-of.ts';

export interface Substitute {
  readonly user: string;
  /** In words: why it is this person. */
  readonly why: string;
}

/**
 * Who decides in the place of somebody who cannot: whoever stands in for them today, else the next manager above them, else whom the
 * policy names for escalation, else an administrator. Nobody of `not` (the requester, who may not decide their own). Null when there is nobody.
 */
export async function nextInLine(
  ctx: Pick<Ctx, 'db' | 'scope'>,
  userId: string,
  options: { readonly not: readonly string[]; readonly escalateTo?: string | null },
): Promise<Substitute | null> {
  const excluded = new Set([userId, ...options.not]);
  const { today } = ctx.scope;
  const deputies = (await findDeputies(ctx.db, [userId], today)).get(userId) ?? [];
  const present = deputies.filter((d) => (d.from === null || d.from <= today) && (d.to === null || today <= d.to));
  const lines: readonly (readonly [why: string, users: readonly string[]])[] = [
    ['stands in', present.map((deputy) => deputy.user)],
    ['manager', await managersOf(ctx.db, userId)],
    ['named for escalation', options.escalateTo ? [options.escalateTo] : []],
    ['administrator', await administrators(ctx.db)],
  ];
  const people = await findPeople(
    ctx.db,
    lines.flatMap(([, users]) => users),
  );
  for (const [why, users] of lines) {
    const user = users.find((id) => !excluded.has(id) && people.get(id)?.canDecide === true);
    if (user !== undefined) return { user, why };
  }
  return null;
}
