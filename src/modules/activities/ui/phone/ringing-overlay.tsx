import '../activities.css';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { changed, runCommand } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { queryClient } from '../../../../ui/api/query-client.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { useLiveTypes } from '../../../../ui/live/use-live.ts';
import { recordHref } from '../../../../ui/records/record-href.ts';
import { useData } from '../../../../ui/settings/use-data.ts';
import { startOutbox } from '../outbox/outbox.ts';

interface Ringing {
  readonly id: string;
  readonly phone: string | null;
  readonly direction: 'inbound' | 'outbound';
  readonly subject: { readonly type: string; readonly id: string; readonly title: string | null } | null;
}

const path = '/activities/ringing/now';

/** Over every page: who calls at this moment. Also sends what was kept on this device. */
export default function RingingOverlay() {
  useEffect(startOutbox, []);
  const record = findRecord('activities.ringing');
  const navigate = useNavigate();
  const { data } = useData<{ data: readonly Ringing[] }>(path, {
    enabled: record !== null,
    refetchInterval: (d) => (d?.data.length ? 20_000 : false),
  });
  useLiveTypes(['activities.ringing'], () => void queryClient.invalidateQueries({ queryKey: ['data', path] }));
  const calls = data?.data ?? [];
  if (!record || calls.length === 0) return null;
  const hide = async (id: string) => {
    await runCommand(record, id, 'dismiss', {}).catch(() => undefined);
    changed(record, id);
    await queryClient.invalidateQueries({ queryKey: ['data', path] });
  };
  return (
    <div className="ringing" role="alert">
      {calls.map((one) => {
        const found = one.subject?.title ? findRecord(one.subject.type) : null;
        const subject = one.subject;
        return (
          <div className="ringing-card" key={one.id}>
            <span className="ringing-icon">
              <Icon name="phone" size={20} />
            </span>
            <div className="grow">
              <div className="dim">{one.direction === 'inbound' ? t('Incoming call') : t('Outgoing call')}</div>
              <div className="ringing-who truncate">{subject?.title ?? one.phone ?? t('Number withheld')}</div>
              {subject?.title && <div className="dim tabular">{one.phone}</div>}
            </div>
            {found && subject ? (
              <Button
                onClick={() => {
                  void navigate({ to: recordHref(found, subject.id) });
                  void hide(one.id);
                }}
              >
                {t('Show')}
              </Button>
            ) : (
              <span className="dim">{t('Not known yet')}</span>
            )}
            <IconButton icon="x" label={t('Hide')} onClick={() => void hide(one.id)} />
          </div>
        );
      })}
    </div>
  );
}
