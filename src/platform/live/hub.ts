import { randomInt, randomUUID } from 'node:crypto';
import type { Actor } from '../../kernel/access/actor.ts';
import type { App } from '../../kernel/app.ts';
import { currentPosition } from '../../kernel/db/replicas.ts';
import { writePosition } from '../../kernel/db/wal-position.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/log/log.ts';
import { createBursts } from './bursts.ts';
import { beat, createConnection, end, say, type Connection, type Goodbye } from './connection.ts';
import { deliver, type Batch } from './deliver.ts';
import { followLog } from './follow-log.ts';
import { forwardedParts, joinParts, ownerOf } from './forward.ts';
import { limits } from './limits.ts';
import { countConnections, lag } from './metrics.ts';
import { createNotifyQueue } from './notify-queue.ts';
import { createPresence } from './presence.ts';
import { createPresenceTeller } from './tell-presence.ts';
import type { LiveEvent } from './read-changes.ts';
import { createRechecks } from './rechecks.ts';
import { createRecent, type Recent } from './recent.ts';
import { subscribe } from './subscribe.ts';
import { createTopicIndex } from './topic-index.ts';
import type { WantedTopics } from './topics.ts';
import { byRecord, type Touched } from './touched.ts';
import { whoSees } from './visibility.ts';

export const channels = { topics: 'entente_live', presence: 'entente_presence' } as const;

