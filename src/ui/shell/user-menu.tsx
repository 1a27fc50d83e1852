import { useNavigate } from '@tanstack/react-router';
import { t } from '../i18n/t.ts';
import { currentUser } from '../api/session.ts';
import { Face } from '../kit/face.tsx';
import { Icon } from '../kit/icon.tsx';
import { Menu, SegmentedControl, UnstyledButton } from '../kit/kit.ts';
import { useColorScheme } from '../kit/use-color-scheme.ts';
import { languageOf, prefs } from '../i18n/prefs.ts';
import { changeProfile } from './profile-changes.ts';
import { signOut } from './auth.ts';

/** Who is signed in: their profile, language, light or dark, and the way out. */
export function UserMenu() {
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useColorScheme();
  const user = currentUser();
  if (!user) return null;
  return (
    <Menu position="bottom-end" width={248} closeOnItemClick>
      <Menu.Target>
        <UnstyledButton className="user-button" aria-label={t('Account of {name}', { name: user.name })}>
          <Face name={user.name} size={26} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="user-menu-head">
          <div className="truncate">
            <strong>{user.name}</strong>
          </div>
          <div className="truncate dim">{user.email}</div>
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="user-circle" />} onClick={() => void navigate({ to: '/profile' })}>
          {t('Profile and security')}
        </Menu.Item>
        <div className="user-menu-choice">
          <span id="user-menu-scheme">{t('Appearance')}</span>
          <SegmentedControl
            aria-labelledby="user-menu-scheme"
            fullWidth
            value={colorScheme}
            onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
            data={[
              { value: 'light', label: t('Light') },
              { value: 'dark', label: t('Dark') },
              { value: 'auto', label: t('System') },
            ]}
          />
        </div>
        <div className="user-menu-choice">
          <span id="user-menu-language">{t('Language')}</span>
          <SegmentedControl
            aria-labelledby="user-menu-language"
            fullWidth
            value={languageOf(prefs().locale)}
            onChange={(value) => void changeProfile({ locale: value === 'de' ? 'de-DE' : 'en-GB' })}
            data={[
              { value: 'en', label: 'English' },
              { value: 'de', label: 'Deutsch' },
            ]}
          />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="logout" />} onClick={() => void signOut()}>
          {t('Sign out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
