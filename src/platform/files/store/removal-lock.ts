/**
 * An advisory lock of the database: who removes stored contents takes it shared, a backup takes it for itself. So a content that the
 * backup's snapshot names stays until the backup has it. Any number that nothing else in the database locks.
 */
export const removalLock = 7_226_310;
