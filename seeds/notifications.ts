import { createRecord, updateRecord } from '../src/kernel/command/store.ts';
import { note } from '../src/modules/parties/records/note.ts';
import { organization } from '../src/modules/parties/records/organization.ts';
import { task } from '../src/modules/parties/records/task.ts';
import { notifyUsers, startWatching } from '../src/platform/notify/index.ts';
import { tellWatchers } from '../src/platform/notify/feeds/tell-watchers.ts';
import type { SeededOrganization } from './organizations.ts';
import type { Stage } from './stage.ts';

/** What colleagues told each other of in the last days, so that the bell has something to show. */
export async function seedNotifications(stage: Stage, organizations: readonly SeededOrganization[]): Promise<void> {
  const customers = organizations.filter((o) => o.role === 'customer');
  for (const [index, [to, by]] of [
    ['admin', 'manager'],
    ['manager', 'astrid'],
    ['astrid', 'manager'],
  ].entries()) {
    // Representatives see their own customers only, and are told of no others.
    const own = customers.filter((o) => o.owner === to);
    const [first, second, third] = own.length >= 3 ? own : customers.slice(index * 3);
    if (!to || !by || !first || !second || !third) return;
    await seedWatched(stage, to, by, third);
    await seedAssigned(stage, to, by, second);
    await seedMention(stage, to, by, first);
  }
}

async function seedMention(stage: Stage, to: string, by: string, about: SeededOrganization): Promise<void> {
  const [reader, writer] = [stage.users.get(to), stage.users.get(by)];
  if (!reader || !writer) return;
  const text = 'can you look at the delivery dates before I call them on Thursday?';
  await stage.as(by, 0.04, async (ctx) => {
    const subject = { type: organization.key, id: about.id };
    await createRecord(ctx, note, {
      subject,
      body: `<p><span data-type="mention" data-id="${reader.id}" data-label="${reader.name}">@${reader.name}</span>, ${text}</p>`,
    });
    await notifyUsers(ctx, 'notify.mentioned', {
      to: [reader.id],
      recordType: subject.type,
      recordId: subject.id,
      title: { en: `${writer.name} mentioned you`, de: `${writer.name} hat Sie erwähnt` },
      body: `@${reader.name}, ${text}`,
      reason: 'mentioned',
    });
  });
}

async function seedAssigned(stage: Stage, to: string, by: string, about: SeededOrganization): Promise<void> {
  const [reader, writer] = [stage.users.get(to), stage.users.get(by)];
  if (!reader || !writer) return;
  await stage.as(by, 0.3, async (ctx) => {
    const made = await createRecord(ctx, task, {
      title: 'Check the framework agreement',
      kind: 'toDo',
      subject: { type: organization.key, id: about.id },
      assignee: reader.id,
      dueOn: stage.day(2),
      priority: 'high',
      state: 'open',
    });
    await notifyUsers(ctx, 'notify.assigned', {
      to: [reader.id],
      recordType: task.key,
      recordId: made.id,
      title: { en: `${writer.name} assigned it to you`, de: `${writer.name} hat Ihnen dies zugewiesen` },
      reason: 'assigned',
    });
  });
}

async function seedWatched(stage: Stage, to: string, by: string, about: SeededOrganization): Promise<void> {
  const [reader, writer] = [stage.users.get(to), stage.users.get(by)];
  if (!reader || !writer) return;
  const place = { recordType: organization.key, recordId: about.id };
  await stage.as(to, 3, (ctx) => startWatching(ctx, [{ ...place, userId: reader.id, reason: 'chosen' }]));
  await stage.as(by, 1.2, async (ctx) => {
    const employees = 40 + stage.random.below(400);
    await updateRecord(ctx, organization, about.id, { employees });
    await tellWatchers(ctx, [
      {
        subjectType: place.recordType,
        subjectId: place.recordId,
        actorId: writer.id,
        actorName: writer.name,
        changes: [
          { by: writer.name, field: 'employees', from: null, to: employees },
          { by: writer.name, on: note.key, what: 'created' },
        ],
        except: [],
      },
    ]);
  });
}
