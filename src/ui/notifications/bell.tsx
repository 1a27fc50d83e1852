import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { t, tn } from '../i18n/t.ts';
import { Icon } from '../kit/icon.tsx';
import { ActionIcon, Popover, Skeleton, Tooltip } from '../kit/kit.ts';
import { useIsPhone } from '../kit/use-is-phone.ts';
import { useShortcuts } from '../shell/shortcuts.ts';
import { notificationRecord, useUnread } from './inbox.ts';
import './bell.css';

// Most pages are left without a look at it.
const BellPanel = lazy(() => import('./bell-panel.tsx'));

/** How much is unread; opens the latest. On a phone it leads to the page, as a panel would not fit. */
export function Bell() {
  const count = useUnread();
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const toPage = () => void navigate({ to: '/notifications' });
  useShortcuts([{ keys: 'g n', label: t('Notifications'), group: t('Go to'), run: toPage }]);
  if (!notificationRecord()) return null;
  const text = count === 0 ? t('Notifications') : tn(count, '{count} unread notification', '{count} unread notifications');
  const button = (
    <Tooltip label={text} disabled={isOpen}>
      <ActionIcon
        aria-label={text}
        className="bell"
        aria-expanded={isPhone ? undefined : isOpen}
        onClick={isPhone ? toPage : () => setIsOpen(!isOpen)}
      >
        <Icon name="bell" />
        {count > 0 && (
          <span className="bell-count" aria-hidden="true">
            {count > 99 ? '99+' : count}
          </span>
        )}
      </ActionIcon>
    </Tooltip>
  );
  if (isPhone) return button;
  return (
    <Popover position="bottom-end" width={400} opened={isOpen} onChange={setIsOpen} trapFocus returnFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('Notifications')}>
        <Suspense fallback={<Skeleton height={160} />}>
          <BellPanel onClose={() => setIsOpen(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
