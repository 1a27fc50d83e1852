import { defineNotification } from '../notify/index.ts';
import { manageAutomation } from './policies/policies.ts';

const common = { channels: { inApp: true, mail: 'now' }, permission: manageAutomation } as const;

export const rulePaused = defineNotification({
  name: 'automation.rulePaused',
  label: 'An automation was paused by itself',
  description: 'Its conditions make no sense any more, or the person whose rights it has may no longer sign in.',
  ...common,
});

export const ruleLimited = defineNotification({
  name: 'automation.limitReached',
  label: 'An automation reached a limit',
  description: 'Runs were held back or stopped, by the hour, the burst or the loop guard.',
  ...common,
});

export const runFailed = defineNotification({
  name: 'automation.runFailed',
  label: 'A run of an automation failed',
  description: 'A step failed as often as it is tried. At most once an hour for each automation.',
  ...common,
});

/** What a step of a rule says to people. */
export const ruleMessage = defineNotification({
  name: 'automation.message',
  label: 'An automation writes to me',
  description: 'Messages that automations of your company send.',
  channels: { inApp: true, mail: 'now' },
});
