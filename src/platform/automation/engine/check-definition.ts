import { allowed, type AccessCatalog } from '../../../kernel/access/access.ts';
import { may } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Field, FieldProblem, Fields } from '../../../kernel/record/field.ts';
import { FieldError } from '../../../kernel/record/kind.ts';
import { labelOf, type RecordType } from '../../../kernel/record/record.ts';
import { fieldFor } from '../../../kernel/list/select.ts';
import { filterSql, parseFilter } from '../../../kernel/list/filter.ts';
import type { Conditions, Definition, InputValue, Step } from '../rules/definition.ts';
import { isAboutDeleted } from '../rules/matching.ts';
import { allSteps } from '../rules/positions.ts';
import { fieldsIn, TemplateError } from '../rules/templates.ts';
import { stepTitle } from '../rules/step-title.ts';

type Reads = Pick<Ctx, 'registry' | 'actor' | 'scope'>;

/**
 * All that keeps a rule from being activated by `ctx.actor`, each with the step it is about and words that name it. Nothing is
 * guessed at run time that could be known here.
 */
export function checkDefinition(ctx: Reads, definition: Definition): readonly FieldProblem[] {
  const { trigger } = definition;
  const record = ctx.registry.find(trigger.record);
  if (!record || record.module === 'automation' || !allowed(ctx.registry, ctx.actor, record, 'read'))
    return [problem('/trigger/record', 'record', 'The trigger: choose a type of record that you may see.')];
  const problems: FieldProblem[] = [...checkTrigger(ctx, record, definition)];
  const hasChange = trigger.kind === 'updated' || trigger.kind === 'event' || trigger.kind === 'created';
  if (definition.conditions)
    problems.push(...checkConditions(ctx, record, definition.conditions, '/conditions', 'The conditions', hasChange));
  if (definition.steps.length === 0) problems.push(problem('/steps', 'empty', 'The steps: add at least one.'));
  const earlier = new Map<string, string>();
  for (const { step, position, number } of allSteps(definition.steps)) {
    const name = `Step ${number} (${stepTitle(step, ctx.registry)})`;
    if (isAboutDeleted(trigger)) problems.push(...checkWithoutRecord(step, record, `/steps/${position.replaceAll('.', '/')}`, name));
    problems.push(...checkStep(ctx, record, step, `/steps/${position.replaceAll('.', '/')}`, name, earlier, hasChange));
    if (step.kind === 'command' && step.on.from === 'new') earlier.set(step.id, step.record);
  }
  return problems;
}

const problem = (pointer: string, code: string, message: string): FieldProblem => ({ pointer, code, message });

function* checkTrigger(ctx: Reads, record: RecordType, { trigger }: Definition): Generator<FieldProblem> {
  if (trigger.kind === 'updated') {
    for (const name of trigger.fields ?? [])
      if (!fieldFor(ctx.registry, ctx.actor, record, name))
        yield problem('/trigger/fields', 'field', `The trigger: ${record.label} has no field “${name}”.`);
  }
  if (isAboutDeleted(trigger) && record.hardDelete)
    yield problem(
      '/trigger/event',
      'deleted',
      `The trigger: ${record.labelPlural.toLowerCase()} are deleted for good, so nothing of them is left to look at.`,
    );
  if (trigger.kind === 'event' && trigger.event === '') yield problem('/trigger/event', 'event', 'The trigger: choose what happens.');
  if (trigger.kind === 'date') {
    const field = fieldFor(ctx.registry, ctx.actor, record, trigger.field);
    if (field?.kind !== 'date' && field?.kind !== 'instant') yield problem('/trigger/field', 'field', 'The trigger: choose a date.');
  }
}

/** What cannot be done once the record is gone. */
function* checkWithoutRecord(step: Step, record: RecordType, pointer: string, name: string): Generator<FieldProblem> {
  const gone = `the ${record.label.toLowerCase()} is gone by then`;
  if (step.kind === 'command' && step.on.from === 'trigger')
    yield problem(`${pointer}/on`, 'deleted', `${name}: ${gone}, so there is nothing to do it to.`);
  if (step.kind === 'approval') yield problem(pointer, 'deleted', `${name}: ${gone}, so nobody can approve anything of it.`);
  if (step.kind === 'wait' && step.until === 'conditions')
    yield problem(`${pointer}/conditions`, 'deleted', `${name}: ${gone}, and does not change any more.`);
  if (step.kind === 'command')
    for (const [input, value] of Object.entries(step.inputs))
      if ('field' in value && value.field === 'record')
        yield problem(
          `${pointer}/inputs/${input}`,
          'deleted',
          `${name}: ${gone}, so nothing can link to it. Its name can be used as text: {{record}}.`,
        );
}

