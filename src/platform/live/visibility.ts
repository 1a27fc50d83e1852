import { allRows, type Policy } from '../../kernel/access/policy.ts';
import { noRows, rowsFor } from '../../kernel/access/access.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { reading, type App } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Sql } from '../../kernel/record/kind.ts';
import { snake, type RecordType } from '../../kernel/record/record.ts';

/** Which rows of a type are in question, and for whom. */
export interface Question {
  readonly ids: readonly string[];
  readonly actors: ReadonlySet<Actor>;
  /** Whether one that they may see is enough to know. */
  readonly isAnyEnough?: boolean;
}

/** Ids of the rows in question that the actor may see, deleted ones as if they were not. */
export type Sight = (actor: Actor, type: string) => ReadonlySet<string>;

/** Branches of one statement; with more it is cut in two, as planning grows with each. */
const mostBranches = 200;
const nothing: ReadonlySet<string> = new Set();

/**
 * Asks the policies who may see what: one statement for all actors and types, in which actors with equal predicates share a
 * branch; those who see every row need none. Who is outside the company is asked a second time under their own database
 * role, and only about rows that the predicate lets them see, so that the second lock costs what is delivered.
 */
export async function whoSees(app: App, questions: ReadonlyMap<string, Question>): Promise<Sight> {
  const answers = new Map<Actor, Map<string, ReadonlySet<string>>>();
  const answer = (actor: Actor, type: string, ids: ReadonlySet<string>): void => {
    const of = answers.get(actor) ?? new Map<string, ReadonlySet<string>>();
    answers.set(actor, of.set(type, ids));
  };
  const groups = new Map<string, { record: RecordType; question: Question; rows: Sql; actors: Actor[] }>();
  for (const [type, question] of questions) {
    const record = app.registry.find(type);
    if (!record || question.ids.length === 0) continue;
    const everything = new Set(question.ids);
    for (const actor of question.actors) {
      const { rows, key } = predicateOf(app, actor, record);
      if (rows === noRows) continue;
      if (rows === allRows) answer(actor, type, everything);
      else {
        const group = groups.get(`${type} ${key}`);
        if (group) group.actors.push(actor);
        else groups.set(`${type} ${key}`, { record, question, rows, actors: [actor] });
      }
    }
  }
  const asked = [...groups.values()];
  for (let first = 0; first < asked.length; first += mostBranches) {
    const part = asked.slice(first, first + mostBranches);
    const branches = part.map(
      ({ record, question, rows }, g) =>
        sql`(select ${sql.lit(g)} as g, t.id from ${sql.table(snake(record.name))} t where t.id = any(${question.ids}::uuid[]) and ${rows} ${sql.raw(question.isAnyEnough ? 'limit 1' : '')})`,
    );
    const { rows } = await sql<{ g: number; id: string }>`${sql.join(branches, sql` union all `)}`.execute(app.db);
    const found = Map.groupBy(rows, (row) => row.g);
    part.forEach(({ record, actors }, g) => {
      const ids = new Set(found.get(g)?.map((row) => row.id));
      for (const actor of actors) answer(actor, record.key, ids);
    });
  }
  for (const [actor, types] of answers) {
    if (actor.audience !== 'staff') answers.set(actor, await behindLock(app, actor, types));
  }
  return (actor, type) => answers.get(actor)?.get(type) ?? nothing;
}

/** What row-level security leaves of it. */
async function behindLock(
  app: App,
  actor: Actor,
  types: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Map<string, ReadonlySet<string>>> {
  const branches = [...types].flatMap(([type, ids]) => {
    if (ids.size === 0) return [];
    const table = sql.table(snake(app.registry.record(type).name));
    return [sql`select ${type}::text as type, t.id from ${table} t where t.id = any(${[...ids]}::uuid[])`];
  });
  if (branches.length === 0) return new Map();
  const { rows } = await reading(app, { actor, requestId: 'live' }, (ctx) =>
    sql<{ type: string; id: string }>`${sql.join(branches, sql` union all `)}`.execute(ctx.db),
  );
  return new Map([...Map.groupBy(rows, (row) => row.type)].map(([type, found]) => [type, new Set(found.map((row) => row.id))]));
}

interface Predicate {
  readonly rows: Sql;
  /** Equal for actors whose predicates are equal, parameters included. */
  readonly key: string;
  readonly policy: Policy | null;
  readonly revision: number;
}

// An actor is loaded anew when anything changes that they may do, so a predicate is good as long as the actor.
const predicates = new WeakMap<Actor, Map<string, Predicate>>();

function predicateOf(app: App, actor: Actor, record: RecordType): Predicate {
  const known = predicates.get(actor) ?? new Map<string, Predicate>();
  predicates.set(actor, known);
  const found = known.get(record.key);
  if (found && found.revision === app.registry.revision && found.policy === app.registry.policy(record.key)) return found;
  const rows = rowsFor(app.registry, actor, record, 'read', 't');
  const { text, values } = rows.compile();
  const made = {
    rows,
    key: `${actor.audience} ${text} ${JSON.stringify(values)}`,
    policy: app.registry.policy(record.key),
    revision: app.registry.revision,
  };
  known.set(record.key, made);
  return made;
}
