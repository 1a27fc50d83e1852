import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { deleteRow, runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Alert, Button, Skeleton } from '../../../ui/kit/kit.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import { DeliveryLog } from './delivery-log.tsx';
import { EndpointDialog } from './endpoint-dialog.tsx';
import { EndpointFacts } from './endpoint-facts.tsx';
import { EndpointState } from './endpoint-state.tsx';
import { ReplayDialog } from './replay-dialog.tsx';
import { SigningSecretDialog } from './signing-secret-dialog.tsx';
import type { Endpoint, Offered } from './types.ts';

type Open = 'change' | 'rotate' | 'replay' | 'delete' | null;

/** One endpoint: how it is doing, what was sent, and what can be done about it. */
export default function WebhookPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const navigate = useNavigate();
  const found = useData<{ data: Endpoint }>(`/webhooks/endpoints/${id}`, { refetchInterval: 5_000 });
  const offered = useData<Offered>('/webhooks/endpoints/event-types');
  const [open, setOpen] = useState<Open>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const { isBusy, act } = useAction();
  const endpoint = found.data?.data;
  const back = { to: '/settings/webhooks', label: t('Webhooks') };
  if (!endpoint)
    return (
      <SettingsPage title={t('Webhook')} back={back}>
        {found.error ? <LoadProblem error={found.error} /> : <Skeleton height={240} />}
      </SettingsPage>
    );
  const record = findRecord('webhooks.webhookEndpoint');
  const run = async (command: string, input: object = {}) => {
    const reply = record ? await runCommand(record, endpoint.id, command, input) : null;
    await refresh('/webhooks/');
    return reply?.result;
  };
  const close = () => setOpen(null);
  return (
    <SettingsPage
      isWide
      title={endpoint.name}
      text={<code>{endpoint.url}</code>}
      back={back}
      actions={
        <>
          <EndpointState endpoint={endpoint} />
          {endpoint.enabled ? (
            <Button variant="default" loading={isBusy} onClick={() => void act(() => run('send-test'), t('A test is on its way.'))}>
              {t('Send a test')}
            </Button>
          ) : (
            <Button loading={isBusy} onClick={() => void act(() => run('enable'), t('It is on; what waits is sent now.'))}>
              {t('Switch on')}
            </Button>
          )}
          <Button variant="default" onClick={() => setOpen('change')}>
            {t('Change')}
          </Button>
        </>
      }
    >
      {endpoint.enabled && endpoint.failures >= 3 && (
        <Alert color="orange" variant="light" icon={<Icon name="alert-triangle" />}>
          {t('Nothing has got through since {since}. Everything waits, and is sent in order once the receiver is back.', {
            since: endpoint.failingSince ? formatInstant(endpoint.failingSince) : '',
          })}
        </Alert>
      )}
      <EndpointFacts endpoint={endpoint} offered={offered.data} />
      <DeliveryLog endpoint={endpoint} onReplay={() => setOpen('replay')} />
      <SettingsCard
        title={t('Signing secret')}
        text={t('Ends with {ends}. Change it when it may have got into the wrong hands; for a day both sign.', {
          ends: endpoint.secretEnds ?? '',
        })}
        actions={
          <Button variant="default" onClick={() => setOpen('rotate')}>
            {t('New secret')}
          </Button>
        }
      />
      <SettingsCard
        tone="danger"
        title={t('Switch off or remove')}
        text={t('While it is off, what happens can be sent later for up to 31 days. Removing it removes its log.')}
        actions={
          <>
            {endpoint.enabled && (
              <Button variant="default" loading={isBusy} onClick={() => void act(() => run('disable'), t('It is off.'))}>
                {t('Switch off')}
              </Button>
            )}
            <Button variant="default" color="red" onClick={() => setOpen('delete')}>
              {t('Remove')}
            </Button>
          </>
        }
      />
      {open === 'change' && offered.data && <EndpointDialog endpoint={endpoint} offered={offered.data} onClose={close} />}
      {open === 'replay' && <ReplayDialog endpoint={endpoint} onClose={close} />}
      {open === 'rotate' && (
        <ConfirmDialog
          title={t('Make a new secret?')}
          text={t('For 24 hours the old secret signs beside the new one, so that the receiver can change over without losing anything.')}
          confirm={t('New secret')}
          onConfirm={async () => setSecret(((await run('rotate-secret')) as { secret: string }).secret)}
          onClose={close}
        />
      )}
      {open === 'delete' && record && (
        <ConfirmDialog
          isDangerous
          title={t('Remove {name}?', { name: endpoint.name })}
          text={t('Nothing more is sent to it.')}
          confirm={t('Remove')}
          onConfirm={async () => {
            await deleteRow(record, endpoint.id);
            await navigate({ to: '/settings/webhooks' });
            await refresh('/webhooks/');
          }}
          onClose={close}
        />
      )}
      {secret && (
        <SigningSecretDialog secret={secret} text={t('The old one signs for another 24 hours.')} onClose={() => setSecret(null)} />
      )}
    </SettingsPage>
  );
}
