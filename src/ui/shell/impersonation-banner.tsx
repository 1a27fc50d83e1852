import { useEffect, useState } from 'react';
import { messageOf } from '../api/problem.ts';
import { post } from '../api/request.ts';
import { currentUser } from '../api/session.ts';
import { formatTime } from '../i18n/format.ts';
import { label, t } from '../i18n/t.ts';
import { Icon } from '../kit/icon.tsx';
import { Button } from '../kit/kit.ts';
import { toast } from '../kit/toast-store.ts';

/** On every page while somebody acts as another: who, until when, and the way back. */
export function ImpersonationBanner() {
  const [isBusy, setIsBusy] = useState(false);
  const user = currentUser();
  const running = user?.impersonation ?? null;
  const until = running?.until ?? null;
  useEffect(() => {
    if (until === null) return;
    // The server ends it; the page must not go on as if it hadn't.
    const timer = window.setTimeout(() => window.location.reload(), Math.max(0, Date.parse(until) - Date.now()) + 1_000);
    return () => window.clearTimeout(timer);
  }, [until]);
  if (!running || !user) return null;
  const stop = async () => {
    setIsBusy(true);
    try {
      await post('/auth/stop-impersonating');
      // By a full page load, so that nothing of the other person stays in memory.
      window.location.assign('/app/settings/users');
    } catch (error) {
      toast(label(messageOf(error)), { tone: 'error' });
      setIsBusy(false);
    }
  };
  return (
    <div className="banner banner-acting" role="status" aria-label={t('Acting as somebody else')}>
      <Icon name="user-shield" />
      <span className="grow">
        <strong>{t('You are acting as {name}', { name: user.name })}</strong>{' '}
        {t('until {time}. Everything you do is logged under both names.', { time: formatTime(running.until) })}
      </span>
      <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => void stop()}>
        {t('Be yourself again')}
      </Button>
    </div>
  );
}
