import { systemActor } from '../access/actor.ts';
import type { App } from '../app.ts';
import type { JobBase, JobRun } from './job.ts';

/** The context of jobs of a program. */
export function jobContext(app: App): (run: JobRun) => JobBase {
  const outside = (): never => {
    throw new Error('A job emits events and queues jobs in a transaction: use asSystem(ctx.app, ...)');
  };
  return (run) => ({
    app,
    actor: systemActor,
    now: app.now(),
    requestId: `job:${run.id}`,
    registry: app.registry,
    db: app.db,
    scope: app.scope(),
    services: app.services,
    emit: outside,
    enqueue: outside,
  });
}
