/** Whether a product row under an alias is sold at this moment. */
const isOn = (
  p: string,
): string => `${p}.deleted_at is null and (${p}.state = 'active' or (${p}.state = 'scheduled' and ${p}.available_from is not null))
        and (${p}.available_from is null or ${p}.available_from <= now()) and (${p}.available_until is null or ${p}.available_until > now())
        and (${p}.channels is null or channel = any(${p}.channels))`;

/** Who outside the company sees which product. The functions run as their owner: outside roles may read neither groups nor who is in them. */
export const visibilitySchema: readonly string[] = [
  `create function catalog_groups_of(person uuid, organization uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp
    as $$ select coalesce(array_agg(g.id), '{}') from customer_group g where g.deleted_at is null and (
      g.segment = coalesce((select o.segment from organization o where o.id = organization), case when organization is null and person is not null then 'consumer' end)
      or exists (select 1 from customer_group_member m where m.group_id = g.id and m.deleted_at is null and (m.person_id = person or m.organization_id = organization))) $$`,

  // A product in no group is for everybody.
  `create function catalog_in_group(product uuid, groups uuid[]) returns boolean language sql stable security definer set search_path = public, pg_temp
    as $$ select product is null or not exists (select 1 from product_group g where g.product_id = product and g.deleted_at is null)
      or exists (select 1 from product_group g where g.product_id = product and g.deleted_at is null and g.group_id = any(groups)) $$`,

  `create function catalog_offers(product uuid, person uuid, organization uuid, channel text) returns boolean language sql stable security definer set search_path = public, pg_temp
    as $$ with mine as materialized (select catalog_groups_of(person, organization) as groups)
      select exists (select 1 from mine cross join product p left join product h on h.id = p.parent_id
        where p.id = product and ${isOn('p')} and catalog_in_group(p.id, mine.groups)
        and (p.parent_id is null or (${isOn('h')} and catalog_in_group(h.id, mine.groups)))) $$`,

  // For the second lock, which knows who asks by the session alone.
  `create function catalog_open_to_me(product uuid, parent uuid) returns boolean language sql stable security definer set search_path = public, pg_temp
    as $$ with mine as materialized (select catalog_groups_of(entente_person(), entente_organization()) as groups)
      select catalog_in_group(product, mine.groups) and catalog_in_group(parent, mine.groups)
        and (parent is null or exists (select 1 from product h where h.id = parent and h.deleted_at is null and h.state in ('active', 'scheduled')
          and (h.available_from is null or h.available_from <= now()) and (h.available_until is null or h.available_until > now()))) from mine $$`,

  // A shelf is seen when all that it stands in is.
  `create function catalog_category_shown(category_id uuid, is_business boolean) returns boolean language sql stable security definer set search_path = public, pg_temp
    as $$ select coalesce(bool_and(coalesce(c.visibility, 'everyone') = 'everyone' or (c.visibility = 'business' and is_business)), false)
      from category c where c.id = any(catalog_category_path($1)) $$`,
];
