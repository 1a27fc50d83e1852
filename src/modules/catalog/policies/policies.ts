import { definePolicy, everyRow, type Policy } from '../../../kernel/access/policy.ts';
import { product } from '../records/product.ts';

/** Products belong to nobody: whoever's role lets them in sees all. */
export const catalogPolicies: readonly Policy[] = [definePolicy({ record: product, staff: everyRow })];
