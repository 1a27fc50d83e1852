import { bookSchema } from './schema/book.ts';
import { levelsSchema } from './schema/levels.ts';
import { reserveSchema } from './schema/reserve.ts';
import { stepsSchema } from './schema/steps.ts';

/**
 * The ledger works inside the database: a reservation is one round trip, and what is decided under a lock is read after it was got (each
 * statement of a function sees what was committed before it, PostgreSQL manual 13.2.1).
 */
export const stockSchema: readonly string[] = [...levelsSchema, ...stepsSchema, ...reserveSchema, ...bookSchema];