export interface HubOptions {
  readonly app: App;
  readonly log: Logger;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

export interface NewConnection {
  readonly actor: Actor;
  reauthenticate(): Promise<Actor>;
  /** Where the client's last stream ended. */
  readonly lastEventId?: number;
}

/** All live streams of this process. */
export interface Hub {
  /** @throws AppError too-many-streams (429). */
  connect(request: NewConnection): Promise<Connection>;
  disconnect(connection: Connection): void;
  /** Replaces what a connection wants to hear of, in whichever process it is. */
  setTopics(connection: string, actor: Actor, wanted: WantedTopics): void;
  /** Something was written to the event log. */
  wake(): void;
  /** What an actor may do has changed, by the id of their credential; `*` or '' for all. */
  actorChanged(credentialId: string): void;
  /** Another process passes on topics; '' when notices may have been missed. */
  topicsForwarded(payload: string): void;
  presenceNoticed(payload: string): void;
  /** Sends heartbeats, and looks up old sessions again. Called every `heartbeatMs`. */
  tick(): void;
  presenceTick(): void;
  /** When all that was going on has been done. */
  settled(): Promise<void>;
  /** Ends all streams. */
  close(reason: Goodbye): Promise<void>;
}

/** Clients that come back spread over this time, in milliseconds. */
const retry = (): number => randomInt(1000, 3000);

export function createHub({ app, log: logger, now }: HubOptions): Hub {
  const connections = new Map<string, Connection>();
  const index = createTopicIndex();
  const bursts = createBursts();
  let recent: Recent = createRecent(now());
  let manyTimer: NodeJS.Timeout | undefined;
  /** Up to where replicas must be to show what was told last; undefined without replicas. */
  let readFrom: string | undefined;
  const uncount = countConnections(() => connections.size);

  const warn = (what: string) => (error: unknown) => logger.warn({ err: error }, `live updates: ${what}`);
  const notices = createNotifyQueue(app.db, (error) => {
    warn('a notice could not be sent')(error);
    presence.lost();
  });
  const teller = createPresenceTeller(app, index, (id) => presence.at(id), warn('presence could not be told'));
  const presence = createPresence({
    process: randomUUID(),
    send: (payload) => notices.send(channels.presence, payload),
    now,
    changed: (ids) => teller.changed(ids),
  });
  const join = joinParts((id) => connections.has(id));

  const log = followLog({
    db: app.db,
    now,
    isWanted: () => connections.size > 0,
    opened: () => void (recent = createRecent(now())),
    tell: async (events) => {
      // Nobody is told by rights that are being taken from them.
      await rechecks.done();
      await tell(byRecord(events), events);
    },
    onError: warn('the event log could not be read'),
  });
  const rechecks = createRechecks(recheck, (connection, error) => {
    warn('a session could not be looked up')(error);
    finish(connection, 'failed');
  });
  const position = log.position;
  const send = (connection: Connection, batch: Batch): void => {
    const full = Object.fromEntries(Object.entries(batch).filter(([, list]) => (list as unknown[]).length > 0));
    if (Object.keys(full).length === 0) return;
    for (const { id } of batch.gone) forgetRecord(connection, id);
    sayChanges(connection, full);
  };
  const sayChanges = (connection: Connection, what: object): void =>
    say(connection, 'changes', readFrom === undefined ? what : { ...what, position: readFrom }, position());
  const notePosition = async (): Promise<void> => {
    if (app.replicas) readFrom = writePosition(await currentPosition(app.db));
  };
  const forgetRecord = (connection: Connection, id: string): void => {
    const wasOpen = connection.details.delete(id);
    connection.records.delete(id);
    connection.editing.delete(id);
    index.remove('records', id, connection);
    index.remove('details', id, connection);
    if (wasOpen) announce(connection);
  };
  const announce = (connection: Connection): void => {
    const { actor } = connection;
    // Staff alone, and people: a program that reads a record is not somebody who looks at it.
    if (actor.audience !== 'staff' || actor.userId === null || actor.via === 'apiKey') return;
    const isThere = connections.has(connection.id);
    presence.set(
      connection.id,
      { id: actor.userId, name: actor.name },
      isThere ? [...connection.details.keys()].map((id) => [id, connection.editing.has(id)] as const) : [],
    );
  };

  async function tell(touched: readonly Touched[], events: readonly LiveEvent[]): Promise<void> {
    if (touched.length === 0) return;
    const bursting = bursts.count(
      touched.map((t) => t.type),
      now(),
    );
    recent.add(
      touched.filter((t) => !bursting.has(t.type)),
      now(),
    );
    recent.skip(bursting, now());
    const batches = await deliver(app, index, touched, bursting);
    if (batches.size + bursting.size > 0) await notePosition();
    for (const [connection, batch] of batches) send(connection, batch);
    if (bursting.size > 0) await noteMany(touched, bursting);
    const last = events.at(-1);
    if (last && batches.size > 0) lag.observe(Math.max(0, (Date.parse(app.now()) - Date.parse(last.at)) / 1000));
  }

  /** Marks the types for those who may see one at least of what changed; they are told once a second at most. */
  async function noteMany(touched: readonly Touched[], bursting: ReadonlySet<string>): Promise<void> {
    const questions = new Map(
      [...bursting].map((type) => {
        const waiting = [...(index.types.get(type) ?? [])].filter((c) => !c.many.has(type));
        const ids = touched.filter((t) => t.type === type).map((t) => t.id);
        return [type, { ids, actors: new Set(waiting.map((c) => c.actor)), isAnyEnough: true }];
      }),
    );
    const sight = await whoSees(app, questions);
    for (const type of bursting) {
      for (const connection of index.types.get(type) ?? []) if (sight(connection.actor, type).size > 0) connection.many.add(type);
    }
    manyTimer ??= setTimeout(tellMany, 0);
  }

  function tellMany(): void {
    const waiting = [...connections.values()].filter((c) => c.many.size > 0);
    for (const connection of waiting) {
      sayChanges(connection, { many: [...connection.many] });
      connection.many.clear();
    }
    manyTimer = waiting.length > 0 ? setTimeout(tellMany, limits.burstWindowMs) : undefined;
  }

  async function change(connection: Connection, wanted: WantedTopics, all: boolean): Promise<void> {
    const from = recent.position();
    const at = now();
    const news = await subscribe(app, index, connection, wanted, all);
    if (!connections.has(connection.id)) return;
    send(connection, news.batch);
    await replay(connection, wanted, news, from, at);
    announce(connection);
    teller.greet(connection, news.details);
  }

  /** Tells what changed between the reading of the client's data and its subscription. */
  async function replay(
    connection: Connection,
    wanted: WantedTopics,
    news: Awaited<ReturnType<typeof subscribe>>,
    from: number,
    at: number,
  ): Promise<void> {
    const own = createTopicIndex();
    for (const kind of ['types', 'records', 'details'] as const) for (const key of news[kind]) own.add(kind, key, connection);
    const since = (type: string): number => at - (wanted.types[type] ?? 0);
    const missed = news.types.filter((type) => !recent.covers(type, since(type)));
    if (missed.length > 0) {
      await notePosition();
      sayChanges(connection, { many: missed });
    }
    const items = recent.list().filter((i) => i.n >= from || (own.types.has(i.touched.type) && i.at >= since(i.touched.type)));
    if (items.length === 0) return;
    const batches = await deliver(app, own, byRecord(items.flatMap((i) => i.touched.events)));
    for (const batch of batches.values()) send(connection, batch);
  }

  const enqueue = (connection: Connection, work: () => Promise<void>): Promise<void> => {
    connection.work = connection.work.then(work).catch((error: unknown) => {
      warn('topics could not be set')(error);
      finish(connection, 'failed');
    });
    return connection.work;
  };
  const finish = (connection: Connection, reason: Goodbye): void => {
    end(connection, reason, retry());
    remove(connection);
  };
  const remove = (connection: Connection): void => {
    if (!connections.delete(connection.id)) return;
    index.removeAll(connection);
    announce(connection);
  };

  async function recheck(connection: Connection): Promise<void> {
    connection.checkedAt = now();
    const actor = await connection.reauthenticate().catch((error: unknown) => {
      if (error instanceof AppError && error.status === 401) return null;
      throw error;
    });
    if (actor === null || actor.userId !== connection.actor.userId || actor.audience === 'public') return finish(connection, 'session');
    // Somebody's role or team has changed somewhere; mostly not theirs.
    if (JSON.stringify(actor) === JSON.stringify(connection.actor)) return;
    connection.actor = actor;
    await enqueue(connection, async () => {
      const wanted: WantedTopics = {
        types: Object.fromEntries([...connection.types].map((type) => [type, 0])),
        records: [...connection.records].map(([id, type]) => [type, id, 1]),
        details: [...connection.details].map(([id, type]) => [type, id, 1]),
        editing: [...connection.editing],
      };
      const { batch } = await subscribe(app, index, connection, wanted, true);
      send(connection, { ...batch, changes: [] });
      // What they see of anything may be different now.
      if (connection.types.size > 0) sayChanges(connection, { many: [...connection.types] });
      announce(connection);
    });
  }

  return {
    async connect({ actor, reauthenticate, lastEventId }) {
      const owner = (a: Actor): string => a.userId ?? a.credentialId ?? '';
      const open = [...connections.values()].filter((c) => owner(c.actor) === owner(actor));
      if (open.length >= limits.connectionsPerPerson) {
        throw new AppError(429, 'too-many-streams', 'You have too many live connections open; close some windows.', {
          details: { retryAfter: 60 },
        });
      }
      const connection = createConnection(randomUUID(), actor, reauthenticate, now());
      connections.set(connection.id, connection);
      connection.stream.once('close', () => remove(connection));
      try {
        const { gaps, highest } = await log.open();
        const hasMissed = lastEventId !== undefined && (lastEventId !== highest() || gaps().length > 0);
        if (hasMissed) await notePosition();
        connection.stream.push(`retry: ${retry()}\n`);
        const hello = { connection: connection.id, missed: hasMissed, heartbeatMs: limits.heartbeatMs };
        say(connection, 'hello', hasMissed && readFrom !== undefined ? { ...hello, position: readFrom } : hello, highest());
      } catch (error) {
        remove(connection);
        throw error;
      }
      return connection;
    },
    disconnect: remove,
    setTopics(id, actor, wanted) {
      const connection = connections.get(id);
      if (!connection) {
        for (const payload of forwardedParts(id, actor, wanted)) notices.send(channels.topics, payload);
      } else if (ownerOf(connection.actor) === ownerOf(actor)) void enqueue(connection, () => change(connection, wanted, false));
    },
    wake: log.wake,
    actorChanged: (credentialId) =>
      rechecks.add(
        [...connections.values()].filter((c) => credentialId === '*' || credentialId === '' || c.actor.credentialId === credentialId),
      ),
    topicsForwarded(payload) {
      if (payload === '') {
        // Topics may be among what was missed: clients say them again, and ask again for what they show.
        for (const connection of connections.values()) say(connection, 'reset', {}, position());
        return;
      }
      const whole = join(payload);
      const connection = whole && connections.get(whole.connection);
      if (connection && ownerOf(connection.actor) === whole.owner) void enqueue(connection, () => change(connection, whole.wanted, false));
    },
    presenceNoticed: (payload) => presence.receive(payload),
    tick() {
      for (const connection of connections.values()) beat(connection, position());
      rechecks.add([...connections.values()].filter((c) => now() - c.checkedAt > limits.recheckMs));
    },
    presenceTick: () => presence.tick(),
    async settled() {
      await Promise.all([log.settled(), rechecks.done(), ...[...connections.values()].map((c) => c.work)]);
      await notices.drained();
      await teller.settled();
    },
    async close(reason) {
      clearTimeout(manyTimer);
      for (const connection of connections.values()) finish(connection, reason);
      presence.close();
      await Promise.all([log.settled(), rechecks.done(), notices.drained()]);
      uncount();
    },
  };
}
