import type { ReactNode } from 'react';
import { UnstyledButton } from '../../../ui/kit/kit.ts';

/** A button that looks like a link: it opens a dialog where one is. */
export function LinkButton({ onClick, label, children }: { onClick: () => void; label?: string; children: ReactNode }) {
  return (
    <UnstyledButton className="link-accent" {...(label ? { 'aria-label': label } : {})} onClick={onClick}>
      {children}
    </UnstyledButton>
  );
}
