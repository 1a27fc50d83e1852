import { CompiledQuery, type Kysely, type QueryResult } from 'kysely';
import type { Db } from '../context.ts';

/** A statement that waits for the others, and who waits for its answer. */
interface Asked {
  readonly query: CompiledQuery;
  resolve(answer: QueryResult<unknown>): void;
  reject(error: unknown): void;
}

/** Statements that go in one piece, as the connections of a pool know them (prepared-statements.ts). */
export interface TogetherValues {
  readonly [isTogether]: readonly CompiledQuery[];
}

const isTogether = Symbol('together');

type Part<T> = (db: Db) => Promise<T>;

/**
 * Does several pieces of work that don't need each other's answers, and has what they ask the database at the same time sent in one piece: one
 * round trip instead of one for each. Statements are carried out in the order of the parts, so that locks are taken in that order. Each part
 * gets a `Db` that knows only `executeQuery`, which is what the tag `sql` needs.
 * @throws the error of the first part, in their order, that failed; in a transaction all statements after a failed one fail, too
 */
export async function together<T extends readonly unknown[]>(db: Db, ...parts: { readonly [K in keyof T]: Part<T[K]> }): Promise<T> {
  const asked: Asked[][] = parts.map(() => []);
  let isSending = false;
  const send = async (): Promise<void> => {
    isSending = false;
    const all = asked.flatMap((queue) => queue.splice(0));
    try {
      const answers = await answersTo(db, all);
      all.forEach((each, i) => {
        const answer = answers[i];
        if (answer?.status === 'fulfilled') each.resolve(answer.value);
        else each.reject(answer?.reason);
      });
    } catch (error) {
      for (const each of all) each.reject(error);
    }
  };
  const collector = (queue: Asked[]): Db => {
    const executeQuery = (query: CompiledQuery): Promise<unknown> =>
      new Promise((resolve, reject) => {
        queue.push({ query, resolve, reject });
        if (isSending) return;
        isSending = true;
        // After everything that goes on without an answer of the database: by then each part has said what it asks first.
        process.nextTick(send);
      });
    return { executeQuery } as unknown as Db;
  };
  const done = await Promise.allSettled(parts.map((part, i) => part(collector(asked[i] ?? []))));
  for (const each of done) if (each.status === 'rejected') throw each.reason;
  return done.map((each) => (each.status === 'fulfilled' ? each.value : undefined)) as unknown as T;
}

type Answer = PromiseSettledResult<QueryResult<unknown>>;

async function answersTo(db: Db, asked: readonly Asked[]): Promise<readonly Answer[]> {
  const [only] = asked;
  const run = (query: CompiledQuery): Promise<QueryResult<unknown>> => (db as Kysely<unknown>).executeQuery(query);
  if (asked.length === 1 && only) return [{ status: 'fulfilled', value: await run(only.query) }];
  const given: TogetherValues = { [isTogether]: asked.map(({ query }) => query) };
  return (await run(CompiledQuery.raw('', [given]))).rows as readonly Answer[];
}

/** The statements that `together` sent in one piece; undefined for any other. */
export function togetherValues(values: readonly unknown[] | undefined): readonly CompiledQuery[] | undefined {
  const [first] = values ?? [];
  return typeof first === 'object' && first !== null && isTogether in first ? (first as TogetherValues)[isTogether] : undefined;
}
