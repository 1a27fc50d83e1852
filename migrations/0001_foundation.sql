create extension if not exists pg_trgm;

create extension if not exists unaccent;

create extension if not exists btree_gist;

create function entente_plain(value text) returns text language sql immutable strict parallel safe
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

create function entente_words(value text) returns tsvector language sql immutable strict parallel safe
    as $$ select to_tsvector('simple', regexp_replace(public.entente_plain(value), '[^[:alnum:]]+', ' ', 'g')) $$;

create function entente_join(value text[]) returns text language sql immutable strict parallel safe
    as $$ select array_to_string(value, ' ') $$;

create function entente_values(value jsonb) returns text language sql immutable strict parallel safe
    as $$ select jsonb_path_query_array(value, '$[*].value')::text $$;

create function entente_user() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('entente.user', true), '')::uuid $$;

create function entente_person() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('entente.person', true), '')::uuid $$;

create function entente_organization() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('entente.organization', true), '')::uuid $$;

create table event (
    tx xid8 not null default pg_current_xact_id(),
    seq bigint not null generated always as identity,
    at timestamptz not null default clock_timestamp(),
    type text not null,
    record_type text,
    record_id uuid,
    actor_id uuid,
    actor_name text not null,
    audience text not null,
    via text not null,
    request_id text,
    changes jsonb,
    data jsonb,
    primary key (at, seq)
  ) partition by range (at);

create table event_default partition of event default;

create index event_record on event (record_id, seq desc);

create index event_seq on event (seq);

create index event_type on event (type, seq desc);

create function entente_event_partition(month date) returns void language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      first date := date_trunc('month', month)::date;
      name text := 'event_' || to_char(first, 'YYYY_MM');
    begin
      if to_regclass(name) is null then
        execute format('create table %I partition of event for values from (%L) to (%L)', name, first, (first + interval '1 month')::date);
        execute format('grant select, insert on %I to entente_app', name);
      end if;
    exception when check_violation or duplicate_table then
      -- The default partition already holds rows of this month, or another process was quicker: both are fine.
      null;
    end $$;

create table event_seal (
    batch bigint primary key,
    first_seq bigint not null,
    last_seq bigint not null,
    count integer not null,
    hash bytea not null,
    previous_hash bytea not null,
    row_hashes bytea not null,
    seqs bigint[] not null,
    sealed_at timestamptz not null default clock_timestamp()
  );

create table event_seal_mark (only_row boolean primary key default true check (only_row), seq bigint not null, tx xid8 not null);

create table idempotency_key (
    actor text not null,
    key text not null,
    request_hash text not null,
    status integer,
    response jsonb,
    at timestamptz not null default clock_timestamp(),
    primary key (actor, key)
  );

create index idempotency_key_at on idempotency_key (at);

create table search_word (word text primary key);

create index search_word_similar on search_word using gin (word gin_trgm_ops);

