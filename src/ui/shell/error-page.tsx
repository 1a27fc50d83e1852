import { useEffect } from 'react';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { label, t } from '../i18n/t.ts';
import { isProblem, messageOf } from '../api/problem.ts';
import { Button } from '../kit/kit.ts';
import { Empty } from '../kit/empty.tsx';

/** Where a page broke: what happened and the ways on. Input elsewhere is kept. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  if (isProblem(error, 'not-found')) return <NotFoundPage />;
  if (isPartMissing(error)) return navigator.onLine ? <NewVersionPage /> : <OfflinePage />;
  const requestId = isProblem(error) ? error.requestId : null;
  return (
    <div role="alert">
      <Empty
        isPage
        icon="alert-triangle"
        title={t('This page could not be shown')}
        text={
          <>
            {label(messageOf(error))}
            {requestId && (
              <>
                <br />
                <code>{requestId}</code>
              </>
            )}
          </>
        }
      >
        <Button
          onClick={() => {
            reset();
            void router.invalidate();
          }}
        >
          {t('Try again')}
        </Button>
        <Button variant="default" onClick={() => void router.navigate({ to: '/' })}>
          {t('Go to start')}
        </Button>
      </Empty>
    </div>
  );
}

/** A part of the app that was not loaded yet can't be had. As Chromium, Firefox and Safari say it, and Vite of a style sheet. */
function isPartMissing(error: unknown): boolean {
  return /dynamically imported module|importing a module script failed|unable to preload css/i.test(messageOf(error));
}

/** Online it is gone because the server has another version by now. */
function NewVersionPage() {
  return (
    <div role="alert">
      <Empty isPage icon="refresh" title={t('There is a newer version')} text={t('The system was updated while this window was open.')}>
        <Button onClick={() => window.location.reload()}>{t('Load it now')}</Button>
      </Empty>
    </div>
  );
}

/** Comes by itself once there is a connection: browsers don't ask again for a part that failed once. */
function OfflinePage() {
  useEffect(() => {
    const load = (): void => window.location.reload();
    window.addEventListener('online', load);
    return () => window.removeEventListener('online', load);
  }, []);
  return (
    <div role="alert">
      <Empty isPage icon="wifi-off" title={t('This page is not loaded yet')} text={t('It comes as soon as you are online again.')} />
    </div>
  );
}

export function NotFoundPage() {
  const router = useRouter();
  return (
    <Empty isPage icon="search" title={t('Nothing here')} text={t('There is no such page, or you may not see it.')}>
      <Button variant="default" onClick={() => void router.navigate({ to: '/' })}>
        {t('Go to start')}
      </Button>
    </Empty>
  );
}
