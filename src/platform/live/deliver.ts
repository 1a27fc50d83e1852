import { visibleFields } from '../../kernel/access/access.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import type { App } from '../../kernel/app.ts';
import { changedRows, type ChangedRow } from './changed-rows.ts';
import type { Connection } from './connection.ts';
import type { TopicIndex } from './topic-index.ts';
import { tellOf, type Told, type Touched } from './touched.ts';
import { whoSees, type Question } from './visibility.ts';

/** What one message tells one client. */
export interface Batch {
  readonly changes: (Told & { readonly type: string; readonly id: string; readonly version: number })[];
  /** Records that were there for the client and are not any more. */
  readonly gone: { readonly type: string; readonly id: string }[];
  /** Open records (`type`, `id`) to which records of type `of` point that were made, changed or deleted. */
  readonly related: { readonly type: string; readonly id: string; readonly of: string }[];
  /** Types of which so much changed that what is shown of them is better asked for anew. */
  readonly many: string[];
}

export const emptyBatch = (): Batch => ({ changes: [], gone: [], related: [], many: [] });

interface Interest {
  readonly touched: Touched;
  readonly row: ChangedRow | undefined;
  /** Connections that subscribed to its type or to itself. */
  readonly direct: ReadonlySet<Connection>;
  /** Connections with an open record that it points to, by field. */
  readonly around: readonly { readonly field: string; readonly id: string; readonly connection: Connection }[];
}

/**
 * Who is told what of a batch of changes. However many connections and records there are: one statement reads the rows, and
 * one asks the policies (`whoSees`), about those only whom it concerns.
 * @param bursting types whose lists are told "many changed" elsewhere; single records of them are told here as ever
 */
export async function deliver(
  app: App,
  index: TopicIndex,
  touched: readonly Touched[],
  bursting: ReadonlySet<string> = new Set(),
): Promise<Map<Connection, Batch>> {
  const relevant = touched.filter(
    (t) =>
      app.registry.find(t.type) &&
      ((index.types.has(t.type) && !bursting.has(t.type)) || index.records.has(t.id) || index.details.size > 0),
  );
  const batches = new Map<Connection, Batch>();
  if (relevant.length === 0) return batches;
  const ids = new Map([...Map.groupBy(relevant, (t) => t.type)].map(([type, list]) => [type, list.map((t) => t.id)]));
  const rows = await changedRows(app.db, app.registry, ids);
  const interests = relevant.map((t) => interestIn(index, t, rows.get(t.id), bursting)).filter((i) => i.direct.size + i.around.length > 0);
  const sight = await whoSees(app, questionsOf(interests));
  const batchOf = (connection: Connection): Batch => {
    const found = batches.get(connection) ?? emptyBatch();
    batches.set(connection, found);
    return found;
  };
  for (const { touched: t, row, direct, around } of interests) {
    const record = app.registry.record(t.type);
    const told = new Map<Actor, Told | null>();
    const tell = (actor: Actor): Told | null => {
      if (!told.has(actor)) told.set(actor, tellOf(app.registry, actor, record, t));
      return told.get(actor) ?? null;
    };
    for (const connection of direct) {
      const isSeen = row !== undefined && sight(connection.actor, t.type).has(t.id);
      if (isSeen && !row.isDeleted) {
        const what = tell(connection.actor);
        if (what) batchOf(connection).changes.push({ type: t.type, id: t.id, version: row.version, ...what });
      } else if (connection.records.has(t.id) || connection.details.has(t.id)) {
        batchOf(connection).gone.push({ type: t.type, id: t.id });
      }
    }
    for (const { field, id, connection } of around) {
      const visible = visibleFields(app.registry, connection.actor, record);
      if ((visible !== null && !visible.has(field)) || !sight(connection.actor, t.type).has(t.id) || !tell(connection.actor)) continue;
      const { related } = batchOf(connection);
      if (!related.some((r) => r.id === id && r.of === t.type)) {
        related.push({ type: connection.details.get(id) ?? '', id, of: t.type });
      }
    }
  }
  return batches;
}

function interestIn(index: TopicIndex, touched: Touched, row: ChangedRow | undefined, bursting: ReadonlySet<string>): Interest {
  const { type, id } = touched;
  const listed = row && !row.isDeleted && !bursting.has(type) ? index.types.get(type) : undefined;
  const direct = new Set([...(listed ?? []), ...(index.records.get(id) ?? []), ...(index.details.get(id) ?? [])]);
  const around = linksOf(touched, row).flatMap(([field, to]) =>
    to === id ? [] : [...(index.details.get(to) ?? [])].map((connection) => ({ field, id: to, connection })),
  );
  return { touched, row, direct, around };
}

/** Where it points now and where it pointed before the batch. */
function linksOf({ events }: Touched, row: ChangedRow | undefined): (readonly [string, string])[] {
  const pairs = [
    ...Object.entries(row?.links ?? {}).map(([field, to]) => [field, [to]] as const),
    ...events.flatMap((e) => Object.entries(e.links ?? {})),
  ].flatMap(([field, list]) => list.flatMap((to) => (to === null ? [] : [[field, to] as const])));
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}

function questionsOf(interests: readonly Interest[]): ReadonlyMap<string, Question> {
  const questions = new Map<string, { ids: string[]; actors: Set<Actor> }>();
  for (const { touched, row, direct, around } of interests) {
    // Nobody sees what is gone for good.
    if (!row) continue;
    const question = questions.get(touched.type) ?? { ids: [], actors: new Set<Actor>() };
    questions.set(touched.type, question);
    question.ids.push(touched.id);
    for (const connection of [...direct, ...around.map((a) => a.connection)]) question.actors.add(connection.actor);
  }
  return questions;
}
