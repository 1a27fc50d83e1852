import type { Actor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { createOrdersApp, type OrdersApp } from '../../orders/testing/orders-app.ts';
import { orderTestModules } from '../../orders/testing/order-test-modules.ts';
import { readMethods } from '../../payments/engine/service.ts';
import { paymentMethod } from '../../payments/records/payment-method.ts';
import { restock } from '../../stock/index.ts';
import { loadLocations } from '../../stock/ledger/load-locations.ts';
import { location } from '../../stock/records/location.ts';
import { payOutOfOwnDrawer } from '../drawer/desk.ts';
import { tillModule } from '../module.ts';
import { tillSession } from '../records/till-session.ts';
import type { TillReport } from '../rules/till-report.ts';

export interface TillApp {
  readonly app: OrdersApp;
  readonly outlet: string;
  readonly basel: string;
  /** Ways to pay. */
  readonly cash: string;
  readonly card: string;
  /** Puts goods into the stock of a place, the outlet in Hamburg unless said. */
  put(productId: string, quantity: number, locationId?: string): Promise<unknown>;
  openTill(register: string, float?: Euro, actor?: Actor): Promise<string>;
  /** Runs a command of a session. @returns its result */
  does<T>(session: string, verb: string, input: object, actor?: Actor): Promise<T>;
  report(session: string): Promise<TillReport>;
}

export interface Euro {
  readonly amount: string;
  readonly currency: string;
}

export const euro = (amount: string): Euro => ({ amount, currency: 'EUR' });

/** Two outlets with tills, in Hamburg (euro) and Basel (francs). */
export async function createTillApp(): Promise<TillApp> {
  const app = await createOrdersApp({}, [...orderTestModules, tillModule]);
  // What is made in tests is to be seen at once.
  Object.assign(app.app.services, {
    stock: { locations: () => loadLocations(app.app.db) },
    counterDesk: payOutOfOwnDrawer,
    payments: { ...app.app.services.payments, methods: () => readMethods(app.app.db) },
  });
  const outlet = await app.make(location, { name: 'Outlet Hamburg', code: 'HH', kind: 'outlet', position: 5, address: { country: 'DE' } });
  const basel = await app.make(location, { name: 'Outlet Basel', code: 'BS', kind: 'outlet', position: 6, address: { country: 'CH' } });
  const card = await app.make(paymentMethod, { name: 'Card terminal', provider: 'card-terminal' });
  const reportOf = (ctx: Ctx, session: string): Promise<unknown> => {
    const query = ctx.registry.queriesOn(tillSession.key).find((each) => each.name === 'report');
    if (!query) throw new Error('there is no such query');
    return query.run(ctx, {}, session);
  };
  return {
    app,
    outlet,
    basel,
    cash: app.methods.cash,
    card,
    put: (productId, quantity, locationId = outlet) =>
      app.system((ctx) =>
        restock(ctx, {
          source: { type: 'catalog.product', id: productId },
          lines: [{ productId, quantity: String(quantity) }],
          locationId,
        }),
      ),
    openTill: async (register, float = euro('100'), actor) => {
      const { result } = await app.command(
        tillSession,
        'open',
        '',
        { outlet: float.currency === 'CHF' ? basel : outlet, register, float },
        actor,
      );
      return (result as { session: string }).session;
    },
    does: async <T>(session: string, verb: string, input: object, actor?: Actor): Promise<T> =>
      (await app.command(tillSession, verb, session, input, actor)).result as T,
    report: (session) => app.as(app.admin, async (ctx) => ((await reportOf(ctx, session)) as { report: TillReport }).report),
  };
}
