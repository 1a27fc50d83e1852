import { deAdmin } from './de/admin.ts';
import { deApprovals } from './de/approvals.ts';
import { deLabels } from './de/labels.ts';
import { deOperations } from './de/operations.ts';
import { dePortal } from './de/portal.ts';
import { deRecords } from './de/records.ts';
import { deShell } from './de/shell.ts';

/** German by English phrase. Loaded only for those who read German. */
export const de = { ...deShell, ...deRecords, ...deAdmin, ...deApprovals, ...deOperations, ...dePortal, ...deLabels } as const;
