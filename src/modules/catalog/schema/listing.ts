import { statementTriggers } from '../../../kernel/db/statement-triggers.ts';

/** Columns of a product that its row in the listing is made of. */
const listed = [
  'name', 'slug', 'sku', 'gtin', 'brand', 'kind', 'unit', 'state', 'available_from', 'available_until', 'parent_id', 'category_id', 'list_price', 'list_price_currency',
  'list_price_base', 'channels', 'attributes', 'options', 'description', 'deleted_at',
]; // prettier-ignore

/** A variant whose values are found in the shop: neither a draft, nor gone, nor to come. */
const isShown = `v.deleted_at is null and (v.state = 'active' or (v.state = 'scheduled' and v.available_from <= clock_timestamp()))`;

/** What an attribute's value says in words, in all languages. */
const words = (values: string): string => `(select string_agg(case a.kind
      when 'boolean' then case when x.value = 'true' then a.label end
      when 'number' then x.value || ' ' || x.value || coalesce(a.unit, '')
      when 'choice' then (select string_agg((o->>'label') || ' ' || coalesce((select string_agg(t.value, ' ') from jsonb_each_text(coalesce(o->'labels', '{}')) t), ''), ' ')
        from jsonb_array_elements(coalesce(a.options, '[]')) o where o->>'value' = x.value)
      else x.value end, ' ') from (${values}) x join attribute a on a.code = x.key and a.deleted_at is null)`;

/**
 * The shop's own table: one row for each product that may be shown, with all that a list filters, sorts and shows, kept by triggers in the
 * transaction that changes the product. Variants stand in the row of their product. Whether it is shown now is asked of its dates by whoever reads.
 */
