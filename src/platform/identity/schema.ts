import { doorsSchema } from './schema-doors.ts';

/**
 * Tables of the sign-in machinery, which no record shows: credentials, one-time tokens, second factors, throttles; and
 * triggers that tell every process when what an actor may do has changed.
 */
export const identitySchema: readonly string[] = [
  `alter table "user" add column email_verified boolean not null default true`,
  `alter table session add column token text not null`,
  `create unique index session_token_key on session (token)`,
  `create table account (
    id uuid primary key,
    account_id text not null,
    provider_id text not null,
    user_id uuid not null references "user" (id) on delete cascade,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp()
  )`,
  `create unique index account_provider_key on account (provider_id, account_id)`,
  `create index account_user on account (user_id)`,
  `create table verification (
    id uuid primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp()
  )`,
  `create index verification_identifier on verification (identifier)`,
  `create index verification_expires_at on verification (expires_at)`,
  `create table two_factor (
    id uuid primary key,
    user_id uuid not null references "user" (id) on delete cascade,
    secret text not null,
    backup_codes text not null,
    verified boolean not null default true,
    failed_verification_count integer not null default 0,
    locked_until timestamptz
  )`,
  `create unique index two_factor_user_key on two_factor (user_id)`,
  `create table sign_in_throttle (
    key text primary key,
    failures integer not null,
    last_at timestamptz not null,
    next_at timestamptz not null
  )`,
  `create index sign_in_throttle_last_at on sign_in_throttle (last_at)`,
  `create unique index team_member_team_user_key on team_member (team_id, user_id)`,
  `create unique index user_role_user_role_key on user_role (user_id, role_id)`,
  // One row at most: it is there once the system was set up.
  `create table setup_done (only_row boolean primary key default true check (only_row), at timestamptz not null default clock_timestamp())`,
  ...['account', 'verification', 'two_factor', 'sign_in_throttle', 'setup_done'].map(
    (table) => `grant select, insert, update, delete on ${table} to entente_app`,
  ),
  ...doorsSchema,
  // Row triggers name one credential, statement triggers mean everybody. Columns that say nothing about rights (last seen) tell nobody.
  `create function entente_actor_changed() returns trigger language plpgsql as $$
    begin perform pg_notify('entente_actor', old.id::text); return null; end $$`,
  `create function entente_actors_changed() returns trigger language plpgsql as $$
    begin perform pg_notify('entente_actor', '*'); return null; end $$`,
  `create trigger session_actor after delete on session for each row execute function entente_actor_changed()`,
  `create trigger api_key_actor after delete or update of owner_id, scopes, permissions, expires_at, revoked_at, deleted_at on api_key
    for each row execute function entente_actor_changed()`,
  `create trigger user_actor after delete or update of name, active, audience, team_id, locale, time_zone, person_id, organization_id, deleted_at on "user"
    for each statement execute function entente_actors_changed()`,
  ...['role', 'user_role', 'team', 'team_member'].map(
    (table) =>
      `create trigger ${table}_actor after insert or update or delete on ${table} for each statement execute function entente_actors_changed()`,
  ),
];
