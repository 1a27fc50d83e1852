import { listRecords } from '../../../kernel/list/list.ts';
import { emptyItem, type AgendaSource } from '../../activities/index.ts';
import { lead } from '../records/lead.ts';

/** Leads of mine that nobody has answered yet, with the end of their clock. */
export const leadsToAnswer: AgendaSource = {
  name: 'sales.leads',
  label: 'Leads waiting for an answer',
  record: lead.key,
  icon: 'user-plus',
  order: 5,
  read: async (ctx, { size, after }) => {
    const page = await listRecords(ctx, ctx.registry.record(lead.key), {
      filter: {
        and: [
          { field: 'owner', op: 'eq', value: ctx.actor.userId },
          { field: 'respondedAt', op: 'empty', value: true },
          { field: 'respondBy', op: 'empty', value: false },
          { field: 'status', op: 'in', value: ['new', 'working'] },
        ],
      },
      sort: 'respondBy',
      fields: ['name', 'company', 'phone', 'respondBy'],
      size,
      ...(after ? { after } : {}),
    });
    const items = page.data.map((row) => {
      const respondBy = String(row['respondBy']);
      const company = row['company'] === row['name'] ? null : (row['company'] as string | null);
      return {
        ...emptyItem,
        id: row.id,
        type: lead.key,
        version: row.version,
        title: String(row['name']),
        place: company,
        why: 'Answer by',
        at: respondBy,
        isLate: respondBy < ctx.now,
        phone: row['phone'] as string | null,
        actions: [
          { kind: 'ask', verb: 'log-call', label: 'Log call', icon: 'clipboard-check' },
          { kind: 'ask', verb: 'add-note', label: 'Note', icon: 'note' },
          { kind: 'ask', verb: 'recycle', label: 'Put off', icon: 'clock' },
        ] as const,
      };
    });
    return { items, next: page.page.next };
  },
};
