import { rowsFor } from '../../../../kernel/access/access.ts';
import { sql } from '../../../../kernel/db/sql.ts';
import type { Sql } from '../../../../kernel/record/kind.ts';
import { snake } from '../../../../kernel/record/record.ts';
import { opportunity } from '../../records/opportunity.ts';
import type { Question } from '../question.ts';
import { defineReport, type Measure } from '../report.ts';

const won = sql`f.state = 'won'`;
const lost = sql`f.state = 'lost'`;
const mean = (name: string, label: string, of: Sql, value: Sql, definition: string): Measure => ({
  name,
  label,
  unit: 'number',
  fold: 'mean',
  of,
  value,
  definition,
});

/** What went into deals that were won, and into those that were lost. */
export const activity = defineReport({
  name: 'activity',
  title: 'Activity',
  population:
    'Deals that were won or lost in the period, with the calls, meetings and tasks about them that you may see, whenever they took place.',
  date: 'A deal counts on its close date, a day of the company calendar.',
  dimensions: [{ value: 'rep', label: 'Rep', needs: ['sales.opportunity.owner'] }],
  needs: ['state', 'closeOn'],
  measures: [
    { name: 'won', label: 'Deals won', unit: 'count', fold: 'count', of: won, definition: 'Number of deals that were won.' },
    mean(
      'callsWon',
      'Calls per deal won',
      won,
      sql`f.calls`,
      'Calls, and done tasks of kind call, about won deals, by the number of won deals.',
    ),
    mean(
      'meetingsWon',
      'Meetings per deal won',
      won,
      sql`f.meetings`,
      'Meetings that took place, and done tasks of kind meeting or visit, about won deals, by the number of won deals.',
    ),
    mean(
      'tasksWon',
      'Other tasks per deal won',
      won,
      sql`f.tasks`,
      'Other tasks that were done about won deals, by the number of won deals.',
    ),
    { name: 'lost', label: 'Deals lost', unit: 'count', fold: 'count', of: lost, definition: 'Number of deals that were lost.' },
    mean(
      'callsLost',
      'Calls per deal lost',
      lost,
      sql`f.calls`,
      'Calls, and done tasks of kind call, about lost deals, by the number of lost deals.',
    ),
    mean(
      'meetingsLost',
      'Meetings per deal lost',
      lost,
      sql`f.meetings`,
      'Meetings that took place, and done tasks of kind meeting or visit, about lost deals, by the number of lost deals.',
    ),
  ],
  facts: (q) => sql`
    select d.id as deal, d.owner_id as key, u.name as label, null::text as section, 0 as position, d.state,
      coalesce(a.calls, 0) as calls, coalesce(a.meetings, 0) as meetings, coalesce(a.tasks, 0) as tasks
    from (select o.id, o.owner_id, o.state from opportunity o
        where ${q.deals} and o.state in ('won', 'lost') and o.close_on between ${q.from}::date and ${q.to}::date) d
      left join "user" u on u.id = d.owner_id and ${q.mayReadUser('u')}
      left join (
        select x.deal, count(*) filter (where x.kind = 'call') as calls, count(*) filter (where x.kind = 'meeting') as meetings, count(*) filter (where x.kind = 'task') as tasks
        from (${sql.join(sources(q), sql` union all `)}) x group by x.deal) a on a.deal = d.id`,
});

const pointsToDeals = new Set([opportunity.key]);

/** What was done about deals, one row each, as far as the reader may see it: tasks, and what the modules that are there know of. */
function sources(q: Question): Sql[] {
  const about = (key: string, alias: string, kind: Sql, more: Sql): Sql[] => {
    const record = q.ctx.registry.records.find((r) => r.key === key);
    if (!record) return [];
    const col = (name: string): Sql => sql.ref(`${alias}.${name}`);
    return [
      sql`select ${col('subject_id')} as deal, ${kind} as kind from ${sql.table(snake(record.name))} as ${sql.ref(alias)}
        where ${col('subject_type')} = ${opportunity.key} and ${col('deleted_at')} is null and ${more}
          and ${rowsFor(q.ctx.registry, q.ctx.actor, record, 'read', alias, pointsToDeals)}`,
    ];
  };
  return [
    ...about(
      'parties.task',
      't',
      sql`case when t.kind = 'call' then 'call' when t.kind in ('meeting', 'visit') then 'meeting' else 'task' end`,
      sql`t.state = 'done'`,
    ),
    ...about('activities.call', 'c', sql`'call'`, sql`true`),
    ...about('activities.meeting', 'm', sql`'meeting'`, sql`m.state = 'held'`),
  ];
}
