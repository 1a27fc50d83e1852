import { Readable } from 'node:stream';
import type { Actor } from '../../kernel/access/actor.ts';
import { limits } from './limits.ts';
import { dropped, messages } from './metrics.ts';

/** Why a stream ends. Clients come back after `stopping`, `slow` and `failed`; not after `session`. */
export type Goodbye = 'stopping' | 'session' | 'slow' | 'failed';

/** One client's open stream, and what it wants to hear of. */
export interface Connection {
  readonly id: string;
  readonly stream: Readable;
  /** Who listens; replaced when what they may do has changed. */
  actor: Actor;
  /** Record types: lists and boards. */
  readonly types: Set<string>;
  /** Id -> record type of rows shown, all of which the actor may see. */
  readonly records: Map<string, string>;
  /** Id -> record type of records that are open. */
  readonly details: Map<string, string>;
  readonly editing: Set<string>;
  /** Finds out anew who listens. @throws AppError unauthenticated when the credential has ended. */
  reauthenticate(): Promise<Actor>;
  checkedAt: number;
  /** Nothing more is said over it. */
  isOver: boolean;
  /** Types of which many changed, told when the time has come. */
  readonly many: Set<string>;
  /** What the topics are changed by, one after the other. */
  work: Promise<void>;
}

export function createConnection(id: string, actor: Actor, reauthenticate: () => Promise<Actor>, now: number): Connection {
  return {
    id,
    actor,
    reauthenticate,
    checkedAt: now,
    isOver: false,
    // What waits here is what the client has not taken; the socket takes from it as fast as it can.
    stream: new Readable({ read: () => {}, highWaterMark: 16 * 1024 }),
    types: new Set(),
    records: new Map(),
    details: new Map(),
    editing: new Set(),
    many: new Set(),
    work: Promise.resolve(),
  };
}

/** One message as server-sent events have it (HTML standard, 9.2): `id` is where a client that comes back went on from. */
export function say(connection: Connection, event: string, data: unknown, id?: number): void {
  messages.inc({ event });
  write(connection, `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** Keeps the line open, and moves the id on without a message. */
export function beat(connection: Connection, id: number): void {
  write(connection, `: still here\nid: ${id}\n\n`);
}

/** Ends the stream with a reason. One that does not take what it gets is cut off. */
export function end(connection: Connection, reason: Goodbye, retryMs: number): void {
  const { stream } = connection;
  if (connection.isOver || stream.destroyed) return;
  connection.isOver = true;
  dropped.inc({ reason });
  if (reason === 'slow') {
    stream.destroy();
    return;
  }
  stream.push(`retry: ${retryMs}\nevent: bye\ndata: ${JSON.stringify({ reason })}\n\n`);
  stream.push(null);
  // Who does not take even this must not keep a stopping server waiting.
  const cut = setTimeout(() => stream.destroy(), lastWordMs);
  stream.once('close', () => clearTimeout(cut));
}

const lastWordMs = 2000;

function write(connection: Connection, text: string): void {
  const { stream } = connection;
  if (connection.isOver || stream.destroyed) return;
  if (stream.readableLength + text.length > limits.waitingBytes) end(connection, 'slow', 0);
  else stream.push(text);
}
