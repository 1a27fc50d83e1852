/** Characters of ASCII that PostgreSQL's text parser takes for a part of a word, or for a sign of a number. */
const joining = ['@', '.', '-', '_', '/', '+', ':', '&', '<', '~'] as const;

/** What an event says is read and never looked for: see `noStatistics` of columns (kernel/record/kind.ts). */
const withoutStatistics = ['tx', 'request_id', 'changes', 'data', 'salt']
  .map((column) => `alter column ${column} set statistics 0`)
  .join(', ');

/**
 * Tables and functions that the kernel itself stands on. Emitted before the records' tables.
 * Roles (entente_app, entente_partner, entente_customer, entente_public) are made by roles.ts, as they belong to the cluster.
 */
export const baseSchema: readonly string[] = [
  `create extension if not exists pg_trgm`,
  `create extension if not exists unaccent`,
  `create extension if not exists btree_gist`,
  // unaccent() is only STABLE because a dictionary may change; ours does not, and an index needs IMMUTABLE. In PL/pgSQL, as the
  // planner cannot put the body of such a function in place of its call, and calling one in SQL costs several times as much.
  // Text in ASCII has no accents, and its capitals need no collation.
  `create function entente_plain(value text) returns text language plpgsql immutable strict parallel safe
    as $$ begin
      if octet_length(value) = length(value) then return lower(value collate "C"); end if;
      return lower(public.unaccent('public.unaccent'::regdictionary, value));
    end $$`,
  // Search documents are made of letters and digits only, so that mail addresses and hyphened names are found by their parts.
  // In ASCII these are all the characters that join words for PostgreSQL's parser (default parser: mail, host, file, tag, entity,
  // signed number); taking them out one by one costs a third of the regular expression, and the dictionary lowers capitals itself.
  `create function entente_words(value text) returns tsvector language plpgsql immutable strict parallel safe
    as $$ begin
      if octet_length(value) = length(value) then
        return to_tsvector('simple', ${joining.reduce((text, character) => `replace(${text}, '${character}', ' ')`, 'value')});
      end if;
      return to_tsvector('simple', regexp_replace(public.entente_plain(value), '[^[:alnum:]]+', ' ', 'g'));
    end $$`,
  `create function entente_join(value text[]) returns text language sql immutable strict parallel safe
    as $$ select array_to_string(value, ' ') $$`,
  `create function entente_values(value jsonb) returns text language sql immutable strict parallel safe
    as $$ select jsonb_path_query_array(value, '$[*].value')::text $$`,
  `create function entente_user() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('entente.user', true), '')::uuid $$`,
  `create function entente_person() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('entente.person', true), '')::uuid $$`,
  `create function entente_organization() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('entente.organization', true), '')::uuid $$`,
  // The event log: outbox, audit trail, timeline and feed. tx comes before seq so that the transaction has its id
  // before it takes a sequence value: sealing relies on that (see kernel/event/seal.ts).
  `create table event (
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
    salt uuid,
    primary key (seq, at)
  ) partition by range (at)`,
  `create table event_default partition of event default`,
  `alter table event ${withoutStatistics}`,
  // Read backwards. Numbers descending would put each new event in front of all others of its type, into pages that are full.
  `create index event_record on event (record_id, seq)`,
  `create index event_type on event (type, seq)`,
  `create index event_at on event using brin (at)`,
  // Runs as its owner: the application's role may not create tables.
  `create function entente_event_partition(month date) returns void language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      first date := date_trunc('month', month)::date;
      name text := 'event_' || to_char(first, 'YYYY_MM');
    begin
      if to_regclass(name) is null then
        execute format('create table %I partition of event for values from (%L) to (%L)', name, first, (first + interval '1 month')::date);
        execute format('grant select, insert on %I to entente_app', name);
        -- A partition that is made later does not have this from its table.
        execute format('alter table %I ${withoutStatistics}', name);
      end if;
    exception when check_violation or duplicate_table then
      -- The default partition already holds rows of this month, or another process was quicker: both are fine.
      null;
    end $$`,
  `create table event_seal (
    batch bigint primary key,
    first_seq bigint not null,
    last_seq bigint not null,
    count integer not null,
    hash bytea not null,
    previous_hash bytea not null,
    row_hashes bytea not null,
    seqs bigint[] not null,
    sealed_at timestamptz not null default clock_timestamp()
  )`,
  // Takes the content out of the rows that a sealed erasure names, and nothing else: the application's role may not change
  // the log in any other way. Which hash each row has afterwards stands in that erasure (see kernel/event/redact.ts).
  `create function entente_redact_events(named bigint) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      erasure jsonb;
      changed bigint;
    begin
      select e.data into erasure from event e
        where e.seq = named and e.type = 'privacy.personErased' and e.seq <= (select max(last_seq) from event_seal);
      if erasure is null then raise exception 'event % is no sealed erasure', named; end if;
      with r as (select (value->>0)::bigint as seq, (value->>2)::integer as mode from jsonb_array_elements(erasure->'rows'))
      update event e set salt = null,
          changes = case when r.mode & 1 = 1 then null else e.changes end,
          data = case when r.mode & 1 = 1 then null else e.data end,
          actor_name = case when r.mode & 2 = 2 then 'Erased person' else e.actor_name end
        from r where e.seq = r.seq and e.seq < named and e.type <> 'privacy.personErased';
      get diagnostics changed = row_count;
      return changed;
    end $$`,
  // What the sealer saw last: up to this sequence value all is settled once every transaction below this id has ended.
  `create table event_seal_mark (only_row boolean primary key default true check (only_row), seq bigint not null, tx xid8 not null)`,
  // Where each reader of the whole log stands (kernel/event/feed.ts).
  `create table event_feed (
    name text primary key,
    seq bigint not null,
    batch integer not null default 500,
    failures integer not null default 0,
    error text,
    retry_at timestamptz
  )`,
  `create table idempotency_key (
    actor text not null,
    key text not null,
    request_hash text not null,
    status integer,
    response jsonb,
    at timestamptz not null default clock_timestamp(),
    primary key (actor, key)
  )`,
  `create index idempotency_key_at on idempotency_key (at)`,
  // Words that occur in search documents: typing errors are mended against this small table instead of all records.
  `create table search_word (word text primary key)`,
  `create index search_word_similar on search_word using gin (word gin_trgm_ops)`,
  // Adds a column for a custom field. Runs as its owner; checks its input because the application's role may call it.
  `create function entente_add_column(target text, col text, col_type text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      texts text;
    begin
      if col !~ '^x_[a-z][a-z0-9_]{0,58}$' then raise exception 'invalid column name %', col; end if;
      if col_type !~ '^(text|text\\[\\]|boolean|date|timestamptz|jsonb|uuid|numeric\\([0-9]+,[0-9]+\\))$' then raise exception 'invalid column type %', col_type; end if;
      if not exists (select 1 from pg_attribute where attrelid = to_regclass(target) and attname = 'search') then raise exception 'invalid table %', target; end if;
      execute format('alter table %I add column if not exists %I %s', target, col, col_type);
      select string_agg(format('coalesce(($1).%I, '''')', attname), ' || '' '' || ') into texts
        from pg_attribute a where attrelid = to_regclass(target) and attname like 'x\\_%' and atttypid = 'text'::regtype and not attisdropped
          -- The currency of an amount is a text that nobody looks for.
          and not exists (select 1 from pg_attribute b where b.attrelid = a.attrelid and b.atttypid = 'numeric'::regtype and not b.attisdropped
            and a.attname like '%\\_currency' and b.attname = regexp_replace(a.attname, '_currency$', '_base'));
      execute format('create or replace function %I(target %I) returns text language sql immutable as %L', target || '_custom_text', target, 'select ' || coalesce(texts, quote_literal('')));
      -- A record that nothing else is found by has had no document to keep until now.
      if texts is not null then
        execute format('create or replace trigger %I before insert or update on %I for each row execute function %I()', target || '_search', target, target || '_search_update');
      end if;
    end $$`,
];

/** Run after everything else: what the application's role may do. The event log is append-only for it. */
export const grants: readonly string[] = [
  `grant usage on schema public to entente_app, entente_partner, entente_customer, entente_public`,
  `revoke all on event, event_default, event_seal from entente_app`,
  `grant select, insert on event, event_default, event_seal to entente_app`,
  `grant select, insert, update on event_seal_mark to entente_app`,
  `grant select, insert, update, delete on idempotency_key, search_word, event_feed to entente_app`,
];
