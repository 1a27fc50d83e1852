import { meta } from '../../../../ui/api/session.ts';
import type { RecordMeta } from '../../../../ui/api/types.ts';
import type { Phrase } from '../../../../ui/i18n/t.ts';
import type { Step } from '../../rules/definition.ts';

export type StepChoice = 'do' | 'create' | 'notify' | 'approval' | 'wait' | 'branch' | 'stop';

export const stepKinds: readonly { readonly kind: StepChoice; readonly phrase: Phrase; readonly icon: string }[] = [
  { kind: 'do', phrase: 'Change it or run a command', icon: 'pencil' },
  { kind: 'create', phrase: 'Create a record', icon: 'plus' },
  { kind: 'notify', phrase: 'Tell people', icon: 'bell' },
  { kind: 'approval', phrase: 'Ask for approval', icon: 'rubber-stamp' },
  { kind: 'wait', phrase: 'Wait', icon: 'clock' },
  { kind: 'branch', phrase: 'If … else', icon: 'git-merge' },
  { kind: 'stop', phrase: 'Stop here', icon: 'circle-x' },
];

/** A step to begin with. Its id stays the same over versions. */
export function newStep(kind: StepChoice, record: RecordMeta): Step {
  const id = `s${crypto.randomUUID().slice(0, 8)}`;
  switch (kind) {
    case 'do':
      return {
        id,
        kind: 'command',
        on: { from: 'trigger' },
        record: record.key,
        verb: record.commands.some((c) => c.on === 'record') && !record.can.update ? '' : 'update',
        inputs: {},
      };
    case 'create': {
      const target = meta().records.find((r) => r.key === 'parties.task' && r.can.create) ?? record;
      return { id, kind: 'command', on: { from: 'new' }, record: target.key, verb: 'create', inputs: {} };
    }
    case 'notify':
      return { id, kind: 'notify', to: record.owner ? [{ to: 'owner' }] : [], title: '' };
    case 'approval':
      return { id, kind: 'approval', title: '', granted: [], refused: [] };
    case 'wait':
      return { id, kind: 'wait', until: 'time', amount: 1, unit: 'days', counts: 'calendar' };
    case 'branch':
      return { id, kind: 'branch', if: { and: [] }, yes: [], no: [] };
    case 'stop':
      return { id, kind: 'stop', reason: '' };
  }
}
