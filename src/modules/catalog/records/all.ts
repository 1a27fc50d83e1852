import type { RecordType } from '../../../kernel/record/record.ts';
import { attribute } from './attribute.ts';
import { bundleItem } from './bundle-item.ts';
import { category } from './category.ts';
import { customerGroup, customerGroupMember } from './customer-group.ts';
import { product } from './product.ts';
import { productImage } from './product-image.ts';
import { productCategory, productGroup } from './product-links.ts';
import { relatedProduct } from './related-product.ts';
import { searchSynonym } from './search-synonym.ts';
import { taxClass } from './tax-class.ts';
import { categoryTranslation, productTranslation } from './translations.ts';

export const catalogRecords: readonly RecordType[] = [
  product,
  category,
  attribute,
  customerGroup,
  taxClass,
  searchSynonym,
  customerGroupMember,
  productImage,
  productCategory,
  productGroup,
  bundleItem,
  relatedProduct,
  productTranslation,
  categoryTranslation,
];
