import { listingSchema } from './schema/listing.ts';
import { ruleSchema } from './schema/rules.ts';
import { slugSchema } from './schema/slugs.ts';
import { visibilitySchema } from './schema/visibility.ts';

/** What the declarations of the catalog cannot say. What is refused is raised with SQLSTATE E0422 and the column at fault. */
export const catalogSchema: readonly string[] = [...slugSchema, ...ruleSchema, ...listingSchema, ...visibilitySchema];
