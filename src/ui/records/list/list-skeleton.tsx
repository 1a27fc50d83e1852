import { t } from '../../i18n/t.ts';

/** Rows to come, at their place, so that nothing jumps. */
export function ListSkeleton() {
  return (
    <div className="list-skeleton" role="status" aria-label={t('Loading …')}>
      {Array.from({ length: 14 }, (_, index) => (
        <div key={index} className="list-skeleton-row" aria-hidden="true">
          <span className="bone" style={{ width: 14 }} />
          <span className="bone" style={{ width: 120 + ((index * 37) % 110) }} />
          <span className="bone" style={{ width: 70 }} />
          <span className="bone" style={{ width: 90 + ((index * 53) % 80) }} />
          <span className="bone" style={{ width: 60 + ((index * 29) % 60) }} />
        </div>
      ))}
    </div>
  );
}
