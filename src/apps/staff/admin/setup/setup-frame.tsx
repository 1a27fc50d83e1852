import '../../../../ui/shell/shell.css';
import type { ReactNode } from 'react';
import { languageOf } from '../../../../ui/i18n/prefs.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Face } from '../../../../ui/kit/face.tsx';
import { SegmentedControl } from '../../../../ui/kit/kit.ts';

interface SetupFrameProps {
  readonly step: number;
  readonly locale?: string;
  readonly onLocale?: (locale: string) => void;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** Steps on top, one question at a time below. */
export function SetupFrame({ step, locale, onLocale, isWide = false, children }: SetupFrameProps) {
  const steps = [t('Start'), t('Company'), t('You'), t('Team'), t('First data')];
  return (
    <main className="setup">
      <header className="setup-head">
        <span className="row setup-brand">
          <Face name="Entente" size={26} square />
          Entente
        </span>
        {locale && onLocale && (
          <SegmentedControl
            aria-label={t('Language')}
            value={languageOf(locale)}
            onChange={(value) => onLocale(value === 'de' ? 'de-DE' : 'en-GB')}
            data={[
              { value: 'en', label: 'English' },
              { value: 'de', label: 'Deutsch' },
            ]}
          />
        )}
      </header>
      <ol className="setup-steps" aria-label={t('Steps')}>
        {steps.map((name, index) => (
          <li key={name} data-done={index < step || undefined} aria-current={index === step ? 'step' : undefined}>
            <span>{name}</span>
          </li>
        ))}
      </ol>
      <div className="setup-box" data-wide={isWide || undefined}>
        {children}
      </div>
    </main>
  );
}
