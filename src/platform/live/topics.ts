import { z } from 'zod';
import { AppError, invalid } from '../../kernel/errors.ts';
import { limits } from './limits.ts';

const type = z.string().regex(/^[a-z]\w*\.[a-z]\w*$/i);
/** Type, id, and the version that the client has of it (0 when it has none). */
const place = z.tuple([type, z.uuid(), z.int().min(0)]);

const wantedTopics = z.object({
  /** Record types with a list, board or count on the screen; each with how many milliseconds ago its data was asked for. */
  types: z.record(type, z.int().min(0)).default({}),
  /** Rows on the screen: so that their end is heard of. */
  records: z.array(place).default([]),
  /** Records that are open: also what happens to records that point to them, and who else is there. */
  details: z.array(place).default([]),
  /** Those of them that are being edited. */
  editing: z.array(z.uuid()).default([]),
});

/** All that a client wants to hear of, in place of what it wanted before. */
export type WantedTopics = z.output<typeof wantedTopics>;

/** @throws AppError invalid (422) for what is no list of topics, and where there are too many. */
export function parseTopics(body: unknown): WantedTopics {
  const parsed = wantedTopics.safeParse(body ?? {});
  if (!parsed.success) {
    throw invalid(
      parsed.error.issues.slice(0, 20).map((issue) => ({
        pointer: `/${issue.path.join('/')}`,
        code: 'topics',
        message: issue.message,
      })),
    );
  }
  const { types, records, details } = parsed.data;
  if (Object.keys(types).length > limits.types || records.length > limits.records || details.length > limits.details) {
    throw new AppError(
      422,
      'too-many-topics',
      `A stream takes ${limits.types} types, ${limits.records} records and ${limits.details} details at most.`,
    );
  }
  return parsed.data;
}
