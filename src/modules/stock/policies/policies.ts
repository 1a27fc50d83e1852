import { definePolicy, everyRow, type Policy } from '../../../kernel/access/policy.ts';
import { stockRecords } from '../records/all.ts';

/**
 * Stock belongs to nobody: whoever's role lets them in sees all of it. Partners, customers and visitors see none of these records; what
 * they learn of stock they learn through `availability` and `pickupLocations` (../index.ts).
 */
export const stockPolicies: readonly Policy[] = stockRecords.map((record) => definePolicy({ record, staff: everyRow }));
