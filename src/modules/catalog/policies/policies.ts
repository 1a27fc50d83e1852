import { definePolicy, everyRow, type Policy } from '../../../kernel/access/policy.ts';
import { catalogRecords } from '../records/all.ts';

/** Products belong to nobody: whoever's role lets them in sees all. */
export const catalogPolicies: readonly Policy[] = catalogRecords.map((record) => definePolicy({ record, staff: everyRow }));
