import './settings.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../i18n/t.ts';
import { Icon } from '../kit/icon.tsx';
import { useIsPhone } from '../kit/use-is-phone.ts';
import { useTitle } from '../shell/app-shell.tsx';

interface SettingsPageProps {
  readonly title: string;
  readonly text?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** The page this one is below; on a phone every page has one, as the navigation is not in sight there. */
  readonly back?: { readonly to: string; readonly label: string };
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** The frame of every administration page: title, one sentence, actions, cards. */
export function SettingsPage({ title, text, actions, back, isWide = false, children }: SettingsPageProps) {
  const isPhone = useIsPhone();
  useTitle(title);
  const up = back ?? (isPhone ? { to: '/settings', label: t('Settings') } : null);
  return (
    <div className="page" tabIndex={-1}>
      <div className="page-inner settings-page" data-wide={isWide || undefined}>
        <header className="settings-head">
          <div className="grow">
            {up && (
              <Link className="settings-back" to={up.to}>
                <Icon name="arrow-left" size={14} />
                {up.label}
              </Link>
            )}
            <h1>{title}</h1>
            {text && <p className="settings-text">{text}</p>}
          </div>
          {actions && <div className="settings-actions">{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}
