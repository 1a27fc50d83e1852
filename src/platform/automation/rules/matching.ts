import type { StoredEvent } from '../../../kernel/event/event.ts';
import { humanize } from '../../../kernel/record/record.ts';
import type { Trigger } from './definition.ts';

/** Whether a rule looks at an event at all; its conditions are judged afterwards. */
export function isTriggeredBy(trigger: Trigger, event: Pick<StoredEvent, 'type' | 'recordType' | 'changes'>): boolean {
  if (event.recordType !== trigger.record) return false;
  switch (trigger.kind) {
    case 'created':
      return event.type === `${trigger.record}Created`;
    case 'updated':
      return (
        isChange(event) &&
        (!trigger.fields || trigger.fields.length === 0 || trigger.fields.some((name) => event.changes?.[name] !== undefined))
      );
    case 'event':
      return event.type === trigger.event;
    case 'date':
    case 'schedule':
    case 'manual':
      return false;
  }
}

/** Whether its records are gone when it runs: it works on what they were last. */
export function isAboutDeleted(trigger: Trigger): boolean {
  return trigger.kind === 'event' && trigger.event === `${trigger.record}Deleted`;
}

/** Changes also come with events of commands, such as a merge; a creation has its values as changes and is none. */
function isChange({ type, changes }: Pick<StoredEvent, 'type' | 'changes'>): boolean {
  return !type.endsWith('Created') && changes !== null && Object.keys(changes).length > 0;
}

/** `parties.personUpdated` by Ana: "Person updated, by Ana". */
export function causeOf(event: Pick<StoredEvent, 'type' | 'actorName'>): string {
  return `${humanize(event.type.split('.')[1] ?? event.type)}, by ${event.actorName}`;
}
