import type { Ctx } from '../../../kernel/context.ts';
import '../../../kernel/module.ts';

/** Something that one person should look at today. */
export interface AgendaItem {
  readonly id: string;
  /** Key of the record type that it is. */
  readonly type: string;
  readonly version: number;
  readonly title: string;
  /** What it is about, titles under the reader's policies. */
  readonly about: { readonly type: string; readonly id: string; readonly title: string | null } | null;
  /** Why it is here, in a few English words: "Close date has passed". */
  readonly why: string | null;
  /** The moment that counts (a start, the end of a clock) or the day. */
  readonly at: string | null;
  readonly until: string | null;
  readonly on: string | null;
  readonly isLate: boolean;
  readonly phone: string | null;
  readonly place: string | null;
  readonly amount: { readonly amount: string; readonly currency: string } | null;
  readonly actions: readonly AgendaAction[];
}

/**
 * What one can do about it with one click: `run` a command as it is, `ask` for the input of one, or `snooze`: give a date field
 * of the record a later day.
 */
export type AgendaAction =
  | { readonly kind: 'run' | 'ask'; readonly verb: string; readonly label: string; readonly icon: string }
  | { readonly kind: 'snooze'; readonly field: string; readonly label: string };

export interface AgendaWindow {
  /** Today on the person's clock, and when it begins and ends there; a day may have 23 or 25 hours. */
  readonly today: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly size: number;
  readonly after?: string;
}

export interface AgendaPage {
  readonly items: readonly AgendaItem[];
  /** Cursor of what comes after, null at the end. */
  readonly next: string | null;
}

/** One kind of work that waits for people. Must read by an index and no more than it shows: it is asked with every look at the day. */
export interface AgendaSource {
  /** `module.plural`: `sales.leads`. */
  readonly name: string;
  /** Heading, in English. */
  readonly label: string;
  /** Record type that one has to be able to read. */
  readonly record: string;
  /** Changes of these record types are changes of the day. */
  readonly icon: string;
  readonly order: number;
  /** What waits for the person who asks (`ctx.actor`), the most urgent first, under their policies. One statement. */
  read(ctx: Ctx, window: AgendaWindow): Promise<AgendaPage>;
}

declare module '../../../kernel/module.ts' {
  interface Module {
    /** What this module wants people to look at in the course of their day. */
    readonly agenda?: readonly AgendaSource[];
  }
}

/** The parts of an item that most kinds of work leave empty. */
export const emptyItem = {
  about: null,
  why: null,
  at: null,
  until: null,
  on: null,
  isLate: false,
  phone: null,
  place: null,
  amount: null,
} as const;
