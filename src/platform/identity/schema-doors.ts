/** Tables of single sign-on, passkeys, provisioning and impersonation that no record shows. */
export const doorsSchema: readonly string[] = [
  `alter table session add column provider_id uuid references identity_provider (id) on delete cascade`,
  `alter table session add column provider_session text`,
  `alter table session add column id_token text`,
  `alter table session add column parent_id uuid references session (id) on delete cascade`,
  `alter table session add column impersonator_id uuid references "user" (id) on delete cascade`,
  `alter table session add column impersonation_id uuid references impersonation (id) on delete cascade`,
  `create index session_parent_id on session (parent_id)`,
  `create index session_provider_id on session (provider_id)`,
  `create index session_impersonator_id on session (impersonator_id)`,
  `create table identity_provider_secret (provider_id uuid primary key references identity_provider (id) on delete cascade, sealed text not null)`,
  `create index identity_provider_domains_used on identity_provider using gin (domains)`,
  `create table sso_attempt (
    key text primary key,
    provider_id uuid not null references identity_provider (id) on delete cascade,
    browser text,
    nonce text,
    verifier text,
    target text not null,
    profile jsonb,
    expires_at timestamptz not null
  )`,
  `create index sso_attempt_expires_at on sso_attempt (expires_at)`,
  // What was used once and must not be used again: codes, assertions, logout tokens.
  `create table sso_used (key text primary key, expires_at timestamptz not null)`,
  `create index sso_used_expires_at on sso_used (expires_at)`,
  `alter table passkey add column credential_id text not null`,
  `alter table passkey add column public_key text not null`,
  `alter table passkey add column counter bigint not null default 0`,
  `alter table passkey add column transports text[] not null default '{}'`,
  `create unique index passkey_credential_key on passkey (credential_id)`,
  `create table passkey_challenge (key text primary key, purpose text not null, user_id uuid references "user" (id) on delete cascade, expires_at timestamptz not null)`,
  `create index passkey_challenge_expires_at on passkey_challenge (expires_at)`,
  // What a directory says of a user and no field here holds: the name it uses, its own id, parts of the name.
  `alter table "user" add column scim jsonb`,
  `create index user_scim_user_name on "user" (lower(coalesce(scim->>'userName', email)))`,
  `create index user_scim_external_id on "user" ((scim->>'externalId'))`,
  `create unique index directory_group_member_key on directory_group_member (group_id, user_id)`,
  ...['identity_provider_secret', 'sso_attempt', 'sso_used', 'passkey_challenge'].map(
    (table) => `grant select, insert, update, delete on ${table} to entente_app`,
  ),
];
