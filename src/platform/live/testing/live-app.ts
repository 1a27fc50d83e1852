import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { systemActor, type Grant } from '../../../kernel/access/actor.ts';
import { asSystem } from '../../../kernel/app.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { role } from '../../identity/records/role.ts';
import { browser, type Browser } from '../../identity/testing/browser.ts';
import { createIdentityApp, password, type IdentityApp } from '../../identity/testing/identity-app.ts';
import { liveModule } from '../module.ts';
import { lendingModule } from './lending-module.ts';

export interface LiveApp {
  readonly i: IdentityApp;
  /** Two servers over one database. */
  readonly a: LiveServer;
  readonly b: LiveServer;
  /** A user with exactly these grants, signed in at both. */
  person(name: string, grants: Readonly<Record<string, Partial<Grant>>>, more?: object): Promise<{ id: string; name: string; b: Browser }>;
  /** Creates a record as the system, over server a. @returns its id */
  make(record: string, values: object): Promise<string>;
  change(record: string, id: string, values: object): Promise<void>;
  remove(record: string, id: string): Promise<void>;
}

interface LiveServer {
  readonly url: string;
  readonly server: FastifyInstance;
  readonly app: IdentityApp['app'];
  heard(): Promise<void>;
}

export async function createLiveApp(): Promise<LiveApp> {
  const i = await createIdentityApp([lendingModule, liveModule]);
  const other = await i.sibling();
  const [a, b] = await Promise.all([listening(i), listening(other)]);
  const run = async (record: string, verb: string, id: string | undefined, values: object): Promise<string> => {
    const { data } = await i.command(systemActor, record, verb, id, values);
    return data?.id ?? '';
  };
  return {
    i,
    a,
    b,
    async person(name, grants, more = {}) {
      const roleId = await asSystem(i.app, async (ctx) => (await createRecord(ctx, role, { name: `Role of ${name}`, grants } as never)).id);
      const { id, email } = await i.user(name, 'audience' in more ? [] : [roleId], more);
      const jar = browser(i.server, `192.0.2.${(people += 1)}`);
      await jar.signIn(email, password);
      return { id, name, b: jar };
    },
    make: (record, values) => run(record, 'create', undefined, values),
    change: async (record, id, values) => void (await run(record, 'update', id, values)),
    remove: async (record, id) => void (await run(record, 'delete', id, {})),
  };
}

let people = 1;

async function listening(running: Pick<IdentityApp, 'server' | 'app' | 'heard'>): Promise<LiveServer> {
  await running.server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = running.server.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, ...running };
}

export interface Message {
  readonly event: string;
  readonly data: LiveData;
}

/** All that any message may hold. */
export interface LiveData {
  readonly connection?: string;
  readonly missed?: boolean;
  readonly reason?: string;
  readonly changes?: readonly {
    readonly type: string;
    readonly id: string;
    readonly version: number;
    readonly fields: readonly string[];
    readonly events: readonly string[];
    readonly by: { readonly id: string | null; readonly name: string } | null;
  }[];
  readonly gone?: readonly { readonly type: string; readonly id: string }[];
  readonly related?: readonly { readonly type: string; readonly id: string; readonly of: string }[];
  readonly many?: readonly string[];
  readonly id?: string;
  readonly people?: readonly { readonly user: { readonly id: string; readonly name: string }; readonly isEditing: boolean }[];
}

export interface Stream {
  readonly response: Response;
  readonly connection: string;
  readonly hello: LiveData;
  /** All messages so far, without those of the greeting. */
  readonly messages: readonly Message[];
  /** The text as it came, comments too. */
  text(): string;
  /** The id that a browser would come back with. */
  lastId(): string;
  /** The first message from now on or so far that fits; it counts once. */
  next(fits: (message: Message) => boolean): Promise<Message>;
  topics(topics: object, server?: LiveServer): Promise<number>;
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens a live stream as a browser does. Closed after the test. */
export async function openStream(server: LiveServer, jar: Browser, headers: Record<string, string> = {}): Promise<Stream> {
  const cookie = [...jar.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const abort = new AbortController();
  const response = await fetch(`${server.url}/api/v1/live`, {
    headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip, br', cookie, ...headers },
    signal: abort.signal,
  });
  const { body } = response;
  if (!response.ok || !body) throw new Error(`${response.status} ${await response.text()}`);
  const messages: Message[] = [];
  const taken = new Set<Message>();
  const waiting: { fits: (m: Message) => boolean; resolve: (m: Message) => void }[] = [];
  const ended = Promise.withResolvers<void>();
  const hello = Promise.withResolvers<LiveData>();
  let raw = '';
  let id = '';
  const handle = (block: string): void => {
    const lines = block.split('\n');
    const of = (name: string): string | undefined => lines.find((l) => l.startsWith(`${name}: `))?.slice(name.length + 2);
    id = of('id') ?? id;
    const data = of('data');
    if (data === undefined) return;
    const message = { event: of('event') ?? 'message', data: JSON.parse(data) as LiveData };
    if (message.event === 'hello') return hello.resolve(message.data);
    messages.push(message);
    const index = waiting.findIndex((w) => w.fits(message));
    if (index === -1) return;
    taken.add(message);
    waiting.splice(index, 1)[0]?.resolve(message);
  };
  const read = async (): Promise<void> => {
    let rest = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      raw += chunk;
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      blocks.forEach(handle);
    }
  };
  void read()
    .catch(() => {})
    .finally(() => ended.resolve());
  onTestFinished(() => abort.abort());
  const greeting = await hello.promise;
  return {
    response,
    connection: greeting.connection ?? '',
    hello: greeting,
    messages,
    text: () => raw,
    lastId: () => id,
    ended: ended.promise,
    close: () => abort.abort(),
    next: (fits) => {
      const found = messages.find((m) => !taken.has(m) && fits(m));
      if (found) {
        taken.add(found);
        return Promise.resolve(found);
      }
      return new Promise((resolve) => waiting.push({ fits, resolve }));
    },
    topics: async (topics, at = server) => {
      const answer = await fetch(`${at.url}/api/v1/live/${greeting.connection}/topics`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-entente-csrf': '1', cookie },
        body: JSON.stringify(topics),
      });
      // What was asked for is in force when the work under way is done.
      await Promise.all([server.app.services.live?.settled(), at.app.services.live?.settled()]);
      return answer.status;
    },
  };
}
