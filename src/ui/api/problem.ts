import type { FieldProblem, Row } from './types.ts';

/** The server refused, or could not be reached (status 0, code `offline`). `message` is safe to show. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | null;
  /** On `version-conflict`: the row as it is now. */
  readonly current: Row | null;
  /** What else the server said, by the code's own names. */
  readonly details: Readonly<Record<string, unknown>>;
  /** Seconds to wait, on `rate-limited`. */
  readonly retryAfter: number | null;

  constructor(status: number, body: Readonly<Record<string, unknown>>, retryAfter: number | null = null) {
    super(String(body['detail'] ?? body['title'] ?? `Request failed (${status})`));
    this.name = 'ApiProblem';
    this.status = status;
    this.code = String(body['code'] ?? (status === 0 ? 'offline' : 'unavailable'));
    this.errors = Array.isArray(body['errors']) ? (body['errors'] as FieldProblem[]) : [];
    this.requestId = typeof body['requestId'] === 'string' ? body['requestId'] : null;
    this.current = (body['current'] as Row | undefined) ?? null;
    this.details = body;
    this.retryAfter = retryAfter;
  }
}

export function isProblem(error: unknown, code?: string): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
