import { ActionIcon, Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { t } from '../i18n/t.ts';
import { Icon } from './icon.tsx';
import { currentToasts, dismissToast, subscribeToToasts } from './toast-store.ts';

const toneIcon = { ok: 'circle-check', error: 'alert-triangle', info: 'info-circle' } as const;

/** Where toasts appear. The live region is always in the page, or screen readers would miss the first one. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((item) => (
        <div key={item.id} className="toast" data-tone={item.tone}>
          <span className="toast-icon">
            <Icon name={toneIcon[item.tone]} size={18} />
          </span>
          <span className="toast-text">{item.text}</span>
          {item.action && (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                item.action?.run();
                dismissToast(item.id);
              }}
            >
              {item.action.label}
            </Button>
          )}
          <ActionIcon size="sm" aria-label={t('Dismiss')} onClick={() => dismissToast(item.id)}>
            <Icon name="x" size={14} />
          </ActionIcon>
        </div>
      ))}
    </div>
  );
}
