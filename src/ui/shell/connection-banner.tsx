import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { t } from '../i18n/t.ts';
import { Icon } from '../kit/icon.tsx';
import { toast } from '../kit/toast-store.ts';

/** Says when the network is gone, and when it is back (then everything shown is asked for again). */
export function ConnectionBanner() {
  const client = useQueryClient();
  const [isOnline, setIsOnline] = useState(onlineManager.isOnline());
  useEffect(
    () =>
      onlineManager.subscribe((online) => {
        setIsOnline(online);
        if (online) {
          toast(t('You are online again'));
          void client.invalidateQueries();
        }
      }),
    [client],
  );
  if (isOnline) return null;
  return (
    <div className="banner" role="alert">
      <Icon name="wifi-off" />
      {t('You are offline. What you see may be out of date; changes cannot be saved.')}
    </div>
  );
}
