import { isProblem, messageOf } from '../api/problem.ts';
import { label } from '../i18n/t.ts';

export type FieldErrors = Readonly<Record<string, string>>;

/** Messages of a refusal by field (`company/name` of the pointer `/company/name`); under the empty name what concerns the whole. */
export function fieldErrors(error: unknown): FieldErrors {
  if (!isProblem(error) || error.errors.length === 0) return { '': label(messageOf(error)) };
  return Object.fromEntries(error.errors.map((e) => [e.pointer.replace(/^\//, ''), label(e.message)]));
}
