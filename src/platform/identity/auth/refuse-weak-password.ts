import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { AppError } from '../../../kernel/errors.ts';
import '../../../kernel/company.ts';
import { shortestPassword } from './engine.ts';
import { weaknessOf } from '../rules/weak-password.ts';

const messages = {
  common: 'This password is among those that are guessed first. Choose another one: a sentence is good.',
  context: 'This password is little more than a name that others know. Choose another one: a sentence is good.',
} as const;

/**
 * Checks a new password against some 49,000 common ones and the names of the person, the company and the program; asks nobody outside.
 * @param pointer where the password stands in the request
 * @throws AppError weak-password (422)
 */
export async function refuseWeakPassword(
  { services }: Pick<Ctx, 'services'>,
  password: string,
  { pointer, context = [] }: { readonly pointer: string; readonly context?: readonly string[] },
): Promise<void> {
  // That it is too short is said by whoever sets it, and comes first.
  if (password.length < shortestPassword) return;
  const company = services.companyProfile?.().name;
  const list = await commonPasswords();
  const weakness = weaknessOf(password, (word) => list.has(word), ['Entente', ...(company ? [company] : []), ...context]);
  if (weakness === null) return;
  const message = messages[weakness];
  throw new AppError(422, 'weak-password', message, { problems: [{ pointer, code: weakness, message }] });
}

/** What others know of a user. */
export async function namesOf(db: Ctx['db'], userId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; email: string }>`select name, email from "user" where id::text = ${userId}`.execute(db);
  return rows.flatMap(({ name, email }) => [name, email, email.split('@')[0] ?? '']);
}

let loaded: Promise<ReadonlySet<string>> | undefined;

/** Loaded when the first password is set: most processes never need it. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  loaded ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common'] as readonly string[]));
  return loaded;
}
