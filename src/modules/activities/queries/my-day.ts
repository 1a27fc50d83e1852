import { text } from '../../../fields/index.ts';
import { allowed } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { badRequest } from '../../../kernel/errors.ts';
import '../../../kernel/company.ts';
import type { AgendaPage, AgendaSource } from '../agenda/agenda-source.ts';
import { meeting } from '../records/meeting.ts';
import { dayWindow } from '../rules/day-window.ts';

/** Every kind of work that the modules of a program put into the day, in the order in which it is shown. */
export function agendaOf(registry: Pick<Ctx['registry'], 'modules'>): readonly AgendaSource[] {
  return registry.modules.flatMap((module) => module.agenda ?? []).toSorted((a, b) => a.order - b.order);
}

export interface AgendaSection extends AgendaPage {
  readonly name: string;
  readonly label: string;
  readonly icon: string;
  readonly type: string;
}

/** The clock of whoever asks: their own time zone, else the company's. */
export function zoneOf(ctx: Pick<Ctx, 'actor' | 'services'>): string {
  return ctx.actor.timeZone || (ctx.services.company?.timeZone ?? 'UTC');
}

const pageSize = 10;

export const myDay = defineQuery({
  name: 'my-day',
  description:
    'What waits for the person who asks, by kind: meetings, tasks due and overdue, and what other modules add. Of each kind the first 10, or with `source` and `after` those that follow.',
  on: meeting,
  input: {
    source: text({ help: 'Only this kind, such as parties.tasks.' }),
    after: text({ max: 500, help: 'Cursor of the page before; with source.' }),
  },
  run: async (ctx, input) => {
    const zone = zoneOf(ctx);
    const window = { ...dayWindow(ctx.now, zone), zone, size: pageSize };
    const wanted = agendaOf(ctx.registry).filter((s) => !input.source || s.name === input.source);
    if (input.source && wanted.length === 0) throw badRequest('source', 'There is no such kind of work.', '/source');
    const sections: AgendaSection[] = [];
    for (const { name, label, icon, record, read } of wanted) {
      const type = ctx.registry.find(record);
      if (ctx.actor.userId === null || !type || !allowed(ctx.registry, ctx.actor, type, 'read')) continue;
      const page = await read(ctx, { ...window, ...(input.after ? { after: input.after } : {}) });
      sections.push({ name, label, icon, type: record, ...page });
    }
    return { today: window.today, zone, now: ctx.now, sections };
  },
});
