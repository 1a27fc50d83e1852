import { Temporal } from 'temporal-polyfill';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { dateIn } from '../../../kernel/time/dates.ts';
import { fillTemplate, TemplateError } from '../../../platform/automation/index.ts';
import { task } from '../../parties/records/task.ts';
import { cadencesEvents } from '../events.ts';
import { cadenceAction } from '../records/cadence-action.ts';
import { enrolment } from '../records/enrolment.ts';
import type { TaskStep } from '../rules/definition.ts';
import { valueFrom, type Facts } from '../rules/placeholders.ts';
import { clocksOf } from './clocks-of.ts';
import { goOn, waitUntil } from './go-on.ts';
import { subjectOf, type Enrolled } from './load-enrolment.ts';
import { loadFacts } from './load-facts.ts';

/** Gives the sender the task of a step, due on that day; the cadence waits for it where the step says so. */
export async function takeTaskStep(ctx: Ctx, enrolled: Enrolled, step: TaskStep): Promise<void> {
  const facts = (await loadFacts(ctx, enrolled, enrolled.senderId)) ?? {};
  const { calendar } = await clocksOf(ctx, enrolled.definition, enrolled, enrolled.senderId);
  const made = await createRecord(ctx, task, {
    title: filled(step.title, facts).slice(0, 300),
    description: step.description === '' ? null : filled(step.description, facts),
    // A kind that was removed from the list since must not keep the cadence from going on.
    kind: (task.fields.kind.options.some(({ value }) => value === step.taskKind) || isCustomKind(ctx, step.taskKind)
      ? step.taskKind
      : 'toDo') as 'toDo',
    subject: subjectOf(enrolled),
    assignee: enrolled.senderId,
    dueOn: dateIn(Temporal.Instant.from(ctx.now), calendar.timeZone).toString(),
    priority: 'normal',
    state: 'open',
  });
  await createRecord(ctx, cadenceAction, {
    enrolment: enrolled.id,
    cadence: enrolled.cadenceId,
    versionNumber: enrolled.versionNumber,
    step: step.id,
    kind: 'task',
    title: step.title.slice(0, 300),
    state: 'open',
    sender: enrolled.senderId,
    at: ctx.now,
    task: made.id,
  });
  ctx.emit({ type: cadencesEvents.stepTaken, recordType: enrolment.key, recordId: enrolled.id, data: { step: step.id, kind: 'task' } });
  if (!step.waits) return goOn(ctx, enrolled, enrolled.position + 1, { lastStep: step.id });
  await waitUntil(ctx, enrolled, { state: 'active', lastStep: step.id }, null, { why: 'task', zone: calendar.timeZone });
}

function isCustomKind(ctx: Ctx, kind: string): boolean {
  const { options = [] } = ctx.registry.record(task.key).fields['kind'] as { options?: readonly { value: string }[] };
  return options.some(({ value }) => value === kind);
}

/** A task with a gap is better than none: whoever does it sees what is missing. */
function filled(template: string, facts: Facts): string {
  const value = valueFrom(facts);
  try {
    return fillTemplate(template, (field) => {
      const { label, text } = value(field);
      return { label, text: text ?? `(${label.toLowerCase()}?)` };
    });
  } catch (error) {
    if (error instanceof TemplateError) return template;
    throw error;
  }
}
