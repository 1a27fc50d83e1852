import { statementTriggers } from '../../kernel/db/statement-triggers.ts';

/** Tables of which a row says which product's page it changes: of the rows `t` the column that names the product, and which of them count. */
const ofProducts = [
  ['product', 'coalesce(parent_id, id)', 'true'],
  // Pages that are kept are those of guests: what one customer pays is on none of them.
  ['price', 'product_id', '(select l.organization_id is null and l.person_id is null from price_list l where l.id = t.price_list_id)'],
  ['product_image', 'product_id', 'true'],
  ['product_review', 'product_id', 'true'],
  ['product_translation', 'product_id', 'true'],
  ['product_group', 'product_id', 'true'],
  ['bundle_item', 'bundle_id', 'true'],
] as const;

/** Above so many pages only say that there is enough, so that an order of what there is plenty of changes none. */
const plenty = 20;

/** Tables that many pages show something of. */
const ofAll = [
  'attribute',
  'bought_together',
  'category',
  'category_translation',
  'company',
  'content_page',
  'delivery_method',
  'delivery_rate',
  'delivery_zone',
  'exchange_rate',
  'holiday',
  'location',
  'pricing_setting',
  'product_category',
  'promotion_target',
  'related_product',
  'shop_block',
  'shop_settings',
  'tax_class',
  'tax_rate',
  'working_calendar',
] as const;

/** What the declarations cannot say. */
export const shopSchema: readonly string[] = [
  `create unique index wish_once on wish (person_id, product_id)`,
  `create unique index content_page_once on content_page (slug, language) where deleted_at is null`,
  // One review of a person for each product; another one replaces it by changing it.
  `create unique index product_review_once on product_review (person_id, product_id) where person_id is not null and deleted_at is null`,
  `create unique index stock_request_once on stock_request (product_id, email) where state = 'waiting' and deleted_at is null`,

  // How many orders of the last year had both products: counted anew each night (recommend/count-bought-together.ts).
  `create table bought_together (product_id uuid not null, other_id uuid not null, orders integer not null, primary key (product_id, other_id))`,
  `create index bought_together_best on bought_together (product_id, orders desc)`,
  `grant select, insert, update, delete on bought_together to entente_app`,

  // Which carts somebody was reminded of, so that nobody is twice.
  `create table cart_reminder (cart_id uuid primary key, sent_at timestamptz not null)`,
  `grant select, insert, delete on cart_reminder to entente_app`,

  // Who began to make an account: the word of the mail as a hash. Nothing says whether the address had one.
  `create table shop_registration (token_hash text primary key, email text not null, name text not null, language text not null, created_at timestamptz not null)`,
  `create index shop_registration_age on shop_registration (created_at)`,
  `grant select, insert, update, delete on shop_registration to entente_app`,

  // Pages are kept by the processes that drew them: each hears of what changed, by the id of the product where it is about few.
  `create function shop_tell(changed text[]) returns void language plpgsql as $$ begin
    if coalesce(cardinality(changed), 0) > 50 then perform pg_notify('entente_shop', 'all');
    else perform pg_notify('entente_shop', each) from unnest(changed) as each where each is not null; end if;
  end $$`,
  ...ofProducts.flatMap(([table, column, counts]) => [
    `create function shop_${table}_notice() returns trigger language plpgsql as $$ begin
      perform shop_tell(array(select distinct id from (select (${column})::text as id from touched t where ${counts} limit 200) few));
      return null;
    end $$`,
    ...statementTriggers('shop_notice', table, `shop_${table}_notice`, { now: 'touched', deleted: 'touched' }),
  ]),
  `create function shop_stock_notice() returns trigger language plpgsql as $$ begin
    perform shop_tell(array(select distinct product_id::text from (select product_id from touched limit 200) few));
    return null;
  end $$`,
  `create trigger shop_notice_insert after insert on stock_level referencing new table as touched for each statement execute function shop_stock_notice()`,
  // A notice makes commits wait for each other, so that no order sends one without need. Row by row: most statements change a level or two, for
  // which transition tables and a query over them take longer than everything else about the level.
  `create function shop_level_notice() returns trigger language plpgsql as $$ begin
    if least(old.on_hand - old.reserved, ${plenty}) is distinct from least(new.on_hand - new.reserved, ${plenty}) then
      perform pg_notify('entente_shop', new.product_id::text);
    end if;
    return null;
  end $$`,
  `create trigger shop_notice_update after update on stock_level for each row execute function shop_level_notice()`,
  // A list of one customer is on no page that is kept.
  `create function shop_list_notice() returns trigger language plpgsql as $$ begin
    if exists (select 1 from touched where organization_id is null and person_id is null) then perform pg_notify('entente_shop', 'all');
    elsif tg_op = 'UPDATE' then
      if exists (select 1 from before where organization_id is null and person_id is null) then perform pg_notify('entente_shop', 'all'); end if;
    end if;
    return null;
  end $$`,
  ...statementTriggers('shop_notice', 'price_list', 'shop_list_notice', { now: 'touched', before: 'before', deleted: 'touched' }),
  // What is still to come, and who waits for it, says when something on back order arrives.
  `create function shop_coming_notice() returns trigger language plpgsql as $$ begin
    perform shop_tell(array[case when tg_op = 'DELETE' then old.product_id else new.product_id end::text, case when tg_op = 'UPDATE' and old.product_id <> new.product_id then old.product_id end::text]);
    return null;
  end $$`,
  `create trigger shop_notice after insert or update or delete on incoming for each row execute function shop_coming_notice()`,
  `create trigger shop_notice_waits after insert or update on reservation for each row when (new.state = 'waiting') execute function shop_coming_notice()`,
  `create trigger shop_notice_waited after update on reservation for each row when (old.state = 'waiting' and new.state <> 'waiting') execute function shop_coming_notice()`,
  `create trigger shop_notice_gone after delete on reservation for each row when (old.state = 'waiting') execute function shop_coming_notice()`,
  // Uses are counted in the row of a promotion: no order that uses one changes a page, but the last does.
  `create function shop_promotion_notice() returns trigger language plpgsql as $$ begin
    if tg_op <> 'UPDATE' then
      if exists (select 1 from touched) then perform pg_notify('entente_shop', 'all'); end if;
    elsif exists (select 1 from touched t join before b on b.id = t.id
      where to_jsonb(t) - array['uses', 'version', 'updated_at', 'updated_by_id'] is distinct from to_jsonb(b) - array['uses', 'version', 'updated_at', 'updated_by_id']
        or (t.uses >= t.usage_limit) is distinct from (b.uses >= b.usage_limit)) then perform pg_notify('entente_shop', 'all');
    end if;
    return null;
  end $$`,
  ...statementTriggers('shop_notice', 'promotion', 'shop_promotion_notice', { now: 'touched', before: 'before', deleted: 'touched' }),
  `create function shop_notice() returns trigger language plpgsql as $$ begin perform pg_notify('entente_shop', 'all'); return null; end $$`,
  ...ofAll.map(
    (table) => `create trigger shop_notice after insert or update or delete on ${table} for each statement execute function shop_notice()`,
  ),
];
