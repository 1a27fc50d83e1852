import { findRecord, meta } from '../../../../ui/api/session.ts';
import type { FieldMeta, RecordMeta } from '../../../../ui/api/types.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Select } from '../../../../ui/kit/kit.ts';
import type { CommandStep, InputValue, Step, Target } from '../../rules/definition.ts';
import { allSteps } from '../../rules/positions.ts';
import { InputsEditor } from './inputs-editor.tsx';

interface Props {
  readonly step: CommandStep;
  readonly record: RecordMeta;
  readonly all: readonly Step[];
  readonly onChange: (step: CommandStep) => void;
}

/** A command of any record type with a form made from what the command declares. */
export function CommandForm({ step, record, all, onChange }: Props) {
  const target = findRecord(step.record);
  const isNew = step.on.from === 'new';
  const targets = targetsOf(record, all, step);
  const chosen = targets.find((choice) => choice.value === keyOf(step.on)) ?? null;
  return (
    <div className="automation-form">
      {isNew ? (
        <Select
          label={t('Kind of record')}
          data={meta()
            .records.filter((r) => r.can.create && !r.internal && r.module !== 'automation')
            .map((r) => ({ value: r.key, label: label(r.label) }))
            .toSorted((a, b) => a.label.localeCompare(b.label))}
          value={step.record}
          onChange={(key) => key && onChange({ ...step, record: key, inputs: {} })}
          searchable
          allowDeselect={false}
        />
      ) : (
        <>
          <Select
            label={t('Which record')}
            data={targets.map(({ value, text }) => ({ value, label: text }))}
            value={chosen?.value ?? null}
            onChange={(value) => {
              const next = targets.find((choice) => choice.value === value);
              if (next)
                onChange({
                  ...step,
                  on: next.on,
                  record: next.record,
                  verb: next.record === step.record ? step.verb : 'update',
                  inputs: next.record === step.record ? step.inputs : {},
                });
            }}
            allowDeselect={false}
          />
          <Select
            label={t('What to do')}
            data={target ? verbsOf(target) : []}
            value={step.verb || null}
            onChange={(verb) => verb && verb !== step.verb && onChange({ ...step, verb, inputs: {} })}
            placeholder={t('Choose what to do')}
            searchable
            allowDeselect={false}
          />
        </>
      )}
      {target && (
        <InputsEditor
          key={`${step.record} ${step.verb}`}
          record={record}
          fields={inputsOf(target, step.verb)}
          isUpdate={step.verb === 'update'}
          inputs={step.inputs}
          made={madeBefore(all, step)}
          onChange={(inputs: Readonly<Record<string, InputValue>>) => onChange({ ...step, inputs })}
        />
      )}
    </div>
  );
}

function verbsOf(target: RecordMeta): { value: string; label: string }[] {
  return [
    ...(target.can.update ? [{ value: 'update', label: t('Set fields') }] : []),
    ...target.commands.filter((c) => c.on === 'record').map((c) => ({ value: c.name, label: label(c.label) })),
    ...(target.can.delete ? [{ value: 'delete', label: t('Delete') }] : []),
  ];
}

function inputsOf(target: RecordMeta, verb: string): readonly FieldMeta[] {
  if (verb === 'delete') return [];
  if (verb === 'create' || verb === 'update')
    return target.fields.filter((f) => !f.readOnly && !f.system && !['formula', 'rollup', 'links', 'file', 'json'].includes(f.kind));
  return target.commands.find((c) => c.name === verb)?.fields ?? [];
}

interface TargetChoice {
  readonly value: string;
  readonly text: string;
  readonly on: Target;
  readonly record: string;
}

const keyOf = (on: Target): string => (on.from === 'link' ? `link ${on.path}` : on.from === 'step' ? `step ${on.step}` : on.from);

/** The record itself, those it links to, and what earlier steps made. */
function targetsOf(record: RecordMeta, all: readonly Step[], step: CommandStep): readonly TargetChoice[] {
  const links = record.fields.flatMap((f): TargetChoice[] => {
    const linked = f.kind === 'ref' && typeof f.to === 'string' ? findRecord(f.to) : null;
    if (!linked || f.system || (!linked.can.update && linked.commands.length === 0)) return [];
    return [
      {
        value: `link ${f.name}`,
        text: t('Its {field}', { field: label(f.label) }),
        on: { from: 'link', path: f.name },
        record: linked.key,
      },
    ];
  });
  const made = madeBefore(all, step).map((m): TargetChoice => ({
    value: `step ${m.id}`,
    text: m.text,
    on: { from: 'step', step: m.id },
    record: m.record,
  }));
  return [
    { value: 'trigger', text: `${label(record.label)} (${t('This record')})`, on: { from: 'trigger' }, record: record.key },
    ...links,
    ...made,
  ];
}

export interface Made {
  readonly id: string;
  readonly record: string;
  readonly text: string;
}

function madeBefore(all: readonly Step[], step: Step): readonly Made[] {
  const found: Made[] = [];
  for (const one of allSteps(all)) {
    if (one.step.id === step.id) break;
    if (one.step.kind === 'command' && one.step.on.from === 'new')
      found.push({
        id: one.step.id,
        record: one.step.record,
        text: t('{what} of step {number}', { what: label(findRecord(one.step.record)?.label ?? one.step.record), number: one.number }),
      });
  }
  return found;
}
