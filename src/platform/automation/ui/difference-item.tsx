import { findRecord } from '../../../ui/api/session.ts';
import { label, t, type Phrase } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import type { Conditions, Step } from '../rules/definition.ts';
import type { Difference } from '../rules/compare-definitions.ts';
import { humanizeName } from './humanize-name.ts';
import type { VersionRow } from './types.ts';

const kinds: Readonly<Record<Difference['kind'], readonly [Phrase, string]>> = {
  trigger: ['Changed', 'blue'],
  conditions: ['Changed', 'blue'],
  limits: ['Changed', 'blue'],
  changed: ['Changed', 'blue'],
  added: ['Added', 'green'],
  removed: ['Removed', 'red'],
  moved: ['Moved', 'gray'],
};

/** One difference in words, with what it was and what it is. */
export function DifferenceItem({
  difference,
  before,
  after,
}: {
  difference: Difference;
  before: VersionRow | undefined;
  after: VersionRow | undefined;
}) {
  const { kind, number, step, parts } = difference;
  const [phrase, color] = kinds[kind];
  const what =
    kind === 'trigger'
      ? t('When it happens')
      : kind === 'conditions'
        ? t('If')
        : kind === 'limits'
          ? t('Limits and imports')
          : t('Step {number}', { number: number ?? '' });
  return (
    <li>
      <Chip color={color}>{t(phrase)}</Chip>
      <strong>{what}</strong>
      {step && <span>{nameOf(step)}</span>}
      {parts.length > 0 && kind !== 'moved' && <span className="dim">{parts.map(humanizeName).join(', ')}</span>}
      {kind === 'conditions' && before && after && (
        <span className="automation-diff-pair">
          <del>{conditionWords(before.definition.trigger.record, before.definition.conditions)}</del>
          <ins>{conditionWords(after.definition.trigger.record, after.definition.conditions)}</ins>
        </span>
      )}
    </li>
  );
}

function nameOf(step: Step): string {
  if (step.kind !== 'command')
    return t(
      ({ notify: 'Tell people', approval: 'Ask for approval', wait: 'Wait', branch: 'If … else', stop: 'Stop here' } as const)[step.kind],
    );
  const record = findRecord(step.record);
  const command = record?.commands.find((c) => c.name === step.verb);
  const verb = command
    ? label(command.label)
    : step.verb === 'create'
      ? t('Create')
      : step.verb === 'update'
        ? t('Set fields')
        : t('Delete');
  return `${verb}: ${label(record?.label ?? step.record)}`;
}

function conditionWords(record: string, conditions: Conditions | null): string {
  if (conditions === null) return t('Always: no conditions.');
  if ('field' in conditions) {
    const field = findRecord(record)?.fields.find((f) => f.name === conditions.field);
    const value = Array.isArray(conditions.value) ? conditions.value.join(', ') : String(conditions.value ?? '');
    return `${field ? label(field.label) : conditions.field} ${conditions.op} ${value}`;
  }
  const [inner, by] = 'and' in conditions ? [conditions.and, t('and')] : [conditions.or, t('or')];
  return inner.map((one) => conditionWords(record, one)).join(` ${by} `);
}
