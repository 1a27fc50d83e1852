import { boolean, json, longText, multiChoice, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { ChecklistItem } from '../rules/checklist.ts';
import { handoverSubjects } from './choices.ts';

/** A way in which work passes from one team to another, with what has to be settled before. */
export const handoverKind = defineRecord({
  module: 'handovers',
  name: 'handoverKind',
  path: 'kinds',
  label: 'Kind of hand-over',
  labelPlural: 'Kinds of hand-over',
  icon: 'transfer',
  fields: {
    name: text({ label: 'Name', required: true, max: 120, unique: true }),
    description: longText({ label: 'Description', max: 1000 }),
    subjects: multiChoice({ label: 'For', options: handoverSubjects, help: 'Empty: everything that can be handed over.' }),
    items: json<readonly ChecklistItem[]>()({ label: 'Checklist' }),
    team: ref({ label: 'Usually to', to: 'identity.team' }),
    hours: number({ label: 'Accept within working hours', required: true, default: 8, min: 1, max: 400 }),
    sharedDays: number({
      label: 'Shared for days',
      required: true,
      default: 30,
      min: 0,
      max: 365,
      help: 'How long whoever handed it over still sees what happens with it, after it was accepted.',
    }),
    isActive: boolean({ label: 'In use', required: true, default: true }),
    position: number({ label: 'Position', required: true, default: 0 }),
  },
  title: 'name',
  sorts: ['position', 'name'],
  defaultSort: 'position',
});
