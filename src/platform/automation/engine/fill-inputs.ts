import { escapeHtml } from '../../../kernel/http/escape-html.ts';
import { Temporal } from 'temporal-polyfill';
import type { Ctx } from '../../../kernel/context.ts';
import type { Field, Fields } from '../../../kernel/record/field.ts';
import { labelOf } from '../../../kernel/record/record.ts';
import { addWorkingDays, type WorkingCalendar } from '../../../kernel/time/working-calendar.ts';
import type { InputValue } from '../rules/definition.ts';
import { fieldsIn, fillTemplate, TemplateError } from '../rules/templates.ts';
import { calendarOf, localeOf, zoneOf } from './company.ts';
import { readPath, type PathValue, type Subject } from './read-path.ts';
import type { RunContext } from './run-context.ts';
import { StepProblem } from './step-problem.ts';
import { wordsOf } from './words.ts';

type Reads = Pick<Ctx, 'db' | 'registry' | 'actor' | 'scope' | 'services'>;

/**
 * The input of a command from what the rule says: values as they are, fields, templates, counted days. What comes out is checked by
 * the command's own declaration afterwards, as any input is.
 * @throws StepProblem naming the input and the field that could not be filled
 */
export async function fillInputs(
  ctx: Reads,
  subject: Subject,
  context: RunContext,
  fields: Fields,
  inputs: Readonly<Record<string, InputValue>>,
): Promise<Record<string, unknown>> {
  const filled: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(inputs)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) throw new StepProblem('input', `“${name}” is no input of this command.`);
    filled[name] = await fillOne(ctx, subject, context, labelOf(name, field), field, input);
  }
  return filled;
}

async function fillOne(
  ctx: Reads,
  subject: Subject,
  context: RunContext,
  label: string,
  field: Field,
  input: InputValue,
): Promise<unknown> {
  if ('value' in input) return input.value ?? null;
  if ('text' in input) return fillText(ctx, subject, label, input.text, field.kind === 'richText');
  if ('step' in input) {
    const made = context.made?.[input.step];
    if (!made) throw new StepProblem('step', `${label}: the step that should have made the record has not run.`);
    return field.kind === 'anyRef' ? { type: made.record, id: made.id } : made.id;
  }
  if ('days' in input) return countDays(ctx, subject, label, field, input);
  return convert(ctx, label, field, await readPath(ctx, subject, input.field));
}

/** A template filled with the words of fields. @throws StepProblem */
export async function fillText(ctx: Reads, subject: Subject, label: string, template: string, isHtml = false): Promise<string> {
  try {
    const values = new Map<string, { label: string; text: string | null }>();
    for (const path of fieldsIn(template)) {
      const { label: name, field, value } = await readPath(ctx, subject, path);
      const words = field ? wordsOf(ctx.registry, field, value, localeOf(ctx), zoneOf(ctx)) : ((value as { title: string }).title ?? null);
      values.set(path, { label: name, text: words === null ? null : isHtml ? escapeHtml(words) : words });
    }
    return fillTemplate(template, (path) => values.get(path) ?? { label: path, text: null });
  } catch (error) {
    if (error instanceof TemplateError) throw new StepProblem('template', `${label}: ${error.message}.`);
    if (error instanceof StepProblem) throw new StepProblem(error.code, `${label}: ${error.message}`);
    throw error;
  }
}

function countDays(
  ctx: Reads,
  subject: Subject,
  label: string,
  field: Field,
  input: { readonly days: number; readonly unit: 'calendar' | 'working'; readonly from: string },
): Promise<string> | string {
  const calendar = calendarOf(ctx);
  const give = (start: Temporal.PlainDate): string => {
    const day = shift(start, input.days, input.unit, calendar);
    return field.kind === 'instant'
      ? day
          .toZonedDateTime({ timeZone: zoneOf(ctx), plainTime: '09:00' })
          .toInstant()
          .toString()
      : day.toString();
  };
  if (input.from === 'today') return give(Temporal.PlainDate.from(ctx.scope.today));
  return readPath(ctx, subject, input.from).then(({ label: name, field: source, value }) => {
    if (value === null) throw new StepProblem('template', `${label} cannot be counted: ${name} is empty.`);
    if (source?.kind === 'instant') return give(Temporal.Instant.from(String(value)).toZonedDateTimeISO(zoneOf(ctx)).toPlainDate());
    if (source?.kind !== 'date') throw new StepProblem('field', `${label}: ${name} is not a date.`);
    return give(Temporal.PlainDate.from(String(value)));
  });
}

/** Calendar or working days later, earlier when negative. */
function shift(date: Temporal.PlainDate, days: number, unit: 'calendar' | 'working', calendar: WorkingCalendar): Temporal.PlainDate {
  return unit === 'working' ? addWorkingDays(calendar, date, days) : date.add({ days });
}

/** A value of one kind for a field of another: links by their ids, text for text, else as it is. */
function convert(ctx: Reads, label: string, field: Field, { label: name, field: source, value }: PathValue): unknown {
  if (value === null) {
    if (field.required) throw new StepProblem('template', `${label} cannot be filled: ${name} is empty.`);
    return null;
  }
  if (field.kind === 'ref' || field.kind === 'file') return (value as { id?: string }).id ?? value;
  if (field.kind === 'anyRef') {
    const { type, id } = value as { type?: string; id: string };
    return { type: type ?? String((source as (Field & { to?: string }) | null)?.to), id };
  }
  const isText = field.kind === 'text' || field.kind === 'longText';
  if (isText && source && source.kind !== field.kind) return wordsOf(ctx.registry, source, value, localeOf(ctx), zoneOf(ctx));
  if (isText && !source) return (value as { title: string }).title;
  return value;
}
