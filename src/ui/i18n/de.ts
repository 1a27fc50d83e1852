import { deAdmin } from './de/admin.ts';
import { deApprovals } from './de/approvals.ts';
import { deLabels } from './de/labels.ts';
import { dePortal } from './de/portal.ts';
import { deRecords } from './de/records.ts';
import { deShell } from './de/shell.ts';

/** German by English phrase. Loaded only for those who read German. */
export const de = { ...deShell, ...deRecords, ...deAdmin, ...deApprovals, ...dePortal, ...deLabels } as const;
