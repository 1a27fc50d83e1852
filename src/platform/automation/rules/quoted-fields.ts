import type { Conditions, Definition, InputValue, Recipient, Step } from './definition.ts';
import { allSteps, type Position } from './positions.ts';
import { fieldsIn } from './templates.ts';

/** A field whose value the log of a run may quote. */
export interface QuotedField {
  /** The record type; null for the one that the rule is about. */
  readonly record: string | null;
  /** As in conditions and inputs: `name`, `organization.name`, `before.name`, `record`. */
  readonly path: string;
}

/** What of the record, and of those that it leads to, stands in the log of a rule's runs: to the rule as a whole, and of each step. */
export interface QuotedFields {
  /** Trigger and conditions. */
  readonly rule: readonly QuotedField[];
  readonly steps: ReadonlyMap<Position, readonly QuotedField[]>;
}

export function quotedFields({ trigger, conditions, steps }: Definition): QuotedFields {
  const dated = trigger.kind === 'date' ? [own(trigger.field)] : [];
  return {
    rule: [...dated, ...(conditions ? ofConditions(conditions) : [])],
    steps: new Map([...allSteps(steps)].map(({ step, position }) => [position, ofStep(step)])),
  };
}

const own = (path: string): QuotedField => ({ record: null, path });

function ofConditions(node: Conditions): readonly QuotedField[] {
  return 'field' in node ? [own(node.field)] : ('and' in node ? node.and : node.or).flatMap(ofConditions);
}

function ofStep(step: Step): readonly QuotedField[] {
  switch (step.kind) {
    case 'command': {
      const target = (path: string): QuotedField => ({ record: step.record, path });
      // The inputs of a plain verb are fields of the record that it makes or changes.
      const written = step.verb === 'create' || step.verb === 'update' ? Object.keys(step.inputs).map(target) : [];
      const from = step.on.from === 'link' ? [own(step.on.path)] : [];
      return [target('record'), ...from, ...written, ...Object.values(step.inputs).flatMap(ofInput)];
    }
    case 'notify':
      return [...step.to.flatMap(ofRecipient), ...ofTemplate(step.title), ...ofTemplate(step.body ?? '')];
    case 'approval':
      return [...ofTemplate(step.title), ...(step.amount ? [own(step.amount)] : [])];
    case 'wait':
      return step.until === 'field' ? [own(step.field)] : step.until === 'conditions' ? ofConditions(step.conditions) : [];
    case 'branch':
      return ofConditions(step.if);
    case 'stop':
      return [];
  }
}

function ofInput(input: InputValue): readonly QuotedField[] {
  if ('field' in input) return [own(input.field)];
  if ('text' in input) return ofTemplate(input.text);
  return 'days' in input && input.from !== 'today' ? [own(input.from)] : [];
}

function ofRecipient(to: Recipient): readonly QuotedField[] {
  return to.to === 'field' ? [own(to.field)] : [];
}

/** A template that cannot be read fails its step, and then quotes nothing. */
function ofTemplate(text: string): readonly QuotedField[] {
  try {
    return fieldsIn(text).map(own);
  } catch {
    return [];
  }
}
