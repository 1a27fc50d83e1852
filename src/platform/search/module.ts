import { asSystem, type App } from '../../kernel/app.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { defineModule, type ModuleHost } from '../../kernel/module.ts';
import { learnWords } from './learn-words.ts';
import { searchRoutes } from './routes.ts';
import { searchSchema } from './schema.ts';

/** New words are learnt so long after the first change; changes meanwhile are learnt along with it. */
const restMs = 15_000;

export const searchModule = defineModule({
  name: 'search',
  dependsOn: [],
  jobs: [learnWords as Job],
  routes: [searchRoutes],
  schema: searchSchema,
  start: async (host) => ({ close: learnAfterChanges(host) }),
});

/** Queues the job some seconds after something happened. However many processes hear of it, one job waits. An idle system is left alone. */
function learnAfterChanges({ app, log, listen }: ModuleHost): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  listen('entente_event', () => {
    // Notices under way still arrive while the program closes.
    if (isClosed) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      queueLearning(app).catch((error: unknown) => log.warn({ err: error }, 'could not queue the learning of words'));
    }, restMs);
    timer.unref();
  });
  return async () => {
    isClosed = true;
    clearTimeout(timer);
  };
}

function queueLearning(app: App): Promise<void> {
  return asSystem(app, async (ctx) => ctx.enqueue('search.learnWords', {}, { key: 'search.learnWords' }));
}
