/**
 * What the declarations of parties cannot say: indexes for matching, the stage's date, and the two-way link between a
 * person's main organization and their affiliations. Triggers run as their owner, since portal users may change their
 * own person and may not write affiliations.
 */
export const partiesSchema: readonly string[] = [
  // Double Metaphone in C, for finding names that sound alike by index.
  `create extension if not exists fuzzystrmatch`,
  // In SQL, so that the planner puts the body in place of the call; a name in ASCII has no accents to take off, and Metaphone asks for no case.
  `create function parties_sound(value text) returns text language sql immutable parallel safe
    as $$ select case when octet_length(value) = length(value) then public.dmetaphone(value) else public.dmetaphone(public.entente_plain(value)) end $$`,
  `create index person_sounds on person (parties_sound(family_name), parties_sound(given_name)) where deleted_at is null`,
  `create index organization_name_similar on organization using gin (entente_plain(name) gin_trgm_ops) where deleted_at is null`,
  `create unique index external_id_source_value_key on external_id (source, value, subject_type)`,
  `create index note_pinned on note (subject_id) where is_pinned and deleted_at is null`,

  // A row to keep: without the search document, numbers as text, since a number of JavaScript would round them.
  `create function parties_image(whole jsonb) returns jsonb language sql immutable
    as $$ select jsonb_object_agg(key, case jsonb_typeof(value) when 'number' then to_jsonb(value #>> '{}') else value end) from jsonb_each(whole - 'search') $$`,

  `create function parties_lifecycle_since() returns trigger language plpgsql as $$ begin
    new.lifecycle_since := new.updated_at;
    return new;
  end $$`,
  ...['person', 'organization'].flatMap((table) => [
    `create trigger ${table}_lifecycle_insert before insert on ${table} for each row
      when (new.lifecycle_since is null) execute function parties_lifecycle_since()`,
    `create trigger ${table}_lifecycle_update before update of lifecycle_stage on ${table} for each row
      when (old.lifecycle_stage is distinct from new.lifecycle_stage and old.lifecycle_since is not distinct from new.lifecycle_since)
      execute function parties_lifecycle_since()`,
  ]),

  // Whether the triggers below have nothing to do: called by each other, or switched off by a merge, which does it all itself.
  `create function parties_sync_is_off() returns boolean language sql stable
    as $$ select pg_trigger_depth() > 1 or coalesce(current_setting('entente.parties_sync', true), '') = 'off' $$`,

  `create function parties_person_inserted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
    if parties_sync_is_off() then return null; end if;
    insert into affiliation (id, created_at, created_by_id, updated_at, updated_by_id, person_id, organization_id, title, is_primary)
      select gen_random_uuid(), a.created_at, a.created_by_id, a.updated_at, a.updated_by_id, a.id, a.organization_id, a.job_title, true
      from added a where a.organization_id is not null and a.deleted_at is null;
    return null;
  end $$`,

  // Setting the main organization or job title by hand corrects the main affiliation; a move with history is a command.
  `create function parties_person_updated() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
  end $$`,

  // After affiliations changed: one current one is the main one, and the person says the same.
  `create function parties_sync_people(people uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$ begin
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
  end $$`,
  ...[
    ['insert', 'referencing new table as added', 'select person_id from added'],
    ['update', 'referencing old table as removed new table as added', 'select person_id from added union select person_id from removed'],
    ['delete', 'referencing old table as removed', 'select person_id from removed'],
  ].flatMap(([verb, tables, people]) => [
    `create function parties_affiliation_${verb}() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
      if not parties_sync_is_off() then
        perform parties_sync_people(array(select distinct person_id from (${people}) p));
      end if;
      return null;
    end $$`,
    `create trigger affiliation_sync_${verb} after ${verb} on affiliation ${tables} for each statement execute function parties_affiliation_${verb}()`,
  ]),
  `create trigger person_sync_insert after insert on person referencing new table as added for each statement execute function parties_person_inserted()`,
  `create trigger person_sync_update after update on person referencing old table as removed new table as added for each statement execute function parties_person_updated()`,
];
