import { sql } from '../../kernel/db/sql.ts';
import { defineNotification } from '../notify/index.ts';
import { importRun, type ImportCounts } from './records/import.ts';

/** Tells who started an import how it ended. Exports are streamed to whoever asks and need no telling. */
export const importEnded = defineNotification({
  name: 'exchange.importEnded',
  label: 'My import is finished, or failed',
  description: 'A file that you bring in has been worked through, or could not be.',
  channels: { inApp: true, mail: 'off' },
  on: ['exchange.importFinished', 'exchange.importUpdated'],
  tell: async (ctx, event) => {
    const hasFailed = event.type === 'exchange.importUpdated' && event.changes?.['state']?.to === 'failed';
    if (event.type === 'exchange.importUpdated' && !hasFailed) return [];
    const { rows } = await sql<{ owner: string | null; state: string; counts: ImportCounts | null }>`
      select owner_id as owner, state, counts from import where id = ${event.recordId}::uuid`.execute(ctx.db);
    const [found] = rows;
    if (!found?.owner || event.recordId === null) return [];
    return [
      {
        to: [found.owner],
        recordType: importRun.key,
        recordId: event.recordId,
        href: `/app/settings/import/${event.recordId}`,
        reason: 'started',
        key: `${event.recordId} ${event.seq}`,
        ...words(hasFailed ? 'failed' : found.state, found.counts),
      },
    ];
  },
});

function words(state: string, counts: ImportCounts | null): { title: { en: string; de: string }; body?: { en: string; de: string } } {
  if (state === 'failed') return { title: { en: 'Your import failed', de: 'Ihr Import ist gescheitert' } };
  if (state === 'cancelled') return { title: { en: 'Your import was cancelled', de: 'Ihr Import wurde abgebrochen' } };
  const { created = 0, updated = 0, failed = 0 } = counts ?? {};
  return {
    title: { en: 'Your import is finished', de: 'Ihr Import ist fertig' },
    body: {
      en: `${created} created, ${updated} updated, ${failed} not taken`,
      de: `${created} angelegt, ${updated} geändert, ${failed} nicht übernommen`,
    },
  };
}
