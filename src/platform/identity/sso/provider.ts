import { sql } from '../../../kernel/db/sql.ts';
import type { App } from '../../../kernel/app.ts';
import type { Db } from '../../../kernel/context.ts';
import { openText } from '../auth/sealed-text.ts';
import type { ProviderSettings } from '../records/provider-settings.ts';
import { readGroupRules } from '../rules/group-rules.ts';
import { identityOf } from '../service.ts';
import { isId } from '../../../kernel/ids/new-id.ts';

/** An identity provider as signing in needs it, its client secret in clear. */
export interface Provider extends ProviderSettings {
  readonly id: string;
  readonly version: number;
  readonly clientSecret: string | null;
}

/** A provider that is in use, or null. */
export async function readProvider(app: App, id: string): Promise<Provider | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<Omit<Provider, 'clientSecret' | 'groupRules'> & { sealed: string | null; groupRules: unknown }>`
    select p.id, p.version, p.name, p.protocol, p.issuer, coalesce(p.client_id, '') as "clientId", s.sealed,
      coalesce(p.scopes, 'openid email profile') as scopes, coalesce(p.sign_in_url, '') as "signInUrl", coalesce(p.certificates, '') as certificates,
      p.wants_signed_response as "wantsSignedResponse", p.allows_unsolicited as "allowsUnsolicited", coalesce(p.domains, '{}') as domains,
      p.is_required as "isRequired", p.trusts_email as "trustsEmail", p.creates_users as "createsUsers", p.signs_out_there as "signsOutThere",
      coalesce(p.email_claim, 'email') as "emailClaim", coalesce(p.name_claim, 'name') as "nameClaim",
      coalesce(p.groups_claim, 'groups') as "groupsClaim", coalesce(p.default_roles, '[]') as "defaultRoles", p.group_rules as "groupRules"
    from identity_provider p left join identity_provider_secret s on s.provider_id = p.id
    where p.id = ${id}::uuid and p.is_enabled and p.deleted_at is null`.execute(app.db);
  const [row] = rows;
  if (!row) return null;
  const { sealed, groupRules, ...rest } = row;
  return {
    ...rest,
    clientSecret: sealed === null ? null : openText(sealed, identityOf(app).secret, rest.id),
    groupRules: readGroupRules(groupRules) ?? [],
  };
}

export interface ProviderButton {
  readonly id: string;
  readonly name: string;
}

/** The providers in use, for the buttons of the sign-in page. */
export async function listProviders(db: Db): Promise<readonly ProviderButton[]> {
  const { rows } = await sql<ProviderButton>`
    select id, name from identity_provider where is_enabled and deleted_at is null order by name limit 20`.execute(db);
  return rows;
}

/** The provider that vouches for a domain, if one does. A domain belongs to one at most. */
export async function providerOfDomain(db: Db, domain: string | null): Promise<(ProviderButton & { readonly isRequired: boolean }) | null> {
  if (domain === null) return null;
  const { rows } = await sql<ProviderButton & { isRequired: boolean }>`
    select id, name, is_required as "isRequired" from identity_provider
    where is_enabled and deleted_at is null and domains @> array[${domain}]::text[] limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Where the provider sends people and messages: below this address of ours. */
export function addressOf(publicUrl: string, providerId: string, what: 'callback' | 'acs' | 'metadata' | 'backchannel-logout'): string {
  return `${publicUrl}/api/v1/auth/sso/${providerId}/${what}`;
}

/** How an account of the provider is named among a user's credentials. */
export function credentialOf(provider: Pick<Provider, 'id'>): string {
  return `sso:${provider.id}`;
}
