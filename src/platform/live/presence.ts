import { z } from 'zod';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Somebody who has a record open. */
export interface Present {
  readonly user: Person;
  readonly isEditing: boolean;
}

export interface PresenceOptions {
  /** Tells this process from others. */
  readonly process: string;
  /** Sends a notice to all processes, this one included. */
  send(payload: string): void;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** These records have other people than before. */
  changed(ids: ReadonlySet<string>): void;
}

export interface Presence {
  /** Where somebody is, over one connection of this process; an empty list when they have left. */
  set(connection: string, user: Person, places: readonly (readonly [id: string, isEditing: boolean])[]): void;
  /** A notice of some process; '' when notices may have been missed. */
  receive(payload: string): void;
  /** Called every `beatMs`: shows others that this process lives, and forgets processes that are not heard of any more. */
  tick(): void;
  /** Something that was sent did not go out: others find a hole, and ask. */
  lost(): void;
  /** Everybody at a record, each person once; whoever edits it over one of several connections is editing it. */
  at(id: string): readonly Present[];
  close(): void;
}

export const beatMs = 2000;
/** A process that was killed is forgotten, with everybody on it, after three beats that did not come. */
const silenceMs = 3 * beatMs;
const longestName = 100;

const notice = z.object({
  /** Process. */
  p: z.string(),
  /** How many changes this process has announced. */
  n: z.int().optional(),
  /** Connection, its user, and the records: id and 1 for editing. */
  c: z.string().optional(),
  u: z.tuple([z.string(), z.string()]).optional(),
  s: z.array(z.tuple([z.string(), z.int()])).optional(),
  /** beat; ask: everybody please say all again; fresh: all of mine follows, forget what you knew; bye. */
  k: z.enum(['set', 'beat', 'ask', 'fresh', 'bye']),
});
type Notice = z.output<typeof notice>;

const unheard = -1;

interface Place {
  readonly process: string;
  readonly user: Person;
  readonly isEditing: boolean;
}

/**
 * Who is at which record, over all processes: each keeps what all of them announced, in memory. There is no table: what is
 * true for seconds needs no disk, and a process that starts or that missed a notice asks the others.
 */
export function createPresence(options: PresenceOptions): Presence {
  const { process: me } = options;
  const places = new Map<string, Map<string, Place>>();
  const connections = new Map<string, { process: string; user: Person; ids: Map<string, boolean> }>();
  const others = new Map<string, { n: number; heardAt: number }>();
  let announced = 0;
  let beats = 0;
  let said = 0;
  let askedAt = Number.NEGATIVE_INFINITY;

  // PostgreSQL keeps one of equal notices in a transaction, the first; said before and after "fresh", the second is the one that counts.
  const say = (message: Omit<Notice, 'p'>): void => options.send(JSON.stringify({ p: me, x: (said += 1), ...message }));
  const mine = () => [...connections].filter(([, c]) => c.process === me);

  const put = (process: string, connection: string, user: Person, ids: Map<string, boolean>): Set<string> => {
    const touched = new Set([...(connections.get(connection)?.ids.keys() ?? []), ...ids.keys()]);
    for (const id of touched) {
      const isEditing = ids.get(id);
      const here = places.get(id) ?? new Map<string, Place>();
      if (isEditing === undefined) here.delete(connection);
      else here.set(connection, { process, user, isEditing });
      if (here.size === 0) places.delete(id);
      else places.set(id, here);
    }
    if (ids.size === 0) connections.delete(connection);
    else connections.set(connection, { process, user, ids });
    return touched;
  };
  const forget = (process: string): void => {
    const gone = [...connections].filter(([, c]) => c.process === process);
    const touched = new Set(gone.flatMap(([connection, c]) => [...put(process, connection, c.user, new Map())]));
    if (touched.size > 0) options.changed(touched);
  };
  const announce = (connection: string): void => {
    const at = connections.get(connection);
    say({
      k: 'set',
      n: announced,
      c: connection,
      ...(at
        ? { u: [at.user.id, at.user.name.slice(0, longestName)], s: [...at.ids].map(([id, e]): [string, number] => [id, e ? 1 : 0]) }
        : {}),
    });
  };
  const ask = (): void => {
    // One question is enough for several holes found at once.
    if (options.now() - askedAt < beatMs) return;
    askedAt = options.now();
    say({ k: 'ask' });
  };
  const hear = (message: Notice): void => {
    const known = others.get(message.p)?.n ?? unheard;
    const n = message.n ?? 0;
    const isNext = known !== unheard && (message.k === 'set' ? n <= known + 1 : n === known);
    // With a hole the number stays, so that the next notice or beat asks again, until all was said again.
    others.set(message.p, { n: message.k === 'fresh' || isNext ? n : known, heardAt: options.now() });
    if (message.k === 'fresh') forget(message.p);
    else if (message.k === 'set' && message.c !== undefined) {
      const user = { id: message.u?.[0] ?? '', name: message.u?.[1] ?? '' };
      options.changed(put(message.p, message.c, user, new Map(message.s?.map(([id, e]) => [id, e === 1]))));
    }
    if (!isNext && message.k !== 'fresh') ask();
  };

  return {
    set(connection, user, list) {
      const before = connections.get(connection);
      const ids = new Map(list);
      const isSame = ids.size === (before?.ids.size ?? 0) && [...ids].every(([id, e]) => before?.ids.get(id) === e);
      if (isSame) return;
      options.changed(put(me, connection, user, ids));
      announced += 1;
      announce(connection);
    },
    receive(payload) {
      if (payload === '') return ask();
      const parsed = notice.safeParse(parseJson(payload));
      if (!parsed.success || parsed.data.p === me) return;
      const message = parsed.data;
      if (message.k === 'bye') {
        others.delete(message.p);
        forget(message.p);
      } else if (message.k === 'ask') {
        if (announced === 0) return;
        say({ k: 'fresh', n: announced });
        for (const [connection] of mine()) announce(connection);
      } else hear(message);
    },
    tick() {
      if (mine().length > 0 || beats > 0) say({ k: 'beat', n: announced });
      // One more after the last has left: its leave may be what others missed.
      beats = mine().length;
      const populated = new Set([...connections.values()].map((c) => c.process));
      for (const [process, { heardAt }] of others) {
        // One with nobody on it has no reason to speak.
        if (!populated.has(process) || options.now() - heardAt <= silenceMs) continue;
        others.delete(process);
        forget(process);
      }
    },
    lost: () => void (announced += 1),
    at(id) {
      const people = new Map<string, Present>();
      for (const { user, isEditing } of places.get(id)?.values() ?? []) {
        people.set(user.id, { user, isEditing: isEditing || people.get(user.id)?.isEditing === true });
      }
      return [...people.values()].sort((a, b) => a.user.name.localeCompare(b.user.name));
    },
    close: () => {
      if (announced > 0) say({ k: 'bye' });
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
