import { useState } from 'react';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue } from '../../../ui/api/types.ts';
import { label, noun, t } from '../../../ui/i18n/t.ts';
import { Select } from '../../../ui/kit/kit.ts';
import { RecordPicker } from '../../../ui/records/record-picker.tsx';
import type { NameDecision, OpenName } from './types.ts';

interface NameChoiceProps {
  readonly name: OpenName;
  readonly value: NameDecision | undefined;
  /** What fits nowhere is kept in the description; otherwise its row is refused. */
  readonly isKept: boolean;
  /** Null for what happens by itself. */
  readonly onChange: (decision: NameDecision | null) => void;
}

const [byItself, another] = ['', 'another'];

/** What one name of the file is taken for. */
export function NameChoice({ name, value, isKept, onChange }: NameChoiceProps) {
  const [picked, setPicked] = useState<RefValue | null>(null);
  const [isPicking, setIsPicking] = useState(false);
  const record = findRecord(name.record);
  const known = name.suggestions.some(({ id }) => id === value);
  const others = ['create', 'empty', 'refuse'];
  const isOther = value !== undefined && !known && !others.includes(value);
  const chosen = isPicking || isOther ? another : (value ?? byItself);
  const pick = (next: string | null): void => {
    setIsPicking(next === another);
    if (next === another || next === null) return;
    onChange(next === byItself ? null : next);
  };
  return (
    <span className="name-choice">
      <Select
        aria-label={t('What {name} means', { name: name.name })}
        allowDeselect={false}
        value={chosen}
        onChange={pick}
        data={[
          ...(name.suggestions.length > 0
            ? [
                {
                  group: name.isAmbiguous ? t('Which of them?') : t('Did you mean'),
                  items: name.suggestions.map(({ id, title, hint }) => ({ value: id, label: hint ? `${title} · ${hint}` : title })),
                },
              ]
            : []),
          {
            group: t('Otherwise'),
            items: [
              { value: byItself, label: defaultOf(name, isKept) },
              ...(name.canCreate && !name.isCreated ? [{ value: 'create', label: t('Create it') }] : []),
              ...(record ? [{ value: another, label: t('Another {record} …', { record: noun(record.label) }) }] : []),
              { value: 'empty', label: t('Leave it empty') },
              ...(isKept || name.isAmbiguous || name.isCreated ? [{ value: 'refuse', label: t('Refuse its rows') }] : []),
            ],
          },
        ]}
      />
      {chosen === another && record && (
        <RecordPicker
          aria-label={t('{record} that {name} means', { record: label(record.label), name: name.name })}
          record={record}
          value={picked ?? (isOther ? { id: value, title: t('Chosen') } : null)}
          onChange={(next) => {
            setPicked(next);
            onChange(next?.id ?? null);
          }}
        />
      )}
    </span>
  );
}

function defaultOf(name: OpenName, isKept: boolean): string {
  if (name.isAmbiguous) return t('The one that was there first');
  if (name.isCreated) return t('Create it');
  return isKept ? t('Note it in the description') : t('Refuse its rows');
}
