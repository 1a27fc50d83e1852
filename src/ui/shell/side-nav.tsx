import { Link, useLocation } from '@tanstack/react-router';
import { t } from '../i18n/t.ts';
import { session } from '../api/session.ts';
import { Icon } from '../kit/icon.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { Face } from '../kit/face.tsx';
import { Tooltip, useLocalStorage } from '../kit/kit.ts';
import { NavCount } from './nav-count.tsx';
import { isBeforeHome, screenItems, settingsGroups, type NavGroup, type NavItem } from './navigation.ts';

interface SideNavProps {
  readonly groups: readonly NavGroup[];
  readonly isNarrow: boolean;
  readonly isInDrawer?: boolean;
  readonly onFold?: () => void;
}

/** The navigation: lists by module, each group foldable; in settings, the settings pages. */
export function SideNav({ groups, isNarrow, isInDrawer = false, onFold }: SideNavProps) {
  const { pathname } = useLocation();
  const { company } = session();
  const isSettings = pathname.startsWith('/settings');
  return (
    <nav className="side-nav" aria-label={t('Main')} data-narrow={isNarrow || undefined} data-drawer={isInDrawer || undefined}>
      {!isInDrawer && (
        <div className="side-nav-head">
          <Face name={company.name} src={company.logoUrl} size={24} square />
          {!isNarrow && <span className="side-nav-company truncate">{company.name}</span>}
        </div>
      )}
      <div className="side-nav-scroll">
        {isSettings && !isInDrawer ? (
          <>
            <div className="nav-group">
              <NavLinkItem item={{ to: '/', label: t('Back to the app'), icon: 'arrow-left' }} isNarrow={isNarrow} />
              <NavLinkItem item={{ to: '/settings', label: t('Settings'), icon: 'settings' }} isNarrow={isNarrow} />
            </div>
            {settingsGroups().map((group) => (
              <NavGroupItems key={group.name} group={group} isNarrow={isNarrow} />
            ))}
          </>
        ) : (
          <>
            <div className="nav-group">
              {screenItems('home')
                .filter(isBeforeHome)
                .map((item) => (
                  <NavLinkItem key={item.to} item={item} isNarrow={isNarrow} />
                ))}
              <NavLinkItem item={{ to: '/', label: t('Home'), icon: 'home' }} isNarrow={isNarrow} />
              {screenItems('home')
                .filter((item) => !isBeforeHome(item))
                .map((item) => (
                  <NavLinkItem key={item.to} item={item} isNarrow={isNarrow} />
                ))}
            </div>
            {groups.map((group) => (
              <NavGroupItems key={group.name} group={group} isNarrow={isNarrow} />
            ))}
          </>
        )}
      </div>
      <div className="side-nav-foot">
        {!isSettings && screenItems('settings').length > 0 && (
          <NavLinkItem item={{ to: '/settings', label: t('Settings'), icon: 'settings' }} isNarrow={isNarrow} />
        )}
        {onFold && (
          <IconButton
            icon={isNarrow ? 'layout-sidebar-left-expand' : 'layout-sidebar-left-collapse'}
            label={isNarrow ? t('Unfold navigation') : t('Fold navigation')}
            onClick={onFold}
          />
        )}
      </div>
    </nav>
  );
}

function NavGroupItems({ group, isNarrow }: { group: NavGroup; isNarrow: boolean }) {
  const [isFolded, setIsFolded] = useLocalStorage({
    key: `entente-nav-${group.name}`,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  return (
    <div className="nav-group">
      {!isNarrow && (
        <button type="button" className="nav-group-label" aria-expanded={!isFolded} onClick={() => setIsFolded(!isFolded)}>
          {group.label}
          <Icon name={isFolded ? 'chevron-right' : 'chevron-down'} size={12} />
        </button>
      )}
      {(!isFolded || isNarrow) && (
        <ul>
          {group.items.map((item) => (
            <li key={item.to}>
              <NavLinkItem item={item} isNarrow={isNarrow} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function NavLinkItem({ item, isNarrow }: { item: Omit<NavItem, 'place'>; isNarrow: boolean }) {
  return (
    <Tooltip label={item.label} position="right" disabled={!isNarrow}>
      <Link
        to={item.to}
        className="nav-item"
        activeOptions={{ exact: item.to === '/' || item.to === '/settings', includeSearch: false }}
        activeProps={{ 'data-active': true, 'aria-current': 'page' }}
        aria-label={isNarrow ? item.label : undefined}
      >
        <Icon name={item.icon} size={17} />
        {!isNarrow && <span className="truncate">{item.label}</span>}
        {item.count && <NavCount path={item.count} />}
      </Link>
    </Tooltip>
  );
}
