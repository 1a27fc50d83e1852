import { actorFor } from './actor-for.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import { defineNotification } from '../kind.ts';
import { notifyUsers } from '../notify-users.ts';
import { isBulk, isOfInterest, newOwner } from './event-facts.ts';

export const assigned = defineNotification({
  name: 'notify.assigned',
  label: 'Something is assigned to me',
  description: 'Somebody else makes you the owner of a record, or gives you a task.',
  channels: { inApp: true, mail: 'now' },
});

/** More than so many at once by one person are told as one. */
const tellsEach = 3;

interface Assignment {
  readonly event: StoredEvent;
  readonly to: string;
  readonly recordType: string;
  readonly recordId: string;
}

/** Tells people of what others gave them. @returns who was given what, as `user record` */
export async function tellAssigned(ctx: Ctx, events: readonly StoredEvent[]): Promise<ReadonlySet<string>> {
  const found = events.flatMap((event) => assignmentIn(ctx, event) ?? []);
  const groups = Map.groupBy(found, (each) => `${each.to} ${each.recordType} ${each.event.actorId} ${each.event.requestId}`);
  for (const group of groups.values()) await tellGroup(ctx, group);
  return new Set(found.map((each) => `${each.to} ${each.recordId}`));
}

function assignmentIn(ctx: Ctx, event: StoredEvent): Assignment | null {
  const record = ctx.registry.find(event.recordType ?? '');
  if (event.recordId === null || isBulk(event) || !isOfInterest(ctx.registry, record)) return null;
  const to = newOwner(record, event);
  return to === null ? null : { event, to, recordType: record.key, recordId: event.recordId };
}

async function tellGroup(ctx: Ctx, group: readonly Assignment[]): Promise<void> {
  const [first] = group;
  if (!first) return;
  const { event, to, recordType } = first;
  const as = { ...ctx, actor: actorFor(event) };
  const by = event.actorName;
  const title = { en: `${by} assigned it to you`, de: `${by} hat Ihnen dies zugewiesen` };
  if (group.length <= tellsEach) {
    for (const { recordId } of group) await notifyUsers(as, assigned, { to: [to], recordType, recordId, title, reason: 'assigned' });
    return;
  }
  const record = ctx.registry.record(recordType);
  const [what, count] = [record.labelPlural.toLowerCase(), group.length];
  const words = (await ctx.services.dictionaries?.('de')) ?? {};
  await notifyUsers(as, assigned, {
    to: [to],
    title: {
      en: `${by} assigned you ${count} ${what}`,
      de: `${by} hat Ihnen ${count} Datensätze zugewiesen (${words[record.labelPlural] ?? record.labelPlural})`,
    },
    href: `/app/${record.module}/${record.path}`,
    reason: 'assigned',
  });
}
