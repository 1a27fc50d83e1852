/**
 * Addresses in the shop: made from the name, the same for as long as nobody changes them, and an old one leads to where the new one is.
 * Variants have none, as they are shown on the page of their product.
 */
export const slugSchema: readonly string[] = [
  // Every address that there is or was, and whose it is: whoever writes one first has it, also of two at the same moment.
  `create table catalog_slug_owner (record text not null, slug text not null, target_id uuid not null, primary key (record, slug))`,
  'grant select, insert, update, delete on catalog_slug_owner to entente_app',

  `create function catalog_slug(name text) returns text language sql immutable strict parallel safe
    as $$ select trim(both '-' from left(trim(both '-' from regexp_replace(replace(entente_plain(name), '''', ''), '[^a-z0-9]+', '-', 'g')), 100)) $$`,

  // A name that is taken, or has no letters of ours, gets the end of the id behind it: nothing is counted, so no two imports wait for each other.
  ...['product', 'category'].flatMap((table) => [
    `create function catalog_${table}_slug() returns trigger language plpgsql as $$
    declare
      base text;
    begin
      ${table === 'product' ? 'if new.parent_id is not null then new.slug := null; return new; end if;' : ''}
      if new.slug is null then
        base := catalog_slug(new.name);
        if base = '' then base := '${table}-' || right(new.id::text, 6); end if;
        insert into catalog_slug_owner (record, slug, target_id) values ('${table}', base, new.id) on conflict do nothing;
        if not exists (select 1 from catalog_slug_owner o where o.record = '${table}' and o.slug = base and o.target_id = new.id) then
          base := base || '-' || right(new.id::text, 6);
          insert into catalog_slug_owner (record, slug, target_id) values ('${table}', base, new.id) on conflict do nothing;
        end if;
        new.slug := base;
      else
        -- An address that another had before is free; one that another has is refused by its unique index.
        insert into catalog_slug_owner as o (record, slug, target_id) values ('${table}', new.slug, new.id)
          on conflict (record, slug) do update set target_id = excluded.target_id
          where not exists (select 1 from ${table} t where t.slug = excluded.slug and t.deleted_at is null and t.id <> excluded.target_id);
      end if;
      return new;
    end $$`,
    `create trigger ${table}_slug_insert before insert on ${table} for each row execute function catalog_${table}_slug()`,
    `create trigger ${table}_slug_update before update on ${table} for each row
      when (old.slug is distinct from new.slug${table === 'product' ? ' or old.parent_id is distinct from new.parent_id' : ''}) execute function catalog_${table}_slug()`,
  ]),
];
