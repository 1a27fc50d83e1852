import { t, type Phrase } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';

const states: Readonly<Record<string, readonly [Phrase, string]>> = {
  draft: ['Draft', 'gray'],
  active: ['Active', 'green'],
  paused: ['Paused', 'yellow'],
  queued: ['Queued', 'gray'],
  running: ['Running', 'blue'],
  waiting: ['Waiting', 'blue'],
  retrying: ['Trying again', 'yellow'],
  done: ['Done', 'green'],
  skipped: ['Skipped', 'gray'],
  stopped: ['Stopped', 'orange'],
  failed: ['Failed', 'red'],
  cancelled: ['Cancelled', 'gray'],
};

export const runStates = ['queued', 'running', 'waiting', 'retrying', 'done', 'skipped', 'stopped', 'failed', 'cancelled'] as const;

export function stateName(state: string): string {
  const known = states[state];
  return known ? t(known[0]) : state;
}

/** State of a rule, a run or a step. */
export function StateChip({ state }: { state: string }) {
  return <Chip color={states[state]?.[1]}>{stateName(state)}</Chip>;
}
