import { findRecord, type Row } from '../../../kernel/list/list.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { fieldFor } from '../../../kernel/list/select.ts';
import type { Field } from '../../../kernel/record/field.ts';
import { labelOf, type RecordType } from '../../../kernel/record/record.ts';
import type { Changes } from '../../../kernel/event/event.ts';
import { StepProblem } from './step-problem.ts';

type Reads = Pick<Ctx, 'db' | 'registry' | 'actor' | 'scope'>;

/** The record that a run is about, as whose rights it runs with sees it. */
export interface Subject {
  readonly record: RecordType;
  readonly row: Row;
  readonly changes: Changes | null;
  /** It is in the trash; `row` is what it was last. */
  readonly isDeleted?: boolean;
}

/** The record of a run; for rules about deleted ones also from the trash. Null when it is gone, or `ctx.actor` may not see it. */
export async function findSubject(
  ctx: Reads,
  record: RecordType,
  id: string,
  options: { readonly evenDeleted: boolean; readonly changes: Changes | null },
): Promise<Subject | null> {
  const { changes } = options;
  const living = await findRecord(ctx, record, id);
  if (living) return { record, row: living, changes };
  const deleted = options.evenDeleted ? await findRecord(ctx, record, id, { trash: true }) : null;
  return deleted && { record, row: deleted, changes, isDeleted: true };
}

export interface PathValue {
  readonly label: string;
  /** Null for `record`, the record itself. */
  readonly field: Field | null;
  readonly value: unknown;
}

/**
 * The value at the end of a path: a field (`name`), one of a linked record (`organization.name`), one before or after the change
 * (`before.segment`), or the record itself (`record`). Links are followed with the eyes of `ctx.actor`.
 * @throws StepProblem for fields that do not exist or that the actor may not see
 */
export async function readPath(ctx: Reads, subject: Subject, path: string): Promise<PathValue> {
  if (path === 'record') {
    const { record, row } = subject;
    return { label: record.label, field: null, value: { type: record.key, id: row.id, title: String(row[record.title] ?? record.label) } };
  }
  const [head = '', ...rest] = path.split('.');
  if (head === 'before' || head === 'after') {
    const name = rest[0] ?? '';
    const field = fieldFor(ctx.registry, ctx.actor, subject.record, name);
    if (!field) throw unknown(path, subject.record);
    const change = subject.changes?.[name];
    const label = `${labelOf(name, field)} ${head} the change`;
    return { label, field, value: (head === 'before' ? change?.from : change?.to) ?? null };
  }
  return follow(ctx, subject.record, subject.row, [head, ...rest], []);
}

async function follow(ctx: Reads, record: RecordType, row: Row, path: readonly string[], labels: readonly string[]): Promise<PathValue> {
  const [name = '', ...rest] = path;
  const field = fieldFor(ctx.registry, ctx.actor, record, name);
  if (!field) throw unknown(name, record);
  const label = [...labels, labelOf(name, field)];
  const value = row[name] ?? null;
  if (rest.length === 0) return { label: label.join(': '), field, value };
  const link = linkOf(field, value);
  if (!link) return { label: label.join(': '), field, value: null };
  const target = ctx.registry.find(link.type);
  const next = target ? await findRecord(ctx, target, link.id) : null;
  if (!target || !next) return { label: label.join(': '), field, value: null };
  return follow(ctx, target, next, rest, label);
}

/** The record that a link field points to. */
export function linkOf(field: Field, value: unknown): { type: string; id: string } | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  const id = String(value.id);
  if (field.kind === 'anyRef' && 'type' in value) return { type: String(value.type), id };
  return field.kind === 'ref' ? { type: String((field as Field & { to?: string }).to), id } : null;
}

function unknown(name: string, record: RecordType): StepProblem {
  return new StepProblem('field', `${record.label} has no field “${name}” that whose rights the rule has may see.`);
}
