import { anyRef, choice, instant, json, longText, number, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { ChainLink } from '../rules/chain.ts';
import type { RunContext } from '../engine/run-context.ts';

/** One time that a rule looked at a record: what came of it and why. */
export const automationRun = defineRecord({
  module: 'automation',
  name: 'automationRun',
  path: 'runs',
  label: 'Automation run',
  icon: 'player-play',
  title: 'ruleName',
  search: ['ruleName'],
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  verbs: [],
  fields: {
    rule: ref({ label: 'Automation', to: 'automation.automationRule', required: true }),
    ruleName: text({ label: 'Rule', required: true, max: 120 }),
    versionNumber: number({ label: 'Version', required: true }),
    subject: anyRef({ label: 'Record', index: true }),
    /** Secret are those that quote values: `queries/run-log.ts` shows them to whoever may see the fields that they quote. */
    cause: text({ label: 'Started by', required: true, max: 300, secret: true }),
    state: choice({
      label: 'State',
      required: true,
      index: true,
      default: 'queued',
      options: [
        { value: 'queued', label: 'Queued', color: 'gray' },
        { value: 'running', label: 'Running', color: 'blue' },
        { value: 'waiting', label: 'Waiting', color: 'blue' },
        { value: 'retrying', label: 'Trying again', color: 'yellow' },
        { value: 'done', label: 'Done', color: 'green' },
        { value: 'skipped', label: 'Skipped', color: 'gray' },
        { value: 'stopped', label: 'Stopped', color: 'orange' },
        { value: 'failed', label: 'Failed', color: 'red' },
        { value: 'cancelled', label: 'Cancelled', color: 'gray' },
      ],
    }),
    reason: longText({ label: 'Reason', max: 4000, secret: true }),
    position: text({ label: 'Stands at', max: 100 }),
    waitsFor: choice({
      label: 'Waits for',
      options: [
        { value: 'time', label: 'A time' },
        { value: 'conditions', label: 'Conditions' },
        { value: 'approval', label: 'An approval' },
      ],
    }),
    /** The approval that it waits for. */
    waitsForId: text({ label: 'Waits for record', max: 36 }),
    eventSeq: number({ label: 'Event' }),
    /** The rules that led here, each through what it changed; the last is this one. */
    chain: json<readonly ChainLink[]>()({ label: 'Chain' }),
    context: json<RunContext>()({ label: 'Context' }),
    attempts: number({ label: 'Failed attempts', required: true, default: 0 }),
    dueAt: instant({ label: 'Due' }),
    startedAt: instant({ label: 'Started' }),
    finishedAt: instant({ label: 'Finished' }),
    /** What makes it the only run of its kind: rule and event, or rule, record and due value. */
    key: text({ label: 'Key', required: true, unique: true, max: 300, secret: true }),
  },
});
