import { definePolicy, everyRow, type Policy } from '../../../kernel/access/policy.ts';
import { tillRecords } from '../records/all.ts';

/** Permission to sell at a till, to take back there, and to open and close its drawer. */
export const sellAtTill = 'till.sell';

/** A till belongs to its outlet, not to one person: whoever's role lets them in sees it. Nobody outside does. */
export const tillPolicies: readonly Policy[] = tillRecords.map((record) =>
  definePolicy({ record, staff: everyRow, staffPermission: { write: sellAtTill } }),
);
