import { EntenteError } from './errors.ts';
import { backoff, sleep, type ClientOptions, type Send } from './request.ts';

/** What to be told of. 50 types, 600 records, 20 details at most. */
export interface LiveTopics {
  /** Record types, `parties.person`: every change that you may see. */
  readonly types?: readonly string[];
  /** Single records: their changes, and when they are not there for you any more. */
  readonly records?: readonly LiveRecord[];
  /** As `records`, and what is made, changed or deleted around them. */
  readonly details?: readonly LiveRecord[];
}

export interface LiveRecord {
  readonly type: string;
  readonly id: string;
  /** Of the row that you have; 0 for none. */
  readonly version?: number;
}

export interface LiveChange {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  /** Which fields, never their values: read the record anew, under your own rights. */
  readonly fields: readonly string[];
  readonly events?: readonly string[];
  readonly by?: { readonly id: string | null; readonly name: string };
}

export type LiveMessage =
  | {
      readonly kind: 'changes';
      readonly changes: readonly LiveChange[];
      /** Deleted, or not yours to see any more. */
      readonly gone: readonly { readonly type: string; readonly id: string }[];
      /** Around which of `details` a record of type `of` was made, changed or deleted. */
      readonly related: readonly { readonly type: string; readonly id: string; readonly of: string }[];
      /** Types of which so much changed that it is not told one by one. */
      readonly many: readonly string[];
    }
  /** The connection was lost, and something may have happened meanwhile: read anew what you keep. */
  | { readonly kind: 'missed' };

export interface LiveOptions {
  readonly signal?: AbortSignal;
}

export interface Live {
  /**
   * Tells of changes as they happen, for as long as you listen. Comes back by itself when the connection is lost, or silent for longer
   * than the server says that it may be; if anything happened meanwhile, `missed` tells so.
   *
   * @throws EntenteError when there is nothing to come back to: the key or session has ended, or may not listen
   */
  live(topics: LiveTopics, options?: LiveOptions): AsyncIterable<LiveMessage>;
}

export function createLive(send: Send, options: Pick<ClientOptions, 'wait'>): Live {
  const wait = options.wait ?? sleep;
  return {
    async *live(topics, { signal } = {}) {
      const place: Place = { lastEventId: null, heardAt: Date.now() };
      for (let attempt = 1; !signal?.aborted; attempt += 1) {
        const before = place.heardAt;
        try {
          yield* listen(send, topics, place, signal);
        } catch (error) {
          if (signal?.aborted) return;
          if (isFinal(error)) throw error;
        }
        // Once it was heard of the server, the waiting begins anew.
        if (place.heardAt !== before) attempt = 1;
        if (!signal?.aborted) await wait(Math.min(backoff(attempt), longestWait), signal).catch(() => {});
      }
    },
  };
}

const longestWait = 30_000;

/** Where one was in the stream. */
interface Place {
  lastEventId: string | null;
  /** Milliseconds since 1970. */
  heardAt: number;
}

/** One connection, to its end. */
async function* listen(send: Send, topics: LiveTopics, place: Place, signal: AbortSignal | undefined): AsyncGenerator<LiveMessage> {
  const silence = new AbortController();
  const either = signal ? AbortSignal.any([signal, silence.signal]) : silence.signal;
  const isReturn = place.lastEventId !== null;
  const age = isReturn ? Date.now() - place.heardAt : 0;
  const response = await send({
    method: 'GET',
    path: '/api/v1/live',
    headers: { accept: 'text/event-stream', ...(place.lastEventId === null ? {} : { 'last-event-id': place.lastEventId }) },
    signal: either,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let heartbeatMs = 15_000;
  const heard = (): void => {
    place.heardAt = Date.now();
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), heartbeatMs * 3);
  };
  let connection = '';
  const say = async (): Promise<void> => {
    await send({ method: 'POST', path: `/api/v1/live/${connection}/topics`, body: asked(topics, age), signal: either });
  };
  try {
    heard();
    for await (const event of readEvents(response, heard)) {
      if (event.id !== null) place.lastEventId = event.id;
      const data = (event.data === '' ? {} : JSON.parse(event.data)) as Record<string, unknown>;
      if (event.name === 'hello') {
        connection = String(data['connection']);
        heartbeatMs = Number(data['heartbeatMs'] ?? heartbeatMs);
        place.lastEventId ??= '0';
        await say();
        if (isReturn && data['missed'] === true) yield { kind: 'missed' };
      } else if (event.name === 'changes') yield changesOf(data);
      else if (event.name === 'reset') {
        await say();
        yield { kind: 'missed' };
      } else if (event.name === 'bye') {
        if (data['reason'] === 'session') throw new EntenteError(401, { code: 'unauthenticated', detail: 'The session or key has ended.' });
        return;
      }
    }
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
}

function asked(topics: LiveTopics, age: number): unknown {
  const rows = (records: readonly LiveRecord[] = []): unknown => records.map(({ type, id, version }) => [type, id, version ?? 0]);
  return {
    types: Object.fromEntries((topics.types ?? []).map((type) => [type, age])),
    records: rows(topics.records),
    details: rows(topics.details),
  };
}

function changesOf(data: Readonly<Record<string, unknown>>): LiveMessage {
  const { changes = [], gone = [], related = [], many = [] } = data as Partial<Extract<LiveMessage, { kind: 'changes' }>>;
  return { kind: 'changes', changes, gone, related, many };
}

/** Coming back would meet the same. */
function isFinal(error: unknown): boolean {
  return error instanceof EntenteError && error.status >= 400 && error.status < 500 && ![404, 408, 429].includes(error.status);
}

interface ServerEvent {
  readonly id: string | null;
  readonly name: string;
  readonly data: string;
}

/** Server-sent events of an answer (HTML standard, 9.2.6). @param heard called for whatever comes, comments too */
async function* readEvents(response: Response, heard: () => void): AsyncGenerator<ServerEvent> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      const blocks = (rest + decoder.decode(value, { stream: true })).replaceAll('\r\n', '\n').split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = readBlock(block);
        if (event) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function readBlock(block: string): ServerEvent | null {
  let id: string | null = null;
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    if (field === 'id') id = value;
    else if (field === 'event') name = value;
    else if (field === 'data') data.push(value);
  }
  return data.length === 0 ? null : { id, name, data: data.join('\n') };
}
