import type { ReactNode } from 'react';

/** A wide table scrolls by itself, also by keyboard. */
export function ScrollGroup({
  label,
  className = '',
  isBusy = false,
  children,
}: {
  label: string;
  className?: string;
  isBusy?: boolean;
  children: ReactNode;
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus (WCAG 2.1.1)
    <div className={`table-scroll ${className}`} role="group" aria-label={label} aria-busy={isBusy || undefined} tabIndex={0}>
      {children}
    </div>
  );
}
