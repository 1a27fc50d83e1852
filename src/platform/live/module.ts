import { defineModule } from '../../kernel/module.ts';
import { channels, createHub } from './hub.ts';
import { limits } from './limits.ts';
import { beatMs } from './presence.ts';
import { liveRoutes } from './routes.ts';
import './service.ts';

/** Tells open windows what changes, and who else is there. */
export const liveModule = defineModule({
  name: 'live',
  dependsOn: [],
  routes: [liveRoutes],
  start: async ({ app, log, listen }) => {
    const hub = createHub({ app, log, now: () => performance.now() });
    listen('entente_event', () => hub.wake());
    // After the identity module, which has forgotten the old actor by then.
    listen('entente_actor', (credentialId) => hub.actorChanged(credentialId));
    listen(channels.topics, (payload) => hub.topicsForwarded(payload));
    listen(channels.presence, (payload) => hub.presenceNoticed(payload));
    hub.presenceNoticed('');
    const timers = [setInterval(() => hub.tick(), limits.heartbeatMs), setInterval(() => hub.presenceTick(), beatMs)];
    for (const timer of timers) timer.unref();
    return {
      services: { live: hub },
      close: async () => {
        for (const timer of timers) clearInterval(timer);
        await hub.close('stopping');
      },
    };
  },
});