create function entente_add_column(target text, col text, col_type text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      texts text;
    begin
      if col !~ '^x_[a-z][a-z0-9_]{0,58}$' then raise exception 'invalid column name %', col; end if;
      if col_type !~ '^(text|text\[\]|boolean|date|timestamptz|jsonb|uuid|numeric\([0-9]+,[0-9]+\))$' then raise exception 'invalid column type %', col_type; end if;
      if not exists (select 1 from pg_attribute where attrelid = to_regclass(target) and attname = 'search') then raise exception 'invalid table %', target; end if;
      execute format('alter table %I add column if not exists %I %s', target, col, col_type);
      select string_agg(format('coalesce(($1).%I, '''')', attname), ' || '' '' || ') into texts
        from pg_attribute where attrelid = to_regclass(target) and attname like 'x\_%' and atttypid = 'text'::regtype and not attisdropped;
      if texts is not null then
        execute format('create or replace function %I(target %I) returns text language sql immutable as %L', target || '_custom_text', target, 'select ' || texts);
      end if;
    end $$;

create table job_worker (
    id text primary key,
    host text not null,
    pid integer not null,
    started_at timestamptz not null default clock_timestamp(),
    beat_at timestamptz not null default clock_timestamp()
  );

create table job_dead (
    job_id bigint primary key,
    name text not null,
    input json not null,
    error text not null,
    error_code text,
    attempts integer not null,
    queue text,
    priority integer not null default 0,
    queued_at timestamptz not null,
    failed_at timestamptz not null default clock_timestamp()
  );

create index job_dead_failed_at on job_dead (failed_at desc, job_id desc);

create table job_progress (
    id uuid primary key,
    kind text not null,
    label text not null,
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    done bigint not null default 0,
    total bigint,
    checkpoint jsonb,
    result jsonb,
    error text,
    cancel_requested boolean not null default false,
    started_by uuid,
    created_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    updated_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz
  );

create index job_progress_created_at on job_progress (created_at desc, id desc);

create function entente_enqueue(jobs json) returns setof bigint language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    begin
      return query select added.id from graphile_worker.add_jobs(array(
        select (s.identifier, s.payload, s.queue_name, s.run_at, s.max_attempts, s.job_key, s.priority, null::text[])::graphile_worker.job_spec
        from json_to_recordset(jobs) as s(identifier text, payload json, queue_name text, run_at timestamptz, max_attempts smallint, job_key text, priority smallint)
      )) added;
    end $$;

create function entente_bury_jobs() returns integer language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      buried integer;
    begin
      with gone as (
      delete from graphile_worker._private_jobs where is_available is false and locked_at is null returning *
    ), moved as (
      insert into public.job_dead (job_id, name, input, error, error_code, attempts, queue, priority, queued_at)
      select gone.id, task.identifier, gone.payload, coalesce(gone.last_error, 'The process that ran it died.'),
        case when gone.last_error is null then 'worker_died' end, gone.attempts, queue.queue_name, gone.priority, gone.created_at
      from gone join graphile_worker._private_tasks task on task.id = gone.task_id
      left join graphile_worker._private_job_queues queue on queue.id = gone.job_queue_id
      on conflict (job_id) do nothing returning 1
    ) select count(*) into buried from moved;
      return buried;
    end $$;

create function entente_job_beat(worker text, host text, pid integer) returns table (was_known boolean, dead integer, due_in_ms double precision)
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
    declare
      silent text[];
    begin
      update public.job_worker set beat_at = clock_timestamp() where id = worker;
      was_known := found;
      if not found then
        insert into public.job_worker (id, host, pid) values (worker, host, pid);
        -- A worker that died between its first lock and its first beat has no row: its locks are found the slow way, once.
        select array(select distinct locked_by from graphile_worker._private_jobs
          where locked_at < clock_timestamp() - interval '1 minute' and not exists (select from public.job_worker w where w.id = locked_by)) into silent;
        perform graphile_worker.force_unlock_workers(silent);
      end if;
      with gone as (
        delete from public.job_worker where id in (
          select id from public.job_worker where beat_at < clock_timestamp() - interval '1 minute' for update skip locked
        ) returning id
      ) select array(select id from gone) into silent;
      dead := cardinality(silent);
      if dead > 0 then
        perform graphile_worker.force_unlock_workers(silent);
      end if;
      perform public.entente_bury_jobs();
      -- Jobs just freed are overdue, and nobody was notified of them.
      due_in_ms := case when dead > 0 then 0 else public.entente_job_due() end;
      return next;
    end $$;

create function entente_job_due() returns double precision language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
    begin return (select extract(epoch from run_at - clock_timestamp())::double precision * 1000
    from graphile_worker._private_jobs j where is_available
      and (job_queue_id is null or exists (select from graphile_worker._private_job_queues q where q.id = j.job_queue_id and q.is_available))
    order by run_at limit 1); end $$;

create table company (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  name text not null,
  legal_name text,
  addresses jsonb,
  logo_id uuid,
  tax_id text,
  email text,
  phone text,
  website text,
  country text not null,
  base_currency text not null,
  locale text not null,
  time_zone text not null,
  fiscal_year_start text not null,
  rate_age numeric(18,0) not null,
  search tsvector
);

create table exchange_rate (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  pair text generated always as (base || '/' || quote) stored,
  date date not null,
  base text not null,
  quote text not null,
  rate text not null,
  source text not null,
  reason text,
  search tsvector
);

create table working_calendar (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  name text not null,
  time_zone text not null,
  week jsonb not null,
  country text,
  region text,
  is_default boolean not null,
  search tsvector
);

create table holiday (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  calendar_id uuid not null,
  date date not null,
  name text not null,
  source text,
  search tsvector
);

create table custom_field (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  record text not null,
  name text not null,
  label text not null,
  kind text not null,
  help text,
  options jsonb,
  decimals numeric(18,0),
  is_required boolean not null,
  position numeric(18,0) not null,
  is_retired boolean not null,
  search tsvector
);

create table choice_value (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  record text not null,
  field text not null,
  value text not null,
  label text not null,
  color text,
  position numeric(18,0) not null,
  is_retired boolean not null,
  search tsvector
);

create table mail (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  recipient text not null,
  subject text not null,
  text text,
  html text,
  state text not null,
  error text,
  attempts numeric(18,0) not null,
  sent_at timestamptz,
  key text not null,
  search tsvector
);

create table "user" (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  name text not null,
  email text not null,
  audience text not null,
  active boolean not null,
  job_title text,
  phone text,
  avatar_id uuid,
  team_id uuid,
  locale text,
  time_zone text,
  person_id text,
  organization_id text,
  two_factor_enabled boolean not null,
  last_seen_at timestamptz,
  search tsvector
);

create table team (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  name text not null,
  parent_id uuid,
  lead_id uuid,
  description text,
  search tsvector
);

create table team_member (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  team_id uuid not null,
  user_id uuid not null,
  search tsvector
);

create table role (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  name text not null,
  key text,
  description text,
  is_admin boolean not null,
  grants jsonb,
  permissions text[],
  search tsvector
);

create table user_role (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  user_id uuid not null,
  role_id uuid not null,
  search tsvector
);

create table api_key (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  name text not null,
  prefix text not null,
  hash text not null,
  owner_id uuid not null,
  scopes jsonb not null,
  permissions text[],
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  search tsvector
);

create table session (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  user_id uuid not null,
  user_agent text,
  ip_address text,
  expires_at timestamptz not null,
  last_seen_at timestamptz,
  search tsvector
);

create table invitation (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  email text not null,
  user_id uuid not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  accepted_at timestamptz,
  search tsvector
);

create table file (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  name text not null,
  subject_id uuid,
  subject_type text,
  shared boolean not null,
  media_type text not null,
  size numeric(18,0) not null,
  sha256 text not null,
  uploaded_by_id uuid,
  search tsvector
);

create table saved_view (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  name text not null,
  record text not null,
  owner_id uuid,
  shared boolean not null,
  definition jsonb not null,
  search tsvector
);

create table import (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  file_name text not null,
  fingerprint text,
  file_size numeric(18,0),
  record text not null,
  options jsonb not null,
  plan jsonb,
  state text not null,
  counts jsonb,
  progress text,
  started_at timestamptz,
  finished_at timestamptz,
  error text,
  owner_id uuid,
  search tsvector
);

create table import_profile (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  name text not null,
  record text not null,
  options jsonb,
  plan jsonb not null,
  is_shared boolean not null,
  owner_id uuid,
  search tsvector
);

create table organization (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  name text not null,
  legal_name text,
  number text,
  roles text[],
  lifecycle_stage text,
  lifecycle_since timestamptz,
  segment text,
  industry text,
  owner_id uuid,
  parent_id uuid,
  domains jsonb,
  website text,
  emails jsonb,
  phones jsonb,
  addresses jsonb,
  country text generated always as ((addresses->0->'value'->>'country')) stored,
  city text generated always as ((addresses->0->'value'->>'city')) stored,
  tax_ids jsonb,
  social_profiles jsonb,
  important_dates jsonb,
  employees numeric(18,0),
  annual_revenue numeric(20,4),
  annual_revenue_currency text,
  annual_revenue_rate numeric(20,10),
  annual_revenue_rate_date date,
  annual_revenue_base numeric(20,4),
  currency text,
  language text,
  time_zone text,
  source text,
  tags text[],
  description text,
  logo_id uuid,
  card_details jsonb,
  search tsvector
);

create table person (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  name text generated always as (coalesce(display_name, nullif(btrim(regexp_replace(coalesce(given_name, '') || ' ' || coalesce(middle_name, '') || ' ' || coalesce(family_name, '') || ' ' || coalesce(suffix, ''), '\s+', ' ', 'g')), ''), nickname, emails->0->>'value', 'Unnamed')) stored,
  prefix text,
  given_name text,
  middle_name text,
  family_name text,
  suffix text,
  nickname text,
  display_name text,
  organization_id uuid,
  job_title text,
  emails jsonb,
  phones jsonb,
  addresses jsonb,
  websites jsonb,
  social_profiles jsonb,
  owner_id uuid,
  lifecycle_stage text,
  lifecycle_since timestamptz,
  source text,
  birthday date,
  important_dates jsonb,
  language text,
  languages jsonb,
  time_zone text,
  tags text[],
  description text,
  photo_id uuid,
  card_details jsonb,
  search tsvector
);

create table affiliation (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  person_id uuid not null,
  organization_id uuid not null,
  title text,
  role text,
  department text,
  since date,
  until date,
  is_primary boolean,
  remark text,
  search tsvector
);

create table consent (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  person_id uuid not null,
  channel text not null,
  state text not null,
  basis text,
  at timestamptz not null,
  evidence text,
  search tsvector
);

create table note (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  subject_id uuid not null,
  subject_type text,
  body text not null,
  visibility text not null,
  is_pinned boolean,
  search tsvector
);

create table task (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  title text not null,
  kind text,
  subject_id uuid,
  subject_type text,
  assignee_id uuid,
  due_on date,
  remind_at timestamptz,
  priority text,
  state text not null,
  done_at timestamptz,
  outcome text,
  description text,
  search tsvector
);

create table external_id (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  subject_id uuid not null,
  subject_type text,
  source text not null,
  value text not null,
  search tsvector
);

create table watch (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  subject_id uuid not null,
  subject_type text,
  user_id uuid not null,
  search tsvector
);

create table duplicate_candidate (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  type text not null,
  left_id uuid not null,
  left_type text,
  right_id uuid not null,
  right_type text,
  score numeric(18,3) not null,
  reasons jsonb,
  state text not null,
  pair text not null,
  search tsvector
);

create table merge (
  id uuid primary key,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  created_by_id uuid,
  updated_at timestamptz not null default clock_timestamp(),
  updated_by_id uuid,
  deleted_at timestamptz,
  type text not null,
  target_id uuid not null,
  target_type text,
  source_id text not null,
  source_title text,
  target_before jsonb,
  target_after jsonb,
  source_before jsonb,
  trace jsonb,
  state text not null,
  undone_at timestamptz,
  undone_by_id uuid,
  search tsvector
);

alter table company add constraint company_logo_id_fkey foreign key (logo_id) references file (id) on delete set null;

alter table holiday add constraint holiday_calendar_id_fkey foreign key (calendar_id) references working_calendar (id) on delete cascade;

alter table "user" add constraint user_avatar_id_fkey foreign key (avatar_id) references file (id) on delete set null;

alter table "user" add constraint user_team_id_fkey foreign key (team_id) references team (id) on delete set null;

alter table team add constraint team_parent_id_fkey foreign key (parent_id) references team (id) on delete set null;

alter table team add constraint team_lead_id_fkey foreign key (lead_id) references "user" (id) on delete set null;

alter table team_member add constraint team_member_team_id_fkey foreign key (team_id) references team (id) on delete cascade;

alter table team_member add constraint team_member_user_id_fkey foreign key (user_id) references "user" (id) on delete cascade;

alter table user_role add constraint user_role_user_id_fkey foreign key (user_id) references "user" (id) on delete cascade;

alter table user_role add constraint user_role_role_id_fkey foreign key (role_id) references role (id) on delete restrict;

alter table api_key add constraint api_key_owner_id_fkey foreign key (owner_id) references "user" (id) on delete cascade;

alter table session add constraint session_user_id_fkey foreign key (user_id) references "user" (id) on delete cascade;

alter table invitation add constraint invitation_user_id_fkey foreign key (user_id) references "user" (id) on delete cascade;

alter table file add constraint file_uploaded_by_id_fkey foreign key (uploaded_by_id) references "user" (id) on delete set null;

alter table saved_view add constraint saved_view_owner_id_fkey foreign key (owner_id) references "user" (id) on delete cascade;

alter table import add constraint import_owner_id_fkey foreign key (owner_id) references "user" (id) on delete set null;

alter table import_profile add constraint import_profile_owner_id_fkey foreign key (owner_id) references "user" (id) on delete cascade;

alter table organization add constraint organization_owner_id_fkey foreign key (owner_id) references "user" (id) on delete set null;

alter table organization add constraint organization_parent_id_fkey foreign key (parent_id) references organization (id) on delete set null;

alter table organization add constraint organization_logo_id_fkey foreign key (logo_id) references file (id) on delete set null;

alter table person add constraint person_organization_id_fkey foreign key (organization_id) references organization (id) on delete set null;

alter table person add constraint person_owner_id_fkey foreign key (owner_id) references "user" (id) on delete set null;

alter table person add constraint person_photo_id_fkey foreign key (photo_id) references file (id) on delete set null;

alter table affiliation add constraint affiliation_person_id_fkey foreign key (person_id) references person (id) on delete cascade;

alter table affiliation add constraint affiliation_organization_id_fkey foreign key (organization_id) references organization (id) on delete cascade;

alter table consent add constraint consent_person_id_fkey foreign key (person_id) references person (id) on delete cascade;

alter table task add constraint task_assignee_id_fkey foreign key (assignee_id) references "user" (id) on delete set null;

alter table watch add constraint watch_user_id_fkey foreign key (user_id) references "user" (id) on delete cascade;

alter table merge add constraint merge_undone_by_id_fkey foreign key (undone_by_id) references "user" (id) on delete set null;

create index company_name_sort on company (name, id) where deleted_at is null;

create index company_created_at_sort on company (created_at, id) where deleted_at is null;

create index company_updated_at_sort on company (updated_at, id) where deleted_at is null;

create index company_addresses_in on company using gin (addresses jsonb_path_ops);

create index company_search on company using gin (search);

create index company_deleted on company (deleted_at) where deleted_at is not null;

create index exchange_rate_date_sort on exchange_rate (date, id) where deleted_at is null;

create index exchange_rate_quote_sort on exchange_rate (quote, id) where deleted_at is null;

create index exchange_rate_base_quote_date on exchange_rate (base, quote, date, id) where deleted_at is null;

create index exchange_rate_search on exchange_rate using gin (search);

create index exchange_rate_deleted on exchange_rate (deleted_at) where deleted_at is not null;

create index working_calendar_name_sort on working_calendar (name, id) where deleted_at is null;

create index working_calendar_created_at_sort on working_calendar (created_at, id) where deleted_at is null;

create index working_calendar_updated_at_sort on working_calendar (updated_at, id) where deleted_at is null;

create unique index working_calendar_name_key on working_calendar (name) where deleted_at is null;

create index working_calendar_search on working_calendar using gin (search);

create index working_calendar_deleted on working_calendar (deleted_at) where deleted_at is not null;

create index holiday_date_sort on holiday (date, id) where deleted_at is null;

create index holiday_calendar_id on holiday (calendar_id, id);

create index holiday_search on holiday using gin (search);

create index holiday_deleted on holiday (deleted_at) where deleted_at is not null;

create index custom_field_record_sort on custom_field (record, id) where deleted_at is null;

create index custom_field_label_sort on custom_field (label, id) where deleted_at is null;

create index custom_field_search on custom_field using gin (search);

create index custom_field_deleted on custom_field (deleted_at) where deleted_at is not null;

create index choice_value_record_sort on choice_value (record, id) where deleted_at is null;

create index choice_value_search on choice_value using gin (search);

create index choice_value_deleted on choice_value (deleted_at) where deleted_at is not null;

create index mail_created_at_sort on mail (created_at, id) where deleted_at is null;

create index mail_state on mail (state, id);

create unique index mail_key_key on mail (key) where deleted_at is null;

create index mail_search on mail using gin (search);

create index mail_deleted on mail (deleted_at) where deleted_at is not null;

create index user_name_sort on "user" (name, id) where deleted_at is null;

create index user_email_sort on "user" (email, id) where deleted_at is null;

create index user_last_seen_at_sort on "user" (last_seen_at, id) where deleted_at is null;

create index user_created_at_sort on "user" (created_at, id) where deleted_at is null;

create index user_updated_at_sort on "user" (updated_at, id) where deleted_at is null;

create unique index user_email_key on "user" (email) where deleted_at is null;

create index user_active on "user" (active, id);

create index user_team_id on "user" (team_id, id);

create index user_person_id on "user" (person_id, id);

create index user_organization_id on "user" (organization_id, id);

create index user_search on "user" using gin (search);

create index user_deleted on "user" (deleted_at) where deleted_at is not null;

create index team_name_sort on team (name, id) where deleted_at is null;

create index team_created_at_sort on team (created_at, id) where deleted_at is null;

create index team_updated_at_sort on team (updated_at, id) where deleted_at is null;

create unique index team_name_key on team (name) where deleted_at is null;

create index team_parent_id on team (parent_id, id);

create index team_lead_id on team (lead_id, id);

create index team_search on team using gin (search);

create index team_deleted on team (deleted_at) where deleted_at is not null;

create index team_member_created_at_sort on team_member (created_at, id) where deleted_at is null;

create index team_member_team_id on team_member (team_id, id);

create index team_member_user_id on team_member (user_id, id);

create index team_member_search on team_member using gin (search);

create index team_member_deleted on team_member (deleted_at) where deleted_at is not null;

create index role_name_sort on role (name, id) where deleted_at is null;

create index role_created_at_sort on role (created_at, id) where deleted_at is null;

create index role_updated_at_sort on role (updated_at, id) where deleted_at is null;

create unique index role_name_key on role (name) where deleted_at is null;

create unique index role_key_key on role (key) where deleted_at is null;

create index role_permissions_in on role using gin (permissions);

create index role_search on role using gin (search);

create index role_deleted on role (deleted_at) where deleted_at is not null;

create index user_role_created_at_sort on user_role (created_at, id) where deleted_at is null;

create index user_role_user_id on user_role (user_id, id);

create index user_role_role_id on user_role (role_id, id);

create index user_role_search on user_role using gin (search);

create index user_role_deleted on user_role (deleted_at) where deleted_at is not null;

create index api_key_name_sort on api_key (name, id) where deleted_at is null;

create index api_key_last_used_at_sort on api_key (last_used_at, id) where deleted_at is null;

create index api_key_created_at_sort on api_key (created_at, id) where deleted_at is null;

create unique index api_key_prefix_key on api_key (prefix) where deleted_at is null;

create index api_key_owner_id on api_key (owner_id, id);

create index api_key_permissions_in on api_key using gin (permissions);

create index api_key_search on api_key using gin (search);

create index api_key_deleted on api_key (deleted_at) where deleted_at is not null;

create index session_created_at_sort on session (created_at, id) where deleted_at is null;

create index session_last_seen_at_sort on session (last_seen_at, id) where deleted_at is null;

create index session_user_id on session (user_id, id);

create index session_search on session using gin (search);

create index session_deleted on session (deleted_at) where deleted_at is not null;

create index invitation_created_at_sort on invitation (created_at, id) where deleted_at is null;

create index invitation_user_id on invitation (user_id, id);

create index invitation_search on invitation using gin (search);

create index invitation_deleted on invitation (deleted_at) where deleted_at is not null;

create index file_name_sort on file (name, id) where deleted_at is null;

create index file_size_sort on file (size, id) where deleted_at is null;

create index file_created_at_sort on file (created_at, id) where deleted_at is null;

create index file_updated_at_sort on file (updated_at, id) where deleted_at is null;

create index file_subject_id on file (subject_id, id);

create index file_sha256 on file (sha256, id);

create index file_uploaded_by_id on file (uploaded_by_id, id);

create index file_search on file using gin (search);

create index file_deleted on file (deleted_at) where deleted_at is not null;

create index saved_view_name_sort on saved_view (name, id) where deleted_at is null;

create index saved_view_created_at_sort on saved_view (created_at, id) where deleted_at is null;

create index saved_view_updated_at_sort on saved_view (updated_at, id) where deleted_at is null;

create index saved_view_record on saved_view (record, id);

create index saved_view_owner_id on saved_view (owner_id, id);

create index saved_view_search on saved_view using gin (search);

create index saved_view_deleted on saved_view (deleted_at) where deleted_at is not null;

create index import_created_at_sort on import (created_at, id) where deleted_at is null;

create index import_fingerprint on import (fingerprint, id);

create index import_state on import (state, id);

create index import_owner_id on import (owner_id, id);

create index import_search on import using gin (search);

create index import_deleted on import (deleted_at) where deleted_at is not null;

create index import_profile_name_sort on import_profile (name, id) where deleted_at is null;

create index import_profile_created_at_sort on import_profile (created_at, id) where deleted_at is null;

create index import_profile_updated_at_sort on import_profile (updated_at, id) where deleted_at is null;

create index import_profile_record on import_profile (record, id);

create index import_profile_owner_id on import_profile (owner_id, id);

create index import_profile_search on import_profile using gin (search);

create index import_profile_deleted on import_profile (deleted_at) where deleted_at is not null;

create index organization_name_sort on organization (name, id) where deleted_at is null;

create index organization_created_at_sort on organization (created_at, id) where deleted_at is null;

create index organization_updated_at_sort on organization (updated_at, id) where deleted_at is null;

create unique index organization_number_key on organization (number) where deleted_at is null;

create index organization_roles_in on organization using gin (roles);

create index organization_lifecycle_stage on organization (lifecycle_stage, id);

create index organization_segment on organization (segment, id);

create index organization_industry on organization (industry, id);

create index organization_owner_id on organization (owner_id, id);

create index organization_parent_id on organization (parent_id, id);

create index organization_domains_in on organization using gin (domains jsonb_path_ops);

create index organization_emails_in on organization using gin (emails jsonb_path_ops);

create index organization_phones_in on organization using gin (phones jsonb_path_ops);

create index organization_country on organization (country, id);

create index organization_tax_ids_in on organization using gin (tax_ids jsonb_path_ops);

create index organization_tags_in on organization using gin (tags);

create index organization_owner_id_name on organization (owner_id, name, id) where deleted_at is null;

create index organization_search on organization using gin (search);

create index organization_deleted on organization (deleted_at) where deleted_at is not null;

create index person_name_sort on person (name, id) where deleted_at is null;

create index person_family_name_sort on person (family_name, id) where deleted_at is null;

create index person_created_at_sort on person (created_at, id) where deleted_at is null;

create index person_updated_at_sort on person (updated_at, id) where deleted_at is null;

create index person_organization_id on person (organization_id, id);

create index person_emails_in on person using gin (emails jsonb_path_ops);

create index person_phones_in on person using gin (phones jsonb_path_ops);

create index person_owner_id on person (owner_id, id);

create index person_lifecycle_stage on person (lifecycle_stage, id);

create index person_tags_in on person using gin (tags);

create index person_owner_id_name on person (owner_id, name, id) where deleted_at is null;

create index person_search on person using gin (search);

create index person_deleted on person (deleted_at) where deleted_at is not null;

create index affiliation_since_sort on affiliation (since, id) where deleted_at is null;

create index affiliation_created_at_sort on affiliation (created_at, id) where deleted_at is null;

create index affiliation_person_id on affiliation (person_id, id);

create index affiliation_organization_id on affiliation (organization_id, id);

create index affiliation_search on affiliation using gin (search);

create index affiliation_deleted on affiliation (deleted_at) where deleted_at is not null;

create index consent_created_at_sort on consent (created_at, id) where deleted_at is null;

create index consent_person_id on consent (person_id, id);

create index consent_state on consent (state, id);

create index consent_search on consent using gin (search);

create index consent_deleted on consent (deleted_at) where deleted_at is not null;

create index note_created_at_sort on note (created_at, id) where deleted_at is null;

create index note_subject_id on note (subject_id, id);

create index note_search on note using gin (search);

create index note_deleted on note (deleted_at) where deleted_at is not null;

create index task_due_on_sort on task (due_on, id) where deleted_at is null;

create index task_created_at_sort on task (created_at, id) where deleted_at is null;

create index task_subject_id on task (subject_id, id);

create index task_assignee_id on task (assignee_id, id);

create index task_state on task (state, id);

create index task_assignee_id_state_due_on on task (assignee_id, state, due_on, id) where deleted_at is null;

create index task_search on task using gin (search);

create index task_deleted on task (deleted_at) where deleted_at is not null;

create index external_id_created_at_sort on external_id (created_at, id) where deleted_at is null;

create index external_id_subject_id on external_id (subject_id, id);

create index external_id_search on external_id using gin (search);

create index external_id_deleted on external_id (deleted_at) where deleted_at is not null;

create index watch_created_at_sort on watch (created_at, id) where deleted_at is null;

create index watch_subject_id on watch (subject_id, id);

create index watch_user_id on watch (user_id, id);

create index watch_search on watch using gin (search);

create index watch_deleted on watch (deleted_at) where deleted_at is not null;

create index duplicate_candidate_score_sort on duplicate_candidate (score, id) where deleted_at is null;

create index duplicate_candidate_created_at_sort on duplicate_candidate (created_at, id) where deleted_at is null;

create index duplicate_candidate_type on duplicate_candidate (type, id);

create index duplicate_candidate_left_id on duplicate_candidate (left_id, id);

create index duplicate_candidate_right_id on duplicate_candidate (right_id, id);

create index duplicate_candidate_state on duplicate_candidate (state, id);

create unique index duplicate_candidate_pair_key on duplicate_candidate (pair) where deleted_at is null;

create index duplicate_candidate_search on duplicate_candidate using gin (search);

create index duplicate_candidate_deleted on duplicate_candidate (deleted_at) where deleted_at is not null;

create index merge_created_at_sort on merge (created_at, id) where deleted_at is null;

create index merge_target_id on merge (target_id, id);

create index merge_source_id on merge (source_id, id);

create index merge_undone_by_id on merge (undone_by_id, id);

create index merge_search on merge using gin (search);

create index merge_deleted on merge (deleted_at) where deleted_at is not null;

create function company_custom_text(target company) returns text language sql immutable as $$ select '' $$;

create function company_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(company_custom_text(new)), 'C'); return new; end $$;

create trigger company_search before insert or update on company for each row execute function company_search_update();

create function exchange_rate_custom_text(target exchange_rate) returns text language sql immutable as $$ select '' $$;

create function exchange_rate_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce((new.base || '/' || new.quote)::text, '')), 'A') || setweight(entente_words(exchange_rate_custom_text(new)), 'C'); return new; end $$;

create trigger exchange_rate_search before insert or update on exchange_rate for each row execute function exchange_rate_search_update();

create function working_calendar_custom_text(target working_calendar) returns text language sql immutable as $$ select '' $$;

create function working_calendar_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(working_calendar_custom_text(new)), 'C'); return new; end $$;

create trigger working_calendar_search before insert or update on working_calendar for each row execute function working_calendar_search_update();

create function holiday_custom_text(target holiday) returns text language sql immutable as $$ select '' $$;

create function holiday_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(holiday_custom_text(new)), 'C'); return new; end $$;

create trigger holiday_search before insert or update on holiday for each row execute function holiday_search_update();

create function custom_field_custom_text(target custom_field) returns text language sql immutable as $$ select '' $$;

create function custom_field_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.label, '')), 'A') || setweight(entente_words(custom_field_custom_text(new)), 'C'); return new; end $$;

create trigger custom_field_search before insert or update on custom_field for each row execute function custom_field_search_update();

create function choice_value_custom_text(target choice_value) returns text language sql immutable as $$ select '' $$;

create function choice_value_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.label, '')), 'A') || setweight(entente_words(choice_value_custom_text(new)), 'C'); return new; end $$;

create trigger choice_value_search before insert or update on choice_value for each row execute function choice_value_search_update();

create function mail_custom_text(target mail) returns text language sql immutable as $$ select '' $$;

create function mail_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.subject, '')), 'A') || setweight(entente_words(coalesce(new.recipient, '') || ' ' || mail_custom_text(new)), 'C'); return new; end $$;

create trigger mail_search before insert or update on mail for each row execute function mail_search_update();

create function user_custom_text(target "user") returns text language sql immutable as $$ select '' $$;

create function user_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.email, '') || ' ' || coalesce(new.job_title, '') || ' ' || user_custom_text(new)), 'C'); return new; end $$;

create trigger user_search before insert or update on "user" for each row execute function user_search_update();

create function team_custom_text(target team) returns text language sql immutable as $$ select '' $$;

create function team_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(team_custom_text(new)), 'C'); return new; end $$;

create trigger team_search before insert or update on team for each row execute function team_search_update();

create function team_member_custom_text(target team_member) returns text language sql immutable as $$ select '' $$;

create function team_member_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(team_member_custom_text(new)), 'C'); return new; end $$;

create trigger team_member_search before insert or update on team_member for each row execute function team_member_search_update();

create function role_custom_text(target role) returns text language sql immutable as $$ select '' $$;

create function role_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(role_custom_text(new)), 'C'); return new; end $$;

create trigger role_search before insert or update on role for each row execute function role_search_update();

create function user_role_custom_text(target user_role) returns text language sql immutable as $$ select '' $$;

create function user_role_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(user_role_custom_text(new)), 'C'); return new; end $$;

create trigger user_role_search before insert or update on user_role for each row execute function user_role_search_update();

create function api_key_custom_text(target api_key) returns text language sql immutable as $$ select '' $$;

create function api_key_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.prefix, '') || ' ' || api_key_custom_text(new)), 'C'); return new; end $$;

create trigger api_key_search before insert or update on api_key for each row execute function api_key_search_update();

create function session_custom_text(target session) returns text language sql immutable as $$ select '' $$;

create function session_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(session_custom_text(new)), 'C'); return new; end $$;

create trigger session_search before insert or update on session for each row execute function session_search_update();

create function invitation_custom_text(target invitation) returns text language sql immutable as $$ select '' $$;

create function invitation_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.email, '')), 'A') || setweight(entente_words(invitation_custom_text(new)), 'C'); return new; end $$;

create trigger invitation_search before insert or update on invitation for each row execute function invitation_search_update();

create function file_custom_text(target file) returns text language sql immutable as $$ select '' $$;

create function file_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(file_custom_text(new)), 'C'); return new; end $$;

create trigger file_search before insert or update on file for each row execute function file_search_update();

create function saved_view_custom_text(target saved_view) returns text language sql immutable as $$ select '' $$;

create function saved_view_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(saved_view_custom_text(new)), 'C'); return new; end $$;

create trigger saved_view_search before insert or update on saved_view for each row execute function saved_view_search_update();

create function import_custom_text(target import) returns text language sql immutable as $$ select '' $$;

create function import_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.file_name, '')), 'A') || setweight(entente_words(import_custom_text(new)), 'C'); return new; end $$;

create trigger import_search before insert or update on import for each row execute function import_search_update();

create function import_profile_custom_text(target import_profile) returns text language sql immutable as $$ select '' $$;

create function import_profile_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(import_profile_custom_text(new)), 'C'); return new; end $$;

create trigger import_profile_search before insert or update on import_profile for each row execute function import_profile_search_update();

create function organization_custom_text(target organization) returns text language sql immutable as $$ select '' $$;

create function organization_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(coalesce(new.legal_name, '') || ' ' || coalesce(entente_values(new.domains), '') || ' ' || coalesce(new.number, '') || ' ' || coalesce(entente_values(new.emails), '') || ' ' || coalesce(entente_values(new.phones), '') || ' ' || coalesce(entente_values(new.tax_ids), '') || ' ' || coalesce(entente_join(new.tags), '') || ' ' || coalesce(((new.addresses->0->'value'->>'city'))::text, '') || ' ' || organization_custom_text(new)), 'C'); return new; end $$;

create trigger organization_search before insert or update on organization for each row execute function organization_search_update();

create function person_custom_text(target person) returns text language sql immutable as $$ select '' $$;

create function person_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce((coalesce(new.display_name, nullif(btrim(regexp_replace(coalesce(new.given_name, '') || ' ' || coalesce(new.middle_name, '') || ' ' || coalesce(new.family_name, '') || ' ' || coalesce(new.suffix, ''), '\s+', ' ', 'g')), ''), new.nickname, new.emails->0->>'value', 'Unnamed'))::text, '')), 'A') || setweight(entente_words(coalesce(entente_values(new.emails), '') || ' ' || coalesce(new.nickname, '') || ' ' || coalesce(entente_values(new.phones), '') || ' ' || coalesce(new.job_title, '') || ' ' || coalesce(entente_join(new.tags), '') || ' ' || person_custom_text(new)), 'C'); return new; end $$;

create trigger person_search before insert or update on person for each row execute function person_search_update();

create function affiliation_custom_text(target affiliation) returns text language sql immutable as $$ select '' $$;

create function affiliation_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(coalesce(new.department, '') || ' ' || affiliation_custom_text(new)), 'C'); return new; end $$;

create trigger affiliation_search before insert or update on affiliation for each row execute function affiliation_search_update();

create function consent_custom_text(target consent) returns text language sql immutable as $$ select '' $$;

create function consent_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(consent_custom_text(new)), 'C'); return new; end $$;

create trigger consent_search before insert or update on consent for each row execute function consent_search_update();

create function note_custom_text(target note) returns text language sql immutable as $$ select '' $$;

create function note_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(regexp_replace(coalesce(new.body, ''), '<[^>]*>', ' ', 'g')), 'A') || setweight(entente_words(note_custom_text(new)), 'C'); return new; end $$;

create trigger note_search before insert or update on note for each row execute function note_search_update();

create function task_custom_text(target task) returns text language sql immutable as $$ select '' $$;

create function task_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.title, '')), 'A') || setweight(entente_words(coalesce(new.description, '') || ' ' || task_custom_text(new)), 'C'); return new; end $$;

create trigger task_search before insert or update on task for each row execute function task_search_update();

create function external_id_custom_text(target external_id) returns text language sql immutable as $$ select '' $$;

create function external_id_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(coalesce(new.value, '')), 'A') || setweight(entente_words(external_id_custom_text(new)), 'C'); return new; end $$;

create trigger external_id_search before insert or update on external_id for each row execute function external_id_search_update();

create function watch_custom_text(target watch) returns text language sql immutable as $$ select '' $$;

create function watch_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(watch_custom_text(new)), 'C'); return new; end $$;

create trigger watch_search before insert or update on watch for each row execute function watch_search_update();

create function duplicate_candidate_custom_text(target duplicate_candidate) returns text language sql immutable as $$ select '' $$;

create function duplicate_candidate_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(duplicate_candidate_custom_text(new)), 'C'); return new; end $$;

create trigger duplicate_candidate_search before insert or update on duplicate_candidate for each row execute function duplicate_candidate_search_update();

create function merge_custom_text(target merge) returns text language sql immutable as $$ select '' $$;

create function merge_search_update() returns trigger language plpgsql as $$ begin new.search := setweight(entente_words(''), 'A') || setweight(entente_words(merge_custom_text(new)), 'C'); return new; end $$;

create trigger merge_search before insert or update on merge for each row execute function merge_search_update();

create table bulk_item (
    job uuid not null references job_progress (id) on delete cascade,
    n integer not null,
    record_id uuid not null,
    code text,
    message text,
    primary key (job, n)
  );

grant select, insert, update, delete on bulk_item to entente_app;

create unique index company_only_one on company ((true));

create unique index exchange_rate_once on exchange_rate (base, quote, date, source) where deleted_at is null;

create unique index custom_field_once on custom_field (record, name);

create unique index choice_value_once on choice_value (record, field, value);

create unique index holiday_date_once on holiday (calendar_id, date);

create unique index working_calendar_default on working_calendar ((true)) where is_default;

create table rate_feed (
    only_row boolean primary key default true check (only_row),
    attempted_at timestamptz not null,
    succeeded_at timestamptz,
    error text
  );

grant select, insert, update on rate_feed to entente_app;

create function entente_settings_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('entente_settings', tg_table_name);
      return null;
    end $$;

create trigger company_changed after insert or update or delete on company for each statement execute function entente_settings_changed();

create trigger exchange_rate_changed after insert or update or delete on exchange_rate for each statement execute function entente_settings_changed();

create trigger working_calendar_changed after insert or update or delete on working_calendar for each statement execute function entente_settings_changed();

create trigger holiday_changed after insert or update or delete on holiday for each statement execute function entente_settings_changed();

create trigger custom_field_changed after insert or update or delete on custom_field for each statement execute function entente_settings_changed();

create trigger choice_value_changed after insert or update or delete on choice_value for each statement execute function entente_settings_changed();

alter table "user" add column email_verified boolean not null default true;

alter table session add column token text not null;

create unique index session_token_key on session (token);

create table account (
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
  );

create unique index account_provider_key on account (provider_id, account_id);

create index account_user on account (user_id);

create table verification (
    id uuid primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp()
  );

create index verification_identifier on verification (identifier);

create index verification_expires_at on verification (expires_at);

create table two_factor (
    id uuid primary key,
    user_id uuid not null references "user" (id) on delete cascade,
    secret text not null,
    backup_codes text not null,
    verified boolean not null default true,
    failed_verification_count integer not null default 0,
    locked_until timestamptz
  );

create unique index two_factor_user_key on two_factor (user_id);

create table sign_in_throttle (
    key text primary key,
    failures integer not null,
    last_at timestamptz not null,
    next_at timestamptz not null
  );

create index sign_in_throttle_last_at on sign_in_throttle (last_at);

create unique index team_member_team_user_key on team_member (team_id, user_id);

create unique index user_role_user_role_key on user_role (user_id, role_id);

create table setup_done (only_row boolean primary key default true check (only_row), at timestamptz not null default clock_timestamp());

grant select, insert, update, delete on account to entente_app;

grant select, insert, update, delete on verification to entente_app;

grant select, insert, update, delete on two_factor to entente_app;

grant select, insert, update, delete on sign_in_throttle to entente_app;

grant select, insert, update, delete on setup_done to entente_app;

create function entente_actor_changed() returns trigger language plpgsql as $$
    begin perform pg_notify('entente_actor', old.id::text); return null; end $$;

create function entente_actors_changed() returns trigger language plpgsql as $$
    begin perform pg_notify('entente_actor', '*'); return null; end $$;

create trigger session_actor after delete on session for each row execute function entente_actor_changed();

create trigger api_key_actor after delete or update of owner_id, scopes, permissions, expires_at, revoked_at, deleted_at on api_key
    for each row execute function entente_actor_changed();

create trigger user_actor after delete or update of name, active, audience, team_id, locale, time_zone, person_id, organization_id, deleted_at on "user"
    for each statement execute function entente_actors_changed();

create trigger role_actor after insert or update or delete on role for each statement execute function entente_actors_changed();

create trigger user_role_actor after insert or update or delete on user_role for each statement execute function entente_actors_changed();

create trigger team_actor after insert or update or delete on team for each statement execute function entente_actors_changed();

create trigger team_member_actor after insert or update or delete on team_member for each statement execute function entente_actors_changed();

create table file_blob (sha256 text primary key, size bigint not null, used_at timestamptz not null);

grant select, insert, update, delete on file_blob to entente_app;

create table search_mark (table_name text primary key, changes bigint not null, seen_at timestamptz not null);

grant select, insert, update, delete on search_mark to entente_app;

create table import_part (
    import_id uuid not null references import (id) on delete cascade,
    n integer not null,
    bytes bytea not null,
    primary key (import_id, n)
  );

alter table import_part alter column bytes set storage external;

create table import_chunk (
    import_id uuid not null references import (id) on delete cascade,
    n integer not null,
    last_row integer not null,
    counts jsonb not null,
    is_undone boolean not null default false,
    primary key (import_id, n)
  );

create table import_created (
    import_id uuid not null references import (id) on delete cascade,
    n integer not null,
    place integer not null,
    record text not null,
    ids uuid[] not null,
    primary key (import_id, n, place)
  );

create table import_changed (
    import_id uuid not null references import (id) on delete cascade,
    n integer not null,
    record text not null,
    record_id uuid not null,
    before jsonb not null,
    links jsonb not null,
    primary key (import_id, n, record, record_id)
  );

create table import_problem (
    import_id uuid not null references import (id) on delete cascade,
    row_number integer not null,
    outcome text not null check (outcome in ('failed', 'skipped', 'warning')),
    cells text[] not null,
    reasons jsonb not null
  );

create index import_problem_row on import_problem (import_id, row_number);

create table import_kept (
    import_id uuid not null references import (id) on delete cascade,
    record text not null,
    record_id uuid not null,
    reason text not null,
    primary key (import_id, record, record_id)
  );

grant select, insert, update, delete on import_part to entente_app;

grant select, insert, update, delete on import_chunk to entente_app;

grant select, insert, update, delete on import_created to entente_app;

grant select, insert, update, delete on import_changed to entente_app;

grant select, insert, update, delete on import_problem to entente_app;

grant select, insert, update, delete on import_kept to entente_app;

create extension if not exists fuzzystrmatch;

create index person_sound on person (dmetaphone(entente_plain(family_name)), dmetaphone(entente_plain(given_name))) where deleted_at is null;

create index organization_name_similar on organization using gin (entente_plain(name) gin_trgm_ops) where deleted_at is null;

create unique index consent_person_channel_key on consent (person_id, channel) where deleted_at is null;

create unique index watch_user_subject_key on watch (user_id, subject_id);

create unique index external_id_source_value_key on external_id (source, value, subject_type);

create index note_pinned on note (subject_id) where is_pinned and deleted_at is null;

create function parties_image(whole jsonb) returns jsonb language sql immutable
    as $$ select jsonb_object_agg(key, case jsonb_typeof(value) when 'number' then to_jsonb(value #>> '{}') else value end) from jsonb_each(whole - 'search') $$;

create function parties_lifecycle_since() returns trigger language plpgsql as $$ begin
    new.lifecycle_since := new.updated_at;
    return new;
  end $$;

create trigger person_lifecycle_insert before insert on person for each row
      when (new.lifecycle_since is null) execute function parties_lifecycle_since();

create trigger person_lifecycle_update before update of lifecycle_stage on person for each row
      when (old.lifecycle_stage is distinct from new.lifecycle_stage and old.lifecycle_since is not distinct from new.lifecycle_since)
      execute function parties_lifecycle_since();

create trigger organization_lifecycle_insert before insert on organization for each row
      when (new.lifecycle_since is null) execute function parties_lifecycle_since();

create trigger organization_lifecycle_update before update of lifecycle_stage on organization for each row
      when (old.lifecycle_stage is distinct from new.lifecycle_stage and old.lifecycle_since is not distinct from new.lifecycle_since)
      execute function parties_lifecycle_since();

create function parties_sync_is_off() returns boolean language sql stable
    as $$ select pg_trigger_depth() > 1 or coalesce(current_setting('entente.parties_sync', true), '') = 'off' $$;

create function parties_person_inserted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
    if parties_sync_is_off() then return null; end if;
    insert into affiliation (id, created_at, created_by_id, updated_at, updated_by_id, person_id, organization_id, title, is_primary)
      select gen_random_uuid(), a.created_at, a.created_by_id, a.updated_at, a.updated_by_id, a.id, a.organization_id, a.job_title, true
      from added a where a.organization_id is not null and a.deleted_at is null;
    return null;
  end $$;

create function parties_person_updated() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    p record;
    main uuid;
  begin
    if parties_sync_is_off() then return null; end if;
    for p in select a.* from added a join removed r on r.id = a.id
      where a.organization_id is distinct from r.organization_id or (a.job_title is distinct from r.job_title and a.organization_id is not null)
    loop
      if p.organization_id is null then
        update affiliation set is_primary = false where person_id = p.id and is_primary;
        continue;
      end if;
      select id into main from affiliation
        where person_id = p.id and organization_id = p.organization_id and deleted_at is null and (until is null or until >= current_date)
        order by is_primary desc, created_at desc limit 1;
      if main is null then
        select id into main from affiliation
          where person_id = p.id and is_primary and deleted_at is null and (until is null or until >= current_date) limit 1;
      end if;
      if main is null then
        insert into affiliation (id, created_at, created_by_id, updated_at, updated_by_id, person_id, organization_id, title, is_primary)
          values (gen_random_uuid(), p.updated_at, p.updated_by_id, p.updated_at, p.updated_by_id, p.id, p.organization_id, p.job_title, true);
      else
        update affiliation set is_primary = false where person_id = p.id and is_primary and id <> main;
        update affiliation set is_primary = true, organization_id = p.organization_id, title = p.job_title,
            version = version + 1, updated_at = p.updated_at, updated_by_id = p.updated_by_id
          where id = main and (is_primary, organization_id, title) is distinct from (true, p.organization_id, p.job_title);
      end if;
    end loop;
    return null;
  end $$;

create function parties_sync_people(people uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$ begin
    perform 1 from person where id = any(people) order by id for no key update;
    with ranked as (
      select a.id, a.is_primary, row_number() over (partition by a.person_id order by (coalesce(a.until, 'infinity') >= current_date) desc, a.is_primary desc, a.updated_at desc, a.created_at desc, a.id desc) as place,
        coalesce(a.until, 'infinity') >= current_date as is_current
      from affiliation a where a.person_id = any(people) and a.deleted_at is null)
    update affiliation a set is_primary = (r.place = 1 and r.is_current)
      from ranked r where a.id = r.id and a.is_primary is distinct from (r.place = 1 and r.is_current);
    update person p set organization_id = m.organization_id, job_title = case when m.organization_id is null then p.job_title else m.title end, version = p.version + 1
      from (select q.id, a.organization_id, a.title from unnest(people) q (id)
            left join affiliation a on a.person_id = q.id and a.is_primary and a.deleted_at is null) m
      where p.id = m.id and (p.organization_id is distinct from m.organization_id or (m.organization_id is not null and p.job_title is distinct from m.title));
  end $$;

create function parties_affiliation_insert() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
      if not parties_sync_is_off() then
        perform parties_sync_people(array(select distinct person_id from (select person_id from added) p));
      end if;
      return null;
    end $$;

create trigger affiliation_sync_insert after insert on affiliation referencing new table as added for each statement execute function parties_affiliation_insert();

create function parties_affiliation_update() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
      if not parties_sync_is_off() then
        perform parties_sync_people(array(select distinct person_id from (select person_id from added union select person_id from removed) p));
      end if;
      return null;
    end $$;

create trigger affiliation_sync_update after update on affiliation referencing old table as removed new table as added for each statement execute function parties_affiliation_update();

create function parties_affiliation_delete() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
      if not parties_sync_is_off() then
        perform parties_sync_people(array(select distinct person_id from (select person_id from removed) p));
      end if;
      return null;
    end $$;

create trigger affiliation_sync_delete after delete on affiliation referencing old table as removed for each statement execute function parties_affiliation_delete();

create trigger person_sync_insert after insert on person referencing new table as added for each statement execute function parties_person_inserted();

create trigger person_sync_update after update on person referencing old table as removed new table as added for each statement execute function parties_person_updated();

create function entente_sees(type text, id uuid) returns boolean language plpgsql stable set search_path = public, pg_temp as $$ begin
      if type = 'identity.user' and has_table_privilege('"user"', 'select') then return exists (select from "user" t where t.id = entente_sees.id); end if;
      if type = 'identity.session' and has_table_privilege('session', 'select') then return exists (select from session t where t.id = entente_sees.id); end if;
      if type = 'parties.organization' and has_table_privilege('organization', 'select') then return exists (select from organization t where t.id = entente_sees.id); end if;
      if type = 'parties.person' and has_table_privilege('person', 'select') then return exists (select from person t where t.id = entente_sees.id); end if;
      if type = 'parties.affiliation' and has_table_privilege('affiliation', 'select') then return exists (select from affiliation t where t.id = entente_sees.id); end if;
      if type = 'parties.consent' and has_table_privilege('consent', 'select') then return exists (select from consent t where t.id = entente_sees.id); end if;
      if type = 'parties.note' and has_table_privilege('note', 'select') then return exists (select from note t where t.id = entente_sees.id); end if;
      return false;
    end $$;

alter table company enable row level security;

grant select, insert, update, delete on company to entente_app;

create policy app on company to entente_app using (true) with check (true);

alter table exchange_rate enable row level security;

grant select, insert, update, delete on exchange_rate to entente_app;

create policy app on exchange_rate to entente_app using (true) with check (true);

alter table working_calendar enable row level security;

grant select, insert, update, delete on working_calendar to entente_app;

create policy app on working_calendar to entente_app using (true) with check (true);

alter table holiday enable row level security;

grant select, insert, update, delete on holiday to entente_app;

create policy app on holiday to entente_app using (true) with check (true);

alter table custom_field enable row level security;

grant select, insert, update, delete on custom_field to entente_app;

create policy app on custom_field to entente_app using (true) with check (true);

alter table choice_value enable row level security;

grant select, insert, update, delete on choice_value to entente_app;

create policy app on choice_value to entente_app using (true) with check (true);

alter table mail enable row level security;

grant select, insert, update, delete on mail to entente_app;

create policy app on mail to entente_app using (true) with check (true);

alter table "user" enable row level security;

grant select, insert, update, delete on "user" to entente_app;

create policy app on "user" to entente_app using (true) with check (true);

grant select, update on "user" to entente_partner;

create policy partner on "user" to entente_partner using (deleted_at is null and (id = entente_user())) with check (id = entente_user());

grant select, update on "user" to entente_customer;

create policy customer on "user" to entente_customer using (deleted_at is null and (id = entente_user())) with check (id = entente_user());

alter table team enable row level security;

grant select, insert, update, delete on team to entente_app;

create policy app on team to entente_app using (true) with check (true);

alter table team_member enable row level security;

grant select, insert, update, delete on team_member to entente_app;

create policy app on team_member to entente_app using (true) with check (true);

alter table role enable row level security;

grant select, insert, update, delete on role to entente_app;

create policy app on role to entente_app using (true) with check (true);

alter table user_role enable row level security;

grant select, insert, update, delete on user_role to entente_app;

create policy app on user_role to entente_app using (true) with check (true);

alter table api_key enable row level security;

grant select, insert, update, delete on api_key to entente_app;

create policy app on api_key to entente_app using (true) with check (true);

alter table session enable row level security;

grant select, insert, update, delete on session to entente_app;

create policy app on session to entente_app using (true) with check (true);

grant select on session to entente_partner;

create policy partner on session to entente_partner using (deleted_at is null and (user_id = entente_user())) with check (user_id = entente_user());

grant select on session to entente_customer;

create policy customer on session to entente_customer using (deleted_at is null and (user_id = entente_user())) with check (user_id = entente_user());

alter table invitation enable row level security;

grant select, insert, update, delete on invitation to entente_app;

create policy app on invitation to entente_app using (true) with check (true);

alter table file enable row level security;

grant select, insert, update, delete on file to entente_app;

create policy app on file to entente_app using (true) with check (true);

grant select, insert on file to entente_partner;

create policy partner on file to entente_partner using (deleted_at is null and (uploaded_by_id = entente_user() or (shared and entente_sees(subject_type, subject_id)))) with check (uploaded_by_id = entente_user() or (shared and entente_sees(subject_type, subject_id)));

grant select, insert on file to entente_customer;

create policy customer on file to entente_customer using (deleted_at is null and (uploaded_by_id = entente_user() or (shared and entente_sees(subject_type, subject_id)))) with check (uploaded_by_id = entente_user() or (shared and entente_sees(subject_type, subject_id)));

alter table saved_view enable row level security;

grant select, insert, update, delete on saved_view to entente_app;

create policy app on saved_view to entente_app using (true) with check (true);

alter table import enable row level security;

grant select, insert, update, delete on import to entente_app;

create policy app on import to entente_app using (true) with check (true);

alter table import_profile enable row level security;

grant select, insert, update, delete on import_profile to entente_app;

create policy app on import_profile to entente_app using (true) with check (true);

alter table organization enable row level security;

grant select, insert, update, delete on organization to entente_app;

create policy app on organization to entente_app using (true) with check (true);

grant select on organization to entente_partner;

create policy partner on organization to entente_partner using (deleted_at is null and (id = entente_organization())) with check (id = entente_organization());

grant select on organization to entente_customer;

create policy customer on organization to entente_customer using (deleted_at is null and (id = entente_organization())) with check (id = entente_organization());

alter table person enable row level security;

grant select, insert, update, delete on person to entente_app;

create policy app on person to entente_app using (true) with check (true);

grant select, update on person to entente_partner;

create policy partner on person to entente_partner using (deleted_at is null and (id = entente_person())) with check (id = entente_person());

grant select, update on person to entente_customer;

create policy customer on person to entente_customer using (deleted_at is null and (id = entente_person())) with check (id = entente_person());

alter table affiliation enable row level security;

grant select, insert, update, delete on affiliation to entente_app;

create policy app on affiliation to entente_app using (true) with check (true);

grant select on affiliation to entente_partner;

create policy partner on affiliation to entente_partner using (deleted_at is null and (person_id = entente_person())) with check (person_id = entente_person());

grant select on affiliation to entente_customer;

create policy customer on affiliation to entente_customer using (deleted_at is null and (person_id = entente_person())) with check (person_id = entente_person());

alter table consent enable row level security;

grant select, insert, update, delete on consent to entente_app;

create policy app on consent to entente_app using (true) with check (true);

grant select on consent to entente_partner;

create policy partner on consent to entente_partner using (deleted_at is null and (person_id = entente_person())) with check (person_id = entente_person());

grant select on consent to entente_customer;

create policy customer on consent to entente_customer using (deleted_at is null and (person_id = entente_person())) with check (person_id = entente_person());

alter table note enable row level security;

grant select, insert, update, delete on note to entente_app;

create policy app on note to entente_app using (true) with check (true);

grant select on note to entente_partner;

create policy partner on note to entente_partner using (deleted_at is null and (visibility = 'shared' and subject_id in (entente_person(), entente_organization()))) with check (visibility = 'shared' and subject_id in (entente_person(), entente_organization()));

grant select on note to entente_customer;

create policy customer on note to entente_customer using (deleted_at is null and (visibility = 'shared' and subject_id in (entente_person(), entente_organization()))) with check (visibility = 'shared' and subject_id in (entente_person(), entente_organization()));

alter table task enable row level security;

grant select, insert, update, delete on task to entente_app;

create policy app on task to entente_app using (true) with check (true);

alter table external_id enable row level security;

grant select, insert, update, delete on external_id to entente_app;

create policy app on external_id to entente_app using (true) with check (true);

alter table watch enable row level security;

grant select, insert, update, delete on watch to entente_app;

create policy app on watch to entente_app using (true) with check (true);

alter table duplicate_candidate enable row level security;

grant select, insert, update, delete on duplicate_candidate to entente_app;

create policy app on duplicate_candidate to entente_app using (true) with check (true);

alter table merge enable row level security;

grant select, insert, update, delete on merge to entente_app;

create policy app on merge to entente_app using (true) with check (true);

grant usage on schema public to entente_app, entente_partner, entente_customer, entente_public;

revoke all on event, event_default, event_seal from entente_app;

grant select, insert on event, event_default, event_seal to entente_app;

grant select, insert, update on event_seal_mark to entente_app;

grant select, insert, update, delete on idempotency_key, search_word to entente_app;

grant select, insert, update, delete on job_worker, job_dead, job_progress to entente_app;
