import { useState } from 'react';
import { runCommand } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { formatInstant } from '../../../../ui/i18n/format.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { ConfirmDialog } from '../../../../ui/settings/confirm-dialog.tsx';
import { DataTable } from '../../../../ui/settings/data-table.tsx';
import { SecretDialog } from '../../../../ui/settings/secret-dialog.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../../ui/settings/use-data.ts';

interface Feed {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}

const path = '/activities/calendar-feeds';

/** Secret addresses under which one's own calendar programs read one's meetings and tasks. */
export default function FeedPage() {
  const record = findRecord('activities.calendarFeed');
  const { data, error } = useData<{ data: readonly Feed[] }>(`${path}?sort=-createdAt`);
  const [url, setUrl] = useState<string | null>(null);
  const [revoked, setRevoked] = useState<Feed | null>(null);
  const { isBusy, act } = useAction();
  if (!record) return null;
  const create = () =>
    act(async () => {
      const { result } = await runCommand(record, null, 'create-feed', {});
      setUrl((result as { url: string }).url);
      await refresh(path);
    });
  const add = (
    <Button leftSection={<Icon name="plus" size={15} />} loading={isBusy} onClick={() => void create()}>
      {t('Make an address')}
    </Button>
  );
  return (
    <SettingsPage
      title={t('My calendar')}
      text={t('See your meetings and tasks in the calendar of your phone or mail program.')}
      actions={add}
    >
      <SettingsCard
        title={t('Calendar addresses')}
        text={t('Subscribe to the address in your calendar program. It shows what you may see, and nothing can be changed with it.')}
        isFlush
      >
        <DataTable
          label={t('Calendar addresses')}
          rows={data?.data}
          error={error}
          rowKey={(feed) => feed.id}
          empty={{
            icon: 'calendar-event',
            title: t('No address yet'),
            text: t('Make one for each device, so that you can revoke it alone.'),
          }}
          columns={[
            { key: 'made', title: t('Made'), isTitle: true, cell: (feed) => formatInstant(feed.createdAt) },
            { key: 'read', title: t('Last read'), cell: (feed) => (feed.readAt ? formatInstant(feed.readAt) : t('Never')) },
            {
              key: 'actions',
              title: t('Actions'),
              isActions: true,
              cell: (feed) => (
                <Button size="compact-sm" variant="default" onClick={() => setRevoked(feed)}>
                  {t('Revoke')}
                </Button>
              ),
            },
          ]}
        />
      </SettingsCard>
      {url && (
        <SecretDialog
          title={t('Your calendar address')}
          warning={t('This is the only time the address is shown. Whoever has it can read your calendar; revoke it if it gets about.')}
          label={t('Address')}
          secret={url}
          text={t(
            'In Google Calendar: Other calendars, From URL. In Outlook: Add calendar, Subscribe from web. On a phone: Accounts, Calendar subscription.',
          )}
          onClose={() => setUrl(null)}
        />
      )}
      {revoked && (
        <ConfirmDialog
          title={t('Revoke this address?')}
          text={t('Calendar programs that use it stop getting your meetings at once.')}
          confirm={t('Revoke')}
          isDangerous
          onConfirm={async () => {
            await runCommand(record, revoked.id, 'revoke', {});
            await refresh(path);
          }}
          onClose={() => setRevoked(null)}
        />
      )}
    </SettingsPage>
  );
}
