import { useCallback, useMemo, useRef, useState } from 'react';
import { isEditable, toWrite } from '../../../fields/editable.ts';
import { isProblem, messageOf } from '../../api/problem.ts';
import type { FieldMeta } from '../../api/types.ts';
import { label, t } from '../../i18n/t.ts';

export type Values = Readonly<Record<string, unknown>>;

export interface FormState {
  readonly values: Values;
  readonly errors: Readonly<Record<string, string>>;
  /** A problem with the whole, not with one field. */
  readonly problem: string | null;
  readonly isDirty: boolean;
  readonly isBusy: boolean;
  set(name: string, value: unknown): void;
  /** Sends what changed; on refusal puts each message at its field. Answers whether it went through. */
  submit(send: (values: Values, key: string) => Promise<unknown>): Promise<boolean>;
  reset(): void;
}

/**
 * Values of a form with what the server says about them. With `draftKey`, what was typed survives an error, a reload
 * and a session that ended, until it is saved.
 */
export function useFormState(fields: readonly FieldMeta[], initial: Values, draftKey: string | null = null): FormState {
  const [values, setValues] = useState<Values>(() => ({ ...initial, ...readDraft(draftKey) }));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const sent = useRef<{ body: string; key: string } | null>(null);
  const changes = useMemo(() => changedValues(fields, initial, values), [fields, initial, values]);

  const set = useCallback(
    (name: string, value: unknown) => {
      setValues((old) => {
        const next = { ...old, [name]: value };
        writeDraft(draftKey, next);
        return next;
      });
      setErrors(({ [name]: _gone, ...rest }) => rest);
    },
    [draftKey],
  );

  const submit: FormState['submit'] = async (send) => {
    const missing = fields.filter((f) => f.required && isEditable(f) && isNothing(values[f.name]));
    if (missing.length > 0) {
      setErrors(Object.fromEntries(missing.map((f) => [f.name, t('{field} is required', { field: label(f.label) })])));
      focusField(missing[0]?.name);
      return false;
    }
    setIsBusy(true);
    setProblem(null);
    setErrors({});
    // The same input sent again (after a lost answer) carries the same key, so nothing is made twice.
    const body = JSON.stringify(changes);
    if (sent.current?.body !== body) sent.current = { body, key: crypto.randomUUID() };
    try {
      await send(changes, sent.current.key);
      writeDraft(draftKey, null);
      return true;
    } catch (error) {
      const byField = isProblem(error) ? fieldErrors(error.errors, fields) : { known: {}, rest: [] };
      setErrors(byField.known);
      const first = fields.find((f) => f.name in byField.known)?.name;
      setProblem(
        first && byField.rest.length === 0
          ? null
          : [...byField.rest, ...(first || byField.rest.length > 0 ? [] : [label(messageOf(error))])].join(' '),
      );
      focusField(first);
      return false;
    } finally {
      setIsBusy(false);
    }
  };

  return {
    values,
    errors,
    problem,
    isBusy,
    set,
    submit,
    isDirty: Object.keys(changes).length > 0,
    reset: () => {
      setValues(initial);
      setErrors({});
      setProblem(null);
      writeDraft(draftKey, null);
    },
  };
}

/** What of `values` differs from `initial`, as the server takes it. */
export function changedValues(fields: readonly FieldMeta[], initial: Values, values: Values): Values {
  const changes: Record<string, unknown> = {};
  for (const field of fields) {
    if (!isEditable(field)) continue;
    const [before, now] = [toWrite(field, initial[field.name]), toWrite(field, values[field.name])];
    if (JSON.stringify(before) !== JSON.stringify(now) && !(isNothing(before) && isNothing(now))) changes[field.name] = now;
  }
  return changes;
}

// `/emails/0/value` belongs to the field emails; which of them is said when there are several.
function fieldErrors(
  errors: readonly { pointer: string; message: string }[],
  fields: readonly FieldMeta[],
): { known: Record<string, string>; rest: string[] } {
  const known: Record<string, string> = {};
  const rest: string[] = [];
  for (const { pointer, message } of errors) {
    const [name = '', index] = pointer.replace(/^\/(input\/)?/, '').split('/');
    const field = fields.find((f) => f.name === name);
    const text = index !== undefined && /^\d+$/.test(index) ? `${Number(index) + 1}: ${label(message)}` : label(message);
    if (!field) rest.push(name ? `${name}: ${text}` : text);
    else known[name] = name in known ? `${known[name]}; ${text}` : text;
  }
  return { known, rest };
}

function focusField(name: string | undefined): void {
  if (!name) return;
  // After the errors are drawn, so that a screen reader reads them with the field.
  requestAnimationFrame(() => {
    const place = document.querySelector(`[data-field="${CSS.escape(name)}"]`);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('input, textarea, [contenteditable="true"], button')?.focus();
  });
}

export function isNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function readDraft(key: string | null): Values {
  try {
    return key ? (JSON.parse(sessionStorage.getItem(`entente-draft-${key}`) ?? '{}') as Values) : {};
  } catch {
    return {};
  }
}

function writeDraft(key: string | null, values: Values | null): void {
  if (!key) return;
  if (values) sessionStorage.setItem(`entente-draft-${key}`, JSON.stringify(values));
  else sessionStorage.removeItem(`entente-draft-${key}`);
}
