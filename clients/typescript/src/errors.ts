/** What is wrong with one field. */
export interface FieldProblem {
  /** JSON pointer into the input: `/emails/0/value`. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly title?: string;
  readonly requestId?: string;
  readonly errors?: readonly FieldProblem[];
  readonly current?: unknown;
}

/**
 * A request that was refused (problem+json, RFC 9457), or that got no answer (`status` 0, code `network`). Codes are stable: `invalid`,
 * `not-found`, `forbidden`, `not-allowed`, `version-conflict`, `unauthenticated`, `rate-limited`, `unavailable` and others.
 */
export class EntenteError extends Error {
  override readonly name = 'EntenteError';
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  /** What is wrong, field by field. */
  readonly fields: readonly FieldProblem[];
  /** With `version-conflict`: the record as it is now. */
  readonly current: unknown;

  constructor(status: number, problem: Problem, cause?: unknown) {
    super(problem.detail ?? problem.title ?? `The request failed (${status}).`, cause === undefined ? {} : { cause });
    this.status = status;
    this.code = problem.code ?? 'unknown';
    this.requestId = problem.requestId ?? null;
    this.fields = problem.errors ?? [];
    this.current = problem.current ?? null;
  }

  /** Messages about a field: `error.at('emails')` also finds `/emails/0/value`. */
  at(field: string): readonly FieldProblem[] {
    return this.fields.filter((f) => f.pointer === `/${field}` || f.pointer.startsWith(`/${field}/`));
  }
}

export function isEntenteError(error: unknown, code?: string): error is EntenteError {
  return error instanceof EntenteError && (code === undefined || error.code === code);
}

/** The error that an answer stands for. */
export async function errorOf(response: Response): Promise<EntenteError> {
  const text = await response.text().catch(() => '');
  return new EntenteError(response.status, readProblem(text));
}

function readProblem(text: string): Problem {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // A proxy in between answers in its own words.
    return text === '' ? {} : { detail: text.slice(0, 200) };
  }
}
