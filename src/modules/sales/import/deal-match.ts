import type { ImportMatch } from '../../../platform/exchange/index.ts';
import { opportunity } from '../records/opportunity.ts';

/** Deals are often called the same ("Renewal"): only that of the same customer, to be closed on the same day, is the same deal. */
export const dealMatch: ImportMatch = { record: opportunity.key, fields: ['name', 'organization', 'closeOn'] };
