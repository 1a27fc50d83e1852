import { useState, type ReactNode } from 'react';
import { messageOf } from '../api/problem.ts';
import { label, t } from '../i18n/t.ts';
import { Alert, Button, Group, Modal, TextInput } from '../kit/kit.ts';

interface ConfirmDialogProps {
  readonly title: string;
  readonly text?: ReactNode;
  readonly confirm: string;
  readonly isDangerous?: boolean;
  /** Asks for a sentence that is kept in the log, or for the password. */
  readonly ask?: { readonly label: string; readonly type?: 'password' | 'text'; readonly placeholder?: string };
  readonly onConfirm: (answer: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks before something that matters is done; what goes wrong stays in the dialog. */
export function ConfirmDialog({ title, text, confirm, isDangerous = false, ask, onConfirm, onClose }: ConfirmDialogProps) {
  const [answer, setAnswer] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const run = async () => {
    setIsBusy(true);
    setError(null);
    try {
      await onConfirm(answer.trim());
      onClose();
    } catch (caught) {
      setError(label(messageOf(caught)));
      setIsBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} size={440} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void run();
        }}
      >
        {text && <p className="dim dialog-text">{text}</p>}
        {error && (
          <Alert color="red" variant="light" role="alert" mb="md">
            {error}
          </Alert>
        )}
        {ask && (
          <TextInput
            label={ask.label}
            type={ask.type ?? 'text'}
            required
            data-autofocus
            value={answer}
            onChange={(e) => setAnswer(e.currentTarget.value)}
            {...(ask.placeholder ? { placeholder: ask.placeholder } : {})}
            autoComplete={ask.type === 'password' ? 'current-password' : 'off'}
          />
        )}
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button
            type="submit"
            loading={isBusy}
            color={isDangerous ? 'red' : undefined}
            disabled={ask !== undefined && answer.trim() === ''}
            data-autofocus={!ask || undefined}
          >
            {confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
