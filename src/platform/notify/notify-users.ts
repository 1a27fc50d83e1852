import type { Ctx } from '../../kernel/context.ts';
import { may } from '../../kernel/access/actor.ts';
import { isWanted, readRecipients, type Recipient } from './recipients.ts';
import { actorsOf, readersOf } from './readers.ts';
import { kindNamed, type NotificationKind } from './kind.ts';
import { storeNotifications } from './store-notifications.ts';
import { wordsIn, type Telling } from './telling.ts';

/**
 * Tells people of something, in the transaction of `ctx`: they are told when and only when it commits. Each hears of it as they
 * chose for the kind: in the app, by mail at once (after their quiet hours), in their summary, or not at all. Nobody is told of their own
 * doing, of a record that they may not read, or of a kind whose permission they lack.
 *
 * @param kind as declared, or its name
 * @throws Error for a kind that no module declares
 */
export async function notifyUsers(ctx: Ctx, kind: NotificationKind | string, telling: Telling): Promise<void> {
  const declared = typeof kind === 'string' ? kindNamed(ctx.registry, kind) : kindNamed(ctx.registry, kind.name);
  const others = [...new Set(telling.to)].filter((id) => !isOwnDoing(ctx, id));
  if (others.length === 0) return;
  const wanting = (await readRecipients(ctx, others, declared)).filter(isWanted);
  const told = await whoMayHear(ctx, declared, telling, wanting);
  await storeNotifications(
    ctx,
    told.map((person) => ({
      person,
      kind: declared,
      title: wordsIn(telling.title, person.locale),
      body: telling.body === undefined ? null : wordsIn(telling.body, person.locale),
      recordType: telling.recordType ?? null,
      recordId: telling.recordId ?? null,
      href: telling.href ?? null,
      reason: telling.reason ?? 'addressed',
      key: telling.key === undefined ? null : `${declared.name} ${telling.key}`,
    })),
  );
}

/** What a rule does is nobody's own doing: whoever wrote it wants to hear of it. Neither is what somebody else did in their name. */
function isOwnDoing({ actor }: Ctx, userId: string): boolean {
  return actor.userId === userId && !actor.isSystem && actor.via !== 'automation' && actor.via !== 'impersonation';
}

async function whoMayHear(ctx: Ctx, kind: NotificationKind, telling: Telling, people: readonly Recipient[]): Promise<readonly Recipient[]> {
  const { recordType, recordId } = telling;
  if (people.length === 0 || (recordId === undefined && kind.permission === undefined)) return people;
  const actors = await actorsOf(
    ctx,
    people.map((person) => person.userId),
  );
  const permitted = [...actors.values()].filter((actor) => kind.permission === undefined || may(actor, kind.permission));
  const readers =
    recordType === undefined || recordId === undefined
      ? new Set(permitted.map((actor) => actor.userId))
      : await readersOf(ctx, permitted, recordType, recordId);
  return people.filter((person) => readers.has(person.userId));
}
