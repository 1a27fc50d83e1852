/** Reads all events, whatever record they are about. */
export const auditPermission = 'audit.read';
