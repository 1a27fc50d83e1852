/** A person has one open cart for each organization they buy for; a product stands in a cart once; orders are numbered by a sequence. */
export const ordersSchema: readonly string[] = [
  `create unique index cart_open_person on cart (person_id, (coalesce(organization_id, '00000000-0000-0000-0000-000000000000'::uuid))) where person_id is not null and state = 'open' and deleted_at is null`,
  `create unique index cart_line_product on cart_line (cart_id, product_id)`,
  // Orders waiting for payment, for the job that lets go of those that are not paid in time.
  `create index order_expiring on "order" (expires_at) where state = 'pending' and expires_at is not null`,
  // Orders of guests, for when one of them opens an account.
  `create index order_of_guest on "order" (lower(email)) where person_id is null and organization_id is null and email is not null and deleted_at is null`,
  `create sequence order_number`,
  `grant usage on sequence order_number to entente_app`,
];
