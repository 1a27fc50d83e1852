import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface EmptyProps {
  readonly icon: string;
  readonly title: string;
  readonly text?: ReactNode;
  readonly children?: ReactNode;
  /** It is all that the page has, so its title is the page's. */
  readonly isPage?: boolean;
}

/** What a place without content says: what belongs here and what to do next. */
export function Empty({ icon, title, text, children, isPage = false }: EmptyProps) {
  const Title = isPage ? 'h1' : 'div';
  return (
    <div className="empty">
      <span className="empty-icon">
        <Icon name={icon} size={20} />
      </span>
      <Title className="empty-title">{title}</Title>
      {text && <div className="empty-text">{text}</div>}
      {children && <div className="empty-actions">{children}</div>}
    </div>
  );
}
