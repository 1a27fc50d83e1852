import type { Readable } from 'node:stream';
import type { Actor } from '../access/actor.ts';
import type { App } from '../app.ts';

/** Routes that are neither records, commands nor queries. Paths may have `:parameters`. */
export interface RouteGroup {
  readonly name: string;
  routes(app: App): readonly Route[];
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  /** Who may call it at all; checked before the handler. `anyone` includes visitors. */
  readonly access: 'anyone' | 'signed-in' | 'staff' | { readonly permission: string };
  /** Raw body as a stream (uploads), multipart parts, parsed JSON, or a `Buffer` of what was sent to the byte (signed webhooks). */
  readonly body?: 'json' | 'stream' | 'multipart' | 'bytes';
  /** Largest body in bytes; 1 MiB unless said. */
  readonly bodyLimit?: number;
  /** The route checks for cross-site requests itself. */
  readonly ownCsrf?: boolean;
  /** The route finds out itself who asks, and answers in its own way when it can't: the actor is a visitor. */
  readonly ownAuthentication?: boolean;
  /** A page or form for people: it stands in no document of the interface for programs. */
  readonly isPage?: boolean;
  /** Fields, as `module.record.field`, that it shows on purpose to whoever it lets in: the leak tests expect them. */
  readonly publishes?: readonly string[];
  /** What it refuses beyond what every route does, by status: codes and what to do, for the document of the interface. */
  readonly refusals?: Readonly<Record<number, string>>;
  /** Requests a minute per client; the server's general limit unless said. */
  readonly rateLimit?: number;
  handle(request: HttpRequest): Promise<HttpReply>;
}

export interface HttpRequest {
  readonly app: App;
  readonly actor: Actor;
  readonly requestId: string;
  readonly method: string;
  /** Path with query string. */
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly ip: string;
  readonly body: unknown;
  readonly stream: Readable;
  parts(): AsyncIterable<UploadPart>;
  /** Aborts when the client goes away. */
  gone(): AbortSignal;
  /** Aborts when the server begins to stop: an answer without an end has to end then. */
  readonly stopping: AbortSignal;
}

export interface UploadPart {
  readonly field: string;
  readonly filename: string;
  readonly mediaType: string;
  readonly stream: Readable;
  /** Whether the size limit cut the stream; known at its end. */
  truncated(): boolean;
}

export interface HttpReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** An object goes as JSON; text, bytes and streams as they are. */
  readonly body?: unknown;
}

/** One query parameter as text. */
export function queryText(request: Pick<HttpRequest, 'query'>, name: string): string | undefined {
  const value = request.query[name];
  return typeof value === 'string' ? value : value?.[0];
}
