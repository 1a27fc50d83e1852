import { sql } from '../../kernel/db/sql.ts';
import type { Subscriber } from '../../kernel/event/subscriber.ts';
import { defineNotification, notifyUsers } from '../../platform/notify/index.ts';
import { stockEvents } from './events.ts';
import { tidy } from './ledger/out-of-stock.ts';

export const stockLow = defineNotification({
  name: 'stock.low',
  label: 'Stock runs low at a location of mine',
  description: 'What is available fell to the reorder point.',
  channels: { inApp: true, mail: 'digest' },
});

/** Tells whoever is responsible for the location. */
export const tellOfLowStock: Subscriber = {
  name: 'tellOfLowStock',
  on: [stockEvents.ranLow],
  run: async (ctx, event) => {
    if (event.requestId === 'demo') return;
    const { rows } = await sql<{ responsible: string; location: string; available: string; sold: string }>`
      select o.responsible_id as responsible, o.name as location, p.name as sold, l.available::text as available
      from stock_level l join location o on o.id = l.location_id join product p on p.id = l.product_id
      where l.id = ${event.recordId}::uuid and l.is_low and o.responsible_id is not null and o.deleted_at is null`.execute(ctx.db);
    for (const { responsible, location, sold, available } of rows)
      await notifyUsers(ctx, stockLow, {
        to: [responsible],
        recordType: 'stock.stockLevel',
        recordId: event.recordId ?? '',
        key: `${event.seq}`,
        title: { en: 'Stock runs low', de: 'Der Bestand wird knapp' },
        body: {
          en: `${sold}: ${tidy(available)} left at ${location}.`,
          de: `${sold}: noch ${tidy(available)} in ${location}.`,
        },
      });
  },
};