function checkConditions(
  ctx: Reads,
  record: RecordType,
  conditions: Conditions,
  pointer: string,
  name: string,
  hasChange: boolean,
): FieldProblem[] {
  const leaves = (node: Conditions): readonly { field: string; op: string; value?: unknown }[] =>
    'field' in node ? [node] : ('and' in node ? node.and : node.or).flatMap(leaves);
  try {
    parseFilter(conditions);
    return leaves(conditions).flatMap((leaf): FieldProblem[] => {
      const side = /^(before|after)\./.exec(leaf.field);
      if (side && !hasChange) return [problem(pointer, 'change', `${name}: “${leaf.field}” has no meaning here, as nothing changed.`)];
      try {
        filterSql({ registry: ctx.registry, actor: ctx.actor, parse: ctx.scope }, record, 't', {
          ...parseLeaf(leaf),
          field: leaf.field.slice(side?.[0].length ?? 0),
        });
        return [];
      } catch (error) {
        if (error instanceof AppError) return [problem(pointer, error.code, `${name}: ${error.message}`)];
        throw error;
      }
    });
  } catch (error) {
    if (error instanceof AppError) return [problem(pointer, error.code, `${name}: ${error.message}`)];
    throw error;
  }
}

function parseLeaf(leaf: { field: string; op: string; value?: unknown }) {
  const parsed = parseFilter(leaf);
  if (!('field' in parsed)) throw new Error('a condition is not a group');
  return parsed;
}

function* checkStep(
  ctx: Reads,
  record: RecordType,
  step: Step,
  pointer: string,
  name: string,
  earlier: ReadonlyMap<string, string>,
  hasChange: boolean,
): Generator<FieldProblem> {
  switch (step.kind) {
    case 'command':
      yield* checkCommand(ctx, record, step, pointer, name, earlier);
      return;
    case 'notify':
      if (step.to.length === 0) yield problem(`${pointer}/to`, 'required', `${name}: say who is to be told.`);
      if (step.title.trim() === '') yield problem(`${pointer}/title`, 'required', `${name}: say what they are told.`);
      for (const to of step.to) {
        if (to.to === 'owner' && !record.owner)
          yield problem(`${pointer}/to`, 'owner', `${name}: ${record.labelPlural.toLowerCase()} have no owner.`);
        if (to.to === 'field') yield* checkPath(ctx, record, to.field, `${pointer}/to`, `${name}, recipients`);
      }
      yield* checkTemplate(ctx, record, step.title, `${pointer}/title`, `${name}, message`);
      if (step.body) yield* checkTemplate(ctx, record, step.body, `${pointer}/body`, `${name}, text`);
      return;
    case 'approval':
      if (step.title.trim() === '') yield problem(`${pointer}/title`, 'required', `${name}: say what is to be approved.`);
      yield* checkTemplate(ctx, record, step.title, `${pointer}/title`, `${name}, title`);
      if (step.amount) yield* checkPath(ctx, record, step.amount, `${pointer}/amount`, `${name}, amount`);
      return;
    case 'wait':
      if (step.until === 'field') yield* checkPath(ctx, record, step.field, `${pointer}/field`, name);
      if (step.until === 'conditions') yield* checkConditions(ctx, record, step.conditions, `${pointer}/conditions`, name, hasChange);
      return;
    case 'branch':
      yield* checkConditions(ctx, record, step.if, `${pointer}/if`, name, hasChange);
      return;
    case 'stop':
      return;
  }
}

