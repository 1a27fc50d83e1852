import { humanize, type RecordType } from '../../../kernel/record/record.ts';
import type { Command } from '../../../kernel/command/command.ts';
import type { Step } from './definition.ts';

interface Names {
  find(key: string): RecordType | null;
  command(recordKey: string, name: string): Command | null;
}

/** What a step does in a few words: "Add task", "Update organization", "Wait 3 working days". */
export function stepTitle(step: Step, names: Names): string {
  switch (step.kind) {
    case 'command': {
      const record = names.find(step.record)?.label ?? step.record;
      const command = names.command(step.record, step.verb);
      return command ? `${command.label}: ${record}` : `${humanize(step.verb)} ${record.toLowerCase()}`;
    }
    case 'notify':
      return 'Tell people';
    case 'approval':
      return 'Ask for approval';
    case 'branch':
      return 'If';
    case 'stop':
      return 'Stop';
    case 'wait':
      if (step.until === 'time')
        return `Wait ${step.amount} ${step.counts === 'working' ? 'working ' : ''}${step.amount === 1 ? step.unit.slice(0, -1) : step.unit}`;
      return step.until === 'field' ? `Wait until ${humanize(step.field)}` : 'Wait until something holds';
  }
}
