import { useMemo } from 'react';
import { label, t, tn } from '../../i18n/t.ts';
import type { CommandMeta } from '../../api/types.ts';
import { Button, Group, Modal } from '../../kit/kit.ts';
import { FormFields } from './form-fields.tsx';
import { useFormState, type Values } from './form-state.ts';

interface CommandDialogProps {
  readonly command: CommandMeta;
  /** How many records it will run on, when several. */
  readonly count?: number | null;
  readonly initial?: Values;
  readonly onRun: (input: Values, key: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for a command's input, or only for a yes. */
export default function CommandDialog({ command, count, initial, onRun, onClose }: CommandDialogProps) {
  const fields = useMemo(() => command.fields ?? [], [command]);
  const empty = useMemo(() => initial ?? {}, [initial]);
  const form = useFormState(fields, empty);
  const submit = async () => {
    if (await form.submit(onRun)) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={label(command.label)}
      size={fields.length > 3 ? 620 : 460}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          void submit();
        }}
      >
        {command.description && (
          <p className="dim" style={{ marginTop: 0 }}>
            {label(command.description)}
          </p>
        )}
        {count !== undefined && count !== null && (
          <p style={{ marginTop: 0 }}>{tn(count, 'This changes {count} record.', 'This changes {count} records.')}</p>
        )}
        <FormFields form={form} sections={[{ title: null, fields }]} />
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button
            type="submit"
            loading={form.isBusy}
            color={command.consequential ? 'red.9' : undefined}
            data-autofocus={fields.length === 0 || undefined}
          >
            {label(command.label)}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
