import type { KyselyPlugin } from 'kysely';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d+Z$/;

/** The pool yields instants as text, the sign-in library compares them as dates. */
export const datesPlugin: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({
    ...result,
    rows: result.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          name.endsWith('_at') && typeof value === 'string' && instant.test(value) ? new Date(value) : value,
        ]),
      ),
    ),
  }),
};
