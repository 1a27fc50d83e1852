import type { ReactNode } from 'react';

/** A coloured badge for a choice. Colours by name in the theme: gray, blue, green, yellow, orange, red, violet, teal. */
export function Chip({ color, children, title }: { color?: string | undefined; children: ReactNode; title?: string }) {
  return (
    <span className="chip" data-color={color ?? 'gray'} title={title}>
      {children}
    </span>
  );
}
