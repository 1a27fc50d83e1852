/** What the declarations cannot say. */
export const buyingSchema: readonly string[] = [
  // One invitation or membership of an address in a company, and one of a person; those removed are history.
  `create unique index company_buyer_address on company_buyer (organization_id, email) where state <> 'removed' and deleted_at is null`,
  `create unique index company_buyer_person on company_buyer (organization_id, person_id) where state = 'active' and person_id is not null and deleted_at is null`,
  // A cart is held, and a quote waits, once.
  `create unique index order_approval_cart on order_approval (cart_id) where cart_id is not null and deleted_at is null`,
  `create unique index order_approval_quote on order_approval (quote_id) where state = 'waiting' and quote_id is not null and deleted_at is null`,
  `create unique index shopping_list_line_product on shopping_list_line (list_id, product_id)`,
];
