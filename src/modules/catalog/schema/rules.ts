const unique = (table: string, columns: readonly string[], where = 'deleted_at is null'): string =>
  `create unique index ${table}_${columns[columns.length - 1]}_key on ${table} (${columns.join(', ')}) where ${where}`;

/** Rules that hold whichever way a record is changed: by a form, an import, an automation or the API. */
export const ruleSchema: readonly string[] = [
  // Two variants that nothing sets apart would be one.
  `create unique index product_options_key on product (parent_id, options) where deleted_at is null and parent_id is not null and options is not null`,
  // What a scanner or a person types: a bar code with or without leading zeros, an article number in whatever case (queries/by-number.ts).
  `create index product_gtin_digits on product (ltrim(gtin, '0')) where deleted_at is null and gtin is not null`,
  `create index product_sku_lower on product (lower(sku)) where deleted_at is null and sku is not null`,
  unique('bundle_item', ['bundle_id', 'product_id']),
  `create unique index related_product_related_key on related_product (product_id, kind, related_id) where deleted_at is null`,
  unique('product_translation', ['product_id', 'language']),
  unique('category_translation', ['category_id', 'language']),
  unique('product_category', ['product_id', 'category_id']),
  unique('product_group', ['product_id', 'group_id']),
  `create unique index customer_group_member_organization_key on customer_group_member (group_id, organization_id) where deleted_at is null and organization_id is not null`,
  `create unique index customer_group_member_person_key on customer_group_member (group_id, person_id) where deleted_at is null and person_id is not null`,

  `create function catalog_refuse(column_name text, reason text) returns void language plpgsql as $$ begin
    raise exception using errcode = 'E0422', column = column_name, message = reason;
  end $$`,

  `create function catalog_choices(attribute_options jsonb) returns text[] language sql immutable
    as $$ select coalesce(array_agg(value->>'value'), '{}') from jsonb_array_elements(case when jsonb_typeof(attribute_options) = 'array' then attribute_options else '[]' end) $$`,

  // Null when a value fits the definition of its attribute, else what is wrong with it.
  `create function catalog_value_problem(name text, given jsonb) returns text language plpgsql stable as $$
  declare
    a attribute%rowtype;
  begin
    select * into a from attribute where code = name and deleted_at is null;
    if a.id is null then return format('"%s" is no attribute', left(name, 60)); end if;
    if a.kind = 'number' and jsonb_typeof(given) <> 'number' then return format('%s must be a number', a.label); end if;
    if a.kind = 'boolean' and jsonb_typeof(given) <> 'boolean' then return format('%s must be yes or no', a.label); end if;
    if a.kind in ('text', 'choice') and jsonb_typeof(given) <> 'string' then return format('%s must be a text', a.label); end if;
    if a.kind = 'text' and length(given #>> '{}') > 500 then return format('%s must be at most 500 characters', a.label); end if;
    if a.kind = 'choice' and (given #>> '{}') <> all(catalog_choices(a.options)) then return format('%s is none of the values of %s', left(given #>> '{}', 60), a.label); end if;
    return null;
  end $$`,

  `create function catalog_check_values(column_name text, given jsonb) returns void language plpgsql stable as $$
  declare
    entry record;
    wrong text;
  begin
    if given is null then return; end if;
    if jsonb_typeof(given) <> 'object' then perform catalog_refuse(column_name, 'must be an object of values by code'); end if;
    if (select count(*) from jsonb_object_keys(given)) > 100 then perform catalog_refuse(column_name, 'must be at most 100 values'); end if;
    for entry in select key, value from jsonb_each(given) loop
      wrong := catalog_value_problem(entry.key, entry.value);
      if wrong is not null then perform catalog_refuse(column_name, wrong); end if;
    end loop;
  end $$`,

  `create function catalog_product_rules() returns trigger language plpgsql as $$
  declare
    head product%rowtype;
  begin
    if new.is_discontinued and (tg_op = 'INSERT' or (new.is_discontinued is distinct from old.is_discontinued and new.state is not distinct from old.state)) then new.state := 'discontinued';
    elsif tg_op = 'UPDATE' and not new.is_discontinued and old.is_discontinued and new.state = 'discontinued' and old.state = 'discontinued' then new.state := 'active';
    end if;
    new.is_discontinued := coalesce(new.state = 'discontinued', false);
    if new.available_until <= new.available_from then perform catalog_refuse('available_until', 'must be after the day from which it is sold'); end if;
    if new.attributes = '{}' then new.attributes := null; end if;
    if new.options = '{}' then new.options := null; end if;
    if tg_op = 'INSERT' or new.attributes is distinct from old.attributes then perform catalog_check_values('attributes', new.attributes); end if;
    if new.parent_id is not null and (tg_op = 'INSERT' or new.parent_id is distinct from old.parent_id) then
      select * into head from product where id = new.parent_id;
      if head.id = new.id or head.parent_id is not null then perform catalog_refuse('parent_id', 'is itself a variant: choose the product that it belongs to'); end if;
      if coalesce(head.kind, 'goods') = 'bundle' then perform catalog_refuse('parent_id', 'is a bundle, which has no variants'); end if;
      if exists (select 1 from product v where v.parent_id = new.id and v.deleted_at is null) then
        perform catalog_refuse('parent_id', 'cannot be set: this product has variants of its own');
      end if;
    end if;
    if tg_op = 'INSERT' or new.options is distinct from old.options or new.parent_id is distinct from old.parent_id then
      if new.parent_id is null and new.options is not null then
        if tg_op = 'UPDATE' and new.options is not distinct from old.options then new.options := null;
        else perform catalog_refuse('options', 'are for variants: say which product it is a variant of'); end if;
      end if;
      perform catalog_check_values('options', new.options);
      if exists (select 1 from jsonb_object_keys(new.options) k join attribute a on a.code = k and a.deleted_at is null where not a.is_variant_option or a.kind <> 'choice') then
        perform catalog_refuse('options', 'must be attributes that make variants');
      end if;
    end if;
    if tg_op = 'UPDATE' and new.kind = 'bundle' and old.kind is distinct from 'bundle' then
      if exists (select 1 from product v where v.parent_id = new.id and v.deleted_at is null) then perform catalog_refuse('kind', 'cannot be a bundle while it has variants'); end if;
      if exists (select 1 from bundle_item b where b.product_id = new.id and b.deleted_at is null) then perform catalog_refuse('kind', 'cannot be a bundle: it is in one'); end if;
    end if;
    return new;
  end $$`,
  `create trigger product_rules_insert before insert on product for each row execute function catalog_product_rules()`,
  `create trigger product_rules_update before update on product for each row
    when (old.state is distinct from new.state or old.is_discontinued is distinct from new.is_discontinued or old.available_from is distinct from new.available_from or old.available_until is distinct from new.available_until or old.attributes is distinct from new.attributes
      or old.options is distinct from new.options or old.parent_id is distinct from new.parent_id or old.kind is distinct from new.kind)
    execute function catalog_product_rules()`,

  `create function catalog_attribute_rules() returns trigger language plpgsql as $$
  declare
    entry jsonb;
  begin
    if new.code = 'brand' then perform catalog_refuse('code', 'is taken: every product has a brand already'); end if;
    if tg_op = 'UPDATE' and new.code is distinct from old.code and exists (select 1 from product p where (p.attributes ? old.code or p.options ? old.code)) then
      perform catalog_refuse('code', 'cannot change while products have values of it');
    end if;
    if new.options is null then new.options := case when new.kind = 'choice' then '[]'::jsonb end; end if;
    if new.options is not null then
      if jsonb_typeof(new.options) <> 'array' or jsonb_array_length(new.options) > 500 then perform catalog_refuse('options', 'must be a list of at most 500 values'); end if;
      for entry in select value from jsonb_array_elements(new.options) loop
        if jsonb_typeof(entry) <> 'object' or coalesce(entry->>'value', '') !~ '^[a-z0-9][a-z0-9-]{0,59}$' or length(btrim(coalesce(entry->>'label', ''))) not between 1 and 80
            or coalesce(entry->>'color', '#000000') !~ '^#[0-9a-fA-F]{6}$' or jsonb_typeof(coalesce(entry->'labels', '{}')) <> 'object' then
          perform catalog_refuse('options', 'must each have a value of lower case letters, digits and hyphens, and a label');
        end if;
      end loop;
      if (select count(distinct value->>'value') from jsonb_array_elements(new.options)) <> jsonb_array_length(new.options) then
        perform catalog_refuse('options', 'must have each value once');
      end if;
    end if;
    if new.is_variant_option and new.kind <> 'choice' then perform catalog_refuse('is_variant_option', 'is for attributes of the kind "choice"'); end if;
    return new;
  end $$`,
  `create trigger attribute_rules before insert or update on attribute for each row execute function catalog_attribute_rules()`,

  // From the root down to the category itself; empty for one that is not there. The limit ends a circle, were there one.
  `create function catalog_category_path(category_id uuid) returns uuid[] language sql stable parallel safe
    as $$ with recursive up as (
        select c.id, c.parent_id, 1 as level from category c where c.id = $1 and c.deleted_at is null
        union all select c.id, c.parent_id, up.level + 1 from category c join up on c.id = up.parent_id where up.level < 20)
      select coalesce(array_agg(id order by level desc), '{}') from up $$`,

  `create function catalog_category_rules() returns trigger language plpgsql as $$
  declare
    path uuid[];
    below integer;
  begin
    if new.parent_id is null then return new; end if;
    -- Two moves at once could make a circle that neither sees.
    perform pg_advisory_xact_lock(7226411);
    path := catalog_category_path(new.parent_id);
    if new.id = any(path) then perform catalog_refuse('parent_id', 'is within this category itself'); end if;
    with recursive down as (select new.id as id, 1 as level union all select c.id, down.level + 1 from category c join down on c.parent_id = down.id where down.level < 20)
      select max(level) into below from down;
    if cardinality(path) + below > 10 then perform catalog_refuse('parent_id', 'would be more than ten levels deep'); end if;
    return new;
  end $$`,
  `create trigger category_rules_insert before insert on category for each row execute function catalog_category_rules()`,
  `create trigger category_rules_update before update on category for each row when (old.parent_id is distinct from new.parent_id) execute function catalog_category_rules()`,

  `create function catalog_bundle_rules() returns trigger language plpgsql as $$ begin
    if (select coalesce(kind, 'goods') from product where id = new.bundle_id) <> 'bundle' then perform catalog_refuse('bundle_id', 'is not of the kind "bundle"'); end if;
    if (select coalesce(kind, 'goods') from product where id = new.product_id) = 'bundle' then perform catalog_refuse('product_id', 'is a bundle itself'); end if;
    if exists (select 1 from product v where v.parent_id = new.product_id and v.deleted_at is null) then perform catalog_refuse('product_id', 'has variants: choose one of them'); end if;
    return new;
  end $$`,
  `create trigger bundle_item_rules before insert or update on bundle_item for each row execute function catalog_bundle_rules()`,

  `create function catalog_related_rules() returns trigger language plpgsql as $$ begin
    if new.product_id = new.related_id then perform catalog_refuse('related_id', 'is the product itself'); end if;
    return new;
  end $$`,
  `create trigger related_product_rules before insert or update on related_product for each row execute function catalog_related_rules()`,

  `create function catalog_member_rules() returns trigger language plpgsql as $$ begin
    if num_nonnulls(new.organization_id, new.person_id) = 0 then perform catalog_refuse('organization_id', 'or a person is needed'); end if;
    return new;
  end $$`,
  `create trigger customer_group_member_rules before insert or update on customer_group_member for each row execute function catalog_member_rules()`,

  // Browsers keep a picture for a year under the address that its id makes.
  `create function catalog_image_rules() returns trigger language plpgsql as $$ begin
    perform catalog_refuse('file_id', 'cannot change: add another image and remove this one');
    return new;
  end $$`,
  `create trigger product_image_rules before update on product_image for each row when (old.file_id is distinct from new.file_id) execute function catalog_image_rules()`,
];
