import { useState, type ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { Alert, Button, Group, Modal } from '../kit/kit.ts';
import { fieldErrors, type FieldErrors } from './field-error.ts';

/** What is wrong with a field, or with a part of it (`headers/Accept`); of several names, the first that something is wrong with. */
export type ErrorOf = (...names: readonly string[]) => string | undefined;

interface FormDialogProps {
  readonly title: string;
  readonly size?: number;
  /** Distance to the upper edge, where the form is high. */
  readonly yOffset?: string;
  /** Words of the button. */
  readonly submit: string;
  readonly isDisabled?: boolean;
  /** What the button does, closing the dialog included. What it throws is shown at the fields that it names, or above them. */
  readonly onSubmit: () => Promise<unknown>;
  readonly onClose: () => void;
  /** Further buttons between "Cancel" and the main one. */
  readonly actions?: (run: (work: () => Promise<unknown>) => void, isBusy: boolean) => ReactNode;
  /** The fields, given what is wrong with each. */
  readonly children: (errorOf: ErrorOf) => ReactNode;
}

/** A form in a dialog: fields, "Cancel", and a button that does it. Keeps what was typed until it went through. */
export function FormDialog({ title, size = 480, yOffset, submit, isDisabled, onSubmit, onClose, actions, children }: FormDialogProps) {
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  const run = (work: () => Promise<unknown>): void => {
    setIsBusy(true);
    setErrors({});
    void work()
      .catch((error: unknown) => setErrors(fieldErrors(error)))
      .finally(() => setIsBusy(false));
  };
  const asked: string[] = [];
  const isOf = (pointer: string, names: readonly string[]): boolean =>
    names.some((name) => pointer === name || pointer.startsWith(`${name}/`));
  const fields = children((...names) => {
    asked.push(...names);
    const found = Object.entries(errors).find(([pointer]) => isOf(pointer, names));
    if (!found) return undefined;
    const part = found[0].split('/').slice(1).join('/');
    return part === '' ? found[1] : `${part}: ${found[1]}`;
  });
  // A message at a field that this form does not have would be said to nobody.
  const others = Object.entries(errors).filter(([pointer]) => !isOf(pointer, asked));
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      {...(yOffset ? { yOffset } : {})}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <form
        className="dialog-form"
        onSubmit={(e) => {
          e.preventDefault();
          run(onSubmit);
        }}
      >
        {others.length > 0 && (
          <Alert color="red" variant="light" role="alert">
            {[...new Set(others.map(([, message]) => message))].join(' ')}
          </Alert>
        )}
        {fields}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          {actions?.(run, isBusy)}
          <Button type="submit" loading={isBusy} disabled={isDisabled === true}>
            {submit}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
