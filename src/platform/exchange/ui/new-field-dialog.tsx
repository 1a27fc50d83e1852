import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord, loadSession, metaQuery } from '../../../ui/api/session.ts';
import { queryClient } from '../../../ui/api/query-client.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Select, TagsInput, TextInput } from '../../../ui/kit/kit.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import type { ColumnSuggestion } from './types.ts';

interface NewFieldDialogProps {
  readonly suggestion: ColumnSuggestion;
  readonly targets: readonly { readonly record: string; readonly label: string; readonly isMain: boolean }[];
  readonly onCreated: (record: string, name: string) => Promise<void>;
  readonly onClose: () => void;
}

const kinds = [
  ['text', 'Text'],
  ['longText', 'Long text'],
  ['number', 'Number'],
  ['money', 'Money'],
  ['choice', 'Choice'],
  ['boolean', 'Yes or no'],
  ['date', 'Date'],
  ['instant', 'Date and time'],
  ['email', 'E-mail'],
  ['phone', 'Phone'],
  ['url', 'Web address'],
  ['country', 'Country'],
  ['currency', 'Currency'],
  ['tags', 'Tags'],
] as const;

/** A custom field for a column that fits nowhere, as its values suggest. */
export function NewFieldDialog({ suggestion, targets, onCreated, onClose }: NewFieldDialogProps) {
  const guess = suggestion.customField;
  const [name, setName] = useState(guess.label);
  const [kind, setKind] = useState(kinds.some(([k]) => k === guess.kind) ? guess.kind : guess.kind === 'percent' ? 'number' : 'text');
  const [values, setValues] = useState<string[]>([...(guess.options ?? [])]);
  const [record, setRecord] = useState(targets.find((each) => each.isMain)?.record ?? targets[0]?.record ?? '');
  const create = async () => {
    const fields = findRecord('settings.customField');
    if (!fields) return;
    const { result } = await runCommand(fields, null, 'add', {
      record,
      kind,
      label: name,
      ...(kind === 'number' ? { decimals: 2 } : {}),
      ...(kind === 'choice' ? { options: values.map((text) => ({ value: valueOf(text), label: text })) } : {}),
    });
    const field = (result as { name: string }).name;
    // The server takes the field over a moment after it was written.
    for (let attempt = 0; attempt < 12 && !findRecord(record)?.fields.some((f) => f.name === field); attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      queryClient.removeQueries({ queryKey: metaQuery.queryKey });
      await loadSession();
    }
    await onCreated(record, field);
    onClose();
  };
  return (
    <FormDialog title={t('New custom field')} size={460} submit={t('Create and assign')} onSubmit={create} onClose={onClose}>
      {() => (
        <>
          <TextInput label={t('Label')} required data-autofocus value={name} onChange={(e) => setName(e.currentTarget.value)} />
          <Select
            label={t('Kind')}
            allowDeselect={false}
            value={kind}
            onChange={(v) => v && setKind(v as typeof kind)}
            data={kinds.map(([value, text]) => ({ value, label: label(text) }))}
          />
          {kind === 'choice' && (
            <TagsInput
              label={t('Values')}
              value={values}
              onChange={setValues}
              description={t('Found in the file. Others are added when you type them.')}
            />
          )}
          {targets.length > 1 && (
            <Select
              label={t('Field of')}
              allowDeselect={false}
              value={record}
              onChange={(v) => v && setRecord(v)}
              data={targets.map((each) => ({ value: each.record, label: each.label }))}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

// What stands in the file is found by its label, so the name for programs may be simpler.
const valueOf = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || `value-${text.length}`;
