/** Tables of which a row says which product's page it changes, by the column that names the product. */
const ofProducts = [
  ['product', 'coalesce(parent_id, id)'],
  ['price', 'product_id'],
  ['stock_level', 'product_id'],
  ['product_image', 'product_id'],
  ['product_review', 'product_id'],
] as const;

/** Tables that many pages show something of. */
const ofAll = [
  'category',
  'product_category',
  'related_product',
  'price_list',
  'promotion',
  'tax_rate',
  'shop_settings',
  'content_page',
  'shop_block',
  'company',
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
  `create function shop_product_notice() returns trigger language plpgsql as $$
  declare
    changed text[];
  begin
    execute format('select array_agg(distinct id) from (select (%s)::text as id from touched limit 200) t', tg_argv[0]) into changed;
    if coalesce(cardinality(changed), 0) > 50 then perform pg_notify('entente_shop', 'all');
    else perform pg_notify('entente_shop', each) from unnest(changed) as each where each is not null; end if;
    return null;
  end $$`,
  ...ofProducts.flatMap(([table, column]) => [
    `create trigger shop_notice_insert after insert on ${table} referencing new table as touched for each statement execute function shop_product_notice('${column}')`,
    `create trigger shop_notice_update after update on ${table} referencing new table as touched for each statement execute function shop_product_notice('${column}')`,
    `create trigger shop_notice_delete after delete on ${table} referencing old table as touched for each statement execute function shop_product_notice('${column}')`,
  ]),
  `create function shop_notice() returns trigger language plpgsql as $$ begin perform pg_notify('entente_shop', 'all'); return null; end $$`,
  ...ofAll.map(
    (table) => `create trigger shop_notice after insert or update or delete on ${table} for each statement execute function shop_notice()`,
  ),
];
