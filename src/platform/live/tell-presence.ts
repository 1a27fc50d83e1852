import type { App } from '../../kernel/app.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { say, type Connection } from './connection.ts';
import type { Present } from './presence.ts';
import type { TopicIndex } from './topic-index.ts';
import { whoSees } from './visibility.ts';

/** Tells those who have a record open who else has. */
export interface PresenceTeller {
  /** Other people are at these records now. */
  changed(ids: ReadonlySet<string>): void;
  /** The connection opened these records, which it may see. */
  greet(connection: Connection, ids: readonly string[]): void;
  settled(): Promise<void>;
}

/** Changes within this time are told together: whoever moves on to another record is not gone for a moment. */
const gatherMs = 50;

/** Staff alone are told, of others than themselves, and of records that they may see at that moment. */
export function createPresenceTeller(
  app: App,
  index: TopicIndex,
  at: (id: string) => readonly Present[],
  onError: (error: unknown) => void,
): PresenceTeller {
  const told = new WeakMap<Connection, Map<string, string>>();
  let waiting = new Set<string>();
  let running: Promise<void> | null = null;

  const others = (connection: Connection, id: string): readonly Present[] =>
    connection.actor.audience === 'staff' ? at(id).filter((p) => p.user.id !== connection.actor.userId) : [];
  const hasNews = (connection: Connection, id: string): boolean =>
    JSON.stringify(others(connection, id)) !== (told.get(connection)?.get(id) ?? '[]');
  const send = (connection: Connection, id: string): void => {
    const people = others(connection, id);
    const known = told.get(connection) ?? new Map<string, string>();
    told.set(connection, known.set(id, JSON.stringify(people)));
    say(connection, 'presence', { type: connection.details.get(id), id, people });
  };

  async function run(): Promise<void> {
    while (waiting.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, gatherMs));
      const ids = waiting;
      waiting = new Set();
      await tell(ids).catch(onError);
    }
    // Here, and not when the promise is settled: what is added in between would wait for the next change.
    running = null;
  }

  async function tell(ids: ReadonlySet<string>): Promise<void> {
    const news = [...ids].flatMap((id) => [...(index.details.get(id) ?? [])].filter((c) => hasNews(c, id)).map((c) => ({ c, id })));
    const questions = new Map<string, { ids: string[]; actors: Set<Actor> }>();
    for (const { c, id } of news) {
      const type = c.details.get(id) ?? '';
      const question = questions.get(type) ?? { ids: [], actors: new Set<Actor>() };
      question.ids.push(id);
      question.actors.add(c.actor);
      questions.set(type, question);
    }
    const sight = await whoSees(app, questions);
    for (const { c, id } of news) if (sight(c.actor, c.details.get(id) ?? '').has(id) && hasNews(c, id)) send(c, id);
  }

  return {
    changed(ids) {
      for (const id of ids) if (index.details.has(id)) waiting.add(id);
      if (waiting.size > 0) running ??= run();
    },
    greet(connection, ids) {
      for (const id of ids) {
        told.get(connection)?.delete(id);
        if (others(connection, id).length > 0) send(connection, id);
      }
    },
    settled: async () => {
      await running;
    },
  };
}
