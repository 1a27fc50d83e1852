import type { Condition, Filter } from '../../api/records.ts';
import type { FieldMeta, Operator, RecordMeta } from '../../api/types.ts';
import { label, t, type Phrase } from '../../i18n/t.ts';
import { innerField } from '../../../fields/many/view.tsx';
import { isEmptyValue, textOf } from '../../../fields/views.tsx';
import { findField, kindOf } from '../../api/session.ts';

export interface Group {
  readonly join: 'and' | 'or';
  readonly items: readonly (Condition | Group)[];
}

/** The filter as the builder edits it: always a group. */
export function toGroup(filter: Filter | null): Group {
  if (!filter) return { join: 'and', items: [] };
  if ('field' in filter) return { join: 'and', items: [filter] };
  const [join, items] = 'and' in filter ? (['and', filter.and] as const) : (['or', filter.or] as const);
  return { join, items: items.map((item) => ('field' in item ? item : toGroup(item))) };
}

/** Back again; conditions without a value are not sent yet, and a filter without conditions is none. */
export function toFilter(group: Group): Filter | null {
  const items = group.items.flatMap((item): Filter[] => {
    if ('field' in item) return isComplete(item) ? [item] : [];
    const inner = toFilter(item);
    return inner ? [inner] : [];
  });
  if (items.length === 0) return null;
  return group.join === 'and' ? { and: items } : { or: items };
}

export function conditionsIn(filter: Filter): readonly Condition[] {
  if ('field' in filter) return [filter];
  return ('and' in filter ? filter.and : filter.or).flatMap(conditionsIn);
}

export function isComplete(condition: Condition): boolean {
  return condition.op === 'empty' || condition.value === false || !isEmptyValue(condition.value);
}

/** Fields that can be filtered by. */
export function filterFields(record: RecordMeta): readonly FieldMeta[] {
  return record.fields.filter((f) => kindOf(f).operators.length > 0 && f.kind !== 'json');
}

const names: Readonly<Record<Operator, Phrase>> = {
  eq: 'is',
  ne: 'is not',
  in: 'is any of',
  notIn: 'is none of',
  lt: 'is less than',
  lte: 'is at most',
  gt: 'is more than',
  gte: 'is at least',
  contains: 'contains',
  startsWith: 'starts with',
  has: 'has',
  hasAny: 'has any of',
  hasAll: 'has all of',
  empty: 'is empty',
};
const dateNames: Readonly<Partial<Record<Operator, Phrase>>> = {
  lt: 'is before',
  lte: 'is on or before',
  gt: 'is after',
  gte: 'is on or after',
};

export function operatorName(field: FieldMeta, op: string): string {
  const phrase = (/^(date|instant)$/.test(field.kind) ? dateNames[op as Operator] : undefined) ?? names[op as Operator];
  return phrase ? t(phrase) : op;
}

/** Operators that make sense to offer; "is empty" once, its opposite is its value. */
export function operatorsOf(field: FieldMeta, all = kindOf(field).operators): readonly Operator[] {
  // For choices and links one picks from a list: "any of" says all that "is" does.
  if (/^(choice|ref|country|currency|language)$/.test(field.kind))
    return all.filter((op) => op !== 'eq' && op !== 'ne' && op !== 'contains' && op !== 'startsWith');
  if (field.kind === 'text' || field.kind === 'email')
    return [...all.filter((op) => op === 'contains'), ...all.filter((op) => op !== 'contains' && op !== 'in' && op !== 'notIn')];
  return all.filter((op) => op !== 'in' && op !== 'notIn');
}

/** A new condition on a field, with the operator one most likely wants. */
export function newCondition(field: FieldMeta, all = kindOf(field).operators): Condition {
  const op = operatorsOf(field, all)[0] ?? 'eq';
  return { field: field.name, op, value: field.kind === 'boolean' ? true : op === 'empty' ? true : null };
}

/** The condition in words. */
export function describe(record: RecordMeta, condition: Condition): { field: string; op: string; value: string } {
  const field = findField(record, condition.field);
  if (!field) return { field: condition.field, op: condition.op, value: String(condition.value) };
  if (condition.op === 'empty')
    return {
      field: label(field.label),
      op: condition.value === false || condition.value === 'false' ? t('is not empty') : t('is empty'),
      value: '',
    };
  const values = Array.isArray(condition.value) ? condition.value : [condition.value];
  const shown = field.kind === 'many' ? innerField(field) : field;
  const single = { ...shown, kind: shown.kind === 'multiChoice' ? 'choice' : shown.kind === 'tags' ? 'text' : shown.kind };
  return {
    field: label(field.label),
    op: operatorName(field, condition.op),
    value: values
      .map((v) => (shown.kind === 'ref' || shown.kind === 'file' || shown.kind === 'anyRef' ? '' : textOf(single, v)))
      .filter(Boolean)
      .join(', '),
  };
}
