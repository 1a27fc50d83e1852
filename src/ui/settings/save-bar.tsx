import { useBlocker } from '@tanstack/react-router';
import { t } from '../i18n/t.ts';
import { Button } from '../kit/kit.ts';
import { LeaveDialog } from '../records/form/leave-dialog.tsx';

/** Appears when something was changed: save it or go back. Asks before the page is left with changes. */
export function SaveBar({
  isDirty,
  isBusy,
  onSave,
  onReset,
}: {
  isDirty: boolean;
  isBusy: boolean;
  onSave: () => void;
  onReset: () => void;
}) {
  const blocker = useBlocker({ shouldBlockFn: () => isDirty, enableBeforeUnload: () => isDirty, withResolver: true });
  return (
    <>
      {isDirty && (
        <div className="save-bar" role="region" aria-label={t('Unsaved changes')}>
          <span className="grow">{t('Unsaved changes')}</span>
          <Button variant="default" onClick={onReset} disabled={isBusy}>
            {t('Discard')}
          </Button>
          <Button onClick={onSave} loading={isBusy}>
            {t('Save changes')}
          </Button>
        </div>
      )}
      {blocker.status === 'blocked' && <LeaveDialog onStay={blocker.reset} onLeave={blocker.proceed} />}
    </>
  );
}