export const listingSchema: readonly string[] = [
  `create table product_listing (
    product_id uuid primary key references product (id) on delete cascade,
    name text not null,
    slug text not null,
    sku text,
    brand text,
    kind text not null,
    unit text,
    price numeric(20,4),
    price_currency text,
    price_base numeric(20,4),
    has_variants boolean not null,
    image_id uuid,
    image_alt text,
    names jsonb,
    category_ids uuid[] not null,
    facets text[] not null,
    channels text[],
    group_ids uuid[] not null,
    visible_from timestamptz not null,
    visible_until timestamptz not null,
    created_at timestamptz not null,
    search tsvector not null)`,
  'grant select on product_listing to entente_app',
  `create index product_listing_name on product_listing (name, product_id)`,
  `create index product_listing_price on product_listing (price_base, product_id)`,
  `create index product_listing_newest on product_listing (created_at desc, product_id)`,
  `create index product_listing_categories on product_listing using gin (category_ids)`,
  `create index product_listing_facets on product_listing using gin (facets)`,
  `create index product_listing_search on product_listing using gin (search)`,

  // The products are locked first, in order of id, and read by a second statement, whose snapshot sees what others committed meanwhile.
  `create function catalog_refresh(products uuid[]) returns void language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    heads uuid[] := array(select distinct coalesce(parent_id, id) from product where id = any(products));
  begin
    if cardinality(heads) = 0 then return; end if;
    perform 1 from product where id = any(heads) order by id for no key update;
    delete from product_listing l using product p where l.product_id = p.id and p.id = any(heads)
      and (p.deleted_at is not null or p.parent_id is not null or p.slug is null or p.state is null or p.state not in ('active', 'scheduled'));
    insert into product_listing as l (product_id, name, slug, sku, brand, kind, unit, price, price_currency, price_base, has_variants, image_id, image_alt, names,
        category_ids, facets, channels, group_ids, visible_from, visible_until, created_at, search)
      select p.id, p.name, p.slug, p.sku, p.brand, coalesce(p.kind, 'goods'), p.unit, p.list_price, p.list_price_currency,
        coalesce(vs.price_base, p.list_price_base), vs.n > 0, i.id, i.alt, t.names, c.ids,
        coalesce((select array_agg(distinct f) from (
          select 'brand:' || p.brand as f where p.brand is not null
          union all select x.key || ':' || x.value from jsonb_each_text(coalesce(p.attributes, '{}')) x where length(x.value) <= 100
          union all select unnest(vs.facets)) facet), '{}'),
        p.channels, coalesce((select array_agg(g.group_id) from product_group g where g.product_id = p.id and g.deleted_at is null), '{}'),
        case when p.state = 'scheduled' then coalesce(p.available_from, 'infinity') else coalesce(p.available_from, '-infinity') end,
        coalesce(p.available_until, 'infinity'), p.created_at,
        setweight(entente_words(p.name || ' ' || coalesce(t.words, '')), 'A')
          || setweight(entente_words(concat_ws(' ', p.sku, p.gtin, p.brand, vs.codes)), 'B')
          || setweight(entente_words(concat_ws(' ', c.names, vs.words, ${words(`select key, value from jsonb_each_text(coalesce(p.attributes, '{}'))`)})), 'C')
          || setweight(entente_words(concat_ws(' ', left(p.description, 20000), t.descriptions)), 'D')
      from product p
        left join lateral (select id, alt from product_image where product_id = p.id and deleted_at is null order by position, id limit 1) i on true
        left join lateral (select jsonb_object_agg(language, name) as names, string_agg(name, ' ') as words, string_agg(left(description, 20000), ' ') as descriptions
          from product_translation where product_id = p.id and deleted_at is null) t on true
        cross join lateral (
          select coalesce(array_agg(distinct s.id), '{}') as ids,
            concat_ws(' ', string_agg(s.name, ' '), string_agg((select string_agg(n.name, ' ') from category_translation n where n.category_id = s.id and n.deleted_at is null), ' ')) as names
          from (select p.category_id as id union select e.category_id from product_category e where e.product_id = p.id and e.deleted_at is null) d
            cross join lateral unnest(catalog_category_path(d.id)) as up(id) join category s on s.id = up.id) c
        cross join lateral (
          select count(*) as n, min(coalesce(v.list_price_base, p.list_price_base)) filter (where ${isShown}) as price_base,
            string_agg(concat_ws(' ', v.sku, v.gtin), ' ') filter (where ${isShown}) as codes,
            array(select distinct x.key || ':' || x.value from product v cross join lateral jsonb_each_text(coalesce(v.attributes, '{}') || coalesce(v.options, '{}')) x
              where v.parent_id = p.id and ${isShown} and length(x.value) <= 100) as facets,
            ${words(`select distinct x.key, x.value from product v cross join lateral jsonb_each_text(coalesce(v.attributes, '{}') || coalesce(v.options, '{}')) x where v.parent_id = p.id and ${isShown}`)} as words
          from product v where v.parent_id = p.id and v.deleted_at is null) vs
      where p.id = any(heads) and p.deleted_at is null and p.parent_id is null and p.slug is not null and p.state in ('active', 'scheduled')
    on conflict (product_id) do update set (name, slug, sku, brand, kind, unit, price, price_currency, price_base, has_variants, image_id, image_alt, names,
        category_ids, facets, channels, group_ids, visible_from, visible_until, created_at, search)
      = (excluded.name, excluded.slug, excluded.sku, excluded.brand, excluded.kind, excluded.unit, excluded.price, excluded.price_currency, excluded.price_base,
        excluded.has_variants, excluded.image_id, excluded.image_alt, excluded.names, excluded.category_ids, excluded.facets, excluded.channels, excluded.group_ids,
        excluded.visible_from, excluded.visible_until, excluded.created_at, excluded.search);
  end $$`,

  `create function catalog_product_listed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
    if tg_op = 'INSERT' then perform catalog_refresh(array(select id from added));
    elsif tg_op = 'DELETE' then perform catalog_refresh(array(select parent_id from removed where parent_id is not null));
    else
      -- Variants bear the name of their product before their options. Asked first, as an update of no row calls this again.
      if exists (select 1 from added a join removed r on r.id = a.id where a.name <> r.name and a.parent_id is null) then
        update product v set name = a.name || substr(v.name, length(r.name) + 1), version = v.version + 1, updated_at = a.updated_at, updated_by_id = a.updated_by_id
          from added a join removed r on r.id = a.id where v.parent_id = a.id and a.name <> r.name and starts_with(v.name, r.name || ', ');
      end if;
      perform catalog_refresh(array(
        select unnest(array[a.id, r.parent_id]) from added a join removed r on r.id = a.id
        where (${listed.map((c) => `a.${c}`).join(', ')}) is distinct from (${listed.map((c) => `r.${c}`).join(', ')})));
    end if;
    return null;
  end $$`,
  ...statementTriggers('product_listed', 'product', 'catalog_product_listed', { now: 'added', before: 'removed', deleted: 'removed' }),

  `create function catalog_part_listed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
    if tg_op = 'INSERT' then perform catalog_refresh(array(select product_id from added));
    elsif tg_op = 'DELETE' then perform catalog_refresh(array(select product_id from removed));
    else perform catalog_refresh(array(select product_id from added union select product_id from removed));
    end if;
    return null;
  end $$`,
  ...['product_image', 'product_translation', 'product_category', 'product_group'].flatMap((table) => [
    `create trigger ${table}_listed_insert after insert on ${table} referencing new table as added for each statement execute function catalog_part_listed()`,
    `create trigger ${table}_listed_update after update on ${table} referencing old table as removed new table as added for each statement execute function catalog_part_listed()`,
    `create trigger ${table}_listed_delete after delete on ${table} referencing old table as removed for each statement execute function catalog_part_listed()`,
  ]),
];
