import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { label, t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { TextInput } from '../../../ui/kit/kit.ts';
import { settingsGroups } from '../../../ui/shell/navigation.ts';
import { screens, type Screen } from '../../../ui/shell/screen.ts';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';

/** Everything that can be set, by subject, with a search that also knows what people call things. */
export default function SettingsHome() {
  const [q, setQ] = useState('');
  const byPath = new Map(screens().map((screen) => [screen.path, screen]));
  const words = q.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const groups = settingsGroups()
    .map((group) => ({ ...group, items: group.items.filter((item) => matches(byPath.get(item.to), item.label, words)) }))
    .filter((group) => group.items.length > 0);
  return (
    <SettingsPage isWide title={t('Settings')} back={{ to: '/', label: t('Back to the app') }}>
      <TextInput
        className="settings-search"
        size="md"
        aria-label={t('Find a setting')}
        placeholder={t('Find a setting')}
        leftSection={<Icon name="search" />}
        value={q}
        onChange={(e) => setQ(e.currentTarget.value)}
      />
      {groups.length === 0 && (
        <Empty icon="search" title={t('No such setting')} text={t('Try another word, or press Ctrl K to search everywhere.')} />
      )}
      {groups.map((group) => (
        <section key={group.name} aria-label={group.label}>
          <h2 className="settings-section">{group.label}</h2>
          <ul className="settings-tiles">
            {group.items.map((item) => (
              <li key={item.to}>
                <Link to={item.to} className="settings-tile">
                  <span className="settings-tile-icon">
                    <Icon name={item.icon} size={18} />
                  </span>
                  <span>
                    <strong>{item.label}</strong>
                    <span className="dim">{label(byPath.get(item.to)?.text ?? '')}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </SettingsPage>
  );
}

/** All words occur in title, description or keywords, in the person's language or English. */
function matches(screen: Screen | undefined, title: string, words: readonly string[]): boolean {
  if (!screen) return false;
  const text = [title, screen.title, screen.text ?? '', label(screen.text ?? ''), ...(screen.keywords ?? []).flatMap((k) => [k, label(k)])]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
