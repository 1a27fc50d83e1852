import { useBlocker } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { isEditable } from '../../../fields/editable.ts';
import { MentionScope } from '../../../fields/rich-text/mention-scope.tsx';
import { label, noun, t } from '../../i18n/t.ts';
import { createRow } from '../../api/records.ts';
import type { RecordMeta, Row } from '../../api/types.ts';
import { Button, Checkbox } from '../../kit/kit.ts';
import { toast } from '../../kit/toast-store.ts';
import { FormFields } from './form-fields.tsx';
import { createSections } from './form-sections.ts';
import { useFormState, type Values } from './form-state.ts';
import { SimilarHint } from './similar-hint.tsx';
import { LeaveDialog } from './leave-dialog.tsx';

interface CreateFormProps {
  readonly record: RecordMeta;
  /** Values that are already known, such as the organization whose page one is on. */
  readonly preset?: Values;
  readonly onCreated: (row: Row) => void;
  readonly onCancel: () => void;
  readonly onDirty?: (isDirty: boolean) => void;
}

/** Creates a record: sections, required marks, messages at their field, and who looks like it already. */
export function CreateForm({ record, preset, onCreated, onCancel, onDirty }: CreateFormProps) {
  const fields = useMemo(() => record.fields.filter(isEditable), [record]);
  const defaults = useMemo(
    () => ({
      ...Object.fromEntries(fields.filter((f) => f.default !== undefined && f.default !== null).map((f) => [f.name, f.default])),
      ...preset,
    }),
    [fields, preset],
  );
  const empty = useMemo(() => ({}), []);
  const about = useMemo(() => ({ type: record.key, id: null }), [record]);
  const draftKey = preset ? null : `new-${record.key}`;
  const [start] = useState<Values>(defaults);
  const form = useCreateState(fields, empty, start, draftKey);
  const [createMore, setCreateMore] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const isAtRisk = form.isTouched && !isSaved;
  const blocker = useBlocker({ shouldBlockFn: () => isAtRisk, enableBeforeUnload: isAtRisk, withResolver: true });

  const submit = async () => {
    let created: Row | null = null;
    const isDone = await form.submit(async (values, key) => {
      created = await createRow(record, values, key);
    });
    if (!isDone || !created) return;
    const row = created as Row;
    toast(t('{what} created', { what: label(record.label) }));
    if (createMore) return form.startAgain();
    // At once: the navigation that follows must not be held up.
    flushSync(() => setIsSaved(true));
    onDirty?.(false);
    onCreated(row);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl-Enter in any of its inputs sends the form
    <form
      className="create-form"
      noValidate
      onChange={() => onDirty?.(true)}
      onSubmit={(e) => {
        e.preventDefault();
        void submit();
      }}
      onKeyDown={(e) => {
        if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
          e.preventDefault();
          void submit();
        }
      }}
    >
      <SimilarHint record={record} values={form.values} />
      <MentionScope value={about}>
        <FormFields form={form} sections={createSections(record)} />
      </MentionScope>
      <div className="form-foot">
        <Checkbox label={t('Create another')} checked={createMore} onChange={(e) => setCreateMore(e.currentTarget.checked)} />
        <span className="grow" />
        <Button variant="default" onClick={onCancel}>
          {t('Cancel')}
        </Button>
        <Button type="submit" loading={form.isBusy}>
          {t('Create {what}', { what: noun(record.label) })}
        </Button>
      </div>
      {blocker.status === 'blocked' && (
        <LeaveDialog
          onStay={blocker.reset}
          onLeave={() => {
            form.reset();
            blocker.proceed();
          }}
        />
      )}
    </form>
  );
}

function useCreateState(fields: RecordMeta['fields'], empty: Values, start: Values, draftKey: string | null) {
  const form = useFormState(fields, empty, draftKey);
  const [isPreset, setIsPreset] = useState(false);
  if (!isPreset) {
    setIsPreset(true);
    for (const [name, value] of Object.entries(start)) if (form.values[name] === undefined) form.set(name, value);
  }
  const isTouched = fields.some((f) => JSON.stringify(form.values[f.name] ?? null) !== JSON.stringify(start[f.name] ?? null));
  return {
    ...form,
    isTouched,
    startAgain: () => {
      form.reset();
      setIsPreset(false);
    },
  };
}
