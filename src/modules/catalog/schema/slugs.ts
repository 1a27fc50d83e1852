/**
 * Addresses in the shop: made from the name, the same for as long as nobody changes them, and an old one leads to where the new one is.
 * Variants have none, as they are shown on the page of their product.
 */
export const slugSchema: readonly string[] = [
  `create table catalog_old_slug (record text not null, slug text not null, target_id uuid not null, primary key (record, slug))`,
  `create index catalog_old_slug_target on catalog_old_slug (target_id)`,
  'grant select, insert, update, delete on catalog_old_slug to entente_app',

  `create function catalog_slug(name text) returns text language sql immutable strict parallel safe
    as $$ select trim(both '-' from left(trim(both '-' from regexp_replace(replace(entente_plain(name), '''', ''), '[^a-z0-9]+', '-', 'g')), 100)) $$`,

  // A name that is taken gets the end of the id behind it: no counting, so no two imports wait for each other.
  ...['product', 'category'].flatMap((table) => [
    `create function catalog_${table}_slug() returns trigger language plpgsql as $$
    declare
      wanted text;
    begin
      if new.slug is null ${table === 'product' ? 'and new.parent_id is null' : ''} then
        wanted := coalesce(nullif(catalog_slug(new.name), ''), '${table}');
        if exists (select 1 from ${table} t where t.slug = wanted and t.deleted_at is null and t.id <> new.id)
            or exists (select 1 from catalog_old_slug o where o.record = '${table}' and o.slug = wanted and o.target_id <> new.id) then
          wanted := wanted || '-' || right(new.id::text, 6);
        end if;
        new.slug := wanted;
      end if;
      ${table === 'product' ? 'if new.parent_id is not null then new.slug := null; end if;' : ''}
      if tg_op = 'UPDATE' and old.slug is distinct from new.slug and old.slug is not null and old.deleted_at is null then
        insert into catalog_old_slug (record, slug, target_id) values ('${table}', old.slug, new.id)
          on conflict (record, slug) do update set target_id = excluded.target_id;
      end if;
      if new.slug is not null then delete from catalog_old_slug where record = '${table}' and slug = new.slug; end if;
      return new;
    end $$`,
    `create trigger ${table}_slug_insert before insert on ${table} for each row execute function catalog_${table}_slug()`,
    `create trigger ${table}_slug_update before update on ${table} for each row
      when (old.slug is distinct from new.slug${table === 'product' ? ' or old.parent_id is distinct from new.parent_id' : ''}) execute function catalog_${table}_slug()`,
  ]),
];
