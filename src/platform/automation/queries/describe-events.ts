import { allowed } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { humanize } from '../../../kernel/record/record.ts';

export interface EventChoice {
  readonly record: string;
  readonly event: string;
  readonly label: string;
}

/** The events that commands on records tell of, beyond created and updated, as far as the actor may see the record. */
export function describeEvents(ctx: Pick<Ctx, 'registry' | 'actor'>): readonly EventChoice[] {
  const found = new Map<string, EventChoice>();
  for (const record of ctx.registry.records) {
    if (record.internal || record.module === 'automation' || !allowed(ctx.registry, ctx.actor, record, 'read')) continue;
    // What is deleted for good leaves nothing to look at.
    const verbs = record.verbs.includes('delete') && !record.hardDelete ? ['Deleted', 'Restored'] : [];
    const own = verbs.map((verb) => `${record.key}${verb}`);
    const emitted = ctx.registry.commandsOn(record.key).flatMap((command) => command.emits);
    const approvals = ctx.registry.find('approvals.approval') ? ['approvals.approvalGranted', 'approvals.approvalRefused'] : [];
    for (const event of [...emitted, ...own, ...approvals]) {
      if (event === `${record.key}Created` || event === `${record.key}Updated`) continue;
      found.set(`${record.key} ${event}`, { record: record.key, event, label: humanize(event.split('.')[1] ?? event) });
    }
  }
  return [...found.values()];
}
