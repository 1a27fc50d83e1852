import { useState } from 'react';
import { messageOf } from '../../../ui/api/problem.ts';
import { post } from '../../../ui/api/request.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Alert, Button, Checkbox, Group, Modal, Skeleton, TextInput } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useData } from '../../../ui/settings/use-data.ts';
import type { ErasurePreview } from './types.ts';

/** What an erasure would take, what would stay and why, and the button that does it. */
export function EraseCard({ id, name }: { id: string; name: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const [outcome, setOutcome] = useState<'running' | 'requested' | null>(null);
  const { data, error } = useData<{ data: ErasurePreview }>(`/privacy/people/${id}/erasure`, { enabled: isOpen, staleTime: 0 });
  if (outcome)
    return (
      <Alert color="blue" variant="light" role="status">
        {outcome === 'running' ? t('The person is being erased.') : t('Somebody else has to confirm the erasure.')}{' '}
        <a className="link-accent" href="/app/privacy/erasures">
          {t('See the erasures')}
        </a>
      </Alert>
    );
  return (
    <SettingsCard
      title={t('Erase this person')}
      text={t('Everything about them goes for good, from records, files, mail and the log. There is no way back.')}
      tone="danger"
      actions={
        <Button variant="default" onClick={() => setIsOpen(true)} disabled={isOpen}>
          {t('See what would go')}
        </Button>
      }
    >
      {isOpen && error && <LoadProblem error={error} />}
      {isOpen && !data && !error && <Skeleton height={120} />}
      {data && (
        <>
          <Preview preview={data.data} />
          <Group justify="flex-end" mt="md">
            <Button color="red.9" disabled={data.data.isHeld} onClick={() => setIsAsking(true)}>
              {t('Erase')}
            </Button>
          </Group>
        </>
      )}
      {isAsking && <EraseDialog id={id} name={name} onClose={() => setIsAsking(false)} onDone={setOutcome} />}
    </SettingsCard>
  );
}

function Preview({ preview }: { preview: ErasurePreview }) {
  return (
    <div className="privacy-preview">
      {preview.isHeld && (
        <Alert color="orange" variant="light" role="alert">
          {t('A legal hold keeps this person’s data. Release it first.')}
        </Alert>
      )}
      <h3>{t('This goes')}</h3>
      <ul>
        {preview.goes.map((line) => (
          <li key={line.record}>{`${label(line.label)}: ${formatNumber(line.count)}`}</li>
        ))}
        <li>{t('Contents of {events} entries of the log', { events: formatNumber(preview.events) })}</li>
        <li>
          {tn(
            preview.mentions,
            'Name, addresses and numbers in {count} row of any kind',
            'Name, addresses and numbers in {count} rows of any kind',
          )}
        </li>
      </ul>
      {preview.stays.length > 0 && (
        <>
          <h3>{t('This stays, without a name')}</h3>
          <ul>
            {preview.stays.map((line) => (
              <li key={line.record}>
                {`${label(line.label)}: ${formatNumber(line.count)}`}
                <span className="dim privacy-why">{label(line.why)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {preview.shared.length > 0 && (
        <p className="dim">{t('Others have this too, so mentions of it stay: {what}', { what: preview.shared.join(', ') })}</p>
      )}
    </div>
  );
}

interface EraseDialogProps {
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: (state: 'running' | 'requested') => void;
}

function EraseDialog({ id, name, onClose, onDone }: EraseDialogProps) {
  const [typed, setTyped] = useState('');
  const [suppress, setSuppress] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const run = async () => {
    setIsBusy(true);
    try {
      const { result } = await post<{ result: { state: 'running' | 'requested' } }>(`/parties/people/${id}/erase`, {
        confirm: typed,
        suppress,
      });
      onClose();
      onDone(result.state);
    } catch (caught) {
      setError(label(messageOf(caught)));
      setIsBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('Erase {name}?', { name })} size={440} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        {error && (
          <Alert color="red" variant="light" role="alert" mb="md">
            {error}
          </Alert>
        )}
        <TextInput
          label={t('Type the name to confirm')}
          required
          data-autofocus
          autoComplete="off"
          placeholder={name}
          value={typed}
          onChange={(e) => setTyped(e.currentTarget.value)}
        />
        <Checkbox
          mt="md"
          label={t('Never contact them again')}
          description={t('Keeps fingerprints of their addresses on the suppression list.')}
          checked={suppress}
          onChange={(e) => setSuppress(e.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" color="red.9" loading={isBusy} disabled={typed.trim() !== name.trim()}>
            {t('Erase')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
