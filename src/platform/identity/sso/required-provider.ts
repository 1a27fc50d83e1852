import { sql } from '../../../kernel/db/sql.ts';
import type { Db } from '../../../kernel/context.ts';
import { AppError } from '../../../kernel/errors.ts';
import { emailDomain } from '../rules/email-domain.ts';
import { providerOfDomain, type ProviderButton } from './provider.ts';

/** The provider through which alone this address may sign in, or null where a password will do: no such rule, or emergency access. */
export async function requiredProvider(db: Db, email: string): Promise<ProviderButton | null> {
  const provider = await providerOfDomain(db, emailDomain(email));
  if (!provider?.isRequired) return null;
  const { rows } =
    await sql`select 1 from "user" where email = ${email.trim().toLowerCase()} and emergency_access and deleted_at is null`.execute(db);
  return rows.length > 0 ? null : provider;
}

/** The answer to a password where single sign-on is required; it tells of the domain, not of the address. */
export function singleSignOnOnly(provider: ProviderButton): AppError {
  return new AppError(403, 'single-sign-on', `Sign in through ${provider.name}.`, {
    details: { provider: { id: provider.id, name: provider.name } },
  });
}
