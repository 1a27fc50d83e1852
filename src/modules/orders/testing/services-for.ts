import type { App } from '../../../kernel/app.ts';
import { loadPlan } from '../../delivery/options/load-plan.ts';
import { loadLocations } from '../../stock/ledger/load-locations.ts';
import { roundTheClock } from '../../../platform/settings/index.ts';
import { readMethods, type PaymentService } from '../../payments/engine/service.ts';

/** What the modules offer when they run as a whole; also for a process of its own. */
export function servicesFor(app: Pick<App, 'db'>, more: Partial<PaymentService> = {}) {
  let remembered: ReturnType<typeof readMethods> | null = null;
  let plan: ReturnType<typeof loadPlan> | null = null;
  let places: ReturnType<typeof loadLocations> | null = null;
  return {
    settings: { calendar: () => roundTheClock('UTC'), company: () => ({ name: 'Fjellvik', country: 'DE' }) },
    orders: { secret: 'secret of the tests', publicUrl: 'http://shop.example' },
    mailer: { transport: null, from: 'Shop <shop@example.com>', publicUrl: 'http://shop.example', secret: 'secret of the tests' },
    // Remembered as the modules do when they run as a whole.
    delivery: { plan: () => (plan ??= loadPlan(app.db)) },
    stock: { locations: () => (places ??= loadLocations(app.db)) },
    payments: {
      secret: 'test-secret-test-secret-test-secret',
      publicUrl: 'http://127.0.0.1:1',
      places: { stripeUrl: null, sandbox: null },
      patienceMs: 2_000,
      methods: () => (remembered ??= readMethods(app.db)),
      ...more,
    } as PaymentService,
  };
}
