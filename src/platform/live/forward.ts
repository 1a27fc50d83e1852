import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../kernel/access/actor.ts';
import { parseTopics, type WantedTopics } from './topics.ts';

/** PostgreSQL takes notices below 8,000 bytes. */
const chunkLength = 3500;
const mostWaiting = 200;

const part = z.object({
  /** Message, its connection, who sends it, number of this part and of all. */
  m: z.string(),
  c: z.string(),
  u: z.string(),
  i: z.int(),
  of: z.int().max(100),
  t: z.string(),
});

/** Whose connection it is: the user and the session or key that they came with. */
export const ownerOf = (actor: Actor): string => `${actor.userId ?? ''} ${actor.credentialId ?? ''}`;

/**
 * Topics for a stream that another process holds, as notices: behind a proxy that spreads requests, any process may get them.
 * @returns payloads below the size that PostgreSQL takes
 */
export function forwardedParts(connection: string, actor: Actor, wanted: WantedTopics): string[] {
  const text = JSON.stringify(wanted);
  const of = Math.ceil(text.length / chunkLength);
  const m = randomUUID();
  return Array.from({ length: of }, (_, i) =>
    JSON.stringify({ m, c: connection, u: ownerOf(actor), i, of, t: text.slice(i * chunkLength, (i + 1) * chunkLength) }),
  );
}

export interface Forwarded {
  readonly connection: string;
  readonly owner: string;
  readonly wanted: WantedTopics;
}

/** Puts parts together again. @returns a function that takes a notice and answers the whole with its last part, null before */
export function joinParts(isMine: (connection: string) => boolean): (payload: string) => Forwarded | null {
  const waiting = new Map<string, string[]>();
  return (payload) => {
    const parsed = part.safeParse(JSON.parse(payload));
    if (!parsed.success || !isMine(parsed.data.c)) return null;
    const { m, c, u, i, of, t } = parsed.data;
    const texts = waiting.get(m) ?? [];
    texts[i] = t;
    if (Object.keys(texts).length < of) {
      waiting.set(m, texts);
      // What lost a part is never completed; the oldest go first.
      if (waiting.size > mostWaiting) waiting.delete([...waiting.keys()][0] ?? '');
      return null;
    }
    waiting.delete(m);
    return { connection: c, owner: u, wanted: parseTopics(JSON.parse(texts.join(''))) };
  };
}
