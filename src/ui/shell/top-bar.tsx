import { t } from '../i18n/t.ts';
import { session } from '../api/session.ts';
import { Face } from '../kit/face.tsx';
import { Icon } from '../kit/icon.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { Kbd } from '../kit/kit.ts';
import { CreateMenu } from './create-menu.tsx';
import { Bell } from '../notifications/bell.tsx';
import { ProgressTray } from './progress-tray.tsx';
import { UserMenu } from './user-menu.tsx';

interface TopBarProps {
  readonly isPhone: boolean;
  readonly onSearch: () => void;
  readonly onMenu: () => void;
  readonly onHelp: () => void;
}

/** Search, create, background work and who is signed in. */
export function TopBar({ isPhone, onSearch, onHelp }: TopBarProps) {
  const { company, demo } = session();
  return (
    <header className="top-bar">
      {isPhone ? (
        <span className="row grow">
          <Face name={company.name} src={company.logoUrl} size={24} square />
          <strong className="truncate">{company.name}</strong>
        </span>
      ) : (
        <button type="button" className="search-box" onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
          <Icon name="search" size={15} />
          <span className="grow truncate">{t('Search or run a command')}</span>
          <span aria-hidden="true">
            <Kbd>{isMac() ? '⌘' : 'Ctrl'}</Kbd> <Kbd>K</Kbd>
          </span>
        </button>
      )}
      <div className="top-bar-end">
        {demo && !isPhone && <span className="demo-mark">{t('Demo')}</span>}
        <CreateMenu />
        <ProgressTray />
        <Bell />
        {!isPhone && <IconButton icon="keyboard" label={t('Keyboard shortcuts')} onClick={onHelp} />}
        <UserMenu />
      </div>
    </header>
  );
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
