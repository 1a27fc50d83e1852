// What other modules may use of the catalog, besides its records.
export { buyerOf } from './queries/buyer-of.ts';
export { hasNumber, idsBySku } from './queries/by-number.ts';
export { categoryTree } from './queries/category-tree.ts';
export { productBySlug } from './queries/product-by-slug.ts';
export { productNames } from './queries/product-names.ts';
export { productsFor } from './queries/products-for.ts';
export { sellable } from './queries/sellable.ts';
export { guestBuyer, type Buyer } from './rules/buyer.ts';
export { categoryImageUrl, imageUrl, type ImageSize } from './rules/image-url.ts';
export type { Channel } from './records/choices.ts';
export type {
  CategoryCrumb,
  CategoryNode,
  Facet,
  ImageRef,
  ListPrice,
  ProductCard,
  ProductDetail,
  ProductPage,
  ProductSort,
  ProductsRequest,
  SellableProduct,
  Shopper,
  VariantDetail,
} from './rules/shop-view.ts';
