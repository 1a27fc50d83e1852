import { AppError } from '../../../kernel/errors.ts';

export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue';

/** An error as RFC 7644 3.12 has it. */
export class ScimError extends Error {
  readonly status: number;
  readonly scimType: ScimType | null;
  constructor(status: number, detail: string, scimType: ScimType | null = null) {
    super(detail);
    this.name = 'ScimError';
    this.status = status;
    this.scimType = scimType;
  }
}

export const badValue = (detail: string): ScimError => new ScimError(400, detail, 'invalidValue');

/** What the rest of the program throws, in the words of SCIM; null for what is nobody's fault but ours. */
export function toScimError(error: unknown): ScimError | null {
  if (error instanceof ScimError) return error;
  if (!(error instanceof AppError) || error.status >= 500) return null;
  if (error.problems.some((p) => p.code === 'unique')) return new ScimError(409, error.message, 'uniqueness');
  if (error.status === 422) return badValue(error.message);
  return new ScimError(error.status, error.message);
}
