import { allowed } from '../../../kernel/access/access.ts';
import { grantFor, type Actor } from '../../../kernel/access/actor.ts';
import { fieldFor } from '../../../kernel/list/select.ts';
import type { Field } from '../../../kernel/record/field.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import type { Registry } from '../../../kernel/registry.ts';
import type { Definition } from '../rules/definition.ts';
import { quotedFields, type QuotedField, type QuotedFields } from '../rules/quoted-fields.ts';
import type { Position } from '../rules/positions.ts';

/** Stands where the log would quote a field that its reader may not see. */
export const hiddenReason = 'What is said here quotes fields that you may not see.';

export interface LogRights {
  /** Whether the reader may read what is said of a run as a whole, which may quote any of its steps. */
  readonly run: boolean;
  step(position: Position): boolean;
}

/**
 * Which words of a rule's runs `actor` may read. A run sees with the eyes of whoever activated its rule, and its log quotes what it saw; a reader
 * gets what is said only where each quoted field is theirs to see. What lies behind a link is so for those who may read all records of that
 * type: which one it was then is not known any more.
 */
export function logRights(registry: Registry, actor: Actor, definition: Definition): LogRights {
  const quoted = readable(definition);
  if (!quoted) return { run: false, step: () => false };
  const record = registry.find(definition.trigger.record);
  const sees = (field: QuotedField): boolean => {
    const about = field.record === null ? record : registry.find(field.record);
    if (!about) return actor.isAdmin;
    return (field.record === null || seesAll(registry, actor, about)) && seesPath(registry, actor, about, field.path);
  };
  const { rule, steps } = quoted;
  const byStep = new Map([...steps].map(([position, fields]) => [position, fields.every(sees)]));
  return {
    run: rule.every(sees) && [...byStep.values()].every(Boolean),
    step: (position) => byStep.get(position) ?? actor.isAdmin,
  };
}

/** Null for a definition that was not written by the builder: nobody knows what its log quotes. */
function readable(definition: Definition): QuotedFields | null {
  try {
    return quotedFields(definition);
  } catch {
    return null;
  }
}

function seesPath(registry: Registry, actor: Actor, record: RecordType, path: string): boolean {
  let at: RecordType | null = record;
  const parts = path === 'record' ? [record.title] : path.replace(/^(before|after)\./, '').split('.');
  for (const name of parts) {
    if (!at || (name !== 'id' && !fieldFor(registry, actor, at, name))) return false;
    if (name === 'id') return true;
    const field: Field | null = fieldFor(registry, actor, at, name);
    if (field?.kind === 'anyRef' && !actor.isAdmin) return false;
    at = field?.kind === 'ref' ? registry.find(String((field as Field & { to?: string }).to)) : null;
    if (at && !seesAll(registry, actor, at)) return false;
  }
  return true;
}

function seesAll(registry: Registry, actor: Actor, record: RecordType): boolean {
  if (!allowed(registry, actor, record, 'read')) return false;
  return registry.policy(record.key)?.grant === 'all' || grantFor(actor, record.key).read === 'all';
}
