import { Link } from '@tanstack/react-router';
import { t } from '../i18n/t.ts';
import { Icon } from '../kit/icon.tsx';
import { isBeforeHome, screenItems, type NavGroup } from './navigation.ts';

/** On a phone: where the day begins, the first lists, search and the menu within reach of the thumb. */
export function PhoneBar({ groups, onMore, onSearch }: { groups: readonly NavGroup[]; onMore: () => void; onSearch: () => void }) {
  const items = [...screenItems('home').filter(isBeforeHome).slice(0, 1), ...groups.flatMap((group) => group.items)].slice(0, 3);
  return (
    <nav className="phone-bar" aria-label={t('Main')}>
      {items.map((item) => (
        <Link
          key={item.to}
          to={item.to}
          className="phone-bar-item"
          activeProps={{ 'data-active': true, 'aria-current': 'page' }}
          activeOptions={{ includeSearch: false }}
        >
          <Icon name={item.icon} size={20} />
          <span className="truncate">{item.label}</span>
        </Link>
      ))}
      <button type="button" className="phone-bar-item" onClick={onSearch}>
        <Icon name="search" size={20} />
        <span>{t('Search')}</span>
      </button>
      <button type="button" className="phone-bar-item" onClick={onMore}>
        <Icon name="menu-2" size={20} />
        <span>{t('Menu')}</span>
      </button>
    </nav>
  );
}
