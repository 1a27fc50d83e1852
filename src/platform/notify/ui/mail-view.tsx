import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { get } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { Row } from '../../../ui/api/types.ts';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Alert, Anchor, Button, Skeleton } from '../../../ui/kit/kit.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { MailState } from './mail-state.tsx';

/** One message as text, its links to be followed. The HTML is not drawn: what is in a mail came from outside. */
export function MailView({ id }: { id: string }) {
  const mail = useQuery({
    queryKey: ['data', `/notify/mails/${id}`],
    queryFn: async ({ signal }) => (await get<{ data: Row }>(`/notify/mails/${id}`, signal)).data,
    retry: false,
  });
  const { isBusy, act } = useAction();
  const record = findRecord('notify.mail');
  const row = mail.data;
  if (!row)
    return (
      <SettingsCard>
        <Skeleton height={220} />
      </SettingsCard>
    );
  const run = (command: string, done: string) =>
    act(async () => {
      if (record) await runCommand(record, id, command, {});
      await refresh('/notify/mails');
    }, done);
  const state = String(row['state']);
  return (
    <SettingsCard
      title={String(row['subject'])}
      text={t('To {recipient}, {when}', { recipient: String(row['recipient']), when: formatInstant(row.createdAt) })}
      actions={<MailState state={state} />}
      footer={
        state === 'failed' || state === 'unknown' ? (
          <>
            {state === 'unknown' && (
              <Button variant="default" loading={isBusy} onClick={() => void run('mark-sent', t('Saved'))}>
                {t('It was sent')}
              </Button>
            )}
            <Button loading={isBusy} onClick={() => void run('send-again', t('It is being sent again.'))}>
              {t('Send again')}
            </Button>
          </>
        ) : undefined
      }
    >
      {row['error'] ? (
        <Alert color="red" variant="light" role="alert" mb="md">
          {label(String(row['error']))}
        </Alert>
      ) : null}
      {row['text'] ? (
        <div className="mail-text">{linked(String(row['text']))}</div>
      ) : (
        <p className="dim flat">{t('The text was removed when the message was sent, as it may hold links that let people in.')}</p>
      )}
    </SettingsCard>
  );
}

/** The text with its addresses as links; those of this system stay in this window. */
function linked(text: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      <Anchor
        key={`${index}-${part}`}
        className="link-accent"
        href={part}
        {...(part.startsWith(window.location.origin) ? {} : { target: '_blank', rel: 'noreferrer' })}
      >
        {part}
      </Anchor>
    ) : (
      <Fragment key={`${index}-text`}>{part}</Fragment>
    ),
  );
}
