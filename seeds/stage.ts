import { systemActor, type Actor } from '../src/kernel/access/actor.ts';
import { transact, type App } from '../src/kernel/app.ts';
import type { Ctx } from '../src/kernel/context.ts';
import { sql } from '../src/kernel/db/sql.ts';
import type { Random } from './random.ts';

/** What the parts of the demo company are made with. */
export interface Stage {
  readonly app: App;
  readonly random: Random;
  /** Ids of staff by key. */
  readonly users: Map<string, { readonly id: string; readonly name: string }>;
  /** The instant so many days (and hours) before now. */
  daysAgo(days: number): string;
  /** The day in so many days, negative for the past. */
  day(days: number): string;
  /** The program at a moment in the past: its clock, and what it tells of. */
  then(daysAgo: number): App;
  /** Works in one transaction as a member of staff, at a moment in the past. */
  as<T>(key: string | null, daysAgo: number, work: (ctx: Ctx) => Promise<T>): Promise<T>;
}

const dayMs = 86_400_000;

export function createStage(app: App, random: Random): Stage {
  const now = Date.parse(app.now());
  const users: Stage['users'] = new Map();
  const daysAgo = (days: number): string => new Date(now - Math.round(days * dayMs)).toISOString();
  const then = (days: number): App => ({ ...app, now: () => daysAgo(days), eventTime: () => daysAgo(days) });
  return {
    app,
    random,
    then,
    users,
    daysAgo,
    day: (days) => new Date(now + days * dayMs).toISOString().slice(0, 10),
    as: (key, days, work) => {
      const user = key === null ? undefined : users.get(key);
      // Everything is allowed while the company is made; the log still says who did it.
      const actor: Actor = user ? { ...systemActor, userId: user.id, name: user.name, via: 'session' } : systemActor;
      return transact(then(days), { actor, requestId: 'demo' }, async (ctx) => {
        // A crash in between makes the whole company anew, so no commit has to wait for the disk.
        await sql`set local synchronous_commit to off`.execute(ctx.db);
        return work(ctx);
      });
    },
  };
}
