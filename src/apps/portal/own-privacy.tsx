import { useState } from 'react';
import { post } from '../../ui/api/request.ts';
import { formatDate } from '../../ui/i18n/format.ts';
import { label, t } from '../../ui/i18n/t.ts';
import { Chip } from '../../ui/kit/chip.tsx';
import { Button, Skeleton, Switch } from '../../ui/kit/kit.ts';
import { ConfirmDialog } from '../../ui/settings/confirm-dialog.tsx';
import { LoadProblem } from '../../ui/kit/load-problem.tsx';
import { useAction } from '../../ui/settings/use-action.ts';
import { refresh, useData } from '../../ui/settings/use-data.ts';

interface OwnPrivacy {
  readonly purposes: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string | null;
    readonly basis: string;
    readonly wording: { readonly text: string } | null;
    readonly states: readonly { readonly channel: string; readonly state: string | null }[];
  }[];
  readonly requests: readonly { readonly reference: string; readonly kind: string; readonly state: string; readonly dueOn: string }[];
}

const address = '/privacy/mine';

/** What one agreed to, with a switch for each, and what one may ask for about one's data. */
export function OwnPrivacy() {
  const { data, error } = useData<{ data: OwnPrivacy }>(address);
  return (
    <>
      <section className="portal-card" aria-label={t('What we may contact you for')}>
        <h2>{t('What we may contact you for')}</h2>
        <p>{t('You can change this at any time; it counts at once.')}</p>
        {error && <LoadProblem error={error} />}
        {!data && !error && <Skeleton height={80} />}
        {data?.data.purposes.length === 0 && <p>{t('Nothing here yet.')}</p>}
        <ul className="portal-consents">
          {data?.data.purposes.map((purpose) => (
            <Purpose key={purpose.id} purpose={purpose} />
          ))}
        </ul>
      </section>
      {data && <Requests requests={data.data.requests} />}
    </>
  );
}

const channelNames = {
  email: 'E-mail',
  phone: 'Phone',
  sms: 'Text message',
  post: 'Post',
  chat: 'Messenger',
  tracking: 'Tracking',
} as const;

function Purpose({ purpose }: { purpose: OwnPrivacy['purposes'][number] }) {
  const { isBusy, act } = useAction();
  const set = (channel: string, given: boolean) =>
    act(async () => {
      await post(`${address}/consents`, { purpose: purpose.id, channel, given });
      await refresh(address);
    });
  const isOn = (state: string | null): boolean => state === 'granted' || (state === null && purpose.basis !== 'consent');
  return (
    <li>
      <strong>{purpose.name}</strong>
      {(purpose.wording?.text ?? purpose.description) && <p className="dim">{purpose.wording?.text ?? purpose.description}</p>}
      <div className="portal-switches">
        {purpose.states.map(({ channel, state }) => (
          <Switch
            key={channel}
            label={label(channelNames[channel as keyof typeof channelNames] ?? channel)}
            aria-label={`${purpose.name}: ${label(channelNames[channel as keyof typeof channelNames] ?? channel)}`}
            checked={isOn(state)}
            disabled={isBusy}
            onChange={(event) => void set(channel, event.currentTarget.checked)}
          />
        ))}
      </div>
    </li>
  );
}

const kinds = { access: 'Copy of their data', erasure: 'Erasure', rectification: 'Correction' } as const;

function Requests({ requests }: { requests: OwnPrivacy['requests'] }) {
  const [asking, setAsking] = useState<'access' | 'erasure' | null>(null);
  const isOpen = (kind: string): boolean => requests.some((r) => r.kind === kind && (r.state === 'received' || r.state === 'verified'));
  return (
    <section className="portal-card" aria-label={t('Your rights')}>
      <h2>{t('Your rights')}</h2>
      <p>{t('Ask for a copy of everything we have about you, or to have it erased. We answer within a month.')}</p>
      <div className="portal-asks">
        <Button variant="default" disabled={isOpen('access')} onClick={() => setAsking('access')}>
          {t('Ask for a copy')}
        </Button>
        <Button variant="default" disabled={isOpen('erasure')} onClick={() => setAsking('erasure')}>
          {t('Ask for erasure')}
        </Button>
      </div>
      {requests.length > 0 && (
        <ul className="portal-requests">
          {requests.map((request) => (
            <li key={request.reference}>
              <span>
                {label(request.kind === 'access' ? 'Copy of your data' : (kinds[request.kind as keyof typeof kinds] ?? request.kind))}
              </span>
              <RequestState request={request} />
            </li>
          ))}
        </ul>
      )}
      {asking && (
        <ConfirmDialog
          title={asking === 'access' ? t('Ask for a copy of your data?') : t('Ask to have your data erased?')}
          text={
            asking === 'access'
              ? t('We put it together and tell you when it is ready.')
              : t(
                  'We erase everything but what the law makes us keep, and tell you what that is. You will not be able to sign in any more.',
                )
          }
          confirm={asking === 'access' ? t('Ask for a copy') : t('Ask for erasure')}
          isDangerous={asking === 'erasure'}
          onConfirm={async () => {
            await post(`${address}/requests`, { kind: asking });
            await refresh(address);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}

function RequestState({ request }: { request: OwnPrivacy['requests'][number] }) {
  if (request.state === 'done') return <Chip color="green">{t('Answered')}</Chip>;
  if (request.state === 'refused') return <Chip>{t('Refused')}</Chip>;
  return <Chip color="blue">{t('Answer by {date}', { date: formatDate(request.dueOn) })}</Chip>;
}
