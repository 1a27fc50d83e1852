import type { PageLink } from '../frame.ts';
import { say, type Language } from '../words.ts';

export function Breadcrumbs({ language, trail, here }: { language: Language; trail: readonly PageLink[]; here: string }) {
  return (
    <nav className="crumbs" aria-label={say(language, 'You are here')}>
      <ol>
        {trail.map((each) => (
          <li key={each.href}>
            <a href={each.href}>{each.label}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