function* checkCommand(
  ctx: Reads,
  record: RecordType,
  step: Extract<Step, { kind: 'command' }>,
  pointer: string,
  name: string,
  earlier: ReadonlyMap<string, string>,
): Generator<FieldProblem> {
  const target = ctx.registry.find(step.record);
  const command = ctx.registry.command(step.record, step.verb);
  const isVerb = target?.verbs.some((verb) => verb === step.verb) === true;
  if (!target || target.module === 'automation' || (!command && !isVerb)) {
    yield problem(`${pointer}/verb`, 'command', `${name}: choose what to do.`);
    return;
  }
  const action = command ? { command: command.name } : (step.verb as 'create' | 'update' | 'delete');
  if (!allowed(ctx.registry as AccessCatalog, ctx.actor, target, action) || (command?.permission && !may(ctx.actor, command.permission)))
    yield problem(`${pointer}/verb`, 'forbidden', `${name}: you may not do this yourself, so the rule may not either.`);
  const needsNone = step.verb === 'create' || command?.target === 'list';
  if (needsNone !== (step.on.from === 'new'))
    yield problem(`${pointer}/on`, 'target', `${name}: choose which ${target.label.toLowerCase()} it is about.`);
  if (step.on.from === 'trigger' && target.key !== record.key)
    yield problem(
      `${pointer}/on`,
      'target',
      `${name}: the rule is about a ${record.label.toLowerCase()}, not a ${target.label.toLowerCase()}.`,
    );
  if (step.on.from === 'link') yield* checkPath(ctx, record, step.on.path, `${pointer}/on`, name);
  if (step.on.from === 'step' && earlier.get(step.on.step) !== target.key)
    yield problem(`${pointer}/on`, 'step', `${name}: no step before it makes a ${target.label.toLowerCase()}.`);
  const fields: Fields = command?.input ?? target.fields;
  if (step.verb === 'update' && Object.keys(step.inputs).length === 0)
    yield problem(`${pointer}/inputs`, 'required', `${name}: say which field to set.`);
  if (step.verb !== 'update') {
    for (const [input, field] of Object.entries(fields)) {
      if (field.required && !field.readOnly && field.default === undefined && !isGiven(step.inputs[input]) && !isComputed(field))
        yield problem(`${pointer}/inputs/${input}`, 'required', `${name}: ${labelOf(input, field)} is required.`);
    }
  }
  for (const [input, value] of Object.entries(step.inputs)) {
    const field = Object.hasOwn(fields, input) ? fields[input] : undefined;
    const at = `${pointer}/inputs/${input}`;
    if (!field) yield problem(at, 'unknown', `${name}: “${input}” is no input here.`);
    else yield* checkInput(ctx, record, field, value, at, `${name}, ${labelOf(input, field)}`, earlier);
  }
}

function isComputed(field: Field): boolean {
  return field.kind === 'formula' || field.kind === 'rollup' || field.kind === 'links';
}

function isGiven(value: InputValue | undefined): boolean {
  if (value === undefined) return false;
  if ('value' in value) return value.value !== null && value.value !== undefined && value.value !== '';
  return !('text' in value) || value.text.trim() !== '';
}

function* checkInput(
  ctx: Reads,
  record: RecordType,
  field: Field,
  value: InputValue,
  pointer: string,
  name: string,
  earlier: ReadonlyMap<string, string>,
): Generator<FieldProblem> {
  if ('value' in value) {
    if (value.value === null || value.value === undefined || value.value === '') return;
    try {
      ctx.registry.kind(field).parse(field, value.value, ctx.scope);
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      yield problem(pointer, error.code, `${name} ${error.message}.`);
    }
  } else if ('text' in value) yield* checkTemplate(ctx, record, value.text, pointer, name);
  else if ('step' in value) {
    if (!earlier.has(value.step)) yield problem(pointer, 'step', `${name}: no step before it makes that record.`);
  } else if ('days' in value) {
    if (field.kind !== 'date' && field.kind !== 'instant') yield problem(pointer, 'days', `${name} is not a date.`);
    if (value.from !== 'today') yield* checkPath(ctx, record, value.from, pointer, name);
  } else yield* checkPath(ctx, record, value.field, pointer, name);
}

function* checkTemplate(ctx: Reads, record: RecordType, template: string, pointer: string, name: string): Generator<FieldProblem> {
  try {
    for (const field of fieldsIn(template)) yield* checkPath(ctx, record, field, pointer, name);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    yield problem(pointer, error.code, `${name}: ${error.message}.`);
  }
}

function* checkPath(ctx: Reads, record: RecordType, path: string, pointer: string, name: string): Generator<FieldProblem> {
  if (path === 'record') return;
  let at: RecordType | null = record;
  const parts = path.replace(/^(before|after)\./, '').split('.');
  for (const part of parts) {
    if (!at) return;
    const field: Field | null = fieldFor(ctx.registry, ctx.actor, at, part);
    if (!field) {
      yield problem(pointer, 'field', `${name}: ${at.label} has no field “${part}”.`);
      return;
    }
    // What an any-ref points to is known only when it runs.
    at = field.kind === 'ref' ? ctx.registry.find(String((field as Field & { to?: string }).to)) : null;
  }
}
