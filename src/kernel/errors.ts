import type { FieldProblem } from './record/field.ts';

/** An error that is safe to show: stable code, HTTP status, and which fields it is about. */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly problems: readonly FieldProblem[];
  readonly details: Readonly<Record<string, unknown>>;
  constructor(
    status: number,
    code: string,
    message: string,
    more: { problems?: readonly FieldProblem[]; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message);
    this.name = 'AppError';
    this.status = status;
    this.code = code;
    this.problems = more.problems ?? [];
    this.details = more.details ?? {};
  }
}

export const notFound = (what = 'record'): AppError => new AppError(404, 'not-found', `There is no such ${what}, or you may not see it.`);
export const forbidden = (message = 'You may not do this.'): AppError => new AppError(403, 'forbidden', message);
export const unauthenticated = (): AppError => new AppError(401, 'unauthenticated', 'Sign in first.');
export const invalid = (problems: readonly FieldProblem[]): AppError =>
  new AppError(
    422,
    'invalid',
    problems.length === 1
      ? `${problems[0]?.pointer.slice(1) || 'Input'} ${problems[0]?.message}`
      : `${problems.length} fields are not right.`,
    { problems },
  );
export const badRequest = (code: string, message: string, pointer?: string): AppError =>
  new AppError(400, code, message, pointer === undefined ? {} : { problems: [{ pointer, code, message }] });
/** A command is not possible in the record's present state; the same sentence disables its button. */
export const notAllowed = (message: string): AppError => new AppError(409, 'not-allowed', message);
export const conflict = (current: unknown): AppError =>
  new AppError(412, 'version-conflict', 'Somebody else changed this record in the meantime.', { details: { current } });
