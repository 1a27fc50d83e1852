import { sql } from '../../../kernel/db/sql.ts';
import { listRecords } from '../../../kernel/list/list.ts';
import { meeting } from '../records/meeting.ts';
import { readMeetings } from '../queries/read-meetings.ts';
import { emptyItem, type AgendaAction, type AgendaItem, type AgendaSource } from './agenda-source.ts';

const settle: readonly AgendaAction[] = [
  { kind: 'ask', verb: 'hold', label: 'Held', icon: 'check' },
  { kind: 'ask', verb: 'no-show', label: 'Nobody came', icon: 'circle-x' },
  { kind: 'ask', verb: 'reschedule', label: 'Reschedule', icon: 'calendar-event' },
];

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly title: string | null;
  readonly subject: AgendaItem['about'];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly location: string | null;
}

const toItem = (row: Shown): AgendaItem => ({
  ...emptyItem,
  id: row.id,
  type: meeting.key,
  version: row.version,
  title: row.title ?? '',
  about: row.subject,
  at: row.startsAt,
  until: row.endsAt,
  place: row.location,
  actions: [],
});

/** What is in the calendar today, one's own and what one is invited to, on the person's own clock. */
export const meetingsToday: AgendaSource = {
  name: 'activities.meetings',
  label: 'Meetings today',
  record: meeting.key,
  icon: 'calendar-event',
  order: 10,
  read: async (ctx, { from, to, size }) => {
    if (ctx.actor.userId === null) return { items: [], next: null };
    const rows = await readMeetings(ctx, {
      users: [ctx.actor.userId],
      from,
      to,
      limit: size,
      where: sql`t.state in ('planned', 'held')`,
    });
    const items = rows.map((row) => {
      const isOwn = row.owner?.id === ctx.actor.userId && row.state === 'planned';
      const isVisit = row.kind === 'visit' && !row.arrivedAt;
      return {
        ...toItem(row),
        why:
          row.state === 'held'
            ? 'Held'
            : row.arrivedAt
              ? 'Under way'
              : row.kind === 'visit'
                ? 'Visit'
                : row.kind === 'online'
                  ? 'Online meeting'
                  : null,
        actions: isOwn
          ? [...(isVisit ? [{ kind: 'ask', verb: 'arrive', label: 'Start visit', icon: 'map-pin' } as const] : []), ...settle]
          : [],
      };
    });
    return { items, next: null };
  },
};

/** Meetings of earlier days of which nobody said what became of them. */
export const meetingsToSettle: AgendaSource = {
  name: 'activities.toSettle',
  label: 'How did it go?',
  record: meeting.key,
  icon: 'bulb',
  order: 30,
  read: async (ctx, { from, size, after }) => {
    const page = await listRecords(ctx, ctx.registry.record(meeting.key), {
      filter: {
        and: [
          { field: 'owner', op: 'eq', value: ctx.actor.userId },
          { field: 'state', op: 'eq', value: 'planned' },
          { field: 'endsAt', op: 'lte', value: from },
        ],
      },
      sort: '-startsAt',
      fields: ['title', 'subject', 'startsAt', 'endsAt', 'location'],
      size,
      ...(after ? { after } : {}),
    });
    const items = page.data.map((row) => ({ ...toItem(row as unknown as Shown), isLate: true, actions: settle }));
    return { items, next: page.page.next };
  },
};
