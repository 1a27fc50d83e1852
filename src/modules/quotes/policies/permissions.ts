/** Templates: what new quotes begin with. */
export const manageQuotes = 'quotes.manage';
