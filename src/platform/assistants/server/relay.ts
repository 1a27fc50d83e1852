import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import type { App } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';

const channel = 'entente_mcp';
/** PostgreSQL takes 8,000 bytes; an answer is yes, no, or a few words. */
const longest = 7_000;

/**
 * Brings answers of clients to the process that waits for them: a question goes out on the stream of one request, and its answer comes
 * as a request of its own, which may reach any process.
 */
export interface Relay {
  /** `handler` gets the answer to the question `id`. @returns how to stop waiting */
  wait(id: string, handler: (message: JSONRPCMessage) => void): () => void;
  /** An answer has come in, here or elsewhere. */
  pass(app: App, message: Readonly<Record<string, unknown>>): Promise<void>;
}

export function createRelay(listen: (channel: string, handler: (payload: string) => void) => void): Relay {
  const waiting = new Map<string, (message: JSONRPCMessage) => void>();
  listen(channel, (payload) => {
    // An empty one says that notices may have been missed: whoever asked waits until its time is over.
    if (payload === '') return;
    const message = JSON.parse(payload) as { id?: unknown } & JSONRPCMessage;
    waiting.get(String(message.id))?.(message);
  });
  return {
    wait: (id, handler) => {
      waiting.set(id, handler);
      return () => void waiting.delete(id);
    },
    pass: async (app, message) => {
      const payload = JSON.stringify(message);
      if (Buffer.byteLength(payload) <= longest) await sql`select pg_notify(${channel}, ${payload})`.execute(app.db);
    },
  };
}
