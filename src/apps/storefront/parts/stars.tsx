import { say, type Language } from '../words.ts';

/** Stars as words for those who hear them, and as a strip filled by so much. */
export function Stars({ language, mean, count }: { language: Language; mean: number; count?: number }) {
  const shown = mean.toLocaleString(language);
  return (
    <span className="stars">
      <span className="hidden">{say(language, '{n} of 5 stars', { n: shown })}</span>
      <span className="strip" aria-hidden="true">
        <span style={{ width: `${(mean / 5) * 100}%` }}>★★★★★</span>
        ★★★★★
      </span>
      {count !== undefined && <span className="soft">({count})</span>}
    </span>
  );
}
