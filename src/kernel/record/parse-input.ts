import { AppError, invalid } from '../errors.ts';
import type { Registry } from '../registry.ts';
import type { Field, FieldProblem, Fields } from './field.ts';
import { FieldError, type ParseScope } from './kind.ts';
import { labelOf } from './record.ts';

export interface ParseOptions {
  /** Fields that may be set; null for all that are not read-only. */
  readonly writable: ReadonlySet<string> | null;
  /** All required fields must be there (create), or only not be emptied (update). */
  readonly complete: boolean;
  /** Commands may set read-only fields. */
  readonly trusted?: boolean;
}

/**
 * Checks an input against declared fields and returns normalised values, null meaning "no value".
 * @throws AppError invalid (422) with every problem at once, each with a JSON pointer.
 */
export function parseInput(
  registry: Registry,
  fields: Fields,
  input: unknown,
  scope: ParseScope,
  options: ParseOptions,
): Record<string, unknown> {
  const { values, problems } = tryParseInput(registry, fields, input, scope, options);
  if (problems.length > 0) throw invalid(problems);
  return values;
}

/** As `parseInput`, but returns the problems: imports go on with the next row. */
export function tryParseInput(
  registry: Registry,
  fields: Fields,
  input: unknown,
  scope: ParseScope,
  options: ParseOptions,
): { values: Record<string, unknown>; problems: FieldProblem[] } {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new AppError(400, 'body', 'The body must be a JSON object.');
  const given = input as Readonly<Record<string, unknown>>;
  const values: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const name of Object.keys(given)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) problems.push({ pointer: `/${name}`, code: 'unknown', message: 'is not a field here' });
    else if (field.readOnly && !options.trusted)
      problems.push({ pointer: `/${name}`, code: 'readOnly', message: 'cannot be set directly' });
    else if (options.writable && !options.writable.has(name))
      problems.push({ pointer: `/${name}`, code: 'forbidden', message: 'may not be set by you' });
  }
  if (problems.length > 0) return { values, problems };
  for (const [name, field] of entriesOf(fields)) {
    const raw = Object.hasOwn(given, name) ? given[name] : options.complete ? field.default : undefined;
    // Most fields of most records are neither given nor required.
    if (raw === undefined && !(options.complete && field.required)) continue;
    try {
      const empty = raw === undefined || raw === null || raw === '';
      const value = empty ? null : registry.kind(field).parse(field, raw, scope);
      if (value === null || value === '') {
        if (field.required) throw new FieldError('required', `${labelOf(name, field)} is required`);
        if (raw !== undefined) values[name] = null;
      } else {
        values[name] = value;
      }
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      problems.push({ pointer: `/${name}${error.pointer}`, code: error.code, message: error.message });
    }
  }
  return { values, problems };
}

const entries = new WeakMap<Fields, readonly (readonly [string, Field])[]>();

/** Names and fields of a declaration, listed once for it: a checkout makes a dozen rows. */
function entriesOf(fields: Fields): readonly (readonly [string, Field])[] {
  let known = entries.get(fields);
  if (!known) entries.set(fields, (known = Object.entries(fields)));
  return known;
}
