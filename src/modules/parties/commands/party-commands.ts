import { choice, date, ref, tags, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import { askForApproval } from '../../../platform/approvals/index.ts';
import { lifecycleStages, affiliationRoles } from '../records/choices.ts';
import { affiliation } from '../records/affiliation.ts';
import { organization } from '../records/organization.ts';
import { person } from '../records/person.ts';
import { currentAffiliations } from '../queries/find-children.ts';

type Party = typeof organization | typeof person;

const assignOwner = (on: Party): Command =>
  defineCommand({
    name: 'assign-owner',
    label: 'Assign owner',
    description: 'Makes somebody responsible for the record.',
    on: on as typeof person,
    bulk: true,
    input: { owner: ref({ label: 'Owner', to: 'identity.user', required: true }) },
    run: async (ctx, row, input) => void (await updateRecord(ctx, on as typeof person, row.id, { owner: input.owner })),
  });

const setLifecycleStage = (on: Party): Command =>
  defineCommand({
    name: 'set-lifecycle-stage',
    label: 'Set stage',
    description: 'Moves the record to another stage of the relationship and keeps why.',
    on: on as typeof person,
    bulk: true,
    input: { stage: choice({ label: 'Stage', options: lifecycleStages, required: true }), reason: text({ label: 'Reason', max: 500 }) },
    emits: ['parties.lifecycleStageSet'],
    run: async (ctx, row, input) => {
      const from = row.lifecycleStage;
      if (from === input.stage) return;
      await updateRecord(ctx, on as typeof person, row.id, { lifecycleStage: input.stage });
      ctx.emit({
        type: 'parties.lifecycleStageSet',
        recordType: on.key,
        recordId: row.id,
        data: { from, to: input.stage, reason: input.reason ?? null },
      });
    },
  });

const addTags = (on: Party): Command =>
  defineCommand({
    name: 'add-tags',
    label: 'Add tags',
    on: on as typeof person,
    bulk: true,
    input: { tags: tags({ label: 'Tags', required: true }) },
    run: async (ctx, row, input) =>
      void (await updateRecord(ctx, on as typeof person, row.id, { tags: [...(row.tags ?? []), ...(input.tags ?? [])] })),
  });

const removeTags = (on: Party): Command =>
  defineCommand({
    name: 'remove-tags',
    label: 'Remove tags',
    on: on as typeof person,
    bulk: true,
    input: { tags: tags({ label: 'Tags', required: true }) },
    run: async (ctx, row, input) => {
      const gone = new Set((input.tags ?? []).map((tag) => tag.toLowerCase()));
      await updateRecord(ctx, on as typeof person, row.id, { tags: (row.tags ?? []).filter((tag) => !gone.has(tag.toLowerCase())) });
    },
  });

/** The old affiliation ends the day before; plain edits of the main organization are corrections and keep no history. */
const changeOrganization = defineCommand({
  name: 'change-organization',
  label: 'Change organization',
  description: 'The person leaves their main organization and starts at another; where they worked before stays on record.',
  on: person,
  input: {
    organization: ref({ label: 'New organization', to: 'parties.organization', required: true }),
    title: text({ label: 'Job title', max: 200 }),
    role: choice({ label: 'Role', options: affiliationRoles }),
    department: text({ label: 'Department', max: 200 }),
    since: date({ label: 'From' }),
  },
  emits: ['parties.affiliationCreated', 'parties.affiliationUpdated'],
  run: async (ctx, row, input) => {
    const since = input.since ?? ctx.scope.today;
    for (const old of await currentAffiliations(ctx, row.id)) {
      if (old.isPrimary) await updateRecord(ctx, affiliation, old.id, { until: dayBefore(since), isPrimary: false });
    }
    const created = await createRecord(ctx, affiliation, {
      person: row.id,
      organization: input.organization,
      title: input.title,
      role: input.role,
      department: input.department,
      since,
      isPrimary: true,
    });
    return { affiliationId: created.id };
  },
});

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

export const partyCommands: readonly Command[] = [
  ...[organization, person].flatMap((on) => [assignOwner(on), setLifecycleStage(on), addTags(on), removeTags(on)]),
  changeOrganization,
  askForApproval(organization),
];
