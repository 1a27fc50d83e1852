import './mails.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../../ui/api/request.ts';
import { session } from '../../../ui/api/session.ts';
import type { ListPage } from '../../../ui/api/types.ts';
import { formatAgo } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, Select, Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { MailState } from './mail-state.tsx';
import { MailView } from './mail-view.tsx';

/** The system's own outbox; where no mail server is set, the place to read what would have been sent. */
export default function Mails() {
  const [state, setState] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const mails = useInfiniteQuery({
    queryKey: ['data', '/notify/mails', state],
    queryFn: ({ pageParam, signal }) => {
      const search = new URLSearchParams({
        fields: 'recipient,subject,state,error,attempts,createdAt,sentAt',
        sort: '-createdAt',
        'page[size]': '50',
        ...(state ? { 'filter[state][eq]': state } : {}),
        ...(pageParam ? { 'page[after]': pageParam } : {}),
      });
      return get<ListPage>(`/notify/mails?${search}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.page.next,
    refetchInterval: 5_000,
    retry: false,
  });
  const rows = mails.data?.pages.flatMap((p) => p.data);
  const shown = rows?.find((m) => m.id === open) ?? rows?.[0];
  return (
    <SettingsPage isWide title={t('Mail')} text={t('Messages that the system itself sends: invitations, links, notices.')}>
      {session().demo && (
        <Alert color="gray" variant="light" icon={<Icon name="info-circle" />}>
          {t('Nothing leaves the demo: mail is kept here, and links in it work.')}
        </Alert>
      )}
      <div className="filter-row">
        <Select
          aria-label={t('State')}
          placeholder={t('All states')}
          clearable
          value={state}
          onChange={setState}
          data={[
            { value: 'kept', label: t('Kept here') },
            { value: 'sent', label: t('Sent') },
            { value: 'failed', label: t('Not sent') },
            { value: 'unknown', label: t('Maybe sent') },
            { value: 'waiting', label: t('Waiting') },
          ]}
          clearButtonProps={{ 'aria-label': t('Clear') }}
        />
      </div>
      {mails.error ? (
        <LoadProblem error={mails.error} />
      ) : !rows ? (
        <Skeleton height={300} />
      ) : rows.length === 0 ? (
        <SettingsCard>
          <Empty icon="mail" title={t('No mail')} text={t('Invite somebody, or ask for a new password, and the message shows up here.')} />
        </SettingsCard>
      ) : (
        <div className="mails" data-open={open !== null || undefined}>
          <div>
            <ul className="mail-list" aria-label={t('Messages')}>
              {rows.map((mail) => (
                <li key={mail.id}>
                  <button type="button" className="mail-item" aria-pressed={mail.id === shown?.id} onClick={() => setOpen(mail.id)}>
                    <span className="row">
                      <strong className="truncate grow">{String(mail['subject'])}</strong>
                      <MailState state={String(mail['state'])} />
                    </span>
                    <span className="row dim">
                      <span className="truncate grow">{String(mail['recipient'])}</span>
                      <span>{formatAgo(mail.createdAt, Date.now())}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {mails.hasNextPage && (
              <div className="table-more">
                <Button variant="subtle" color="gray" onClick={() => void mails.fetchNextPage()}>
                  {t('Show more')}
                </Button>
              </div>
            )}
          </div>
          {shown && (
            <div className="mail-shown" key={shown.id}>
              <Button
                className="mail-back"
                variant="subtle"
                color="gray"
                autoFocus
                leftSection={<Icon name="chevron-left" size={14} />}
                onClick={() => setOpen(null)}
              >
                {t('All messages')}
              </Button>
              <MailView id={shown.id} />
            </div>
          )}
        </div>
      )}
    </SettingsPage>
  );
}
