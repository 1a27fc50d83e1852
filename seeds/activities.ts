import { createRecord, updateRecord } from '../src/kernel/command/store.ts';
import { note } from '../src/modules/parties/records/note.ts';
import { organization } from '../src/modules/parties/records/organization.ts';
import { person } from '../src/modules/parties/records/person.ts';
import { task } from '../src/modules/parties/records/task.ts';
import { watch } from '../src/platform/notify/records/watch.ts';
import { noteTexts, outcomes, taskTitles } from './data/texts.ts';
import type { SeededOrganization } from './organizations.ts';
import type { SeededPerson } from './people.ts';
import type { Stage } from './stage.ts';

/** A year of notes and tasks in the order of time; what is due soon or overdue is there to be worked on. */
export async function seedActivities(
  stage: Stage,
  organizations: readonly SeededOrganization[],
  people: readonly SeededPerson[],
): Promise<void> {
  const { random } = stage;
  const active = organizations.filter((o) => o.role !== 'competitor');
  const moments = Array.from({ length: 320 }, () => ({
    who: random.pick(people),
    ago: random.next() ** 1.5,
    isTask: random.chance(0.4),
    onPerson: random.chance(0.4),
  }))
    .map((m) => ({ ...m, days: Math.max(0.05, m.ago * (m.who.age - 1)) }))
    .toSorted((a, b) => b.days - a.days);
  for (const { who, days, isTask, onPerson } of moments) {
    const writer = random.chance(0.15) ? 'support' : who.organization.owner;
    const subject = onPerson ? { type: person.key, id: who.id } : { type: organization.key, id: who.organization.id };
    if (isTask) await seedTask(stage, writer, days, subject);
    else
      await stage.as(writer, days, (ctx) =>
        createRecord(ctx, note, {
          subject,
          body: random.pick(noteTexts).replace('{person}', who.name),
          visibility: random.chance(0.08) ? 'shared' : 'internal',
          isPinned: random.chance(0.04),
        }),
      );
  }
  for (const target of active.filter((_, i) => i % 9 === 0)) {
    await stage.as(target.owner, 1, (ctx) =>
      createRecord(ctx, watch, { subject: { type: organization.key, id: target.id }, user: stage.users.get(target.owner)?.id ?? '' }),
    );
  }
}

async function seedTask(stage: Stage, writer: string, days: number, subject: { type: string; id: string }): Promise<void> {
  const { random } = stage;
  const [title, kind] = random.pick(taskTitles);
  const dueIn = Math.round(-days + 3 + random.below(20));
  const id = await stage.as(writer, days, async (ctx) => {
    const made = await createRecord(ctx, task, {
      title,
      kind,
      subject,
      assignee: stage.users.get(writer)?.id,
      dueOn: stage.day(dueIn),
      priority: random.pick(['normal', 'normal', 'high', 'low', 'urgent'] as const),
      state: 'open',
    });
    return made.id;
  });
  // Most of what was due is done; a few are late, as anywhere.
  if (dueIn >= 0 || random.chance(0.12)) return;
  await stage.as(writer, Math.max(0.01, -dueIn), async (ctx) => {
    await updateRecord(ctx, task, id, { state: 'done', doneAt: ctx.now, outcome: random.pick(outcomes) });
    ctx.emit({ type: 'parties.taskCompleted', recordType: task.key, recordId: id, data: { title } });
  });
}
