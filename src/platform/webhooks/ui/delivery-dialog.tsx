import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Button, Group, Modal, Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import './webhooks.css';
import type { Attempt, Delivery } from './types.ts';

/** One delivery: its payload, each attempt with its time and answer, and sending it again. */
export function DeliveryDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const found = useData<{ data: Delivery }>(`/webhooks/deliveries/${id}`, { refetchInterval: 5_000 });
  const attempts = useRows(
    '/webhooks/attempts',
    { 'filter[delivery][eq]': id, sort: '-createdAt', fields: 'at,outcome,status,milliseconds,error,response' },
    { refetchInterval: 5_000 },
  );
  const { isBusy, act } = useAction();
  const delivery = found.data?.data;
  const record = findRecord('webhooks.webhookDelivery');
  const sendAgain = async () => {
    if (record) await runCommand(record, id, 'send-again', {});
    await refresh('/webhooks/');
  };
  return (
    <Modal opened onClose={onClose} title={delivery?.eventType ?? t('Delivery')} size={760} closeButtonProps={{ 'aria-label': t('Close') }}>
      {found.error ? (
        <LoadProblem error={found.error} />
      ) : !delivery ? (
        <Skeleton height={200} />
      ) : (
        <div className="dialog-form">
          <dl className="webhook-facts">
            <dt>webhook-id</dt>
            <dd>
              <code>msg_{id.replaceAll('-', '')}</code>
            </dd>
            {delivery.nextAt && (
              <>
                <dt>{t('Next attempt')}</dt>
                <dd>{formatInstant(delivery.nextAt)}</dd>
              </>
            )}
            {delivery.error && (
              <>
                <dt>{t('Reason')}</dt>
                <dd>{label(delivery.error)}</dd>
              </>
            )}
          </dl>
          <div className="stack-sm">
            <h3 className="flat">{t('Payload')}</h3>
            {delivery.body ? (
              // Scrolls by itself, so it takes the keyboard too.
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              <pre className="webhook-text" tabIndex={0} role="region" aria-label={t('Payload')}>
                {pretty(delivery.body)}
              </pre>
            ) : (
              <p className="dim flat">{t('It is made at the first attempt.')}</p>
            )}
          </div>
          <div className="stack-sm">
            <h3 className="flat">{t('Attempts')}</h3>
            {attempts.data?.length === 0 && <p className="dim flat">{t('None yet.')}</p>}
            {(attempts.data as readonly Attempt[] | undefined)?.map((a) => (
              <details key={a.id} className="webhook-attempt">
                <summary>
                  {formatInstant(a.at)} · {a.status ?? label(a.error ?? a.outcome)} · {a.milliseconds} ms
                </summary>
                <pre className="webhook-text">{a.response || a.error || t('The answer had no text.')}</pre>
              </details>
            ))}
          </div>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('Close')}
            </Button>
            <Button
              disabled={delivery.state === 'waiting'}
              loading={isBusy}
              onClick={() => void act(sendAgain, t('It is being sent again.'))}
            >
              {t('Send again')}
            </Button>
          </Group>
        </div>
      )}
    </Modal>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
