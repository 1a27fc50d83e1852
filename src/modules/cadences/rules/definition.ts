import { z } from 'zod';

/** What a cadence does and when; the content of a version. */
export interface Definition {
  readonly steps: readonly Step[];
  /** When mails may arrive, on the clock of whoever gets them. */
  readonly window: Window;
  /** By whose working time waits are counted. */
  readonly calendar: 'company' | 'sender';
  /** It stops for deals that are beyond this stage. */
  readonly pastStage: string | null;
}

export interface Window {
  /** `09:00` */
  readonly from: string;
  readonly to: string;
  /** ISO 8601: Monday is 1. */
  readonly days: readonly number[];
}

export type Step = EmailStep | TaskStep | WaitStep;

export interface EmailStep {
  readonly id: string;
  readonly kind: 'email';
  readonly subject: string;
  /** Plain text with placeholders such as `{{firstName | there}}`. */
  readonly body: string;
}

export interface TaskStep {
  readonly id: string;
  readonly kind: 'task';
  /** Kind of the task: call, social ... */
  readonly taskKind: string;
  readonly title: string;
  readonly description: string;
  /** The next step's time counts from when it was done; otherwise the cadence goes on without waiting for it. */
  readonly waits: boolean;
}

export interface WaitStep {
  readonly id: string;
  readonly kind: 'wait';
  readonly amount: number;
  /** Hours of working time, or working days. */
  readonly unit: 'hours' | 'days';
}

export const defaultWindow: Window = { from: '09:00', to: '17:00', days: [1, 2, 3, 4, 5] };

const id = z.string().regex(/^[a-zA-Z0-9_-]{1,40}$/);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day like 09:00');
const step = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('email'), subject: z.string().max(300), body: z.string().max(20_000) }),
  z.strictObject({
    id,
    kind: z.literal('task'),
    taskKind: z.string().max(40),
    title: z.string().max(200),
    description: z.string().max(4000).default(''),
    waits: z.boolean().default(true),
  }),
  z.strictObject({ id, kind: z.literal('wait'), amount: z.int().min(1).max(400), unit: z.enum(['hours', 'days']) }),
]);

/** The form of a definition; what it lacks to be used is found by `problemsOf`. */
export const definitionForm = z.strictObject({
  steps: z.array(step).max(60),
  window: z
    .strictObject({ from: time, to: time, days: z.array(z.int().min(1).max(7)).max(7) })
    .default({ ...defaultWindow, days: [1, 2, 3, 4, 5] }),
  calendar: z.enum(['company', 'sender']).default('company'),
  pastStage: z.uuid().nullable().default(null),
});
