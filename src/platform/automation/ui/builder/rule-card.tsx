import type { ReactNode } from 'react';
import { Icon } from '../../../../ui/kit/icon.tsx';
import type { Problems } from '../types.ts';

/** One part of the sentence. */
export function RuleCard({ word, icon, problems, children }: { word: string; icon: string; problems: Problems; children: ReactNode }) {
  return (
    <section className="automation-card" aria-label={word} data-problem={problems.length > 0 || undefined}>
      <h2 className="automation-word">
        <Icon name={icon} size={15} />
        {word}
      </h2>
      <div className="automation-card-body">{children}</div>
    </section>
  );
}
