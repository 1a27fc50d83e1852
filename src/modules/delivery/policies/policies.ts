import { definePolicy, everyRow, type Policy } from '../../../kernel/access/policy.ts';
import { deliveryRecords } from '../records/all.ts';

/** Configuration: staff whose role lets them in see all. What shoppers are offered comes from `deliveryOptions` alone. */
export const deliveryPolicies: readonly Policy[] = deliveryRecords.map((record) => definePolicy({ record, staff: everyRow }));
