import { Temporal } from 'temporal-polyfill';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { cadencesEvents } from '../events.ts';
import { enrolment } from '../records/enrolment.ts';
import { planNext, type Waiting } from '../rules/plan-next.ts';
import { clocksOf } from './clocks-of.ts';
import type { Enrolled } from './load-enrolment.ts';

export const advanceJob = 'cadences.advance';

/** Has the enrolment looked at then. Whoever asks again replaces the job that waits. */
export function wakeAt(ctx: Ctx, id: string, at: string): void {
  ctx.enqueue(advanceJob, { enrolment: id }, { key: `cadence ${id}`, runAt: at });
}

/** Moves a locked enrolment to what comes from step `index` on, counted from `since` (now unless said); finishes it behind the last. */
export async function goOn(
  ctx: Ctx,
  enrolled: Enrolled,
  index: number,
  options: { since?: string; lastStep?: string } = {},
): Promise<void> {
  const since = Temporal.Instant.from(options.since ?? ctx.now);
  const planned = planNext(enrolled.definition, index, since, await clocksOf(ctx, enrolled.definition, enrolled, enrolled.senderId));
  const last = options.lastStep === undefined ? {} : { lastStep: options.lastStep };
  if (planned === null) {
    await updateRecord(ctx, enrolment, enrolled.id, {
      ...last,
      state: 'finished',
      position: enrolled.definition.steps.length,
      dueAt: null,
      waiting: null,
      endedAt: ctx.now,
    });
    ctx.emit({ type: cadencesEvents.finished, recordType: enrolment.key, recordId: enrolled.id });
    return;
  }
  const isPaused = enrolled.state === 'paused';
  const waiting: Waiting =
    options.since !== undefined && planned.waiting.why === 'now' && options.since > ctx.now
      ? { ...planned.waiting, why: 'start' }
      : planned.waiting;
  await waitUntil(
    ctx,
    enrolled,
    { ...last, state: isPaused ? 'paused' : 'active', position: planned.index },
    planned.at.toString({ smallestUnit: 'millisecond' }),
    waiting,
  );
}

/**
 * Has a locked enrolment wait until then for the reason given. Not by the record's own verbs: how far somebody is changes with every step, and the
 * log has the step itself.
 */
export async function waitUntil(
  ctx: Ctx,
  { id }: Pick<Enrolled, 'id'>,
  change: { readonly state: 'active' | 'held' | 'paused'; readonly position?: number; readonly lastStep?: string },
  dueAt: string | null,
  waiting: Waiting,
): Promise<void> {
  await sql`update enrolment set state = ${change.state}, position = coalesce(${change.position ?? null}::numeric, position), last_step = coalesce(${change.lastStep ?? null}, last_step),
      due_at = ${dueAt}::timestamptz, waiting = ${JSON.stringify(waiting)}::jsonb, version = version + 1, updated_at = ${ctx.now}::timestamptz
    where id = ${id}::uuid`.execute(ctx.db);
  if (dueAt !== null && change.state !== 'paused') wakeAt(ctx, id, dueAt);
}
