import './settings.css';
import { useId, type ReactNode } from 'react';

interface SettingsCardProps {
  readonly title?: string;
  readonly text?: ReactNode;
  readonly actions?: ReactNode;
  /** The bar below with the button that saves. */
  readonly footer?: ReactNode;
  /** Content touches the edges: tables. */
  readonly isFlush?: boolean;
  readonly tone?: 'danger';
  readonly children?: ReactNode;
}

/** A group of settings that belong together. */
export function SettingsCard({ title, text, actions, footer, isFlush = false, tone, children }: SettingsCardProps) {
  const id = useId();
  return (
    <section className="settings-card" data-tone={tone} aria-labelledby={title ? id : undefined}>
      {(title || actions) && (
        <div className="settings-card-head">
          <div className="grow">
            {title && <h2 id={id}>{title}</h2>}
            {text && <p className="dim">{text}</p>}
          </div>
          {actions && <div className="settings-actions">{actions}</div>}
        </div>
      )}
      {children !== undefined && <div className={isFlush ? 'settings-card-flush' : 'settings-card-body'}>{children}</div>}
      {footer && <div className="settings-card-foot">{footer}</div>}
    </section>
  );
}
