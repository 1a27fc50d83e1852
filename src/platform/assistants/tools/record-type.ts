import { z } from 'zod';
import { allowed } from '../../../kernel/access/access.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import type { Registry } from '../../../kernel/registry.ts';

export const typeInput = z.string().max(120).describe('Key of a record type, such as parties.person; see list_record_types.');
export const idInput = z.uuid().describe('Id of the record.');

/** The record type of that key. @throws AppError unknown-type, naming what there is, also for one that the actor may not know of */
export function recordType(registry: Registry, actor: Actor, key: string): RecordType {
  const found = registry.find(key);
  if (found && allowed(registry, actor, found, 'read')) return found;
  const known = registry.records.filter((r) => !r.internal && allowed(registry, actor, r, 'read')).map((r) => r.key);
  throw new AppError(404, 'unknown-type', `There is no record type "${key.slice(0, 60)}"; there are ${known.join(', ') || 'none'}.`, {
    problems: [{ pointer: '/type', code: 'unknown-type', message: 'is no record type' }],
  });
}
