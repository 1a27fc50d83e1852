import type { Actor } from '../access/actor.ts';
import type { App, ReadOptions } from '../app.ts';
import { currentPosition } from '../db/replicas.ts';
import { parsePosition, writePosition, type Position } from '../db/wal-position.ts';
import type { HttpRequest } from './route.ts';

/** What a reader has written or seen, so that a replica which is not that far isn't asked. */
export interface Freshness {
  readonly after: Position | null;
}

const cookieName = 'entente_position';
const headerName = 'entente-position';
/** Longer than any replica that is asked may be behind. */
const cookieSeconds = 120;

/**
 * Where this reader's last change stands: from the cookie that went with its answer, or from the header, which programs send back. It is
 * not signed: a false one makes the reader's own reads older, or slower.
 *
 * A program that sends no header reads from the primary, since it would not know of its own changes; `Entente-Position: 0/0` says that
 * it doesn't mind.
 * @returns null: read from the primary
 */
export function freshnessOf({ actor, headers, cookies }: Pick<HttpRequest, 'actor' | 'headers' | 'cookies'>): Freshness | null {
  const header = headers[headerName];
  if (typeof header === 'string') {
    const after = parsePosition(header);
    // A browser says what it heard of others' changes; the cookie says what it wrote itself.
    const own = isBrowser(actor) ? parsePosition(cookies[cookieName] ?? '') : null;
    return after === null ? null : { after: own !== null && own > after ? own : after };
  }
  return isBrowser(actor) ? { after: parsePosition(cookies[cookieName] ?? '') } : null;
}

function isBrowser({ via }: Actor): boolean {
  return via === 'session' || via === 'anonymous' || via === 'impersonation';
}

/** For `reading`: lists, searches, counts, exports and reports, which a replica may answer. */
export function mayLag(request: Pick<HttpRequest, 'actor' | 'headers' | 'cookies' | 'requestId'>): ReadOptions {
  return { actor: request.actor, requestId: request.requestId, freshness: freshnessOf(request) };
}

/** After a request that may have changed something: tells the reader where that stands. Nothing where there are no replicas. */
export async function positionHeaders(
  app: App,
  { actor, cookies }: Pick<HttpRequest, 'actor' | 'cookies'>,
  isSecure: boolean,
): Promise<Readonly<Record<string, string>>> {
  if (!app.replicas) return {};
  const now = await currentPosition(app.db);
  const before = parsePosition(cookies[cookieName] ?? '') ?? 0n;
  const position = writePosition(before > now ? before : now);
  const cookie = `${cookieName}=${position}; Path=/; Max-Age=${cookieSeconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return { [headerName]: position, ...(isBrowser(actor) ? { 'set-cookie': cookie } : {}) };
}
