import type { Ctx } from '../../kernel/context.ts';
import type { StoredEvent } from '../../kernel/event/event.ts';
import '../../kernel/module.ts';
import type { Registry } from '../../kernel/registry.ts';
import type { MailChoice } from './records/preferences.ts';
import type { Telling } from './telling.ts';

export interface Channels {
  readonly inApp: boolean;
  readonly mail: MailChoice;
}

/** Something that people can be told of; each chooses how. */
export interface NotificationKind {
  /** `module.pastTense`: `approvals.requested`. For ever: preferences are kept under it. */
  readonly name: string;
  /** From the reader's side: "Somebody mentions me". */
  readonly label: string;
  readonly description: string;
  /** How people hear of it unless they or the company choose otherwise. */
  readonly channels: Channels;
  /** Only holders are told, and only they see it among their preferences. */
  readonly permission?: string;
  /** Event types that give rise to it by themselves, with `tell`. */
  readonly on?: readonly string[];
  /** Who is to be told what of such an event; runs with the system's eyes, in the transaction of the feed. Must be cheap. */
  readonly tell?: (ctx: Ctx, event: StoredEvent) => Promise<readonly Telling[]>;
}

declare module '../../kernel/module.ts' {
  interface Module {
    /** Kinds of notifications that this module tells people of. */
    readonly notifications?: readonly NotificationKind[];
  }
}

/** Declares a kind of notification; name it in the module's manifest. @throws Error for a name that is not like `approvals.requested` */
export function defineNotification(kind: NotificationKind): NotificationKind {
  if (!/^[a-z][a-zA-Z0-9]*\.[a-z][a-zA-Z0-9]*$/.test(kind.name))
    throw new Error(`notification "${kind.name}" is not named like approvals.requested`);
  return kind;
}

/** Every kind that the modules of a program declare, in their order. */
export function kindsOf(registry: Pick<Registry, 'modules'>): readonly NotificationKind[] {
  return registry.modules.flatMap((module) => module.notifications ?? []);
}

/** @throws Error when no module declares it */
export function kindNamed(registry: Pick<Registry, 'modules'>, name: string): NotificationKind {
  const found = kindsOf(registry).find((kind) => kind.name === name);
  if (!found) throw new Error(`No module declares the notification "${name}"`);
  return found;
}
