/** Sees all background work and failed jobs, and may rerun them. */
export const operationsPermission = 'operations.manage';
