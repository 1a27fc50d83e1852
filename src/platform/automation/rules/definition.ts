/** What a rule says: when it starts, what must hold, what it does. Made by the builder, kept as JSON, one for each version. */
export interface Definition {
  readonly trigger: Trigger;
  /** Must hold for the record, in the language of list filters; null for always. */
  readonly conditions: Conditions | null;
  readonly steps: readonly Step[];
  /** Also for records that an import writes. */
  readonly runsOnImport?: boolean;
  /** Runs that may start in an hour; those beyond wait for the next. */
  readonly perHour?: number;
  /** Records that one time of a schedule treats. */
  readonly perSchedule?: number;
}

export type Conditions = Condition | { readonly and: readonly Conditions[] } | { readonly or: readonly Conditions[] };

export interface Condition {
  /** A field, `ref.field`, or `before.field` and `after.field` for what the change was from and to. */
  readonly field: string;
  readonly op: string;
  readonly value?: unknown;
}

export type Trigger =
  | { readonly kind: 'created'; readonly record: string }
  /** `fields`: only when one of them changed. */
  | { readonly kind: 'updated'; readonly record: string; readonly fields?: readonly string[] }
  /** Something that commands tell of: `parties.taskCompleted`. */
  | { readonly kind: 'event'; readonly record: string; readonly event: string }
  | DateTrigger
  | ScheduleTrigger
  | { readonly kind: 'manual'; readonly record: string };

export interface DateTrigger {
  readonly kind: 'date';
  readonly record: string;
  /** A date or instant field. */
  readonly field: string;
  readonly days: number;
  readonly unit: 'calendar' | 'working';
  readonly when: 'before' | 'after';
  /** Time of day, `08:00`. */
  readonly at: string;
  /** Whose clock: the company's, or that of the record's owner. */
  readonly zone: 'company' | 'owner';
}

export interface ScheduleTrigger {
  readonly kind: 'schedule';
  readonly record: string;
  readonly every: 'hour' | 'day' | 'weekday' | 'week' | 'month';
  /** Time of day in the company's time zone; for every hour only its minutes count. */
  readonly at: string;
  /** 1 is Monday; for every week. */
  readonly weekday?: number;
  /** 1 to 31, or the last day of the month where it is shorter; for every month. */
  readonly day?: number;
}

export type Step = CommandStep | NotifyStep | ApprovalStep | WaitStep | BranchStep | StopStep;

interface StepBase {
  /** Stays the same from version to version, so that versions can be compared. */
  readonly id: string;
}

export interface CommandStep extends StepBase {
  readonly kind: 'command';
  readonly on: Target;
  /** Type of the record it acts on. */
  readonly record: string;
  /** `create`, `update`, `delete`, or a command. */
  readonly verb: string;
  readonly inputs: Readonly<Record<string, InputValue>>;
}

/** Which record: the one that the run is about, one that it links to, what an earlier step made, or none yet. */
export type Target =
  | { readonly from: 'trigger' }
  | { readonly from: 'link'; readonly path: string }
  | { readonly from: 'step'; readonly step: string }
  | { readonly from: 'new' };

export type InputValue =
  | { readonly value: unknown }
  /** The value of a field, as it is; `record` is the record itself. */
  | { readonly field: string }
  /** Text with fields: `Call {{name}}`. */
  | { readonly text: string }
  /** A day counted from today or from a date field. */
  | { readonly days: number; readonly unit: 'calendar' | 'working'; readonly from: string }
  /** The record that an earlier step made. */
  | { readonly step: string };

export interface NotifyStep extends StepBase {
  readonly kind: 'notify';
  readonly to: readonly Recipient[];
  readonly title: string;
  readonly body?: string;
}

export type Recipient =
  | { readonly to: 'owner' }
  | { readonly to: 'watchers' }
  | { readonly to: 'field'; readonly field: string }
  | { readonly to: 'role'; readonly id: string }
  | { readonly to: 'user'; readonly id: string };

export interface ApprovalStep extends StepBase {
  readonly kind: 'approval';
  readonly title: string;
  /** A money field. */
  readonly amount?: string;
  /** Id of the policy that says who decides; by amount and record type when none is named. */
  readonly policy?: string;
  readonly granted: readonly Step[];
  readonly refused: readonly Step[];
}

export type WaitStep = StepBase & {
  readonly kind: 'wait';
} & (
    | {
        readonly until: 'time';
        readonly amount: number;
        readonly unit: 'minutes' | 'hours' | 'days';
        readonly counts: 'calendar' | 'working';
      }
    | { readonly until: 'field'; readonly field: string; readonly at: string }
    | { readonly until: 'conditions'; readonly conditions: Conditions; readonly mostDays: number; readonly then: 'stop' | 'continue' }
  );

export interface BranchStep extends StepBase {
  readonly kind: 'branch';
  readonly if: Conditions;
  readonly yes: readonly Step[];
  readonly no: readonly Step[];
}

export interface StopStep extends StepBase {
  readonly kind: 'stop';
  readonly reason: string;
}

export const defaultPerHour = 10_000;
export const defaultPerSchedule = 50_000;
