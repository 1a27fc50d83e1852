import type { ImportMatch } from '../../../platform/exchange/index.ts';
import { price } from '../records/price.ts';

/** A file of prices changes those that are there: of the same product in the same list, from the same quantity on. */
export const priceMatch: ImportMatch = { record: price.key, fields: ['priceList', 'product', 'minQuantity'] };
