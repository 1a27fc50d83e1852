import { z } from 'zod';
import { badRequest } from '../../../kernel/errors.ts';
import type { Definition, Step } from './definition.ts';

const name = z.string().min(1).max(120);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day like 08:00');
const list = z.array(z.unknown()).max(100);
// The list engine checks the inside of filters; here only that they are of a size to walk through.
const conditions = z.union([
  z.strictObject({ field: name, op: name, value: z.unknown() }),
  z.strictObject({ and: list }),
  z.strictObject({ or: list }),
]);
const record = z.string().regex(/^[a-z][a-zA-Z0-9]*\.[a-z][a-zA-Z0-9]*$/);

const trigger = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('created'), record }),
  z.strictObject({ kind: z.literal('updated'), record, fields: z.array(name).max(50).optional() }),
  z.strictObject({ kind: z.literal('event'), record, event: name }),
  z.strictObject({
    kind: z.literal('date'),
    record,
    field: name,
    days: z.int().min(0).max(730),
    unit: z.enum(['calendar', 'working']),
    when: z.enum(['before', 'after']),
    at: time,
    zone: z.enum(['company', 'owner']),
  }),
  z.strictObject({
    kind: z.literal('schedule'),
    record,
    every: z.enum(['hour', 'day', 'weekday', 'week', 'month']),
    at: time,
    weekday: z.int().min(1).max(7).optional(),
    day: z.int().min(1).max(31).optional(),
  }),
  z.strictObject({ kind: z.literal('manual'), record }),
]);

const inputValue = z.union([
  z.strictObject({ value: z.unknown() }),
  z.strictObject({ field: name }),
  z.strictObject({ text: z.string().max(10_000) }),
  z.strictObject({ days: z.int().min(-3660).max(3660), unit: z.enum(['calendar', 'working']), from: name }),
  z.strictObject({ step: name }),
]);

const id = z.string().regex(/^[a-zA-Z0-9_-]{1,40}$/);
const target = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('trigger') }),
  z.strictObject({ from: z.literal('link'), path: name }),
  z.strictObject({ from: z.literal('step'), step: id }),
  z.strictObject({ from: z.literal('new') }),
]);
const recipient = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('owner') }),
  z.strictObject({ to: z.literal('watchers') }),
  z.strictObject({ to: z.literal('field'), field: name }),
  z.strictObject({ to: z.literal('role'), id: z.uuid() }),
  z.strictObject({ to: z.literal('user'), id: z.uuid() }),
]);

const steps: z.ZodType<readonly Step[]> = z.lazy(() => z.array(step).max(50)) as unknown as z.ZodType<readonly Step[]>;
const step = z.union([
  z.strictObject({ id, kind: z.literal('command'), on: target, record, verb: name, inputs: z.record(name, inputValue) }),
  z.strictObject({
    id,
    kind: z.literal('notify'),
    to: z.array(recipient).max(50),
    title: z.string().max(500),
    body: z.string().max(10_000).optional(),
  }),
  z.strictObject({
    id,
    kind: z.literal('approval'),
    title: z.string().max(500),
    amount: name.optional(),
    policy: z.uuid().optional(),
    granted: steps,
    refused: steps,
  }),
  z.strictObject({
    id,
    kind: z.literal('wait'),
    until: z.literal('time'),
    amount: z.int().min(1).max(10_000),
    unit: z.enum(['minutes', 'hours', 'days']),
    counts: z.enum(['calendar', 'working']),
  }),
  z.strictObject({ id, kind: z.literal('wait'), until: z.literal('field'), field: name, at: time }),
  z.strictObject({
    id,
    kind: z.literal('wait'),
    until: z.literal('conditions'),
    conditions,
    mostDays: z.int().min(1).max(366),
    then: z.enum(['stop', 'continue']),
  }),
  z.strictObject({ id, kind: z.literal('branch'), if: conditions, yes: steps, no: steps }),
  z.strictObject({ id, kind: z.literal('stop'), reason: z.string().max(500) }),
]);

const definition = z.strictObject({
  trigger,
  conditions: conditions.nullable(),
  steps,
  runsOnImport: z.boolean().optional(),
  perHour: z.int().min(1).max(100_000).optional(),
  perSchedule: z.int().min(1).max(1_000_000).optional(),
});

const mostSteps = 100;

/**
 * Checks the shape of a definition that came from outside; whether it makes sense is `checkDefinition`.
 * @throws AppError definition (400) naming the place
 */
export function parseDefinition(value: unknown): Definition {
  if (JSON.stringify(value ?? null).length > 200_000)
    throw badRequest('definition', 'The rule is too large: 200,000 characters at most.', '/definition');
  const parsed = definition.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const pointer = `/${(issue?.path ?? []).join('/')}`;
    throw badRequest('definition', `The rule is not understood at ${pointer}: ${issue?.message ?? 'unknown'}.`, `/definition${pointer}`);
  }
  const found = parsed.data as unknown as Definition;
  const ids = idsOf(found.steps);
  if (ids.length > mostSteps) throw badRequest('definition', `A rule may have ${mostSteps} steps at most.`, '/definition/steps');
  if (new Set(ids).size < ids.length) throw badRequest('definition', 'Two steps of the rule have the same id.', '/definition/steps');
  return found;
}

function idsOf(of: readonly Step[]): string[] {
  return of.flatMap((s) => [
    s.id,
    ...(s.kind === 'branch' ? [...idsOf(s.yes), ...idsOf(s.no)] : s.kind === 'approval' ? [...idsOf(s.granted), ...idsOf(s.refused)] : []),
  ]);
}
